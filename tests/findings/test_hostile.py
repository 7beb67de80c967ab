"""No byte of a map, of a label or of the name of a file moves a cursor or gives an order to a CI runner."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Diagnostic, Edit, Fix, Label, Severity
from argmap.findings import FORMATS, to_text
from argmap.text import Text

ANY = st.text(
    st.one_of(st.characters(), st.sampled_from("\x1b\x9b\x07\x08\r\n\t\u202e\u2066\u200b\ufeff:#[\u0301漢")),
    max_size=40,
)


@st.composite
def findings(draw: st.DrawFn) -> tuple[tuple[Diagnostic, ...], dict[str, Text]]:
    """Findings at any places of any texts, saying anything."""
    texts = [Text(name, draw(ANY)) for name in draw(st.lists(ANY, min_size=1, max_size=3, unique=True))]

    def label() -> Label:
        text = draw(st.sampled_from(texts))
        first, second = (draw(st.integers(0, len(text.content))) for _ in range(2))
        return Label(span=text.span(min(first, second), max(first, second)), message=draw(ANY))

    def finding() -> Diagnostic:
        edits = tuple(Edit(span=label().span, replacement=draw(ANY)) for _ in range(draw(st.integers(1, 3))))
        return Diagnostic(
            code="some-code",
            severity=draw(st.sampled_from(Severity)),
            message=draw(ANY),
            primary=label(),
            related=tuple(label() for _ in range(draw(st.integers(0, 2)))),
            hints=tuple(draw(st.lists(ANY, max_size=2))),
            fixes=(Fix(title=draw(ANY), edits=edits),),
        )

    return tuple(finding() for _ in range(draw(st.integers(1, 2)))), {text.path: text for text in texts}


@pytest.mark.parametrize("form", FORMATS)
@given(case=findings())
def test_no_format_writes_a_control_character(form: str, case: tuple[tuple[Diagnostic, ...], dict[str, Text]]) -> None:
    output = FORMATS[form](*case)
    assert output.endswith("\n")
    output.encode("utf-8")
    controls = {char for char in output if unicodedata.category(char) in ("Cc", "Cs") or char in "\u202e\u2066\u200b"}
    assert controls <= {"\n"}


@given(case=findings(), width=st.integers(1, 120))
def test_text_gives_no_orders(case: tuple[tuple[Diagnostic, ...], dict[str, Text]], width: int) -> None:
    for row in to_text(*case, width=width).split("\n"):
        assert not row.lstrip().startswith("::")
        assert "##[" not in row
