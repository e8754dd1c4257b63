"""The correlation table as Markdown."""

from __future__ import annotations

from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.correlation.rows import HEADINGS, CorrelationRow, correlation_rows
from plandiff.rendering.page.markdown_text import markdown
from plandiff.rendering.threads.markdown_parts import made_from


def render(request: ComparisonRequest) -> str:
    """The table as GitHub-flavoured Markdown; of a link the points are bold, of its clauses they are not."""
    view = request.view
    lines = [f"# {markdown(view.title)}", "", *(f"> {markdown(notice)}" for notice in view.notices), ""]
    lines += [f"| {' | '.join(HEADINGS)} |", "| --- | --- | --- | --- | ---: | --- |"]
    lines += [f"| {' | '.join(_cells(row))} |" for row in correlation_rows(request)]
    return "\n".join([*lines, "", *made_from((view.before, view.after))]) + "\n"


def _cells(row: CorrelationRow) -> list[str]:
    shown = [markdown(cell) for cell in row.cells]
    return shown if row.is_clause else [f"**{shown[0]}**", f"**{shown[1]}**", *shown[2:]]
