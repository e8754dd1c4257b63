"""The matrix in lines: as narrow columns on a terminal, and as one Markdown table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.thread import Cell, CellState, Matrix, Row, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.matrix import words as say
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_tables import column_heads, evenly, folded, side_by_side
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import MatrixRequest
from plandiff.rendering.threads import words as thread_words
from plandiff.rendering.threads.text_parts import provenance, terminal_version, versions
from plandiff.rendering.words.wording import reach_words
from plandiff.text.display import visible

_TITLE = 26  # columns of the headings of rows, less where the versions need the room
_LEAST_TITLE, _WIDEST_TITLE = 18, 44
_DATE = 10  # 2031-03-04
_NARROW, _WIDE, _WIDEST = 6, 13, 6
_STYLES = {
    CellState.CHANGED: "substantive",
    CellState.SPLIT: "substantive",
    CellState.MERGED: "substantive",
    CellState.REMOVED: "delete",
    CellState.PRESENT: "insert",
    CellState.REWORDED: "signal",
    CellState.TRANSLATED: "remark",
    CellState.BRACKETED: "remark",
    CellState.DEFERRED: "remark",
    CellState.SEPARATE_TRACK: "remark",
    CellState.KEPT: "remark",
}


def as_terminal(request: MatrixRequest) -> str:
    """The matrix as lines no wider than the page.

    Versions that do not fit side by side go into further tables below; nothing is cut off.
    """
    matrix, page, figures = request.matrix, Page(request.width, request.color), request.figures
    lines = list(_heading(matrix, page))
    texts = [_texts(row, matrix, figures=figures) for row in matrix.rows]
    shown, left_out = say.columns_shown(matrix)
    for words in left_out:
        lines += page.wrap([("remark", words)])
    least = _WIDE if figures else _column_width(texts)
    fitting = (page.width - _LEAST_TITLE) // (least + 1)
    step = evenly(len(shown), fitting)  # the room that is left is given to the headings
    longest = max(len(matrix.threads.versions[index].plan.id) for index in shown)
    width = max(least, min(max(longest, _DATE), (page.width - _TITLE) // step - 1))
    title = max(_LEAST_TITLE, min(_WIDEST_TITLE, page.width - step * (width + 1)))
    for start in range(0, len(shown), step):
        lines += ["", *_table(matrix, texts, shown[start : start + step], (title, width), page)]
    lines += ["", *_legend(matrix, page)]
    lines += page.wrap([("remark", reach_words(request.reach))]) if request.reach else []
    return "\n".join(lines) + "\n"


def _heading(matrix: Matrix, page: Page) -> Iterator[str]:
    threads = matrix.threads
    yield from page.wrap([("heading", say.heading(matrix))])
    for side in threads.versions:
        against = thread_words.column_base(side.plan, threads, matrix.base)
        told = [("", thread_words.version_words(side)), ("dim", f"; {against}" * bool(against))]
        yield from terminal_version(side, told, page)
    if not matrix.base:
        yield from page.wrap([("dim", thread_words.AGAINST_WORDS)])
    yield from page.remarks(
        (*thread_words.threads_notices(threads), *thread_words.links_notice(threads, "--format json"))
    )


def _legend(matrix: Matrix, page: Page) -> Iterator[str]:
    entries = "   ".join(f"{sign} {words}" for sign, words in say.legend(matrix.rows))
    yield from page.wrap([("dim", entries)])
    yield from page.wrap([("dim", "Numbers are points; below them the figure that tells most about the row.")])
    if any(cell.struck for row in matrix.rows for cell in row.cells):
        yield from page.wrap([("dim", "7-3: point 7 stands, point 3 was struck.")])


def _texts(row: Row, matrix: Matrix, *, figures: bool) -> list[list[str]]:
    """What stands in every cell of a row, a text a line."""
    vocabulary = matrix.threads.vocabulary
    term = say.key_term(row, vocabulary)
    found = []
    for cell in row.cells:
        lines = [thread_words.mark(cell) + _numbers(cell) + thread_words.open_mark(cell)]
        if term in cell.terms:
            value = visible(" ".join(cell.terms[term].split()))
            short = say.short_figure(value, term, vocabulary)
            if figures:
                lines.append(say.full_figure(value, term, vocabulary))
            elif len(short) <= _WIDEST and " " not in short:
                lines.append(short)
        found.append(lines)
    return found


def _numbers(cell: Cell) -> str:
    """The numbers of the points, where they are numbers; the slugs of a text without any would say nothing new."""
    numbered = all(map(say.is_short_number, cell.all_points))
    return ",".join(cell.points) + "".join(f"-{name}" for name in cell.struck) if numbered else ""


def _column_width(texts: Sequence[Sequence[Sequence[str]]]) -> int:
    longest = max((len(line) for row in texts for lines in row for line in lines), default=0)
    return max(_NARROW, min(_WIDEST, longest))


def _table(
    matrix: Matrix,
    texts: Sequence[Sequence[Sequence[str]]],
    columns: Sequence[int],
    widths: tuple[int, int],
    page: Page,
) -> Iterator[str]:
    title, width = widths
    plans = [matrix.threads.versions[index].plan for index in columns]
    yield from column_heads(plans, widths, page)
    topic = None
    for row, lines in zip(matrix.rows, texts, strict=True):
        label = matrix.threads.vocabulary.topic_label(row.thread.topic)
        if label and row.thread.topic != topic:
            yield from page.wrap([("heading", label)])
        topic = row.thread.topic
        shown = any(len(cell) > 1 for cell in lines)
        heading = _row_heading(row, matrix, title, with_term=shown)
        cells = [[part for line in lines[index] for part in folded(line, width)] for index in columns]
        styles = [_STYLES.get(row.cells[index].state, "dim") for index in columns]
        yield from side_by_side(heading, cells, styles, widths, page)


def _row_heading(row: Row, matrix: Matrix, width: int, *, with_term: bool) -> list[str]:
    plain = Page(width - 1, False)
    term = say.key_term(row, matrix.threads.vocabulary)
    heading = plain.wrap([("", row.thread.name)], indent="  ")
    if term and with_term:
        heading += plain.wrap([("", say.term_words(term, matrix.threads.vocabulary))], indent="    ")
    return heading


def as_markdown(request: MatrixRequest) -> str:
    """The matrix as GitHub-flavoured Markdown: versions, notices, one table, provenance."""
    matrix = request.matrix
    threads = matrix.threads
    lines = [f"# {say.heading(matrix)}", ""]
    lines += [*versions(threads, matrix.base), *(f"> {notice}" for notice in thread_words.links_notice(threads)), ""]
    shown, left_out = say.columns_shown(matrix)
    lines += [*(f"> {words}" for words in left_out), ""] if left_out else []
    sides = [threads.versions[index] for index in shown]
    heads = ["topic", "thread", *(f"{code(side.plan.id)}<br>{side.plan.date}" for side in sides)]
    lines += table_of(heads, (_row(row, threads, shown, figures=request.figures) for row in matrix.rows))
    reach = ["", markdown(reach_words(request.reach))] if request.reach else []
    return "\n".join([*lines, "", *provenance(threads), *reach]) + "\n"


def _row(row: Row, threads: Threads, shown: Sequence[int], *, figures: bool) -> list[str]:
    vocabulary = threads.vocabulary
    term = say.key_term(row, vocabulary)
    title = markdown(row.thread.name)
    if term:
        title += f"<br>{markdown(say.term_words(term, vocabulary))}"
    cells = [_cell(row.cells[index], term, vocabulary, figures=figures) for index in shown]
    return [markdown(vocabulary.topic_label(row.thread.topic)), title, *cells]


def _cell(cell: Cell, term: str, vocabulary: Vocabulary, *, figures: bool) -> str:
    parts = [markdown(", ".join(cell.points))] if cell.points else []
    parts += [f"{markdown(name)} struck" for name in cell.struck]
    parts.append(f"*{markdown(thread_words.state_words(cell))}*")
    for name in sorted(cell.terms) if figures else (term,):
        if name in cell.terms:
            label = f"{markdown(say.term_words(name, vocabulary))}: " if name != term else ""
            parts.append(f"{label}**{markdown(say.full_figure(cell.terms[name], name, vocabulary))}**")
    return "<br>".join(parts)
