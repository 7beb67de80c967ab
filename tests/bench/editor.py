"""What findings cost after a key is struck, as an editor sees it, by the number of statements.

    python tests/bench/editor.py [STATEMENTS ...]

A scripted client talks to `argmap lsp` over a pipe. It strikes keys in random lines: letters in a text, a line with
a name that is not there, and takes them back. Each row gives milliseconds of computing in the server from the change
to the findings, reading and writing of messages included: the median, and what 95 of 100 changes stay below; then the
same by the clock, without the pause in which the server waits for the next key. `told` is the number of findings.

Computing is read from `/proc`, so on Linux only. By the clock a busy machine says more of its load than of argmap.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from argmap.lsp.analysis import PAUSE

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.bench.clean_map import clean_map

SIZES = (100, 1_000, 10_000)
CHANGES = 60


class Cost(NamedTuple):
    """Milliseconds of computing, and by the clock."""

    computed: float
    clock: float


class Client:
    """A client that sends changes and waits for what is found."""

    def __init__(self, folder: Path) -> None:
        self.uri = (folder / "large.arg").as_uri()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "lsp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.version = 0
        self.send("initialize", {"capabilities": {}, "processId": None, "rootUri": folder.as_uri()}, id=1)
        self.send("initialized", {})

    def send(self, method: str, params: object, id: int | None = None) -> None:
        assert self.process.stdin is not None
        message: dict[str, object] = {"jsonrpc": "2.0", "method": method, "params": params}
        body = json.dumps(message if id is None else {**message, "id": id}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def heard(self) -> bytes:
        """The body of the next message."""
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline()).strip():
            if line.startswith(b"Content-Length"):
                length = int(line.partition(b":")[2])
        return self.process.stdout.read(length)

    def findings(self) -> int:
        """The number of findings of the last version, once they are told."""
        while True:
            body = self.heard()
            if b"publishDiagnostics" in body[:200]:
                params = json.loads(body)["params"]
                if params.get("version") == self.version:
                    return len(params["diagnostics"])

    def open(self, text: str) -> int:
        self.version = 1
        item = {"uri": self.uri, "languageId": "argmap", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})
        return self.findings()

    def change(self, line: int, column: int, over: int, text: str) -> Cost:
        """What it costs until the findings of a change are there."""
        self.version += 1
        stretch = {"start": {"line": line, "character": column}, "end": {"line": line, "character": column + over}}
        document = {"uri": self.uri, "version": self.version}
        began, computed = time.perf_counter(), self.computed()
        self.send(
            "textDocument/didChange",
            {"textDocument": document, "contentChanges": [{"range": stretch, "text": text}]},
        )
        self.findings()
        clock = time.perf_counter() - began - PAUSE
        return Cost((self.computed() - computed) * 1_000, clock * 1_000)

    def computed(self) -> float:
        """Seconds that the server has computed, in all its threads."""
        total = 0.0
        for thread in Path(f"/proc/{self.process.pid}/task").iterdir():
            total += int((thread / "schedstat").read_text().split()[0]) / 1e9
        return total

    def end(self) -> None:
        self.send("shutdown", None, id=2)
        self.send("exit", None)
        self.process.wait(30)


def measured(statements: int) -> tuple[int, list[Cost]]:
    """The number of findings of a map, and the time that each change of it took."""
    chance = random.Random(statements)
    lines = [row.line for row in clean_map(chance, statements)]
    places = [number for number, line in enumerate(lines) if line.lstrip().startswith("claim") and line.endswith('"')]
    times: list[Cost] = []
    with tempfile.TemporaryDirectory() as name:
        client = Client(Path(name))
        told = client.open("\n".join(lines) + "\n")
        for _ in range(CHANGES // 2):
            place = chance.choice(places)
            line = lines[place]
            if chance.random() < 0.5:
                times.append(client.change(place, len(line) - 1, 0, "x"))
                times.append(client.change(place, len(line) - 1, 1, ""))
            else:
                added = f"{line[: len(line) - len(line.lstrip())]}  supports nowhere"
                times.append(client.change(place, len(line), 0, f"\n{added}"))
                times.append(client.change(place + 1, 0, len(added), ""))
                lines.insert(place + 1, "")
                places = [number + (number > place) for number in places]
        client.end()
    return told, times


def main() -> None:
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    print(f"{'statements':>10} {'told':>6} {'computed':>9} {'95 %':>8} {'by clock':>9} {'95 %':>8}")
    for size in sizes:
        told, costs = measured(size)
        computed, clock = [cost.computed for cost in costs], [cost.clock for cost in costs]
        print(
            f"{size:>10,} {told:>6,} {statistics.median(computed):>9.1f} {_most(computed):>8.1f}"
            f" {statistics.median(clock):>9.1f} {_most(clock):>8.1f}"
        )


def _most(times: list[float]) -> float:
    """What 95 of 100 stay below."""
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
