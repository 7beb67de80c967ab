"""A text into a Document, and back into its one form. The only room that knows lark."""
