"""The named figures as a Markdown table."""

from __future__ import annotations

from plandiff.comparing.term_table import Cell, Row, TermTable
from plandiff.model.comparison import Side
from plandiff.rendering.figures.words import empty_sign, heading, label, legend, value_words
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.markdown_parts import made_from
from plandiff.rendering.threads.words import version_words
from plandiff.rendering.words import wording


def render(request: ReportRequest[TermTable]) -> str:
    """The figures as GitHub-flavoured Markdown: versions, notices, one table, provenance."""
    table = request.result
    lines = [f"# {heading(table)}", ""]
    lines += [f"- {code(side.plan.id)}: {markdown(version_words(side))}" for side in table.versions]
    notices = wording.text_notices(side.plan for side in table.versions)
    lines += ["", *(f"> {markdown(notice)}" for notice in notices), *[""] * bool(notices)]
    if table.rows:
        lines += ["| topic | figure |" + "".join(f" {code(side.plan.id)} |" for side in table.versions)]
        lines += ["| --- | --- |" + " --- |" * len(table.versions), *(_row(row, table) for row in table.rows), ""]
        lines += [*(f"- `{sign}` {words}" for sign, words in legend(table)), ""]
    return "\n".join([*lines, *made_from(table.versions)]) + "\n"


def _row(row: Row, table: TermTable) -> str:
    topic = table.vocabulary.topic_label(row.topic) if row.topic else ""
    cells = [_cell(found, row, side) for found, side in zip(row.cells, table.versions, strict=True)]
    return f"| {markdown(topic)} | {markdown(label(row))} | " + " | ".join(cells) + " |"


def _cell(found: tuple[Cell, ...], row: Row, side: Side) -> str:
    if not found:
        return empty_sign(side.plan)
    parts = []
    for cell in found:
        points = ", ".join(reference.partition("#")[2] for reference in cell.references)
        parts.append(markdown(f"{value_words(cell, row)} ({points})"))
    return "<br>".join(parts)
