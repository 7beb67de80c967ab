"""What `argmap render` takes and what `argmap.render` takes are the same."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import argmap
from argmap.cli.parser import Parser
from argmap.cli.render import add_options
from argmap.render import engine

OTHER_NAMES = {
    "file": "map",
    "--output": "path",
    "--overlay": "overlays",
    "--root": "roots",
    "--config": "settings",
}
"""What goes by another word in Python."""
IN_A_VIEW = {"--focus", "--question", "--depth", "--show", "--hide", "--tag", "--source", "--actor", "--collapse"}
"""What the command line says of a part of the map stands in Python in `view=argmap.View(…)`."""
COMMAND_LINE_ONLY = {
    "--help": "`help(argmap.render)` tells",
    "--stdin-name": "Python has texts, and `argmap.loads` takes their path",
}
PYTHON_ONLY = {
    "quotes": "the command line looks for quotes itself",
    "standing": "which statements stand is found out by programs",
}

MAP = argmap.loads('claim a "A"\n  evidence e "E"\n')


def of_the_command_line() -> set[str]:
    parser = Parser("render", "draw", ())
    add_options(parser)
    return {(action.option_strings or [action.dest])[-1] for action in parser.actions}


def test_python_takes_what_the_command_line_takes() -> None:
    ours = set(inspect.signature(argmap.render).parameters)
    theirs = of_the_command_line()
    assert theirs >= {*OTHER_NAMES, *IN_A_VIEW, *COMMAND_LINE_ONLY}
    words = {OTHER_NAMES.get(name, name.removeprefix("--").replace("-", "_")) for name in theirs - IN_A_VIEW}
    assert words - {name.removeprefix("--").replace("-", "_") for name in COMMAND_LINE_ONLY} == ours - set(PYTHON_ONLY)


def test_the_options_as_a_value_are_those_of_the_function() -> None:
    parameters = inspect.signature(argmap.render).parameters.values()
    keywords = {one.name: one.annotation for one in parameters if one.kind is inspect.Parameter.KEYWORD_ONLY}
    written = argmap.RenderOptions.__annotations__
    assert {name: hint.__forward_arg__ for name, hint in written.items()} == keywords
    assert not argmap.RenderOptions.__required_keys__


def test_options_can_be_kept() -> None:
    house: argmap.RenderOptions = {"theme": "print", "direction": "top-down", "parts": ()}
    assert argmap.render(MAP, **house) == argmap.render(MAP, theme="print", direction="top-down", parts=())
    assert argmap.render(MAP, **house) != argmap.render(MAP, theme="print", parts=())


def test_a_direction_stands_over_that_of_the_view() -> None:
    view = argmap.View(id="v", direction=argmap.Direction.TOP_DOWN)
    down = argmap.render(MAP, view=view)
    assert argmap.render(MAP, direction=argmap.Direction.TOP_DOWN) == down
    assert argmap.render(MAP, view=view, direction="left-right") == argmap.render(MAP) != down


def test_imports_are_read_from_further_folders(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "door.arg").write_text('claim open "It is open"\n', encoding="utf-8")
    path = tmp_path / "sub" / "house.arg"
    path.write_text('import "../door.arg" as door\n\nclaim big "It is big"\n  supports door.open\n', encoding="utf-8")
    with pytest.raises(argmap.InvalidMapError, match="import-outside"):
        argmap.render(path)
    assert "It is open" in argmap.render(path, roots=[tmp_path])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"direction": "up"}, "there is no direction `up`; there are `left-right`, "),
        ({"direction": "topdown"}, "there is no direction `topdown`; did you mean `top-down`?"),
        ({"timeout": 0}, "a layout may take some seconds, more than 0 of them, not 0"),
        ({"timeout": float("nan")}, "a layout may take some seconds, more than 0 of them, not nan"),
        ({"date": "22.11.2026", "parts": ("caption",)}, "`22.11.2026` is no date; write it as 2026-11-22, 2026-11 or"),
        ({"date": "2026-13", "parts": ("caption",)}, "`2026-13` is no date; write it as 2026-11-22, 2026-11 or 2026"),
        ({"date": "2026-11"}, "a date stands in the caption: ask for the part `caption` as well"),
        ({"most": 9}, "most: how many boxes a sheet holds is asked of `split`"),
        ({"smallest_type": 8.0}, "smallest_type: how small type may become is asked of `page`"),
        ({"format": "png"}, "png is no text; `path` names the file that it goes into"),
        ({"parts": ("titel",)}, "there is no part `titel`; did you mean `title`?"),
    ],
)
def test_what_cannot_be(options: argmap.RenderOptions, message: str) -> None:
    with pytest.raises(argmap.UsageError) as told:
        argmap.render(MAP, **options)
    assert str(told.value).startswith(message)


def test_a_layout_has_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[float] = []

    def watched(_name: str, limits: engine.EngineLimits) -> engine.Engine:
        given.append(limits.seconds)
        return engine.AvailableEngine(limits)

    monkeypatch.setattr(engine, "engine_named", watched)
    argmap.render(MAP, timeout=7.5)
    argmap.render(MAP)
    assert given == [7.5, 120.0]
