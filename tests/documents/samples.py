"""Maps and documents that the tests of all kinds of document share."""

from __future__ import annotations

from textwrap import dedent

MAP = dedent("""\
    map "Whether it holds"

    question q "Does it hold?"

      claim yes "It holds, 华为 included"

        rebuttal no "It does not"

    view small "Only the claim"
      focus: yes
      depth: 0
    """)
WORDS = "It holds, 华为 included"
BROKEN = 'question q "Does it hold?"\n\n  clam yes "It holds"\n'
"""A map whose third line is wrong."""


def fenced(body: str, info: str = "argmap") -> str:
    """`body` between three backticks."""
    return f"```{info}\n{body}```\n"
