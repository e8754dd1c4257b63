"""The correlation table on a terminal."""

from __future__ import annotations

from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.terminal import hidden_lines, summary
from plandiff.rendering.correlation.rows import HEADINGS, correlation_rows
from plandiff.rendering.page.terminal_table import empty_table, plain, printed
from plandiff.rendering.page.terminal_text import Page


def render(request: ComparisonRequest) -> str:
    """The summary of the comparison and the table, as lines of the request's width."""
    page = Page(request.width, request.color)
    drawn = empty_table()
    for heading in HEADINGS:
        drawn.add_column(heading, overflow="fold", justify="right" if heading == "score" else "left")
    for row in correlation_rows(request):
        indent = "  " if row.is_clause else ""
        drawn.add_row(*map(plain, (indent + row.before, indent + row.after, *row.cells[2:])))
    lines = [*summary(request.view, page), "", printed(drawn, page).rstrip("\n")]
    return "\n".join([*lines, *hidden_lines(request.view, page)]) + "\n"
