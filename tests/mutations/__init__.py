"""Edits of one place in real documents: each must be seen, at its place, with its weight, and nothing else with it."""
