"""Validation: one rule a file, the table of them in `registry`, and which errors stop a comparison in `comparable`."""
