"""The Word form of the columns: a landscape table, what differs by looks alone, a last column to be filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.thread import Cell, Columns, Row
from plandiff.rendering.columns import words as say
from plandiff.rendering.page.marked_text import Mark, redline_pieces
from plandiff.rendering.page.word_document import WordRun, WordSettings, WordText
from plandiff.rendering.request import ColumnsRequest
from plandiff.rendering.threads.words import threads_notices, version_words
from plandiff.version import __version__

_TITLE_SHARE = 0.9  # of the width of a column, for the name of the commitment


def as_docx(request: ColumnsRequest) -> bytes:
    """The columns as a .docx; tracked changes need one base, so here colour, strike and underline tell."""
    columns = request.columns
    last = columns.versions[-1].plan
    document = WordText(say.heading(columns), WordSettings("plandiff", last.date, last.language, landscape=True))
    document.paragraph("Title", [WordRun(say.heading(columns))])
    for side in columns.versions:
        document.paragraph("Normal", [WordRun(f"{side.plan.id}: ", bold=True), WordRun(version_words(side))])
    for notice in (say.reading(columns), *threads_notices(columns.threads)):
        document.paragraph("Note", [WordRun(notice)])
    for title, rows in say.groups(columns):
        if title:
            document.paragraph("Heading1", [WordRun(title)])
        document.table(_widths(columns, document.width), [_heads(columns), *(_row(columns, row) for row in rows)])
    document.paragraph("Note", [WordRun(f"Made by plandiff {__version__}.")])
    return document.packed()


def _widths(columns: Columns, width: int) -> list[int]:
    count = len(columns.versions) + say.compares(columns) + bool(columns.blank)
    each = int(width / (count + _TITLE_SHARE))
    return [width - count * each, *[each] * count]


def _heads(columns: Columns) -> list[list[list[WordRun]]]:
    names = ["Commitment", *(side.plan.heading for side in columns.versions)]
    names += [say.facts_heading(columns)] if say.compares(columns) else []
    names += [columns.blank] if columns.blank else []
    return [[[WordRun(name)]] for name in names]


def _row(columns: Columns, row: Row) -> list[Sequence[Sequence[WordRun]]]:
    marks = [[WordRun(line, faint=True)] for line in say.row_lines(columns, row)]
    cells: list[Sequence[Sequence[WordRun]]] = [[[WordRun(row.thread.name, bold=True)], *marks]]
    cells += [list(_cell(columns, cell)) for cell in row.cells]
    if say.compares(columns):
        cells.append(
            [[WordRun(f"{plan}: ", bold=True), WordRun("; ".join(words))] for plan, words in say.facts(columns, row)]
        )
    return [*cells, []] if columns.blank else cells


def _cell(columns: Columns, cell: Cell) -> Iterator[list[WordRun]]:
    shown = say.cell_text(columns, cell)
    if cell.all_points:
        state = [WordRun(f" ({shown.state})", faint=True)] if shown.state else []
        yield [WordRun(shown.numbers, bold=True), *state]
    else:
        yield [WordRun(shown.state, faint=True)]
    for block in shown.blocks:
        yield from _block(block)
    yield from ([WordRun(words, faint=True)] for words in shown.places)
    if shown.evidence:
        yield [WordRun(shown.evidence, faint=True)]


def _block(block: say.Block) -> Iterator[list[WordRun]]:
    """The paragraphs of a block."""
    runs = [WordRun(f"{block.label} ", bold=True)] if block.label else []
    runs += [WordRun(f"({block.remark}) ", faint=True)] if block.remark else []
    for piece in redline_pieces(block.spans):
        if piece.gap == "\n":
            yield runs
            runs = []
        elif piece.gap:
            runs.append(WordRun(piece.gap))
        lines = piece.text.split("\n")
        for line in lines[:-1]:
            yield [*runs, WordRun(line, piece.mark, shown=True)]
            runs = []
        runs.append(WordRun(lines[-1], piece.mark, shown=piece.mark in (Mark.GONE, Mark.COME)))
    yield runs
