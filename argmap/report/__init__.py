"""What a map amounts to, in tables: who says what, and what each source contributes."""
