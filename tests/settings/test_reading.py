"""What a settings file may say, where it is looked for, and what is said of one that is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.diagnostics import Severity
from argmap.errors import FileError, UsageError
from argmap.settings import Settings, read_settings, settings_for


def written(folder: Path, content: str | bytes, name: str = "argmap.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert settings_for(tmp_path) == Settings()
    assert Settings().fail_on is Severity.ERROR


def test_all_that_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    content = """
        fail-on = "warning"
        text-limit = 240
        roots = ["shared", "."]
        [severity]
        no-rebuttal = "off"
        unsupported-claim = "error"
    """
    assert read_settings(written(tmp_path, content)) == Settings(
        severity={"no-rebuttal": "off", "unsupported-claim": Severity.ERROR},
        text_limit=240,
        roots=(tmp_path / "shared", tmp_path),
        fail_on=Severity.WARNING,
    )


@pytest.mark.parametrize(
    "content",
    [
        '[tool.argmap]\nfail-on = "info"',
        'tool.argmap.fail-on = "info"',
        '[tool]\nargmap = { fail-on = "info" }',
        '["tool"."argmap"]\nfail-on = "info"',
        '[tool.ruff]\nx = 1\n[ tool . argmap ]\nfail-on = "info"',
    ],
)
def test_pyproject_in_every_spelling(tmp_path: Path, content: str) -> None:
    written(tmp_path, content, "pyproject.toml")
    assert settings_for(tmp_path).fail_on is Severity.INFO


def test_the_nearest_file_that_speaks_of_argmap_holds(tmp_path: Path) -> None:
    written(tmp_path, "text-limit = 100")
    inner = tmp_path / "a" / "b"
    written(inner, '[project]\nname = "x"\ndependencies = ["argmap"]', "pyproject.toml")
    assert settings_for(inner).text_limit == 100
    written(tmp_path / "a", "[tool.argmap]\ntext-limit = 90", "pyproject.toml")
    assert settings_for(inner).text_limit == 90
    written(tmp_path / "a", "text-limit = 80")
    assert settings_for(inner).text_limit == 80


def test_the_search_ends_with_the_checkout(tmp_path: Path) -> None:
    written(tmp_path, "text-limit = 100")
    inner = tmp_path / "checkout" / "maps"
    inner.mkdir(parents=True)
    (tmp_path / "checkout" / ".git").write_text("gitdir: elsewhere")
    assert settings_for(inner) == Settings()


def test_an_empty_file_ends_the_search_with_the_defaults(tmp_path: Path) -> None:
    written(tmp_path, "text-limit = 100")
    written(tmp_path / "a", "")
    assert settings_for(tmp_path / "a") == Settings()


KEYS = "`fail-on`, `horizon`, `likelihood`, `roots`, `severity`, `sources`, `text-limit`, `theme` or `themes`"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('fail_on = "error"', "argmap.toml:1:1: there is no setting `fail_on`; did you mean `fail-on`?"),
        (
            "x = 1",
            f"argmap.toml:1:1: there is no setting `x`; there are {KEYS}",
        ),
        (
            '# a\n\n[severity]\nno-rebutal = "off"',
            "argmap.toml:4:1: there is no finding `no-rebutal`; did you mean `no-rebuttal`?",
        ),
        (
            'severity.zzzzzz = "off"',
            "argmap.toml:1:1: there is no finding `zzzzzz`; `argmap explain` lists all",
        ),
        (
            'text-limit = 90\nseverity = { no-rebuttal = "of" }',
            "argmap.toml:2:14: `no-rebuttal` can be `error`, `warning`, `info` or `off`, not `of`",
        ),
        (
            '[severity]\n"no-rebuttal" = ["off"]',
            "argmap.toml:2:1: `no-rebuttal` can be `error`, `warning`, `info` or `off`, not this",
        ),
        ('severity = "off"', "argmap.toml:1:1: `severity` is a table of codes, each with a severity or `off`"),
        ('\n  fail-on = "all"', "argmap.toml:2:3: `fail-on` can be `error`, `warning` or `info`, not `all`"),
        ("fail-on = 1", "argmap.toml:1:1: `fail-on` can be `error`, `warning` or `info`, not `1`"),
        (
            "text-limit = 19",
            "argmap.toml:1:1: `text-limit` is a whole number of characters, 20 or more, not `19`",
        ),
        (
            "text-limit = true",
            "argmap.toml:1:1: `text-limit` is a whole number of characters, 20 or more, not `true`",
        ),
        ('roots = "maps"', "argmap.toml:1:1: `roots` is a list of folders, as seen from the settings file"),
        ("roots = [1]", "argmap.toml:1:1: `roots` is a list of folders, as seen from the settings file"),
        ('roots = ["nowhere"]', "argmap.toml:1:1: there is no folder `nowhere`"),
        ("x = ", "argmap.toml:1:5: Invalid value"),
        (b"\xff", "argmap.toml: it is not UTF-8 text"),
        ("x = " + "[" * 100_000, "argmap.toml: its values are nested too deeply"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | bytes, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, content)
    with pytest.raises(UsageError) as caught:
        read_settings(Path("argmap.toml"))
    assert str(caught.value) == message


def test_what_is_wrong_in_a_pyproject_is_found_in_its_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    content = (
        '[severity]\nno-rebutal = 1\n[tool.argmap]\nfail-on = "error"\n[tool.argmap.severity]\nno-rebutal = "off"\n'
    )
    written(tmp_path, content, "pyproject.toml")
    with pytest.raises(UsageError, match=r"^pyproject\.toml:6:1: there is no finding `no-rebutal`"):
        settings_for(tmp_path)


def test_a_value_where_the_table_should_be(tmp_path: Path) -> None:
    written(tmp_path, '[tool]\nargmap = "x"', "pyproject.toml")
    with pytest.raises(UsageError, match=r"`tool\.argmap` must be a table"):
        settings_for(tmp_path)


def test_a_number_of_five_thousand_digits(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        read_settings(written(tmp_path, f"text-limit = {'9' * 5_000}"))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"^cannot read .*nowhere\.toml: no such file or directory$"):
        read_settings(tmp_path / "nowhere.toml")
    with pytest.raises(FileError, match=r"it is no plain file$"):
        read_settings(tmp_path)
    with pytest.raises(FileError, match=r"it is larger than 1 MB$"):
        read_settings(written(tmp_path, "#" * (1024 * 1024 + 1), "large.toml"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "argmap.toml")
    with pytest.raises(FileError, match=r"it is no plain file$"):
        settings_for(tmp_path)


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Settings().text_limit = 3  # type: ignore[misc]
    with pytest.raises(TypeError):
        Settings().severity["x"] = "off"  # type: ignore[index]
