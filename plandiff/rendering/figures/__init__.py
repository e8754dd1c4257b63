"""The table of figures in every format."""
