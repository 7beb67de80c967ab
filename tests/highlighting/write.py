"""`python -m tests.highlighting.write` writes the TextMate grammar into the extension for VS Code."""

from __future__ import annotations

import json
from pathlib import Path

from argmap.highlighting import to_textmate

GRAMMAR = Path(__file__).resolve().parents[2] / "editors" / "vscode" / "syntaxes" / "argmap.tmLanguage.json"

if __name__ == "__main__":
    GRAMMAR.write_text(json.dumps(to_textmate(), indent=2, ensure_ascii=True) + "\n", encoding="utf-8")
