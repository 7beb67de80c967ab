"""The picture beside the text: the map drawn, and the line of each box."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.lsp import picture as room
from argmap.lsp.picture import picture
from argmap.pipeline import compile_file, compile_text
from argmap.text import Text

if TYPE_CHECKING:
    from tests.lsp.conftest import Editor

MAP = 'map "A map"\n\nquestion q "Is it so?"\n\n  claim yes "It is"\n\nview small "A part"\n  focus: yes\n'


@pytest.mark.parametrize("name", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_every_box_leads_to_its_line(root: Path, name: str) -> None:
    compilation = compile_file(root / "maps" / f"{name}.arg")
    found = picture(compilation)
    assert not found.fault
    lines = compilation.document.text.content.splitlines()
    assert len(found.lines) > 10 or name == "debate"
    for id, line in found.lines.items():
        assert f'id="{id}"' in found.svg
        assert re.match(r"\s*(question|claim|evidence|assumption|rebuttal|reason|objection|undercut)\b", lines[line])


def test_a_view_and_a_theme() -> None:
    compilation = compile_text(Text("a.arg", MAP))
    assert set(picture(compilation, "small").lines) == {"yes"} != set(picture(compilation).lines)
    assert picture(compilation, "small").views == (("small", "A part"),)
    assert picture(compilation, "gone").svg == picture(compilation).svg
    assert picture(compilation, "", "dark").svg != picture(compilation).svg
    assert picture(compilation, "", "neon").fault.startswith("there is no theme `neon`")


def test_errors_stand_in_the_way() -> None:
    found = picture(compile_text(Text("a.arg", MAP + "clam\n")))
    assert (found.svg, found.fault) == ("", "1 error stands in the way of the picture")
    assert found.views


def test_too_many_statements_for_one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 1)
    compilation = compile_text(Text("a.arg", MAP))
    assert picture(compilation).fault == "the map has 2 statements, too many for one picture: choose a view"
    assert picture(compilation, "small").svg


async def ask(editor: Editor, params: object) -> Any:  # noqa: ANN401 - pygls knows no type for it
    return await editor.client.protocol.send_request_async("argmap/picture", params)


def test_a_client_asks_for_it(editor: Editor) -> None:
    editor.open("pictured.arg", MAP)
    asked = {"textDocument": {"uri": editor.uri("pictured.arg")}, "view": ""}
    found = editor.run(ask(editor, asked))
    assert found.svg.startswith("<?xml")
    assert (found.lines.q, found.lines.yes, found.fault) == (2, 4, "")
    asked["textDocument"] = {"uri": editor.uri("never-opened.arg")}
    assert editor.run(ask(editor, asked)) is None
    editor.close("pictured.arg")
