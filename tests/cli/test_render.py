"""`argmap render`: a picture of a map without errors, in a whole file or not at all."""

from __future__ import annotations

import os
import re
import stat
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.drawing import FORMATS

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """\
map "Whether it is so"

question q "Is it so?"

  claim yes "It is"

    rebuttal no "It is not"

claim far "Something else is far off"

view small
  focus: yes
"""


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP, encoding="utf-8")
    (folder / "broken.arg").write_text(f"clam\n{MAP}", encoding="utf-8")


def test_a_map_is_drawn(run: Run, folder: Path) -> None:
    done = run("render", "a.arg", "-o", "a.svg")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert ET.parse(folder / "a.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert run("render", "a.arg", "-o", "-").out == (folder / "a.svg").read_text(encoding="utf-8")


def test_from_standard_input(run: Run) -> None:
    assert run("render", "-", "-o", "-", stdin=MAP.encode()).out == run("render", "a.arg", "-o", "-").out


def test_a_view_shows_a_part(run: Run) -> None:
    assert "far off" in run("render", "a.arg", "-o", "-").out
    assert "far off" not in run("render", "a.arg", "-o", "-", "--view", "small").out


def test_the_direction_and_the_theme_change_the_picture(run: Run) -> None:
    usual = run("render", "a.arg", "-o", "-").out
    other = run("render", "a.arg", "-o", "-", "--direction", "top-down").out
    plain = run("render", "a.arg", "-o", "-", "--theme", "print").out
    assert len({usual, other, plain}) == 3


@pytest.mark.parametrize("form", [format_.name for format_ in FORMATS])
def test_the_suffix_tells_the_format(run: Run, folder: Path, form: str) -> None:
    assert run("render", "a.arg", "-o", f"a.{form.upper()}").code == 0
    assert run("render", "a.arg", "-o", "plain", "--format", form).code == 0
    assert (folder / "plain").read_bytes() == (folder / f"a.{form.upper()}").read_bytes()


def test_a_map_with_errors_is_not_drawn_and_the_old_picture_stays(run: Run, folder: Path) -> None:
    (folder / "out.svg").write_text("old")
    done = run("render", "broken.arg", "-o", "out.svg")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("error[unknown-keyword]: ")
    assert done.err.endswith("argmap: nothing is written, as broken.arg has errors\n")
    assert (folder / "out.svg").read_text() == "old"


def test_warnings_do_not_keep_it_from_being_drawn(run: Run) -> None:
    assert "warning[unconnected]" in run("check", "a.arg").out
    done = run("render", "a.arg", "-o", "a.svg")
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.arg"], "argmap: the following arguments are required: -o/--output\n"),
        (["a.arg", "-o", "a.gif"], "argmap: a.gif: a picture is written into a file that ends in one of .svg, .png"),
        (["a.arg", "-o", "a"], "argmap: a: a picture is written into a file that ends in one of .svg, .png"),
        (["a.arg", "-o", "."], "argmap: .: it is a folder; name a file in it, as map.svg\n"),
        (
            ["a.arg", "-o", "a.svg", "--format", "png"],
            "argmap: a.svg: its name says svg, not png; let it end in .png\n",
        ),
        (["a.arg", "-o", "-", "--view", "smal"], "argmap: the map has no view `smal`; did you mean `small`?\n"),
        (["a.arg", "-o", "-", "--view", "\x1b"], "argmap: the map has no view `<U+001B>`; there are `small`\n"),
        (["a.arg", "-o", "-", "--engine", "neato"], "argmap: argument --engine: `neato` is no engine; "),
        (["a.arg", "-o", "-", "--direction", "up"], "argmap: argument --direction: `up` is no direction; "),
    ],
)
def test_a_wrong_command_line(run: Run, arguments: list[str], message: str) -> None:
    done = run("render", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(message)


def test_an_engine_that_is_not_there_is_the_machine(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    done = run("render", "a.arg", "-o", "a.svg", "--engine", "dot")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("argmap: there is no Graphviz program `dot` on this machine")
    assert done.err.count("\n") == 1
    assert not (folder / "a.svg").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")
def test_a_picture_takes_the_place_of_the_old_one(run: Run, folder: Path) -> None:
    (folder / "a.svg").write_text("old")
    (folder / "a.svg").chmod(0o600)
    assert run("render", "a.arg", "-o", "a.svg").code == 0
    assert stat.S_IMODE((folder / "a.svg").stat().st_mode) == 0o600
    done = run("render", "a.arg", "-o", "nowhere/a.svg")
    assert (done.code, done.err) == (
        3,
        "argmap: cannot write nowhere/a.svg: there is no folder nowhere; make it first\n",
    )
    done = run("render", "a.arg", "-o", "/dev/null", "--format", "svg")
    assert (done.code, done.err) == (3, "argmap: cannot write /dev/null: it is no plain file\n")


# -- a part of the map ---------------------------------------------------------------------------------------------


PARTS = """\
source s "S"
actor p "Anna Prime"

group g "A group"

  question q "Quay?"

    claim yes "It is"
      tags: one

      evidence seen "Seen"
        by: p
        @s

      rebuttal no "It is not"

claim far "Something far off"

view small "Small"
  focus: yes
  depth: 0
"""


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ([], "Quay? It is Seen It is not Something far off"),
        (["--focus", "yes"], "It is Seen It is not"),
        (["--focus", "yes,far", "--depth", "0"], "It is Something far off"),
        (["--question", "q", "--depth", "1"], "Quay? It is"),
        (["--show", "claim,evidence"], "It is Seen Something far off"),
        (["--hide", "claim", "--hide", "rebuttal"], "Quay? Seen"),
        (["--tag", "one"], "It is"),
        (["--source", "s"], "Seen"),
        (["--actor", "p"], "Seen"),
        (["--actor", "Anna Prime"], "Seen"),
        (["--view", "small"], "It is"),
        (["--view", "small", "--depth", "1"], "It is Seen It is not"),
        (["--view", "small", "--focus", "far"], "Something far off"),
        (["--collapse", "g"], "A group Something far off"),
        (["--collapse", "yes"], "Quay? It is Something far off"),
    ],
)
def test_options_choose_what_is_drawn(run: Run, folder: Path, arguments: list[str], shown: str) -> None:
    (folder / "parts.arg").write_text(PARTS, encoding="utf-8")
    done = run("render", "parts.arg", "-o", "-", *arguments)
    assert (done.code, done.err) == (0, "")
    assert " ".join(re.findall(r'aria-label="\w+: ([^;"]+)', done.out)) == shown


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--focus", "yess"], "the map has no statement `yess`; did you mean `yes`?"),
        (["--question", "yes"], "the map has no question `yes`; there are `q`"),
        (["--tag", "two"], "the map has no tag `two`; there are `one`"),
        (["--source", "t"], "the map has no source `t`; there are `s`"),
        (["--actor", "Anna"], "the map has no actor `Anna`; there are `p`, `Anna Prime`"),
        (["--collapse", "gg"], "the map has no statement or group `gg`; did you mean"),
        (["--show", "clam"], "argument --show: `clam` is no kind; did you mean `claim`?"),
        (["--depth", "-1"], "argument --depth: "),
        (["--depth", "1"], "--depth: steps are counted from a focus; name one with `--focus` or `--question`"),
        (["--most", "9"], "--most: how many boxes a sheet holds is asked of `--split`"),
        (["--split", "--most", "3"], "argument --most: `3` is no number of boxes; a sheet holds 5 or more"),
        (["--smallest-type", "8pt"], "--smallest-type: how small type may become is asked of `--page`"),
        (["--page", "a4", "--smallest-type", "8mm"], "argument --smallest-type: `8mm` is no size of type; "),
        (["--page", "a4", "--smallest-type", "20"], "the smallest type lies above 0 and is at most"),
        (["--timeout", "0"], "argument --timeout: `0` is no number of seconds"),
        (["--page", "a5"], "argument --page: there is no page size `a5`"),
        (["--split"], "out.svg: `--split` makes several svg files; name the folder"),
    ],
)
def test_a_part_that_is_not_there(run: Run, folder: Path, arguments: list[str], message: str) -> None:
    (folder / "parts.arg").write_text(PARTS, encoding="utf-8")
    done = run("render", "parts.arg", "-o", "out.svg", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"argmap: {message}")
    assert not (folder / "out.svg").exists()


