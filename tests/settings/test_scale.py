"""The setting `likelihood`: a scale by its name, or one of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.errors import UsageError
from argmap.model import Likelihood
from argmap.model.grades import ICD_203, PHIA, Range, Scale
from argmap.settings import Settings, read_settings


def read(folder: Path, content: str) -> Scale:
    path = folder / "argmap.toml"
    path.write_text(content, encoding="utf-8")
    return read_settings(path).likelihood


def test_the_first_scale_holds_unless_another_is_named(tmp_path: Path) -> None:
    assert Settings().likelihood is ICD_203
    assert read(tmp_path, 'likelihood = "icd-203"') is ICD_203
    assert read(tmp_path, 'likelihood = "phia"') is PHIA


def test_a_table_changes_what_it_names_and_keeps_the_rest(tmp_path: Path) -> None:
    scale = read(
        tmp_path,
        """
        [likelihood]
        scale = "phia"
        likely = [0.6, 0.75]
        almost-certain = [0.95, 1]
        "Real possibility" = [0.3, 0.5]
        wahrscheinlich = [0.6, 0.8]
        """,
    )
    assert scale.ranges == {
        **PHIA.ranges,
        Likelihood.LIKELY: Range(0.6, 0.75),
        Likelihood.ALMOST_CERTAIN: Range(0.95, 1),
    }
    assert scale.words["real possibility"] == Range(0.3, 0.5)
    assert scale.words["wahrscheinlich"] == Range(0.6, 0.8)
    assert scale.words["realistic possibility"] == Range(0.4, 0.5)
    assert scale.words["probably"] == Range(0.6, 0.75)


def test_without_a_name_it_begins_from_the_first_scale(tmp_path: Path) -> None:
    assert read(tmp_path, "[likelihood]\nlikely = [0.6, 0.8]").ranges == {
        **ICD_203.ranges,
        Likelihood.LIKELY: Range(0.6, 0.8),
    }


TWO = "needs two numbers from 0 to 1, the lower one first, as in [0.55, 0.8]"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('likelihood = "phai"', "1:1: there is no scale `phai`; did you mean `phia`?"),
        ('likelihood = "kent"', "1:1: there is no scale `kent`; there are `icd-203` or `phia`"),
        ("likelihood = 7", "1:1: `likelihood` is `icd-203` or `phia`, not `7`"),
        ("[likelihood]\nscale = 1", "2:1: `scale` is `icd-203` or `phia`, not `1`"),
        ("[likelihood]\nlikely = 0.5", f"2:1: `likely` {TWO}"),
        ("[likelihood]\nlikely = [0.5]", f"2:1: `likely` {TWO}"),
        ("[likelihood]\nlikely = [0.8, 0.6]", f"2:1: `likely` {TWO}"),
        ("[likelihood]\nlikely = [false, true]", f"2:1: `likely` {TWO}"),
        ("[likelihood]\nlikely = [nan, 1]", f"2:1: `likely` {TWO}"),
        ("[likelihood]\nlikely = [-1, 0.5]", f"2:1: `likely` {TWO}"),
        ("[likelihood]\nlikely = [55, 80]", "2:1: `likely` is in per cent; write [0.55, 0.8]"),
        ("[likelihood]\nlikely = [0.1, 0.3]", "2:1: `roughly-even` (45–55%) is not below `likely` (10–30%); "),
        ("[likelihood]\nunlikely = [0.5, 0.9]", "2:1: `unlikely` (50–90%) is not below `roughly-even` (45–55%); "),
        (
            "[likelihood]\nvery-likly = [0.8, 0.9]",
            "2:1: there is no likelihood `very-likly`; did you mean `very-likely` or `very-unlikely`?",
        ),
        ('[likelihood]\n"50-50" = [0.4, 0.6]', "2:1: `50-50` is no word of a text: write letters and single spaces"),
        ('[likelihood]\n"a  b" = [0.4, 0.6]', "2:1: `a  b` is no word of a text: write letters and single spaces"),
    ],
)
def test_what_is_no_scale_is_said_with_its_place(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        read(tmp_path, content)
    assert f"argmap.toml:{message}" in str(raised.value)


def test_a_table_without_end_is_refused(tmp_path: Path) -> None:
    words = "\n".join(f"word{chr(97 + number // 26)}{chr(97 + number % 26)} = [0.1, 0.2]" for number in range(201))
    with pytest.raises(UsageError, match="more than 200 words"):
        read(tmp_path, f"[likelihood]\n{words}")
