"""The pages of the rules: each rule has one, its bad example has the finding, its good example has not.

The first word after `arg` says that an example is bad; what follows is how it is written:

- a name of a file: the block is that file, beside the main one; without it, the block is the main file
- `# ←` in a line of a bad example: the finding is on this line, and on no line without it
- `escapes`: `\\t` and `\\u202e` stand for the characters that cannot be seen
- an encoding: the file is written in it
- `repeat=100`: the lines come so often, with the number of each time in place of `{n}`
- `words=100`: `{words}` stands for so many names
- `with=code`: another finding that cannot but come along
- `horizon=2015`: the setting of that name

A block after `bibtex` or `json` is a bibliography, and one after `text` the text of a source, by the name of its file;
`printed` there says that only its fingerprint is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from argmap.citations import Fingerprint, dump_fingerprint, read_article
from argmap.diagnostics.catalogue import BY_CODE, RULES
from argmap.diagnostics.diagnostic import Severity
from argmap.library import Library
from argmap.pipeline import Compilation, compile_file
from argmap.settings import Settings

PAGES = Path(__file__).resolve().parents[2] / "docs" / "diagnostics"
MAIN = "map.arg"
_BLOCK = re.compile(r"^```(?:arg|text|bibtex|json)(?P<how>.*)\n(?P<lines>(?:.*\n)*?)^```$", re.MULTILINE)
_ESCAPE = re.compile(r"\\t|\\u[0-9a-f]{4}")
_FORMS = re.compile(r"bad|escapes|latin-1|printed|(?:horizon|repeat|with|words)=[\w-]+|[\w/{}-]+\.(?:arg|txt|bib|json)")


@dataclass
class Example:
    """The files of an example; whether it is a bad one; the findings that come along; the settings; texts printed."""

    bad: bool
    files: dict[str, bytes]
    marked: list[tuple[str, int]]
    along: list[str]
    settings: Settings
    printed: dict[str, bytes] = field(default_factory=dict)


def examples(page: str) -> Iterator[Example]:
    """The examples of a page: a block of another file belongs to the main one before it."""
    example: Example | None = None
    for block in _BLOCK.finditer(page):
        how = block["how"].split()
        assert all(_FORMS.fullmatch(word) for word in how), how
        name = next((word for word in how if word.endswith((".arg", ".txt", ".bib", ".json"))), MAIN)
        if name == MAIN:
            if example is not None:
                yield example
            along = [word.removeprefix("with=") for word in how if word.startswith("with=")]
            horizon = next((word.removeprefix("horizon=") for word in how if word.startswith("horizon=")), "")
            example = Example("bad" in how, {}, [], along, Settings(horizon=horizon))
        assert example is not None
        assert example.bad is ("bad" in how)
        lines = enumerate(block["lines"].split("\n"), start=1)
        example.marked += [(name, number) for number, line in lines if "# ←" in line]
        kept = example.printed if "printed" in how else example.files
        kept.update(files_of(name, block["lines"], how))
    if example is not None:
        yield example


def files_of(name: str, lines: str, how: list[str]) -> Iterator[tuple[str, bytes]]:
    """The files that a block stands for: one, or with `{n}` in its name one each time."""
    if "escapes" in how:
        lines = _ESCAPE.sub(lambda escape: escape.group().encode().decode("unicode-escape"), lines)
    times = next((int(word.removeprefix("repeat=")) for word in how if word.startswith("repeat=")), 1)
    copies = [lines.replace("{n}", str(number)) if times > 1 else lines for number in range(times)]
    words = next((int(word.removeprefix("words=")) for word in how if word.startswith("words=")), 0)
    copies = [copy.replace("{words}", ", ".join(f"w{number}" for number in range(words))) for copy in copies]
    encoding = "latin-1" if "latin-1" in how else "utf-8"
    if "{n}" in name:
        yield from ((name.replace("{n}", str(number)), copy.encode(encoding)) for number, copy in enumerate(copies))
    else:
        yield name, "".join(copies).encode(encoding)


def compiled(example: Example, folder: Path) -> Compilation:
    for name, content in example.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name, content in example.printed.items():
        path = folder / "fingerprints" / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(dump_fingerprint(Fingerprint.of(read_article(name, content))), encoding="utf-8")
    texts = (folder,) if any(name.endswith(".txt") for name in example.files) else ()
    return compile_file(folder / MAIN, settings=example.settings, shelf=Library(texts))


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {rule.code for rule in RULES}


@pytest.mark.parametrize("code", list(BY_CODE))
def test_a_page_shows_what_it_says(code: str, tmp_path: Path) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {code}\n\n")
    shown = list(examples(page))
    assert shown[0].bad
    assert any(not example.bad for example in shown)
    for number, example in enumerate(shown):
        found = compiled(example, tmp_path / str(number)).diagnostics
        worse = {one.code for one in found if one.severity is not Severity.INFO}
        if not example.bad:
            assert code not in {one.code for one in found}
            assert worse == set()
            continue
        own = [one for one in found if one.code == code]
        assert own
        assert worse <= {code, *example.along}
        assert set(example.along) <= worse
        if example.marked:
            assert sorted((Path(one.span.file).name, one.span.line) for one in own) == example.marked


@pytest.mark.parametrize("code", [rule.code for rule in RULES if rule.severity is not Severity.ERROR])
def test_what_is_no_error_says_how_to_silence_it(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    assert f"# argmap: ignore[{code}]" in page or code == "unused-ignore"


@pytest.mark.parametrize("code", list(BY_CODE))
def test_a_page_is_short_and_fits_a_terminal(code: str) -> None:
    lines = (PAGES / f"{code}.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 60
    assert max(map(len, lines)) <= 110
