"""The grammars, one file per language that argmap reads through lark; installed as `argmap.grammars`.

Read one with `importlib.resources.files("argmap.grammars") / "NAME.lark"`: that works from a wheel and from a checkout.
"""
