"""Validation: one rule a file, their table in `registry`; `comparable` and `decidable` tell what stops a comparison."""
