"""The public face: its names, its signatures, and that it costs nothing until it is used."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import argmap
from argmap import face
from argmap.diagram import Part
from argmap.drawing.overlays import OVERLAYS, Standing
from argmap.formats import FORMATS
from argmap.render.engine import ENGINES
from argmap.render.theme import THEMES

SIGNATURES = {
    "load": "(path: 'StrPath', *, format: 'FormatName | None' = None, roots: 'Sequence[StrPath]' = (), "
    "settings: 'Settings | None' = None) -> 'ArgumentMap'",
    "loads": "(text: 'str', *, format: 'FormatName' = 'arg', path: 'StrPath | None' = None, "
    "roots: 'Sequence[StrPath]' = (), settings: 'Settings | None' = None) -> 'ArgumentMap'",
    "dump": "(map: 'ArgumentMap', path: 'StrPath', *, format: 'FormatName | None' = None) -> 'None'",
    "dumps": "(map: 'ArgumentMap', *, format: 'FormatName' = 'arg') -> 'str'",
    "check": "(path: 'StrPath | None' = None, *, text: 'str | None' = None, roots: 'Sequence[StrPath]' = (), "
    "sources: 'Sequence[StrPath]' = (), settings: 'Settings | None' = None) -> 'tuple[Diagnostic, ...]'",
    "quotes": "(path: 'StrPath | None' = None, *, text: 'str | None' = None, roots: 'Sequence[StrPath]' = (), "
    "sources: 'Sequence[StrPath]' = (), settings: 'Settings | None' = None) -> 'tuple[Quotation, ...]'",
    "references": "(map: 'ArgumentMap', *, style: 'str' = 'harvard-cite-them-right', "
    "format: 'ReferenceFormat' = 'text') -> 'tuple[str, ...]'",
    "render": "(map: 'ArgumentMap | StrPath', path: 'StrPath | None' = None, *, view: 'View | str | None' = None, "
    "direction: 'Direction | DirectionName | None' = None, split: 'bool' = False, most: 'int | None' = None, "
    "page: 'str' = '', smallest_type: 'float | None' = None, format: 'FormatName | None' = None, "
    "dpi: 'float | None' = None, theme: 'ThemeName | str | HouseTheme | None' = None, "
    "overlays: 'Sequence[OverlayName]' = (), quotes: 'Sequence[Quotation] | None' = None, "
    "standing: 'Mapping[str, StandingName] | None' = None, "
    "parts: 'Sequence[PartName]' = ('title', 'legend', 'see-also', 'sources'), date: 'str' = '', "
    "sources: 'Sequence[StrPath]' = (), roots: 'Sequence[StrPath]' = (), settings: 'Settings | None' = None, "
    "engine: 'EngineName' = 'auto', timeout: 'float | None' = None) -> 'str | None'",
}
ERRORS = ["ArgmapError", "FileError", "FormatError", "InvalidMapError", "RenderError", "UsageError"]
FINDINGS = ["Diagnostic", "Edit", "Fix", "Label", "Settings", "Severity", "Span"]
QUOTES = ["Basis", "Outcome", "Place", "Quotation"]
GRADES = ["CONFIDENCE", "CREDIBILITY", "ICD_203", "PHIA", "RELIABILITY", "SCALES", "Range", "Scale"]
LOOKS = ["HouseTheme", "RenderOptions", "read_settings"]
REPORTS = ["SourceReport", "source_report"]
MODEL = [
    *("STATEMENT_CLASSES", "Actor", "ArgumentMap", "Assumption", "Attribution", "Bibliography", "Citation", "Claim"),
    *("Confidence", "Direction", "Evidence", "Group", "Import", "Inference", "Kind", "Likelihood", "Objection"),
    *(
        "Proposition",
        "Question",
        "Reason",
        "Rebuttal",
        "Relation",
        "RelationKind",
        "Source",
        "Statement",
        "Step",
        "Undercut",
        "View",
    ),
]

# -- what it is ----------------------------------------------------------------------------------------------------


def test_the_names() -> None:
    assert sorted(argmap.__all__) == sorted(
        [*SIGNATURES, *ERRORS, *FINDINGS, *QUOTES, *GRADES, *LOOKS, *REPORTS, *MODEL]
    )
    assert dir(argmap) == sorted(argmap.__all__)


@pytest.mark.parametrize("name", SIGNATURES)
def test_the_signatures(name: str) -> None:
    function = getattr(argmap, name)
    assert str(inspect.signature(function)) == SIGNATURES[name]
    assert "Raises:" in (inspect.getdoc(function) or "")


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_an_argmap_error(name: str) -> None:
    assert issubclass(getattr(argmap, name), argmap.ArgmapError)


def test_type_checkers_see_what_is_there_at_run_time() -> None:
    tree = ast.parse(Path(argmap.__file__).read_text(encoding="utf-8"))
    checking = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module for node in checking.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert sorted(seen) == sorted(argmap.__all__)
    for name, module in seen.items():
        assert getattr(argmap, name) is getattr(sys.modules[str(module)], name), name


def test_the_choices_are_those_there_are() -> None:
    assert get_args(face.ThemeName) == tuple(theme.name for theme in THEMES)
    assert get_args(face.DirectionName) == tuple(argmap.Direction)
    assert get_args(face.OverlayName) == tuple(overlay.name for overlay in OVERLAYS)
    assert get_args(face.PartName) == tuple(Part)
    assert get_args(face.StandingName) == tuple(Standing)
    assert get_args(face.EngineName) == tuple(engine.name for engine in ENGINES)
    assert get_args(face.FormatName) == tuple(format.name for format in FORMATS)


def test_there_is_nothing_else() -> None:
    with pytest.raises(AttributeError, match="module 'argmap' has no attribute 'lod'"):
        argmap.lod  # type: ignore[attr-defined]  # noqa: B018 - the attribute is what is tried


def test_the_room_of_pictures_does_not_take_the_place_of_the_function() -> None:
    code = (
        "import argmap.render.theme, argmap.render.picture, argmap\n"
        "assert callable(argmap.render), argmap.render\n"
        "from argmap.render import theme\n"
        "assert callable(argmap.render) and theme.REPORT\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# -- what it costs -------------------------------------------------------------------------------------------------


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


def test_importing_it_loads_nothing() -> None:
    loaded = modules_after("import argmap")
    assert {name for name in loaded if name.startswith("argmap")} == {"argmap"}
    assert not loaded & {"pydantic", "lark", "json"}


def test_reading_a_map_loads_no_engine_and_no_parser_generator(root: Path) -> None:
    loaded = modules_after(f"import argmap; argmap.load({str(root / 'maps' / 'nagy.arg')!r})")
    assert not loaded & {"lark", "wasmtime", "graphviz", "argmap.render", "argmap.diagram"}


# -- what it does --------------------------------------------------------------------------------------------------

FAULTY = 'claim a "A"\n  rebuts nothing\n\nclaim a "B"\n\nclam c "C"\n\nclaim d "D\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "door.arg").write_text('map "Door"\n\nclaim open "It is open"\n', encoding="utf-8")
    (tmp_path / "faulty.arg").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "house.arg").write_text('import "door.arg" as door\n\nclaim big "It is big"\n  supports door.open\n')
    return tmp_path


def test_load_and_dump_by_suffix(folder: Path) -> None:
    door = argmap.load(folder / "door.arg")
    assert door.title == "Door"
    argmap.dump(door, str(folder / "door.json"))
    assert argmap.load(str(folder / "door.json")) == door
    argmap.dump(door, folder / "copy.ARG")
    assert (folder / "copy.ARG").read_bytes() == (folder / "door.arg").read_bytes()


def test_load_and_dump_by_name(folder: Path) -> None:
    door = argmap.load(folder / "door.arg")
    argmap.dump(door, folder / "door.map", format="json")
    assert argmap.load(folder / "door.map", format="json") == door
    with pytest.raises(argmap.UsageError, match=r"`\.map` is no suffix of a map; there are `\.arg` and `\.json`"):
        argmap.load(folder / "door.map")
    with pytest.raises(argmap.UsageError, match="there is no format `jsn`; did you mean `json`"):
        argmap.dumps(door, format="jsn")  # type: ignore[arg-type]
    with pytest.raises(argmap.UsageError, match=r"door\.arg: its name says arg, not json; let it end in \.json"):
        argmap.dump(door, folder / "door.arg", format="json")


def test_a_map_that_cannot_be_written_leaves_the_file(folder: Path) -> None:
    with pytest.raises(argmap.FormatError):
        argmap.dump(argmap.ArgumentMap(title="two\nlines"), folder / "door.arg")
    assert argmap.load(folder / "door.arg").title == "Door"


def test_files_that_cannot_be_read_or_written(folder: Path) -> None:
    for name in ("nowhere.arg", "nowhere.json"):
        with pytest.raises(argmap.FileError, match=f"cannot read .*{name}: no such file"):
            argmap.load(folder / name)
    with pytest.raises(argmap.FileError, match="cannot write"):
        argmap.dump(argmap.ArgumentMap(), folder / "nowhere" / "a.arg")


def test_a_text_with_errors_is_no_map(folder: Path) -> None:
    with pytest.raises(argmap.InvalidMapError) as caught:
        argmap.load(folder / "faulty.arg")
    error = caught.value
    place = folder / "faulty.arg"
    told = str(error).splitlines()
    assert told[0] == "4 errors in the text of the map"
    assert told[1].startswith(f"  {place}:2:10: undefined-name: ")
    assert told[3].startswith(f"  {place}:4:7: duplicate-name: ")
    assert told[-1] == "  … and 1 more in `diagnostics`"
    assert error.diagnostics == argmap.check(folder / "faulty.arg")
    assert error.map["a"].text == "A"


def test_an_error_can_be_sent_to_another_process() -> None:
    import pickle

    with pytest.raises(argmap.InvalidMapError) as caught:
        argmap.loads(FAULTY)
    sent = pickle.loads(pickle.dumps(caught.value))
    assert (str(sent), sent.map, sent.diagnostics) == (str(caught.value), caught.value.map, caught.value.diagnostics)
    refused = argmap.FormatError(["x: y"], heading="no:")
    assert str(pickle.loads(pickle.dumps(refused))) == "no:\nx: y"


def test_warnings_are_no_errors() -> None:
    text = 'claim a "A"\n'
    assert [(one.code, one.severity) for one in argmap.check(text=text)] == [
        ("unconnected", argmap.Severity.WARNING),
        *[(one.code, argmap.Severity.INFO) for one in argmap.check(text=text)[1:]],
    ]
    assert len(argmap.loads(text)) == 1


def test_settings_weigh_findings() -> None:
    text = 'claim a "A"\n'
    strict = argmap.Settings(severity={"unconnected": argmap.Severity.ERROR})
    with pytest.raises(argmap.InvalidMapError, match="1 error in the text"):
        argmap.loads(text, settings=strict)
    assert argmap.check(text=text, settings=strict)[0].severity is argmap.Severity.ERROR


def test_imports_are_looked_for_beside_the_path(folder: Path) -> None:
    text = (folder / "house.arg").read_text()
    house = argmap.load(folder / "house.arg")
    assert "door.open" in house
    assert argmap.loads(text, path=folder / "another.arg") == house
    with pytest.raises(argmap.InvalidMapError, match="import-missing"):
        argmap.loads(text)
    assert [one.code for one in argmap.check(text=text) if one.severity is argmap.Severity.ERROR] == ["import-missing"]


def test_imports_from_other_folders_need_a_root(folder: Path) -> None:
    (folder / "sub").mkdir()
    sub = folder / "sub" / "house.arg"
    sub.write_text('import "../door.arg" as door\n\nclaim big "It is big"\n  supports door.open\n')
    with pytest.raises(argmap.InvalidMapError, match="import-outside"):
        argmap.load(sub)
    assert "door.open" in argmap.load(sub, roots=[folder])
    assert "door.open" in argmap.load(sub, settings=argmap.Settings(roots=(folder,)))


def test_a_byte_order_mark_is_no_part_of_a_text() -> None:
    assert argmap.loads('\ufeffmap "Door"\n').title == "Door"


def test_check_needs_something_to_check(folder: Path) -> None:
    with pytest.raises(TypeError, match="needs a path or a text"):
        argmap.check()
    with pytest.raises(argmap.UsageError, match=r"only \.arg texts are checked"):
        argmap.check(folder / "door.json")


def test_render_draws_a_map_or_a_file(folder: Path) -> None:
    door = argmap.load(folder / "door.arg")
    drawn = argmap.render(door)
    assert drawn == argmap.render(folder / "door.arg")
    assert "<svg" in drawn
    assert "Door" in drawn


def test_render_writes_a_file(folder: Path) -> None:
    argmap.render(folder / "door.arg", folder / "door.svg")
    assert (folder / "door.svg").read_text(encoding="utf-8") == argmap.render(folder / "door.arg")
    with pytest.raises(
        argmap.UsageError, match=r"door\.gif: a picture is written into a file that ends in one of \.svg, \.png"
    ):
        argmap.render(folder / "door.arg", folder / "door.gif")
    with pytest.raises(argmap.FileError, match="cannot write"):
        argmap.render(folder / "door.arg", folder / "nowhere" / "door.svg")


def test_render_writes_a_png_where_its_extra_is_installed(folder: Path) -> None:
    pytest.importorskip("resvg_py")
    argmap.render(folder / "door.arg", folder / "door.png")
    assert (folder / "door.png").read_bytes().startswith(b"\x89PNG")


def test_render_gives_png_the_pixels_an_inch_that_are_asked_for(folder: Path) -> None:
    pytest.importorskip("resvg_py")
    argmap.render(folder / "door.arg", folder / "usual.png")
    argmap.render(folder / "door.arg", folder / "coarse.png", dpi=96)
    usual, coarse = ((folder / name).read_bytes() for name in ("usual.png", "coarse.png"))
    width, half = (int.from_bytes(image[16:20]) for image in (usual, coarse))
    assert abs(width - 2 * half) <= 2
    with pytest.raises(argmap.UsageError, match="between 24 and 1200 dpi, not 7"):
        argmap.render(folder / "door.arg", folder / "coarse.png", dpi=7)
    with pytest.raises(argmap.UsageError, match="pixels are asked of PNG; svg has none"):
        argmap.render(folder / "door.arg", dpi=96)


def test_render_draws_sheets_and_pages_into_a_folder(folder: Path) -> None:
    map = argmap.loads('question q "Q?"\n' + "".join(f'  claim a{n} "A{n}"\n    claim b{n} "B{n}"\n' for n in range(9)))
    argmap.render(map, folder / "sheets", split=True, most=10)
    argmap.render(map, folder / "dots", split=True, most=10, format="dot")
    names = {"overview", "q", "q-2", "q-3"}
    assert {path.name for path in (folder / "sheets").iterdir()} == {f"{name}.svg" for name in names}
    assert {path.name for path in (folder / "dots").iterdir()} == {f"{name}.dot" for name in names}
    argmap.render(map, folder / "one.svg", page="a4")
    assert 'width="210mm" height="297mm"' in (folder / "one.svg").read_text(encoding="utf-8")
    with pytest.raises(argmap.UsageError, match="there are 4 pictures; `path` names the folder"):
        argmap.render(map, split=True, most=10)
    with pytest.raises(argmap.UsageError, match="a sheet holds 5 boxes or more, not 2"):
        argmap.render(map, folder / "sheets", split=True, most=2)
    with pytest.raises(argmap.UsageError, match="there is no page size `a5`"):
        argmap.render(map, page="a5")
    with pytest.raises(argmap.UsageError, match=r"at most that of the theme, 9\.75 pt, not 12 pt"):
        argmap.render(map, page="a4", smallest_type=12.0)


def test_render_draws_a_view() -> None:
    map = argmap.loads('claim a "Apples"\n\nclaim b "Bananas"\n\nview one\n  focus: a\n')
    drawn = argmap.render(map, view="one", theme="print")
    assert "Apples" in drawn
    assert "Bananas" not in drawn
    assert drawn == argmap.render(map, view=argmap.View(id="one", focus=("a",)), theme="print")
    with pytest.raises(argmap.UsageError, match="the map has no view `two`; there are `one`"):
        argmap.render(map, view="two")
    with pytest.raises(argmap.UsageError, match="there is no engine `dott`"):
        argmap.render(map, engine="dott")  # type: ignore[call-overload]
