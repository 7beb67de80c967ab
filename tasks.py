"""What one does with this project, on a machine that has Python 3.11 and nothing else.

    python3 tasks.py demo     check the map of a real article and draw it
    python3 tasks.py test     everything that must hold: format, lint, types, layers, maps, tests
    python3 tasks.py check    the same without the tests
    python3 tasks.py format   put the code into its one form
    python3 tasks.py site     build the site of the documents into site/, and check the links between its pages
    python3 tasks.py vsix     pack the extension for VS Code; this needs node and npm
    python3 tasks.py setup    make the environment that the others use, and nothing else

Each makes the environment `.venv` first when it is missing or out of date. Standard library only: it runs before
anything is installed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "argmap-setup.json"  # what the environment was made from

OLDEST = (3, 11)

# What a few tests use besides Python; without it they are skipped, and say so. Only a CI machine gets it unasked.
SYSTEM_PACKAGES = (
    "chromium", "fish", "fonts-dejavu-core", "fonts-liberation", "fonts-noto-cjk", "graphviz", "less", "poppler-utils",
    "zsh",
)  # fmt: skip
EXTENSION = ROOT / "editors" / "vscode"
NODE_PACKAGES = (  # folders with a `package.json` and its lock
    EXTENSION, ROOT / "tests" / "documents" / "myst", ROOT / "tests" / "render" / "mermaid",
)  # fmt: skip


class Step(NamedTuple):
    """One thing that must hold: what it is called and the command that shows it."""

    name: str
    command: tuple[str | Path, ...]
    loud: bool = False  # its output is worth reading when it succeeds, too
    folder: Path = ROOT


CHECKS = (
    Step("format", (PYTHON, "-m", "ruff", "format", "--check", "--quiet", ".")),
    Step("lint", (PYTHON, "-m", "ruff", "check", "--quiet", ".")),
    Step("types", (PYTHON, "-m", "mypy")),
    Step("layers", (BIN / "lint-imports", "--no-logo")),
    Step("maps", (PYTHON, "-m", "argmap", "check", "maps", "--fail-on", "warning"), loud=True),
    Step("maps' form", (PYTHON, "-m", "argmap", "fmt", "--check", "maps")),
)
TESTS = (Step("tests", (PYTHON, "-m", "pytest", "-n", "auto", "--dist", "loadfile"), loud=True),)
FORMAT = (
    Step("imports", (PYTHON, "-m", "ruff", "check", "--quiet", "--select", "I", "--fix", ".")),
    Step("code", (PYTHON, "-m", "ruff", "format", "--quiet", ".")),
    Step("maps", (PYTHON, "-m", "argmap", "fmt", "maps")),
)
DEMO = (
    Step("check maps/nagy.arg", (PYTHON, "-m", "argmap", "check", "maps/nagy.arg"), loud=True),
    Step("draw it", (PYTHON, "-m", "argmap", "render", "maps/nagy.arg", "-o", "nagy.svg"), loud=True),
)


SITE = (Step("site", (PYTHON, "-m", "mkdocs", "build", "--strict", "--quiet"), loud=True),)


def main(arguments: list[str]) -> int:
    """Run the task that the command line names; 0 when all of it held, 1 when not, 2 when there is no such task."""
    task = arguments[0] if len(arguments) == 1 else ""
    if task == "vsix":
        return pack_extension()
    if task not in ("demo", "test", "check", "format", "site", "setup"):
        print(__doc__)
        return 2
    if sys.version_info < OLDEST:
        needed, found = (".".join(map(str, version[:2])) for version in (OLDEST, sys.version_info))
        say(f"argmap needs Python {needed} or newer, and this is {found}: run tasks.py with a newer one")
        return 1
    if not set_up(extra="" if task == "demo" else "dev"):
        return 1
    if task == "test":
        add_system_packages()
        add_node_packages()
    steps = {"demo": DEMO, "test": CHECKS + TESTS, "check": CHECKS, "format": FORMAT, "site": SITE, "setup": ()}[task]
    failed: list[str] = []
    for step in steps:
        if not holds(step):
            failed.append(step.name)
            if task not in ("test", "check"):  # these tell all that is wrong; in the others, each step needs the last
                break
    if failed:
        say("failed: " + ", ".join(failed))
        return 1
    if task == "demo":
        say(f"the picture is in {ROOT / 'nagy.svg'}: open it in a browser")
    if task == "site":
        say(f"the site is in {ROOT / 'site' / 'index.html'}: open it in a browser")
        say("its search works where it is served: `python3 -m http.server -d site`")
    return 0


# ------------------------------------------------------------------------------------------------------ the environment


def set_up(extra: str) -> bool:
    """Whether `.venv` now holds argmap from this checkout, with the named extra; made or renewed only if it must be."""
    wanted = {
        "checkout": str(ROOT),  # scripts and links in an environment hold absolute paths
        "python": [sys.base_prefix, sys.version],
        "pyproject": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "extra": extra,
    }
    found = read_stamp()
    if found in (wanted, {**wanted, "extra": "dev"}):
        return True
    STAMP.unlink(missing_ok=True)  # so that what is cut short is made anew
    extra = extra or str(found.get("extra", ""))  # never take away what another task has put in
    if any(found.get(key) != wanted[key] for key in ("checkout", "python")):
        say(f"making an environment in {VENV}")
        if not holds(Step("python -m venv", (sys.executable, "-m", "venv", "--clear", VENV)), quiet=True):
            say("on Debian and Ubuntu, `apt install python3-venv` gives Python what this needs")
            return False
    say("installing argmap" + (" and the tools that check it" if extra else "") + ": about a minute the first time")
    package = f".[{extra}]" if extra else "."
    if not holds(Step("pip install", (PYTHON, "-m", "pip", "install", "--quiet", "--editable", package)), quiet=True):
        return False
    STAMP.write_text(json.dumps({**wanted, "extra": extra}), encoding="utf-8")
    return True


def read_stamp() -> dict[str, object]:
    """What the environment was made from; empty when there is none that works."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
        subprocess.run([PYTHON, "-c", ""], check=True, capture_output=True)  # its Python may have been removed
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}
    return found if isinstance(found, dict) else {}