@pytest.mark.parametrize(
    ("arguments", "remark"),
    [
        (["--show", "claim", "--hide", "claim"], "nothing is shown: no statement of the map passes `show: claim` and "),
        (["--focus", "far"], "nothing in the map bears on `far`"),
    ],
)
def test_of_a_picture_of_little_it_is_told_why(run: Run, folder: Path, arguments: list[str], remark: str) -> None:
    (folder / "parts.arg").write_text(PARTS, encoding="utf-8")
    done = run("render", "parts.arg", "-o", "out.svg", *arguments)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith(f"argmap: {remark}")
    assert done.err.count("\n") == 1
    assert ("Nothing is shown" in (folder / "out.svg").read_text(encoding="utf-8")) == ("nothing is" in remark)


def test_an_empty_map_is_drawn_and_told(run: Run, folder: Path) -> None:
    (folder / "empty.arg").write_text('map "Nothing yet"\n', encoding="utf-8")
    done = run("render", "empty.arg", "-o", "out.svg")
    assert (done.code, done.out, done.err) == (0, "", "argmap: nothing is shown: the map has no statements\n")


# -- sheets and pages ----------------------------------------------------------------------------------------------


LARGE = 'question q "Q?"\n' + "".join(f'  claim a{n} "A{n}"\n    claim b{n} "B{n}"\n' for n in range(9))


