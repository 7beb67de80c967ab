"""The pages of `argmap explain`, one Markdown file per code; installed as `argmap.diagnostics.pages`.

Read one with `importlib.resources.files("argmap.diagnostics.pages") / "CODE.md"`: that works from a wheel and from a
checkout.
"""
