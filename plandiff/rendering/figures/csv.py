"""The named figures as CSV: one row per figure, version and value."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.comparing.term_table import TermTable
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.request import ReportRequest

COLUMNS = ("topic", "term", "label", "unit", "kind", "plan", "date", "points", "value", "changed")


def render(request: ReportRequest[TermTable]) -> str:
    """The values as RFC 4180 has them, as the files give them; a version that does not fix a figure has no row."""
    table = request.result
    return csv_text([COLUMNS, *_rows(table)])


def _rows(table: TermTable) -> Iterator[tuple[str, ...]]:
    for row in table.rows:
        for side, cells in zip(table.versions, row.cells, strict=True):
            for cell in cells:
                yield (
                    row.topic,
                    row.term,
                    row.label,
                    row.unit,
                    row.kind or "",
                    side.plan.id,
                    side.plan.date,
                    "; ".join(cell.references),
                    cell.value,
                    "yes" if cell.changed else "no",
                )
