"""Quantifiers and qualifiers, and which of them make a text wider or narrower."""
