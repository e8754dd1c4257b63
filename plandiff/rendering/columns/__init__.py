"""Columns as text: a row a commitment, a column a version, each cell with its whole text."""
