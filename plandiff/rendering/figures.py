"""The table of named figures: its words and its forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from plandiff.comparing.term_table import TermCell, TermRow, TermTable
from plandiff.model.comparison import Side
from plandiff.model.plan import Plan, TextStatus
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.page.json_text import fields
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_tables import TableColumn, evenly, ruled_table
from plandiff.rendering.page.terminal_text import Page, Piece
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.json_parts import versions_text
from plandiff.rendering.threads.text_parts import made_from, markdown_versions
from plandiff.rendering.words import wording

CHANGED_MARK = "*"
CHANGED_WORDS = "differs from the nearest version before it that fixes the figure"
# The signs of the matrix for the same.
ABSENT, HIDDEN = "\u00b7", "?"
EMPTY_WORDS = {ABSENT: "the version does not fix it", HIDDEN: "not known: the version has no public text"}


def heading(table: TermTable) -> str:
    """How many figures there are in how many versions."""
    versions = wording.plural(len(table.versions), "version")
    return wording.counted(len(table.rows), table.hidden, "named figure", f"in {versions}")


def label(row: TermRow) -> str:
    """What a figure is called, with its unit."""
    return f"{row.label} ({row.unit})" if row.unit else row.label


def value_words(cell: TermCell, row: TermRow) -> str:
    """A value, marked where it differs from the one before."""
    return wording.term_value(cell.value, row.kind) + f" {CHANGED_MARK}" * cell.changed


def empty_sign(plan: Plan) -> str:
    """What stands for a figure that a version does not have: what is not public is not known, never absent."""
    return HIDDEN if plan.text is TextStatus.UNDISCLOSED else ABSENT


def legend(table: TermTable) -> list[tuple[str, str]]:
    """The signs that stand in a table, with their words."""
    columns = [(side.plan, row.cells[index]) for row in table.rows for index, side in enumerate(table.versions)]
    empty = {empty_sign(plan) for plan, cells in columns if not cells}
    found = [(CHANGED_MARK, CHANGED_WORDS)] if any(cell.changed for _, cells in columns for cell in cells) else []
    return found + [(sign, words) for sign, words in EMPTY_WORDS.items() if sign in empty]


_LABEL = 26  # columns of the first column with the blanks beside it
_NARROWEST = 12  # a column narrower than this breaks words


def as_terminal(request: ReportRequest[TermTable]) -> str:
    """The figures as lines of the page's width.

    More versions than fit side by side go into several tables, one below the other, each without the figures that none
    of its versions has.
    """
    table, page = request.result, Page(request.width, request.color)
    lines = page.wrap([("heading", heading(table))])
    lines += page.remarks(wording.text_notices(side.plan for side in table.versions))
    if table.rows:
        count = len(table.versions)
        step = evenly(count, (page.width - _LABEL) // (_NARROWEST + 3))
        for start in range(0, count, step):
            lines += ["", *_part(table, range(start, min(count, start + step)), page)]
        lines.append("")
    for sign, words in legend(table):
        lines += page.wrap([("dim", f"{sign} {words}")], hanging="  ")
    return "\n".join(lines) + "\n"


def _part(table: TermTable, columns: range, page: Page) -> list[str]:
    """Some of the versions; a figure that none of them has is left out, and named where one might have it."""
    sides = [table.versions[index] for index in columns]
    rows = [row for row in table.rows if any(row.cells[index] for index in columns)]
    said = _not_known([row for row in table.rows if row not in rows], sides, page)
    if not rows:
        names = wording.join_words(side.plan.id for side in sides)
        return page.wrap([("heading", names), ("", ": none of these figures" * (not said))]) + said
    heads = ["\n".join(filter(None, (side.plan.id, side.plan.date))) for side in sides]
    cells = [[[("", label(row))], *(_terminal_cell(row, index, table) for index in columns)] for row in rows]
    drawn = ruled_table([TableColumn("figure", 20), *(TableColumn(head, _NARROWEST) for head in heads)], cells, page)
    return drawn.strip("\n").split("\n") + said


def _not_known(rows: Sequence[TermRow], sides: Sequence[Side], page: Page) -> list[str]:
    """The figures that a version without public text may have and the others beside it have not."""
    hidden = [side.plan.id for side in sides if empty_sign(side.plan) == HIDDEN]
    if not rows or not hidden:
        return []
    words = f" not known of {wording.join_words(hidden)}: {'; '.join(map(label, rows))}"
    return page.wrap([("signal", HIDDEN), ("dim", words)], indent=" ", hanging="   ")


def _terminal_cell(row: TermRow, index: int, table: TermTable) -> list[Piece]:
    pieces: list[Piece] = []
    for cell in row.cells[index]:
        pieces += [("", "; " if pieces else ""), ("signal" if cell.changed else "", value_words(cell, row))]
    return pieces or [("dim", empty_sign(table.versions[index].plan))]


def as_markdown(request: ReportRequest[TermTable]) -> str:
    """The figures as GitHub-flavoured Markdown: versions, notices, one table, provenance."""
    table = request.result
    lines = [f"# {heading(table)}", ""]
    lines += markdown_versions(table.versions)
    notices = wording.text_notices(side.plan for side in table.versions)
    lines += ["", *(f"> {markdown(notice)}" for notice in notices), *[""] * bool(notices)]
    if table.rows:
        heads = ["topic", "figure", *(code(side.plan.id) for side in table.versions)]
        lines += [*table_of(heads, (_row(row, table) for row in table.rows)), ""]
        lines += [*(f"- `{sign}` {words}" for sign, words in legend(table)), ""]
    return "\n".join([*lines, *made_from(table.versions)]) + "\n"


def _row(row: TermRow, table: TermTable) -> list[str]:
    cells = [_markdown_cell(found, row, side) for found, side in zip(row.cells, table.versions, strict=True)]
    return [markdown(table.vocabulary.topic_label(row.topic)), markdown(label(row)), *cells]


def _markdown_cell(found: tuple[TermCell, ...], row: TermRow, side: Side) -> str:
    if not found:
        return empty_sign(side.plan)
    parts = []
    for cell in found:
        points = ", ".join(reference.partition("#")[2] for reference in cell.references)
        parts.append(markdown(f"{value_words(cell, row)} ({points})"))
    return "<br>".join(parts)


COLUMNS = ("topic", "term", "label", "unit", "kind", "plan", "date", "points", "value", "changed")


def as_csv(request: ReportRequest[TermTable]) -> str:
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


def as_json(request: ReportRequest[TermTable]) -> str:
    """Every figure with its values, as the files give them, and the points that fix them, as one JSON object."""
    table = request.result
    figures = [_figure(row, table) for row in table.rows]
    return versions_text("figures", table.versions, hidden=table.hidden, figures=figures)


def _figure(row: TermRow, table: TermTable) -> dict[str, Any]:
    return {
        **fields(row, "term label unit? kind topic?"),
        "values": [
            {"plan": side.plan.id, "points": list(cell.references), "value": cell.value, "changed": cell.changed}
            for side, cells in zip(table.versions, row.cells, strict=True)
            for cell in cells
        ],
    }
