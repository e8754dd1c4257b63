"""From results to text: one output format per file, and one place for words."""
