SHAPES: dict[str, tuple[str, tuple[int, ...]]] = {}
