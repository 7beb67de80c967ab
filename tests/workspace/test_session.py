"""What an edit costs, counted in what is made again: ordinary typing begins nothing anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.checks import CHECKS
from argmap.settings import Settings
from argmap.workspace import Change, Workspace, judging, session, whole
from argmap.workspace.compiler import Compiler
from argmap.workspace.scope import LiveScope

SOURCE = 'map "M"\nsource s "S"\n  date: 2020\n\n' + "".join(
    f'claim c{number} "Claim {number}"\n  evidence e{number} "Evidence {number}"\n    @s "words"\n'
    for number in range(300)
)


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, int]]:
    """How often a file was begun anew, and how many lines were read into the map."""
    found = {"begun": 0, "lines": 0}
    begun, read = Compiler._begun, LiveScope.read

    def counted_begun(*arguments: object) -> object:
        found["begun"] += 1
        return begun(*arguments)  # type: ignore[arg-type]  # handed on as they come

    def counted_read(*arguments: object) -> object:
        found["lines"] += 1
        return read(*arguments)  # type: ignore[arg-type]  # as above

    monkeypatch.setattr(Compiler, "_begun", counted_begun)
    monkeypatch.setattr(LiveScope, "read", counted_read)
    return iter((found,))


@pytest.mark.parametrize(
    ("at", "typed", "most"),
    [
        ('"Claim 150', "New ", 3),
        ("claim c150", '\nclaim new "New"\n', 6),
        ("  evidence e150", "# why\n", 8),
        ('"words"\nclaim c151', '"more" … ', 4),
        ("evidence e150", 'claim "nameless"\n  ', 8),
    ],
)
def test_typing_reads_a_few_lines(
    counts: Iterator[dict[str, int]], tmp_path: Path, at: str, typed: str, most: int
) -> None:
    found = next(counts)
    workspace = Workspace()
    path = tmp_path / "a.arg"
    workspace.open(path, SOURCE)
    workspace.compilation(path)
    assert found["begun"] == 1
    place = SOURCE.index(at) + (1 if at.startswith('"') else 0)
    for offset, character in enumerate(typed):
        before = found["lines"]
        workspace.change(path, Change(place + offset, place + offset, character))
        workspace.compilation(path)
        assert found["lines"] - before <= most
    assert found["begun"] == 1


def test_a_new_name_is_seen_where_it_was_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.arg"
    workspace = Workspace()
    workspace.open(path, 'claim a "A"\n  by: "me"\nclaim b "B"\n  by: "me"\n  supports later\n')
    assert "undefined-name" in [one.code for one in workspace.compilation(path).diagnostics]
    workspace.change(path, Change(6, 7, "later"))
    assert workspace.compilation(path).diagnostics == ()


def test_what_was_known_before_an_edit_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.arg"
    workspace = Workspace()
    workspace.open(path, 'claim a "A"\n  by: "me"\nclaim b "B"\n  supports a\n')
    before = workspace.compilation(path)
    workspace.change(path, Change(0, 0, '# one\n\nclaim c "C"\n  supports a\n'))
    after = workspace.compilation(path)
    assert before.symbols.span("b").line == 3
    assert [use.word.start for use in before.symbols.uses("statement", "a")] == [46]
    assert before.symbols.relation_span(0).line == 4
    assert after.symbols.span("b").line == 7
    assert [after.symbols.relation_span(place).line for place in range(2)] == [4, 8]


def test_names_written_as_text_are_counted_while_somebody_types(tmp_path: Path) -> None:
    path = tmp_path / "a.arg"
    workspace = Workspace()
    lines = ('actor nagy "Stephen Nagy"', 'claim a "A"', '  by: "Stephen Nag"', 'claim b "B"', "  supports a")
    source = "\n".join((*lines, '    by: "Stephen Nagy"\n'))
    workspace.open(path, source)
    workspace.compilation(path)
    workspace.change(path, Change(source.index('g"\nclaim b') + 1, source.index('g"\nclaim b') + 1, "y"))
    (hint,) = [one.hints[0] for one in workspace.compilation(path).diagnostics if one.code == "unused-name"]
    assert hint == "`Stephen Nagy` is written as text in 2 places: write `by: nagy` there"


def test_the_step_of_a_premise_is_explained_while_somebody_types(tmp_path: Path) -> None:
    path = tmp_path / "a.arg"
    workspace = Workspace()
    lines = ('claim a "A"', '  reason r "R"', '    claim p "P"', 'claim u "U"', "  undercuts p -> ")
    source = "\n".join(lines)
    workspace.open(path, source)
    workspace.compilation(path)
    workspace.change(path, Change(len(source), len(source), "a"))
    (found,) = [one for one in workspace.compilation(path).diagnostics if one.code == "unknown-step"]
    assert found.hints[0] == "`p` is a premise of `r`, and premises work together: write `undercuts r`"


def test_every_check_is_made_while_somebody_types() -> None:
    by_parts = {
        "bidi_control": "bidi_in",
        "mixed_script_name": "in_name",
        "second_hand_actor": "second_hand",
        "single_source": "report_single",
        "untested_claim": "untested_claims",
    }
    known = {**vars(judging), **vars(session), **vars(whole)}
    assert [one.__name__ for one in CHECKS if by_parts.get(one.__name__, one.__name__) not in known] == []


def test_a_circle_is_told_of_when_only_the_words_of_its_lines_have_changed(tmp_path: Path) -> None:
    path = tmp_path / "map.arg"
    content = 'claim a "A"\n  supports b\nclaim b "B"\n  supports a\n'
    workspace = Workspace()
    workspace.open(path, content)
    assert "circular-support" in [one.code for one in workspace.compilation(path).diagnostics]
    place = content.index("supports b") + len("supports b")
    workspace.change(path, Change(place, place, " @"))
    assert "circular-support" in [one.code for one in workspace.compilation(path).diagnostics]


def test_a_quote_that_is_still_typed_is_not_said_to_be_altered(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text("The firm may not refuse a request of the navy.", encoding="utf-8")
    path, head = tmp_path / "map.arg", 'source s "S"\n  text: "s.txt"\n\nclaim a "A"\n  @s "'
    workspace = Workspace(settings=Settings(sources=(tmp_path,)))
    workspace.open(path, head)
    for typed in ("The firm may not re", "The firm may not refuse a reques"):
        workspace.replace(path, f"{head}{typed}\n")
        codes = [one.code for one in workspace.compilation(path).diagnostics if one.span.line == 5]
        assert codes == ["unclosed-string"]
    workspace.replace(path, f'{head}The firm must not refuse a request"\n')
    codes = [one.code for one in workspace.compilation(path).diagnostics if one.span.line == 5]
    assert codes == ["quote-altered"]
