from __future__ import annotations

import pytest

from tests.marked import assert_marked, pointed_at

CODE = "mixed-script-name"

CYRILLIC_A, CYRILLIC_O, GREEK_O = "\u0430", "\u043e", "\u03bf"


def test_a_name_with_letters_that_pass_for_others_is_found() -> None:
    source = f"""
import "nagy.arg" as n{CYRILLIC_A}gy  #! mixed-script-name
source m{CYRILLIC_A}cgrath "A report"  #! mixed-script-name
actor j{CYRILLIC_A}pan "Japan"  #! mixed-script-name
view sh{GREEK_O}rt "Short"  #! mixed-script-name
group l{CYRILLIC_A}ws "Laws"  #! mixed-script-name
claim b{CYRILLIC_O}und "Every company is bound"  #! mixed-script-name
"""
    found = assert_marked(source, CODE)
    assert found[-1].message == f"the name `b{CYRILLIC_O}und` mixes Latin and Cyrillic letters"
    assert pointed_at(source, found[-1]) == f"b{CYRILLIC_O}und"


@pytest.mark.parametrize(
    "name", ["китай", "κίνα", "华为-2019", "huawei华为", "Δ-risk", "münchen", "ファーウェイ-x", "bound"]
)
def test_names_in_one_script_or_in_scripts_nobody_mistakes_are_fine(name: str) -> None:
    assert_marked(f'claim {name} "A"\n', CODE)


def test_texts_may_mix_what_they_like() -> None:
    assert_marked(f'claim "B{CYRILLIC_O}und"\n', CODE)
