"""Undercuts of steps: only of those that the map takes."""

from __future__ import annotations

import pytest

from tests.marked import assert_marked, pointed_at

CODE = "unknown-step"


def test_a_step_may_be_nested_flat_or_an_answer() -> None:
    assert_marked(
        """
question q "Q"
  claim a "A"
    claim b "B"
    reason r "R"
      claim p "P"
claim c "C"
  rebuts b
claim d "D"
  contradicts a
u undercuts b -> a, c -> b, a -> q, r -> a, d -> a
claim u "U"
""",
        CODE,
    )


@pytest.mark.parametrize(
    ("step", "hints"),
    [
        ("c -> a", ()),
        ("a -> b", ("did you mean `b -> a`?",)),
        ("p -> a", ("`p` is a premise of `r`, and premises work together: write `undercuts r`",)),
        ("p -> r", ("premises work together: write `undercuts r`",)),
        ("d -> a", ()),
    ],
)
def test_a_step_that_the_map_does_not_take_is_found(step: str, hints: tuple[str, ...]) -> None:
    source = f"""
claim a "A"
  claim b "B"
  reason r "R"
    claim p "P"
claim c "C"
claim d "D"
  restates a
claim u "U"
  undercuts b -> a, {step}  #! unknown-step
"""
    (found,) = assert_marked(source, CODE)
    assert pointed_at(source, found) == step
    assert found.hints == (*hints, "a step is written from what speaks to what it speaks to: `evidence -> claim`")


def test_the_fix_turns_it_round() -> None:
    source = 'claim a "A"\n  claim b "B"\nclaim u "U"\n  undercuts a  -> b  #! unknown-step\n'
    (found,) = assert_marked(source, CODE)
    (edit,) = found.fixes[0].edits
    assert source[edit.span.start : edit.span.end] == "a  -> b"
    assert edit.replacement == "b -> a"


def test_steps_reach_into_imports() -> None:
    assert_marked(
        {
            "debate.arg": """
import "nagy.arg" as nagy
claim u "U"
  undercuts nagy.b -> nagy.a, nagy.a -> nagy.b  #! unknown-step
claim c "C"
  supports nagy.a
claim d "D"
  undercuts c -> nagy.a
""",
            "nagy.arg": 'claim a "A"\n  claim b "B"\n',
        },
        CODE,
    )
