"""The correlation table as CSV."""

from __future__ import annotations

from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.correlation.rows import HEADINGS, NONE, CorrelationRow, correlation_rows
from plandiff.rendering.page.csv_text import csv_text


def render(request: ComparisonRequest) -> str:
    """The rows as RFC 4180 has them; points as references, which no spreadsheet takes for numbers or days."""
    before, after = request.comparison.before.plan.id, request.comparison.after.plan.id
    return csv_text([HEADINGS, *(_row(row, before, after) for row in correlation_rows(request))])


def _row(row: CorrelationRow, before: str, after: str) -> tuple[str, ...]:
    sides = ((row.before, before), (row.after, after))
    return (*(_references(names, plan) for names, plan in sides), *row.cells[2:])


def _references(names: str, plan: str) -> str:
    return "" if names == NONE else "; ".join(f"{plan}#{name}" for name in names.split(", "))
