"""Markdown as documents."""
