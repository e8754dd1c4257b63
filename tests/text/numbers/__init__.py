"""The reading of numbers."""