def add_system_packages() -> None:
    """Install what the browser tests use, where that is nobody's own machine (`CI=true`, root, apt-get)."""
    apt = shutil.which("apt-get")
    if os.environ.get("CI") != "true" or apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    missing = [name for name in SYSTEM_PACKAGES if not is_installed(name)]
    if not missing:
        return
    say("installing " + " ".join(missing) + ": some tests use them, and are skipped without")
    update = Step("apt-get update", (apt, "update", "-q"))
    install = Step("apt-get install", (apt, "install", "-q", "-y", "--no-install-recommends", *missing))
    if not (holds(update, quiet=True) and holds(install, quiet=True)):
        say("going on without")


def add_node_packages() -> None:
    """Bring what the tests use of npm, where that is nobody's own machine (`CI=true`) and has npm."""
    if os.environ.get("CI") != "true" or not shutil.which("npm"):
        return
    for folder in NODE_PACKAGES:
        if not (folder / "node_modules").is_dir():
            say(f"installing the packages of {folder.relative_to(ROOT)}: some tests use them, and are skipped without")
            if not holds(npm(folder, "ci", "--no-audit", "--no-fund"), quiet=True):
                say("going on without")


def pack_extension() -> int:
    """Make the `.vsix` of the extension; 0 when it is there."""
    if not shutil.which("npm"):
        say("the extension is packed by npm, and there is none: install Node.js 20 or newer")
        return 1
    if not (holds(npm(EXTENSION, "ci", "--no-audit", "--no-fund")) and holds(npm(EXTENSION, "run", "package"))):
        return 1
    say(f"the extension is {EXTENSION / 'argmap.vsix'}: `code --install-extension` takes it")
    return 0


def npm(folder: Path, *words: str) -> Step:
    """A command of npm, in a folder."""
    return Step(" ".join(("npm", *words)), (shutil.which("npm") or "npm", *words), folder=folder)


def is_installed(package: str) -> bool:
    """Whether Debian's package of this name is installed."""
    query = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package],  # noqa: S607 - beside apt-get, always
        check=False,
        capture_output=True,
        text=True,
    )
    return query.stdout == "installed"


# ------------------------------------------------------------------------------------------------------------ the steps


def holds(step: Step, *, quiet: bool = False) -> bool:
    """Run a step and tell whether it succeeded; a failure shows all that the step said."""
    if step.loud:
        say(step.name)
    started = time.monotonic()
    done = subprocess.run(
        step.command,
        check=False,
        cwd=step.folder,
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=None if step.loud else subprocess.PIPE,
        stderr=None if step.loud else subprocess.STDOUT,
    )
    took = f"{time.monotonic() - started:.1f} s"
    if done.returncode != 0:
        say(f"{step.name}: FAILED ({took})")
        sys.stdout.buffer.write(done.stdout or b"")
        sys.stdout.flush()
    elif not quiet and not step.loud:
        say(f"{step.name}: ok ({took})")
    return done.returncode == 0


def clean_environment() -> dict[str, str]:
    """The environment variables without those that would lead Python or pip away from `.venv`."""
    leading_away = ("VIRTUAL_ENV", "PIP_PREFIX", "PIP_TARGET", "PIP_USER")
    kept = {name: value for name, value in os.environ.items() if name not in leading_away}
    kept = {name: value for name, value in kept.items() if not name.startswith("PYTHON")}
    kept["NO_MKDOCS_2_WARNING"] = "1"  # of the theme, which will not go with a coming MkDocs; it is held to the old one
    return {**kept, "DEBIAN_FRONTEND": "noninteractive", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


def say(line: str) -> None:
    """Print a line of the runner's own, at once, told apart from what the tools print."""
    print(f"== {line}", flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)  # the one who stopped it knows why
