"""The page around the picture: findings above it, and the script that listens."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files


def _own(name: str) -> str:
    return files("argmap.preview").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """`text` as a source of a Content-Security-Policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


SCRIPT, STYLE = _own("preview.js"), _own("preview.css")
POLICY = (
    f"default-src 'none'; script-src {_hash(SCRIPT)}; style-src {_hash(STYLE)}; connect-src 'self'; frame-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
WAITING = b"""<!doctype html><html lang="en"><meta charset="utf-8"><title>argmap</title>
<p>There is no picture yet.</p></html>
"""
WAITING_POLICY = "default-src 'none'; frame-ancestors 'self'"


@cache
def shell() -> bytes:
    """The page."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>argmap</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>argmap watch</h1>
<details id="findings" hidden>
<summary><span id="state" role="status"></span></summary>
<pre id="told" tabindex="0" role="region" aria-label="Findings"></pre>
</details>
</header>
<main><iframe id="picture" title="The map" src="picture"></iframe></main>
<script>{SCRIPT}</script>
</body>
</html>
""".encode()
