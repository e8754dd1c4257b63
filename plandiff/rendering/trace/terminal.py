"""The trace on a terminal: the story of a thread, version by version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.model.kinds import Confidence
from plandiff.model.plan import Point
from plandiff.model.seed import Source
from plandiff.model.thread import Cell, CellState, Trace
from plandiff.rendering.comparison.open_options import all_to_list
from plandiff.rendering.comparison.remarks import EVIDENCE_REMARK
from plandiff.rendering.comparison.view import Entry
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.threads.change_entry import entry_of
from plandiff.rendering.threads.place_entries import short_entries
from plandiff.rendering.threads.terminal_parts import change_lines, place_lines
from plandiff.rendering.threads.words import (
    MARKS,
    cell_points,
    evidence_words,
    is_doubtful,
    reference_words,
    state_words,
    threads_notices,
)
from plandiff.rendering.trace.request import TraceRequest
from plandiff.rendering.trace.words import disagreement_words
from plandiff.rendering.words import wording
from plandiff.rendering.words.line_words import touched
from plandiff.rendering.words.source_history import source_words

_INDENT = "    "


def render(request: TraceRequest) -> str:
    """The trace as lines of the page's width; sources are listed where they are given, else counted."""
    trace, page, sources = request.trace, Page(request.width, request.color), request.sources
    thread, threads = trace.thread, trace.threads
    topic = threads.vocabulary.topic_label(thread.topic) if thread.topic else ""
    lines = page.wrap([("heading", thread.title or thread.id), ("dim", f"  {topic}")])
    lines += page.wrap([("", f"First seen in {trace.first}, last seen in {trace.last}.")])
    for notice in threads_notices(threads):
        lines += page.wrap([("remark", notice)])
    for row in trace.lines:
        lines += page.wrap([("signal", touched(row))], hanging=_INDENT)
    for cell in trace.cells:
        lines += ["", *_cell(cell, trace, page, sources)]
    if trace.disagreements:
        lines += ["", *page.wrap([("heading", "Direct links that this thread does not follow")])]
    for entry in trace.disagreements:
        lines += page.wrap([("dim", disagreement_words(entry))], indent=_INDENT, hanging=_INDENT + "  ")
    return "\n".join(lines) + "\n"


def _cell(cell: Cell, trace: Trace, page: Page, sources: Mapping[str, Source] | None) -> Iterator[str]:
    threads = trace.threads
    plan = threads.side(cell.plan).plan
    points = cell_points(threads, cell)
    label = f"{plan.id} {', '.join(cell.points)}".rstrip()
    quiet = cell.state in (CellState.ABSENT, CellState.UNDISCLOSED) and not points
    heading = [
        ("dim" if quiet else "heading", f"{MARKS[cell.state]} {plan.date}  {label}"),
        ("dim", f"  {state_words(cell)}"),
    ]
    if points:
        heading.append(("dim", f"; {reference_words(cell)}"))
    yield from page.wrap(heading, hanging=_INDENT)
    if cell.change is not None:
        sides = (cell.against, cell.plan)
        yield from change_lines(_without_repeats(entry_of(threads, cell.change, *sides), cell), sides, page)
    else:
        yield from _texts(points, page)
    if is_doubtful(cell) and cell.change is None:
        yield from page.wrap([("remark", "link of low confidence: it may belong elsewhere")], indent=_INDENT)
    for entry in short_entries(threads, cell):
        yield from place_lines(entry, page)
    for name in cell.struck:
        yield from page.wrap([("remark", f"point {name} was expressly struck")], indent=_INDENT)
    yield from _grounds(cell, trace, page, sources)


def _without_repeats(entry: Entry, cell: Cell) -> Entry:
    """The entry without the remarks that the heading of the cell and its line on the evidence make already."""
    said = wording.confidence_remark(Confidence.LOW) if is_doubtful(cell) else ""
    kept = (remark for remark in entry.remarks if remark != said and not remark.startswith(EVIDENCE_REMARK))
    return entry._replace(remarks=tuple(kept))


def _texts(points: Sequence[Point], page: Page) -> Iterator[str]:
    for point in points:
        yield from page.wrap([("", point.body)], indent=_INDENT) if point.body else ()
        for option in all_to_list(point):
            by = f"option of {option.by}: " if option.by else "option: "
            yield from page.wrap([("remark", by), ("", option.text)], indent=_INDENT, hanging=_INDENT + "  ")


def _grounds(cell: Cell, trace: Trace, page: Page, sources: Mapping[str, Source] | None) -> Iterator[str]:
    points = cell_points(trace.threads, cell)
    evidence = evidence_words(points)
    if evidence:
        yield from page.wrap([("dim", f"evidence: {evidence}")], indent=_INDENT)
    for point in points if sources is None else ():
        if point.all_sources:
            named, reference = len(set(point.all_sources)), f"{cell.plan}#{point.id}"
            count = f"{named} pages and claims" if named > 1 else "1 page or claim"
            yield from page.wrap([("dim", f"{count} (`plandiff sources {reference}` lists them)")], indent=_INDENT)
    for key in dict.fromkeys(key for point in points for key in point.all_sources) if sources is not None else ():
        yield from page.wrap(
            [("dim", f"source: {source_words(key, sources or {})}")], indent=_INDENT, hanging=_INDENT + "  "
        )
    for point in points:
        if point.note:
            yield from page.wrap([("dim", f"note: {point.note}")], indent=_INDENT, hanging=_INDENT + "  ")
