"""The same map as others would be given it: in Argdown's language, and as DOT.

Of a map with imports, what its picture shows: its own statements, and those of others that it speaks of.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from textwrap import wrap

from argmap import dumps
from argmap.diagram.select import select
from argmap.model import ArgumentMap, Inference, RelationKind, Step

_SIGNS = {
    RelationKind.SUPPORTS: "+",
    RelationKind.ANSWERS: "+",
    RelationKind.RESTATES: "+",
    RelationKind.REBUTS: "-",
    RelationKind.UNDERCUTS: "-",
    RelationKind.CONTRADICTS: "><",
}
"""Argdown's nearest for each relation. It has no questions and no answers, and no statement that undercuts a step."""


def in_argdown(map: ArgumentMap) -> str:
    """`map` in Argdown: its statements by name, its relations and premises as relations of statements."""
    title = map.title.replace("'", "''")
    lines = ["===", f"title: '{title}'", "===", ""]
    for statement in select(map, None).statements:
        lines += [f"[{statement.id}]: {' '.join((statement.text or statement.kind).split())}", ""]
    for tail, sign, head in _steps(map):
        lines += [f"[{head}]", f"  {sign} [{tail}]", ""]
    return "\n".join(lines)


def in_dot(map: ArgumentMap) -> str:
    """`map` in DOT, as its guide has it: words broken at 34 letters, quotes escaped, all else left to Graphviz."""
    lines = ["digraph map {", '  rankdir=RL; node [shape=box, fontname="Liberation Sans", fontsize=10];']
    for statement in select(map, None).statements:
        label = "\\n".join(wrap(statement.text or statement.kind, 34)).replace('"', '\\"')
        lines.append(f'  "{statement.id}" [label="{label}"];')
    for tail, sign, head in _steps(map):
        colour = "darkgreen" if sign == "+" else "red"
        lines.append(f'  "{tail}" -> "{head}" [color={colour}];')
    return "\n".join([*lines, "}"])


def _steps(map: ArgumentMap) -> list[tuple[str, str, str]]:
    """Tail, sign and head of every line."""
    chosen = select(map, None)
    shown = {statement.id for statement in chosen.statements}
    found = [
        (one.subject, _SIGNS[one.kind], one.target.subject if isinstance(one.target, Step) else one.target)
        for one in chosen.relations
    ]
    inferences = (statement for statement in chosen.statements if isinstance(statement, Inference))
    return found + [(premise, "+", one.id) for one in inferences for premise in one.premises if premise in shown]


def drawn_by_argdown(map: ArgumentMap, cli: str, folder: Path) -> bytes | None:
    """The SVG that Argdown's command line makes, None where it makes none."""
    (folder / "map.argdown").write_text(in_argdown(map), encoding="utf-8")
    picture = folder / "out" / "map.svg"
    picture.unlink(missing_ok=True)
    command = ["node", cli, "map", "-f", "svg", "--inclusive", "map.argdown", "out"]
    subprocess.run(command, cwd=folder, check=False, capture_output=True)
    return picture.read_bytes() if picture.is_file() else None


def drawn_by_dot(map: ArgumentMap, folder: Path) -> bytes | None:
    """The SVG that Graphviz makes, None where it makes none."""
    (folder / "map.dot").write_text(in_dot(map), encoding="utf-8")
    done = subprocess.run(["dot", "-Tsvg", "map.dot"], cwd=folder, check=False, capture_output=True)
    return done.stdout if done.returncode == 0 and done.stdout else None


def drawn_by_argmap(map: ArgumentMap, folder: Path) -> bytes | None:
    """The SVG that `argmap render` makes, in a process of its own like the others'. What is imported is in `folder`."""
    (folder / "map.arg").write_text(dumps(map, format="arg"), encoding="utf-8")
    picture = folder / "map.svg"
    picture.unlink(missing_ok=True)
    subprocess.run(["argmap", "render", "map.arg", "-o", "map.svg"], cwd=folder, check=False, capture_output=True)
    return picture.read_bytes() if picture.is_file() else None
