"""The named figures on a terminal: a row a figure, a column a version."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from plandiff.comparing.term_table import Cell, Row, TermTable
from plandiff.model.comparison import Side
from plandiff.rendering.figures.words import HIDDEN, empty_sign, heading, label, legend, value_words
from plandiff.rendering.page.terminal_table import empty_table, plain, printed
from plandiff.rendering.page.terminal_text import THEME, Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words import wording
from plandiff.text.display import visible

_LABEL = 26  # columns of the first column with the blanks beside it
_NARROWEST = 12  # a column narrower than this breaks words


def render(request: ReportRequest[TermTable]) -> str:
    """The figures as lines of the page's width.

    More versions than fit side by side go into several tables, one below the other, each without the figures that none
    of its versions has.
    """
    table, page = request.result, Page(request.width, request.color)
    lines = page.wrap([("heading", heading(table))])
    for notice in wording.text_notices(side.plan for side in table.versions):
        lines += page.wrap([("remark", notice)])
    if table.rows:
        count = len(table.versions)
        fitting = max(1, (page.width - _LABEL) // (_NARROWEST + 3))
        step = -(-count // -(-count // fitting))  # as many tables as it takes, each with about as many versions
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
    drawn = empty_table()
    drawn.add_column("figure", min_width=20, overflow="fold")
    for side in sides:
        heads = "\n".join(filter(None, (side.plan.id, side.plan.date)))
        drawn.add_column(plain(heads), min_width=_NARROWEST, overflow="fold")
    for row in rows:
        drawn.add_row(plain(label(row)), *_cells([row.cells[index] for index in columns], row, sides))
    return printed(drawn, page).strip("\n").split("\n") + said


def _not_known(rows: Sequence[Row], sides: Sequence[Side], page: Page) -> list[str]:
    """The figures that a version without public text may have and the others beside it have not."""
    hidden = [side.plan.id for side in sides if empty_sign(side.plan) == HIDDEN]
    if not rows or not hidden:
        return []
    words = f" not known of {wording.join_words(hidden)}: {'; '.join(map(label, rows))}"
    return page.wrap([("signal", HIDDEN), ("dim", words)], indent=" ", hanging="   ")


def _cells(cells: Sequence[tuple[Cell, ...]], row: Row, sides: Sequence[Side]) -> list[Text]:
    return [
        _cell(found, row) if found else Text(empty_sign(side.plan), style=THEME["dim"])
        for found, side in zip(cells, sides, strict=True)
    ]


def _cell(cells: tuple[Cell, ...], row: Row) -> Text:
    words = Text()
    for index, cell in enumerate(cells):
        words.append("; " if index else "")
        words.append(visible(value_words(cell, row)), style=THEME["signal"] if cell.changed else "")
    return words
