"""The table of an HTML matrix: threads as rows in groups of one topic, versions as columns, each cell in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from plandiff.model.comparison import Side
from plandiff.model.named_values import NamedValues
from plandiff.model.thread import Cell, CellState, End, Matrix, Row
from plandiff.rendering.matrix.map import DROPPED, SIGN_WORDS, struck_words
from plandiff.rendering.matrix.words import full_figure, key_term, legend, term_words
from plandiff.rendering.page.html_text import html, inline
from plandiff.rendering.threads.html_parts import cell_id, row_id, thread_id
from plandiff.rendering.threads.words import column_base, mark, open_mark, reference_words, state_words
from plandiff.rendering.words import wording

# More versions than this scroll inside of a box; fewer fit a wide screen.
_FEW = 12
_LONGEST_NUMBER = 4

Missing = Mapping[tuple[str, str], End]  # ends by the id of the thread and that of a version without it


def points_of(cell: Cell) -> tuple[str, ...]:
    """The points of a cell, struck ones included."""
    return (*cell.points, *cell.struck)


class TableLook(NamedValues):
    """How a table is wanted: which versions (by index) take a column, and what cells and rows have.

    `linked` makes a cell a link to its texts, otherwise the cell itself is the place that the map leads to; `figures`
    shows all of a cell; `columns_page` is the address of a page whose rows those of this one link to.
    """

    shown: Sequence[int]
    linked: bool = False
    figures: bool = False
    columns_page: str = ""


def table(matrix: Matrix, missing: Missing, look: TableLook) -> Iterator[str]:
    """The table in a box that scrolls where the screen is too small.

    `missing` says of a version that could be expected to have a thread why it does not.
    """
    versions = [matrix.threads.versions[index] for index in look.shown]
    few = " few" if len(versions) <= _FEW else ""
    yield f'<div class="matrix-box{few}" role="region" aria-labelledby="matrix" tabindex="0">'
    yield '<table class="matrix"><thead><tr><th scope="col" class="corner">Thread</th>'
    for side in versions:
        yield _head(side, matrix)
    yield "</tr></thead>"
    for _, rows in groupby(matrix.rows, key=lambda row: row.thread.topic or row.thread.id):
        yield "<tbody>"
        for step, row in enumerate(rows):
            yield f'<tr id="{html(row_id(row))}">'
            yield _row_head(row, matrix, look.columns_page, with_topic=step == 0, linked=look.linked)
            for cell in (row.cells[index] for index in look.shown):
                end = missing.get((row.thread.id, cell.plan))
                yield _cell(cell, _figures(row, cell, matrix, every=look.figures), end, linked=look.linked)
            yield "</tr>"
        yield "</tbody>"
    yield "</table></div>"


def key(matrix: Matrix, missing: Missing) -> Iterator[str]:
    """What the marks of the table mean."""
    dropped = any(end.is_unexplained for end in missing.values())
    entries = [*legend(matrix.rows), *([(DROPPED, SIGN_WORDS[DROPPED])] if dropped else [])]
    items = "".join(f"<li><b>{html(sign)}</b> {html(words)}</li>" for sign, words in entries)
    yield f'<ul class="key">{items}</ul>'


def _head(side: Side, matrix: Matrix) -> str:
    plan = side.plan
    public = wording.TEXT_WORDS[plan.text] if plan.text else ""
    facts = (plan.date, public, column_base(plan, matrix.threads, matrix.base))
    lines = "".join(f"<small>{inline(fact)}</small>" for fact in facts if fact)
    name = f"{inline(plan.heading)}<code>{html(plan.id)}</code>{lines}"
    return f'<th scope="col" class="text-{plan.text or "unknown"}">{name}</th>'


def _row_head(row: Row, matrix: Matrix, columns_page: str, *, with_topic: bool, linked: bool) -> str:
    thread, vocabulary = row.thread, matrix.threads.vocabulary
    topic = vocabulary.topic_label(thread.topic)
    title = inline(thread.name)
    term = key_term(row, vocabulary)
    parts = [
        f'<small class="topic">{inline(topic)}</small>' if with_topic and topic and topic != thread.title else "",
        f'<a href="#{html(thread_id(row))}">{title}</a>' if linked else title,
        f'<small class="term">{inline(term_words(term, vocabulary))}</small>' if term else "",
        f'<small><a href="{html(columns_page)}#{html(row_id(row))}">in columns</a></small>' if columns_page else "",
    ]
    return f'<th scope="row" dir="auto">{"".join(parts)}</th>'


def _figures(row: Row, cell: Cell, matrix: Matrix, *, every: bool) -> list[str]:
    vocabulary = matrix.threads.vocabulary
    term = key_term(row, vocabulary)
    if not every:
        return [full_figure(cell.terms[term], term, vocabulary)] if term in cell.terms else []
    return [
        f"{term_words(name, vocabulary)}: {full_figure(value, name, vocabulary)}"
        for name, value in sorted(cell.terms.items())
    ]


def _cell(cell: Cell, figures: list[str], end: End | None, *, linked: bool) -> str:
    names = points_of(cell)
    if not names and cell.state is CellState.ABSENT:
        sign, words = mark(cell), state_words(cell)
        if end is not None:
            sign, words = (DROPPED, SIGN_WORDS[DROPPED]) if end.is_unexplained else (sign, struck_words(end, cell.plan))
        kind = "gone" if end else "empty"
        hidden = "" if end else ' class="unseen"'
        return f'<td class="{kind}"><b aria-hidden="true">{html(sign)}</b> <span{hidden}>{html(words)}</span></td>'
    numbers = ", ".join(filter(_is_number, cell.points or names))
    struck = ", ".join(cell.struck if cell.points else ())
    weight = f" w-{cell.change.weight}" if cell.change else ""
    parts = [
        f'<b aria-hidden="true">{html(mark(cell) + open_mark(cell))}</b>',
        f'<span class="number"><span class="unseen">point </span>{html(numbers)}</span>' if numbers else "",
        f"<span>{html(state_words(cell))}</span>",
        f"<span>{html(struck)} struck</span>" if struck else "",
        *(f'<span class="figure">{inline(figure)}</span>' for figure in figures),
    ]
    inner = " ".join(filter(None, parts))
    if not names:
        return f'<td class="s-{cell.state}{weight}">{inner}</td>'
    if linked:
        target = html(cell_id(cell.plan, names[0]))
        tip = html(reference_words(cell))
        return f'<td class="s-{cell.state}{weight}"><a href="#{target}" title="{tip}">{inner}</a></td>'
    return f'<td class="s-{cell.state}{weight}">{anchors(cell)}{inner}</td>'


def _is_number(name: str) -> bool:
    """Whether an id says something in a narrow cell: a number, not a slug."""
    return len(name) <= _LONGEST_NUMBER and any(map(str.isdigit, name))


def anchors(cell: Cell, skip: int = 0) -> str:
    """A place for every point of a cell, but for those whose place is elsewhere."""
    return "".join(f'<span id="{html(cell_id(cell.plan, name))}"></span>' for name in points_of(cell)[skip:])
