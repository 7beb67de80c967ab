"""Documents built with MyST, which Jupyter Book 2 stands on, by the plugin that is written for it."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.documents.myst import PLUGIN
from argmap.documents.wishes import WISHES
from tests.documents.samples import BROKEN, MAP, WORDS

CONFIG = f"version: 1\nproject:\n  title: A book\n  plugins:\n    - {PLUGIN.name}\n"
GOOD = f"""\
# Good

See [](#both).

```{{argmap}} maps/a.arg
:caption: It *holds*
:label: Both
:width: 80%
:parts: title
```

:::{{argmap}}
:view: small

{MAP}
:::
"""
BAD = f"""\
# Bad

:::{{argmap}}
:alt: It is not drawn

{BROKEN}

:::

```{{argmap}} none.arg
```

```{{argmap}}
```

```{{argmap}} maps/a.arg
claim a "A"
```
"""


class Built(NamedTuple):
    """What MyST said, and the pages as it understood them."""

    said: str
    good: str
    bad: str


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Both pages built; into Markdown, as that asks for no template from the network."""
    myst = root / "tests" / "documents" / "myst" / "node_modules" / "mystmd" / "dist" / "myst.cjs"
    node = shutil.which("node")
    if node is None or not myst.is_file():
        pytest.skip("needs MyST: `npm ci` in tests/documents/myst brings it")
    folder = tmp_path_factory.mktemp("book")
    shutil.copy(PLUGIN, folder)
    (folder / "maps").mkdir()
    for name, text in {"myst.yml": CONFIG, "maps/a.arg": MAP, "good.md": GOOD, "bad.md": BAD}.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [node, myst, "build", "good.md", "bad.md", "--md", "--force"],
        cwd=folder, env={**os.environ, "PATH": path}, check=False, capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    made = folder / "_build" / "exports"
    good, bad = ((made / name).read_text(encoding="utf-8") for name in ("good.md", "bad.md"))
    return Built(done.stdout + done.stderr, good, bad)


def pictures(page: str) -> list[str]:
    """The pictures that a page holds."""
    return [base64.b64decode(data).decode() for data in re.findall(r"data:image/svg\+xml;base64,(\S+)", page)]


def test_maps_are_figures(built: Built) -> None:
    assert built.good.count(":::{figure}") == 2
    assert ":alt: Whether it holds. An argument map of 3 statements, joined by 2 links." in built.good
    assert "It *holds*" in built.good
    assert ":width: 80%" in built.good
    assert "[Figure\N{NO-BREAK SPACE}1](#both)" in built.good
    whole, small = pictures(built.good)
    assert WORDS in whole
    assert WORDS in small
    assert 'id="no"' in whole
    assert 'id="no"' not in small


def test_faults_are_told_at_their_lines_and_stand_in_the_page(built: Built) -> None:
    line = next(number for number, words in enumerate(BAD.splitlines(), 1) if "clam" in words)
    for words in (
        f"bad.md:{line}:3",
        "did you mean `claim`?",
        "none.arg",
        "there is no map",
        "the map is to be read from maps/a.arg, but one stands here as well",
    ):
        assert words in built.said
        assert words in built.bad
    assert ":::{figure}" not in built.bad


def test_it_takes_every_wish() -> None:
    """The file is the directive's argument."""
    taken = re.findall(r"^    ([a-z]+): \{ type:", PLUGIN.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(taken) == {*WISHES, "label"} - {"file"}
