"""`argmap check`: what it reads, what it writes, how it ends."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.findings import FORMATS

if TYPE_CHECKING:
    from tests.cli.conftest import Run

CLEAN = 'question q "Is it so?"\n\n  claim yes "It is"\n    rebuttal no "It is not"\n'
BROKEN = 'question q "Is it so?"\n\n  clam yes "It is"\n'
DOUBTFUL = 'question q "Is it so?"\n\n  claim yes "It is"\n    evidence e "It was seen"\n'


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("content", "fail_on", "code"),
    [
        (CLEAN, "error", 0),
        (CLEAN, "warning", 0),
        (BROKEN, "error", 1),
        (BROKEN, "info", 1),
        (DOUBTFUL, "error", 0),
        (DOUBTFUL, "warning", 1),
    ],
)
def test_the_exit_code_is_the_same_for_every_format(
    run: Run, folder: Path, content: str, fail_on: str, code: int
) -> None:
    put(folder, "a.arg", content)
    for form in FORMATS:
        done = run("check", "a.arg", "--format", form, "--fail-on", fail_on)
        assert (form, done.code, done.err) == (form, code, "")


def test_a_clean_map(run: Run, folder: Path) -> None:
    put(folder, "a.arg", CLEAN)
    done = run("check", "a.arg", "--fail-on", "warning")
    assert (done.code, done.err) == (0, "")
    assert "\n2 infos in a.arg\n" in done.out


def test_remarks_are_gathered_unless_they_are_asked_for_or_fail_the_check(run: Run, folder: Path) -> None:
    put(folder, "a.arg", CLEAN)
    gathered = "info[unsupported-claim]: a claim has nothing that speaks for it\n  a.arg:3:9  nothing speaks for "
    assert run("check", "a.arg").out.startswith(gathered)
    in_full = run("check", "a.arg", "--show", "info").out
    assert "\n --> a.arg:3:9\n" in in_full
    assert run("check", "a.arg", "--fail-on", "info").out == in_full
    assert run("check", "a.arg", "--fail-on", "info", "--show", "warning").out.startswith(gathered)


def test_remarks_beside_faults_are_counted(run: Run, folder: Path) -> None:
    put(folder, "a.arg", CLEAN + 'claim other "No"\n')
    done = run("check", "a.arg")
    assert "info[" not in done.out
    assert "\nnot shown: 2 unsupported-claim, 1 unanswered-rebuttal\n`argmap check --show info` " in done.out
    assert "info[unsupported-claim]" in run("check", "a.arg", "--show", "info").out


def test_a_fault_is_shown_with_its_line(run: Run, folder: Path) -> None:
    put(folder, "a.arg", BROKEN)
    out = run("check", "a.arg").out
    assert out.startswith("error[unknown-keyword]: ")
    assert ' --> a.arg:3:3\n  |\n3 |   clam yes "It is"\n  |   ^^^^' in out


def test_a_folder_is_every_map_in_it_in_order(run: Run, folder: Path) -> None:
    for name in ("maps/b.arg", "maps/a.arg", "maps/inner/c.arg", "maps/.hidden/d.arg", "maps/e.txt", "maps/.f.arg"):
        put(folder, name, CLEAN)
    read = json.loads(run("check", "maps", "--format", "json").out)
    assert read["files"] == ["maps/a.arg", "maps/b.arg", "maps/inner/c.arg"]


def test_a_folder_without_maps_is_a_wrong_command_line(run: Run, folder: Path) -> None:
    (folder / "maps").mkdir()
    done = run("check", "maps")
    assert (done.code, done.out, done.err) == (2, "", "argmap: there is no `.arg` file in maps\n")


def test_standard_input(run: Run, folder: Path) -> None:
    put(folder, "other.arg", CLEAN)
    done = run("check", "-", stdin=BROKEN.encode())
    assert done.code == 1
    assert " --> <stdin>:3:3\n" in done.out
    imports = f'import "other.arg" as other\n{CLEAN}\nyes restates other.yes\n'
    assert run("check", "-", stdin=imports.encode()).code == 0


def test_a_file_that_is_imported_and_named_is_reported_once(run: Run, folder: Path) -> None:
    put(folder, "a.arg", 'import "b.arg" as b\n' + CLEAN + "\nyes restates b.q\n")
    put(folder, "b.arg", BROKEN)
    read = json.loads(run("check", ".", "--format", "json").out)
    places = [
        (one["code"], one["primary"]["span"]["file"], one["primary"]["span"]["start"]) for one in read["findings"]
    ]
    assert len(places) == len(set(places))
    assert ("unknown-keyword", "b.arg", BROKEN.index("clam")) in places


def test_settings_of_the_project(run: Run, folder: Path) -> None:
    put(folder, "a.arg", DOUBTFUL)
    assert run("check", "a.arg").code == 0
    put(folder, "argmap.toml", '[severity]\nevidence-without-citation = "error"\n')
    assert run("check", "a.arg").code == 1
    put(folder, "argmap.toml", '[severity]\nevidence-without-citation = "off"\n')
    done = run("check", "a.arg", "--fail-on", "warning")
    assert done.code == 0
    assert "evidence-without-citation" not in done.out
    put(folder, "argmap.toml", 'fail-on = "warning"\n')
    assert run("check", "a.arg").code == 1
    assert run("check", "a.arg", "--fail-on", "error").code == 0


def test_settings_by_option(run: Run, folder: Path) -> None:
    put(folder, "a.arg", DOUBTFUL)
    put(folder, "strict.toml", 'fail-on = "warning"\n')
    assert run("check", "a.arg", "--config", "strict.toml").code == 1
    done = run("check", "a.arg", "--config", "nowhere.toml")
    assert (done.code, done.err) == (3, "argmap: cannot read nowhere.toml: no such file or directory\n")


def test_wrong_settings_are_a_wrong_command_line(run: Run, folder: Path) -> None:
    put(folder, "a.arg", CLEAN)
    put(folder, "argmap.toml", "fail-on = 3\n")
    done = run("check", "a.arg")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("argmap: argmap.toml:1:1: `fail-on` can be")


def test_imports_from_another_folder_need_leave(run: Run, folder: Path) -> None:
    put(folder, "maps/a.arg", 'import "../shared/b.arg" as b\n' + CLEAN + "\nyes restates b.yes\n")
    put(folder, "shared/b.arg", CLEAN)
    refused = run("check", "maps/a.arg")
    assert refused.code == 1
    assert "import-outside" in refused.out
    assert run("check", "maps/a.arg", "--root", "shared").code == 0
    put(folder, "argmap.toml", 'roots = ["shared"]\n')
    assert run("check", "maps/a.arg").code == 0


@pytest.mark.parametrize("command", [("check",), ("fmt",), ("render", "-o", "a.svg")])
def test_json_is_converted_first(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    put(folder, "a.json", "{}")
    done = run(*command, "a.json")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("argmap: a.json is JSON: `argmap convert FILE --to arg` makes a map of it")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_cannot_be_read_is_said_in_a_line_and_the_rest_is_checked(run: Run, folder: Path) -> None:
    put(folder, "a.arg", BROKEN)
    os.mkfifo(folder / "pipe.arg")
    done = run("check", "nowhere.arg", "a.arg", "pipe.arg", "/dev/zero")
    assert done.code == 3
    assert "1 error" in done.out
    assert done.err == (
        "argmap: cannot read nowhere.arg: no such file or directory\n"
        "argmap: cannot read pipe.arg: it is no plain file\n"
        "argmap: cannot read /dev/zero: it is no plain file\n"
    )


def test_nothing_read_is_no_result(run: Run) -> None:
    done = run("check", "nowhere.arg", "--format", "json")
    assert (done.code, done.out) == (3, "")


def test_links_in_a_folder_lead_nowhere_else(run: Run, folder: Path) -> None:
    put(folder, "secret/marker.arg", "MARKER\n")
    put(folder, "maps/a.arg", CLEAN)
    (folder / "maps" / "out.arg").symlink_to(folder / "secret" / "marker.arg")
    (folder / "maps" / "in.arg").symlink_to("a.arg")
    (folder / "maps" / "all").symlink_to(folder / "secret")
    done = run("check", "maps", "--format", "json")
    assert json.loads(done.out)["files"] == ["maps/a.arg", "maps/in.arg"]
    assert done.err == "argmap: maps/out.arg is left out: it is a link that leads out of maps\n"
    assert "MARKER" not in done.out


@pytest.mark.parametrize("form", FORMATS)
def test_no_byte_of_a_hostile_file_or_name_is_obeyed(run: Run, folder: Path, form: str) -> None:
    name = "e\x1b[31mvil\u202e\n::stop-commands::x\r.arg"
    put(folder, name, b'claim \x1b]0;title\x07 "\x9b \xff \xe2\x80\xae ##[group]x\n::error::y\n\t\x00clam\n')
    done = run("check", name, "missing\x1b.arg", "--format", form)
    assert done.code == 3
    for text in (done.out, done.err):
        assert not set(text) & set("\x1b\x07\x9b\x00\r\u202e")
    assert "##[" not in done.out or form == "github"
    orders = [line.lstrip() for line in done.out.split("\n") if line.lstrip().startswith("::")]
    assert all(
        re.match(r"::(error|warning|notice) file=e<U\+001B>\[31mvil<U\+202E><U\+000A>%3A", one) for one in orders
    )
    assert bool(orders) is (form == "github")
    assert done.err == "argmap: cannot read missing<U+001B>.arg: no such file or directory\n"


def test_bytes_that_are_no_text_are_a_finding(run: Run, folder: Path) -> None:
    put(folder, "a.arg", b"claim \xff\xfe\n")
    done = run("check", "a.arg")
    assert done.code == 1
    assert "error[not-utf-8]" in done.out


def test_settings_below_that_do_not_hold_are_told(run: Run, folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below" / "argmap.toml").write_text('fail-on = "info"\n', encoding="utf-8")
    (folder / "below" / "b.arg").write_text('claim a "A"\n', encoding="utf-8")
    told = "argmap: below/argmap.toml is not read from here; `--config below/argmap.toml` reads it\n"
    assert told in run("check", "below").err
    assert told not in run("check", "below", "--config", "below/argmap.toml").err
