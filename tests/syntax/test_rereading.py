"""A text that is edited is read as it would be read anew, and no more of it than it must."""

from __future__ import annotations

from random import Random

import pytest

from argmap.syntax.known import UnreadableEditError
from argmap.syntax.parser import Parse, parse
from argmap.syntax.region import Region
from argmap.syntax.rereading import Rereader
from argmap.text import Damage, Text
from tests.bench.clean_map import clean_map

PIECES = (
    *(
        "\n",
        "\r\n",
        "\r",
        " ",
        "  ",
        "    ",
        "\t",
        '"',
        "#",
        ":",
        ",",
        "@",
        "…",
        "\\",
        "x",
        "\n\n",
        "\ufeff",
        "華",
        "🙂",
    ),
    *("claim", 'claim b "B"', "reason", 'group g "G"', "by: m", "supports a", '@s "w"', '"more"', "import", 'map "M"'),
)


def told(found: Parse) -> tuple[object, ...]:
    """All that a Parse says."""
    document = found.document
    return (
        tuple((type(node), tuple(node)) for node in document.nodes),
        tuple(document.parents),
        tuple(document.comments),
        tuple(document.levels),
        (document.spoilt, document.is_readable, document.argues),
        found.diagnostics,
    )


def edited(content: str, chance: Random) -> str:
    """The text with something typed, taken out, or put further in."""
    starts = Text("", content).line_starts
    at, line = chance.randrange(len(content) + 1), chance.choice(starts)
    way = chance.randrange(4)
    if way == 0:
        return content[:at] + chance.choice(PIECES) + content[at:]
    if way == 1:
        return content[:at] + content[at + chance.randint(1, 12) :]
    if way == 2:
        return f"{content[:line]}{chance.choice(('  ', ' ', '    ', chr(9)))}{content[line:]}"
    space = "  " * chance.randint(0, 5)
    return f"{content[:line]}{space}{chance.choice(PIECES)} {chance.choice(PIECES)}\n{content[line:]}"


@pytest.mark.parametrize("seed", range(24))
def test_any_edits_give_what_reading_anew_gives(seed: int) -> None:
    chance = Random(seed)
    end = ("\n", "\r\n", "\r")[seed % 3]
    content = "".join(f"{row.line}{end}" for row in clean_map(chance, 5 + seed))
    reader = Rereader(Text("a.arg", content))
    for _ in range(25):
        content = edited(content, chance)
        text = Text("a.arg", content)
        reader.edit(text)
        assert told(reader.parse()) == told(parse(Text("a.arg", text.content, text.bom)))
        fresh = Text("a.arg", text.content, text.bom)
        assert (text.lines, text.line_starts) == (fresh.lines, fresh.line_starts)


def region(before: str, after: str) -> Region:
    found = Rereader(Text("a.arg", before)).edit(Text("a.arg", after))
    assert found is not None
    return found


def test_only_the_lines_that_differ_are_read_again() -> None:
    before = "".join(f'claim c{number} "C"\n  evidence e{number} "E"\n' for number in range(2_000))
    found = region(before, before.replace('claim c700 "C"', 'claim c700 "CC"'))
    assert (found.first, len(found.old), len(found.new)) == (1400, 1, 1)
    found = region(before, before.replace('claim c700 "C"\n', 'claim c700 "C"\n  claim new "N"\n'))
    assert (found.first, found.growth) == (1401, 1)
    assert len(found.new) <= 2  # the new line, and the one that begins with the same white space


def test_what_stands_under_a_line_is_not_read_again_with_it() -> None:
    below = "".join(f'  claim c{number} "C"\n' for number in range(500))
    found = region(f'group g "G"\n{below}', f'group g "Groups"\n{below}')
    assert (found.first, len(found.old), len(found.new)) == (0, 1, 1)


def test_another_width_of_indentation_is_another_tree() -> None:
    before = 'claim a "A"\n  claim b "B"\n    claim c "C"\nclaim d "D"\n    claim e "E"\n'
    after = before.replace("  claim b", "    claim b").replace("    claim c", "        claim c")
    reader = Rereader(Text("a.arg", before))
    reader.edit(Text("a.arg", after))
    assert told(reader.parse()) == told(parse(Text("a.arg", after)))


def test_the_same_text_changes_nothing() -> None:
    assert Rereader(Text("a.arg", 'claim a "A"\n')).edit(Text("a.arg", 'claim a "A"\n')) is None


def test_a_damaged_text_is_not_kept() -> None:
    damaged = Text("a.arg", "\ufffd", damage=(Damage(0, 1, "it is broken"),))
    with pytest.raises(UnreadableEditError):
        Rereader(damaged)
    with pytest.raises(UnreadableEditError):
        Rereader(Text("a.arg", "")).edit(damaged)
