"""Pictures: a diagram laid out by an engine and drawn as SVG."""
