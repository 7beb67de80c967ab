"""Eclipse Theia, an editor that runs the extensions of VS Code: built from packages of npm, and started with ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXTENSION = HERE.parents[2] / "editors" / "vscode" / "argmap.vsix"
PORT = 3333
ADDRESS = f"http://localhost:{PORT}/"


def build(folder: Path) -> None:
    """Make the editor in `folder`, where it is not there yet. It takes two minutes, 1 GB and a C++ compiler."""
    if (folder / "lib" / "backend" / "main.js").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", folder)
    npm = shutil.which("npm") or sys.exit("this needs Node.js 20 or newer, with npm")
    environment = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}  # its browser is not needed
    subprocess.run([npm, "install", "--no-audit", "--no-fund"], cwd=folder, env=environment, check=True)
    subprocess.run([npm, "exec", "theia", "build", "--", "--mode", "development"], cwd=folder, check=True)


@contextmanager
def served(folder: Path, maps: Path) -> Iterator[str]:
    """The address of the editor with the folder `maps` open, while it runs with the packed extension."""
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    (home / "plugins").mkdir(parents=True)
    shutil.copy(EXTENSION, home / "plugins")
    environment = {
        **os.environ,
        "HOME": str(home),
        "THEIA_CONFIG_DIR": str(home),
        "THEIA_WEBVIEW_EXTERNAL_ENDPOINT": "{{hostname}}",  # else a browser takes the preview for a third party
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
    }
    command = ["node", "lib/backend/main.js", str(maps), "--hostname", "127.0.0.1", "--port", str(PORT)]
    with (folder / "server.log").open("w", encoding="utf-8") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            _wait(server)
            yield f"{ADDRESS}#{maps}"
        finally:
            server.terminate()
            server.wait()


def _wait(server: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(ADDRESS).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    sys.exit("the editor did not start: server.log beside it says why")
