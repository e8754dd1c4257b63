"""The texts behind an HTML matrix: a section for each thread, in it what every version has, with its redline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.plan import Plan, Point
from plandiff.model.thread import Cell, CellState, Matrix, Row, Threads
from plandiff.rendering.comparison.html_change import SourceNumbers
from plandiff.rendering.comparison.open_options import all_to_list
from plandiff.rendering.comparison.view import Passage
from plandiff.rendering.matrix.html_table import anchors, points_of
from plandiff.rendering.page.html_text import html, inline, language, redline
from plandiff.rendering.threads.cell_entries import entry_of
from plandiff.rendering.threads.html_parts import cell_id, row_id, thread_id
from plandiff.rendering.threads.words import cell_points, evidence_words, mark, reference_words, state_words


def section(row: Row, matrix: Matrix, sources: SourceNumbers) -> Iterator[str]:
    """The section of one thread: its versions oldest first; those that do not have it are named at the end."""
    threads, name = matrix.threads, html(thread_id(row))
    topic = threads.vocabulary.topic_label(row.thread.topic) if row.thread.topic else ""
    yield f'<section class="thread" id="{name}" aria-labelledby="title-{name}">'
    yield f'<h3 id="title-{name}" dir="auto">{inline(row.thread.title or row.thread.id)}</h3>'
    back = f'<a href="#{html(row_id(row))}">Back to the table</a>'
    yield f'<p class="topic">{inline(topic)} {back}</p>' if topic else f'<p class="topic">{back}</p>'
    for cell in row.cells:
        if points_of(cell):
            yield from _version(cell, matrix, sources)
    for state, words in ((CellState.UNDISCLOSED, "Not disclosed"), (CellState.ABSENT, "Not in")):
        listed = [cell.plan for cell in row.cells if cell.state is state and not points_of(cell)]
        if listed:
            yield f'<p class="without">{words}: {", ".join(f"<code>{html(plan)}</code>" for plan in listed)}.</p>'
    yield "</section>"


def _version(cell: Cell, matrix: Matrix, sources: SourceNumbers) -> Iterator[str]:
    plan = matrix.threads.side(cell.plan).plan
    names, points = points_of(cell), cell_points(matrix.threads, cell)
    weight = f" w-{cell.change.weight}" if cell.change else ""
    first = html(cell_id(cell.plan, names[0]))
    yield f'<article class="version{weight}" id="{first}" aria-labelledby="title-{first}">{anchors(cell, 1)}'
    reference = f'<a class="ref" href="#{first}">{inline(", ".join(names))}</a>'
    yield f'<h4 id="title-{first}">{reference} {inline(plan.heading)} <small>{html(plan.date)}</small></h4>'
    against = inline(reference_words(cell))
    yield f'<p class="state"><b aria-hidden="true">{html(mark(cell))}</b> {html(state_words(cell))}; {against}</p>'
    signals: tuple[str, ...] = ()
    if cell.change is not None:
        entry = entry_of(matrix.threads, cell.change, cell.against, cell.plan)
        signals = entry.signals
        for passage in entry.passages:
            yield _passage(passage, cell, matrix.threads)
    else:
        for point in points:
            yield _text("", html(point.body), plan) if point.body else ""
    if signals:
        yield f'<ul class="why">{"".join(f"<li>{inline(words)}</li>" for words in signals)}</ul>'
    yield from _known(points, sources)
    yield "</article>"


def _passage(passage: Passage, cell: Cell, threads: Threads) -> str:
    """A redline, or the text of one side alone; that of the version before says whose it is."""
    earlier = bool(passage.plain) and passage.plain_side == "before"
    words = (
        f"<b>{inline(passage.label)}</b>" if passage.label else "",
        html(passage.kind_words),
        f"The text of {html(cell.against)}:" if earlier else "",
    )
    plan = threads.side(cell.against if earlier else cell.plan).plan
    text = html(passage.plain) if passage.plain else redline(passage.spans)
    return _text(" ".join(filter(None, words)), text, plan, "earlier" if earlier else "") if text else ""


def _text(label: str, text: str, plan: Plan, kind: str = "") -> str:
    clause = f'<p class="clause">{label}</p>' if label else ""
    name = f"text {kind}".strip()
    return f'{clause}<div class="{name}"><p{language(plan)}>{text}</p></div>'


def _known(points: Sequence[Point], sources: SourceNumbers) -> Iterator[str]:
    """Open options, evidence, sources and notes."""
    yield '<div class="known">'
    for point in points:
        for option in all_to_list(point):
            by = f" of {inline(option.by)}" if option.by else ""
            yield f'<p class="option" dir="auto"><b>Option{by}:</b> {html(option.text)}</p>'
    keys = list(dict.fromkeys(key for point in points for key in point.all_sources))
    yield f"<p>Evidence: {html(evidence_words(points)) or 'not stated'}{sources.marks(keys)}</p>"
    yield from (f'<p class="note" dir="auto">Note: {html(point.note)}</p>' for point in points if point.note)
    yield "</div>"
