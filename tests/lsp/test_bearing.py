"""What bears on a statement, as an editor asks for it."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.lsp.lenses import bearers, lenses
from tests.lsp.conftest import Editor
from tests.lsp.cursor import place, words

MAP = """question q "Q?"
  claim yes "Yes"
    reason "R"
      evidence e "E"
      claim f "F"
    rebuttal "No"
  claim no "No"
e supports no
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('question q "Q?"', ["yes", "no"]),
        ("claim yes", ["reason", "rebuttal"]),
        ('reason "R"', ["e", "f"]),
        ("claim no", ["e"]),
        ("evidence e", []),
        ("e supports", []),
    ],
)
def test_the_statements_that_a_lens_counts(line: str, found: list[str]) -> None:
    at = place(MAP.replace(line, f"{line[:3]}|{line[3:]}", 1))
    assert [words(at.compilation, span) for span in bearers(at.compilation, at)] == found
    counted = [lens.title for lens in lenses(at.compilation) if lens.span.line == at.line]
    numbers = [int(part.split()[0]) for title in counted for part in title.split(", ")]
    assert sum(numbers) == len(found)


def test_a_client_asks_for_it(editor: Editor) -> None:
    editor.open("bearing.arg", MAP)
    file = {"uri": editor.uri("bearing.arg")}

    def asked(params: object) -> Any:  # noqa: ANN401 - pygls knows no type for it
        async def ask() -> object:
            return await editor.client.protocol.send_request_async("argmap/bearing", params)

        return editor.run(ask())

    found = asked({"textDocument": file, "position": {"line": 0, "character": 3}})
    assert [(one["uri"], one["range"]["start"]["line"]) for one in found] == [(file["uri"], 1), (file["uri"], 6)]
    assert asked({"textDocument": file, "position": {"line": "x"}}) == []
    assert asked({"textDocument": file}) == []
    editor.close("bearing.arg")
