"""A comparison in every format."""