@pytest.fixture
def large(folder: Path) -> Path:
    (folder / "large.arg").write_text(LARGE, encoding="utf-8")
    return folder


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_sheets_are_written_into_a_folder_and_lead_to_one_another(run: Run, large: Path) -> None:
    done = run("render", "large.arg", "--split", "--most", "10", "-o", "sheets")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert names_in(large / "sheets") == ["overview.svg", "q-2.svg", "q-3.svg", "q.svg"]
    for path in (large / "sheets").iterdir():
        for link in re.findall(r' href="([^"]*)"', path.read_text(encoding="utf-8")):
            file, _, box = link.partition("#")
            target = (large / "sheets" / file).read_text(encoding="utf-8")
            assert not box or f'id="{box}"' in target
    assert 'href="q.svg#a0"' in (large / "sheets" / "overview.svg").read_text(encoding="utf-8")
    again = {path.name: path.read_bytes() for path in (large / "sheets").iterdir()}
    assert run("render", "large.arg", "--split", "--most", "10", "-o", "sheets").code == 0
    assert again == {path.name: path.read_bytes() for path in (large / "sheets").iterdir()}


def test_what_an_earlier_drawing_left_is_told_and_stays(run: Run, large: Path) -> None:
    assert run("render", "large.arg", "--split", "--most", "10", "-o", "sheets").code == 0
    (large / "sheets" / "mine.svg").write_text("<svg/>", encoding="utf-8")
    done = run("render", "large.arg", "--split", "-o", "sheets")
    assert (done.code, done.err) == (
        0,
        "argmap: left as it was, since it is from an earlier drawing: q-2.svg, q-3.svg, q.svg\n",
    )
    assert names_in(large / "sheets") == ["mine.svg", "overview.svg", "q-2.svg", "q-3.svg", "q.svg"]


def test_sheets_go_into_one_document_where_the_format_holds_all(run: Run, large: Path) -> None:
    pytest.importorskip("pydyf")
    assert run("render", "large.arg", "--split", "--most", "10", "-o", "large.pdf").code == 0
    assert (large / "large.pdf").read_bytes().startswith(b"%PDF")
    assert run("render", "large.arg", "--split", "--most", "10", "-o", "large.html").code == 0
    assert "<!doctype html>" in (large / "large.html").read_text(encoding="utf-8")[:20].lower()


def test_several_pages_need_a_folder(run: Run, large: Path) -> None:
    more = "".join(f'claim c{n} "C{n}"\n  claim d{n} "D{n}"\n' for n in range(40))
    (large / "larger.arg").write_text(LARGE + more, encoding="utf-8")
    assert run("render", "larger.arg", "--page", "slide", "-o", "pages").code == 0
    count = len(names_in(large / "pages"))
    assert count > 1
    done = run("render", "larger.arg", "--page", "slide", "-o", "page.svg")
    assert done.code == 2
    assert done.err.startswith(f"argmap: page.svg: there are {count} svg files; name the folder that they go into")
    done = run("render", "larger.arg", "--page", "slide", "-o", "-")
    assert done.err.startswith(f"argmap: there are {count} svg files; `-o` names the folder")
    assert not (large / "page.svg").exists()


def test_sheets_are_written_all_or_none(run: Run, large: Path) -> None:
    (large / "sheets").mkdir()
    (large / "sheets" / "q.svg").mkdir()
    done = run("render", "large.arg", "--split", "--most", "10", "-o", "sheets")
    assert (done.code, done.err) == (3, "argmap: cannot write sheets/q.svg: it is a folder; name a file in it\n")
    assert names_in(large / "sheets") == ["q.svg"]


@pytest.mark.usefixtures("large")
def test_a_layout_that_takes_too_long_is_stopped(run: Run, folder: Path) -> None:
    text = 'claim c "C"\n' + "".join(f'  claim d{n} "D{n}"\n    claim e{n} "E{n}"\n' for n in range(600))
    (folder / "huge.arg").write_text(text, encoding="utf-8")
    done = run("render", "huge.arg", "-o", "a.svg", "--timeout", "0.001")
    assert done.code == 3
    assert "stopped after 0.001 seconds" in done.err
    assert not (folder / "a.svg").exists()


@pytest.mark.usefixtures("large")
def test_a_large_picture_suggests_sheets_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("render", "large.arg", "-o", "a.svg").err == ""
    monkeypatch.setattr("argmap.cli.sheet_options.is_terminal", lambda _: True)
    assert run("render", "large.arg", "-o", "a.svg").err == ""
    monkeypatch.setattr("argmap.cli.sheet_options.LARGE", 12)
    done = run("render", "large.arg", "-o", "a.svg")
    assert done.err == (
        "argmap: 19 boxes are hard to read in one picture; `--split` draws an overview and linked sheets\n"
    )
