"""The text of a document under way: where each line and character stands in its source, and what became of it."""
