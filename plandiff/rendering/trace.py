"""The trace, one commitment followed through the versions: its words and its forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plandiff.model.kinds import Confidence
from plandiff.model.plan import Point, source_keys
from plandiff.model.red_line import LineRow
from plandiff.model.seed import Source
from plandiff.model.thread import Cell, CellState, Disagreement, Trace
from plandiff.rendering.comparison.remarks import EVIDENCE_REMARK
from plandiff.rendering.comparison.view import Entry, all_to_list
from plandiff.rendering.page.json_text import fields
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.page.terminal_text import INDENT, Page
from plandiff.rendering.request import TraceRequest
from plandiff.rendering.threads import json_parts, text_parts
from plandiff.rendering.threads import words as thread_words
from plandiff.rendering.threads.cell_entries import entry_of, short_entries
from plandiff.rendering.words import wording
from plandiff.rendering.words.source_history import source_words


def disagreement_words(entry: Disagreement) -> str:
    """A direct link that the threads do not follow, in words."""
    return (
        f"{entry.before} and {entry.after} (link by {entry.basis}, score {entry.score:.2f}, {entry.confidence} "
        f"confidence): {thread_words.REFUSAL_WORDS[entry.reason]}"
    )


def as_terminal(request: TraceRequest) -> str:
    """The trace as lines of the page's width; sources are listed where they are given, else counted."""
    trace, page, sources = request.trace, Page(request.width, request.color), request.sources
    thread, threads = trace.thread, trace.threads
    topic = threads.vocabulary.topic_label(thread.topic)
    lines = page.wrap([("heading", thread.name), ("dim", f"  {topic}")])
    lines += page.wrap([("", f"First seen in {trace.first}, last seen in {trace.last}.")])
    lines += page.remarks(thread_words.threads_notices(threads))
    for row in trace.lines:
        lines += page.wrap([("signal", thread_words.touched(row))], hanging=INDENT)
    for cell in trace.cells:
        lines += ["", *_terminal_cell(cell, trace, page, sources)]
    if trace.disagreements:
        lines += ["", *page.wrap([("heading", "Direct links that this thread does not follow")])]
    for entry in trace.disagreements:
        lines += page.item([("dim", disagreement_words(entry))])
    return "\n".join(lines) + "\n"


def _terminal_cell(cell: Cell, trace: Trace, page: Page, sources: Mapping[str, Source] | None) -> Iterator[str]:
    threads = trace.threads
    plan = threads.side(cell.plan).plan
    points = thread_words.cell_points(threads, cell)
    label = f"{plan.id} {', '.join(cell.points)}".rstrip()
    quiet = cell.state in (CellState.ABSENT, CellState.UNDISCLOSED) and not points
    heading = [
        ("dim" if quiet else "heading", f"{thread_words.MARKS[cell.state]} {plan.date}  {label}"),
        ("dim", f"  {thread_words.state_words(cell)}"),
    ]
    if points:
        heading.append(("dim", f"; {thread_words.reference_words(cell)}"))
    yield from page.wrap(heading, hanging=INDENT)
    if cell.change is not None:
        sides = (cell.against, cell.plan)
        yield from text_parts.terminal_change(
            _without_repeats(entry_of(threads, cell.change, *sides), cell), sides, page
        )
    else:
        yield from _terminal_texts(points, page)
    if thread_words.is_doubtful(cell) and cell.change is None:
        yield from page.wrap([("remark", "link of low confidence: it may belong elsewhere")], indent=INDENT)
    for entry in short_entries(threads, cell):
        yield from text_parts.terminal_place(entry, page)
    for name in cell.struck:
        yield from page.wrap([("remark", f"point {name} was expressly struck")], indent=INDENT)
    yield from _terminal_grounds(cell, trace, page, sources)


def _without_repeats(entry: Entry, cell: Cell) -> Entry:
    """The entry without the remarks that the heading of the cell and its line on the evidence make already."""
    said = wording.confidence_remark(Confidence.LOW) if thread_words.is_doubtful(cell) else ""
    kept = (remark for remark in entry.remarks if remark != said and not remark.startswith(EVIDENCE_REMARK))
    return entry._replace(remarks=tuple(kept))


def _terminal_texts(points: Sequence[Point], page: Page) -> Iterator[str]:
    for point in points:
        yield from page.wrap([("", point.body)], indent=INDENT) if point.body else ()
        for option in all_to_list(point):
            yield from page.item([("remark", f"{wording.whose('option', option.by)}: "), ("", option.text)])


def _terminal_grounds(cell: Cell, trace: Trace, page: Page, sources: Mapping[str, Source] | None) -> Iterator[str]:
    points = thread_words.cell_points(trace.threads, cell)
    evidence = wording.evidence_listed(points)
    if evidence:
        yield from page.wrap([("dim", f"evidence: {evidence}")], indent=INDENT)
    for point in points if sources is None else ():
        if point.all_sources:
            named, reference = len(set(point.all_sources)), f"{cell.plan}#{point.id}"
            count = f"{named} pages and claims" if named > 1 else "1 page or claim"
            yield from page.wrap([("dim", f"{count} (`plandiff sources {reference}` lists them)")], indent=INDENT)
    for key in source_keys(points) if sources is not None else ():
        yield from page.item([("dim", f"source: {source_words(key, sources or {})}")])
    for point in points:
        if point.note:
            yield from page.item([("dim", f"note: {point.note}")])


def as_markdown(request: TraceRequest) -> str:
    """The trace as a section per version, with what stands behind source keys."""
    trace, sources = request.trace, request.sources or {}
    thread, threads = trace.thread, trace.threads
    lines = [f"# {markdown(thread.name)}", ""]
    if thread.topic:
        lines += [f"*{markdown(threads.vocabulary.topic_label(thread.topic))}*", ""]
    lines += [f"First seen in {code(trace.first)}, last seen in {code(trace.last)}.", ""]
    lines += [f"> {markdown(notice)}" for notice in thread_words.threads_notices(threads)]
    lines += ["", *(f"- {markdown(thread_words.touched(row))}" for row in trace.lines)] if trace.lines else []
    for cell in trace.cells:
        lines += ["", *_markdown_cell(cell, trace, sources)]
    if trace.disagreements:
        lines += ["", "## Direct links that this thread does not follow", ""]
        lines += [f"- {markdown(disagreement_words(entry))}" for entry in trace.disagreements]
    return "\n".join([*lines, "", *text_parts.provenance(threads)]) + "\n"


def _markdown_cell(cell: Cell, trace: Trace, sources: Mapping[str, Source]) -> Iterator[str]:
    threads = trace.threads
    plan, points = threads.side(cell.plan).plan, thread_words.cell_points(threads, cell)
    if not points:
        yield f"*{plan.date} {code(plan.id)}: {thread_words.state_words(cell)}*"
        return
    yield from (f"## {plan.date} {code(plan.id)} {markdown(', '.join(cell.points))}".rstrip(), "")
    yield from (f"*{markdown(thread_words.state_words(cell))}; {thread_words.reference_words(cell)}*", "")
    if cell.change is not None:
        sides = (cell.against, cell.plan)
        yield from text_parts.markdown_change(entry_of(threads, cell.change, *sides), sides)
    else:
        yield from _markdown_texts(points)
    places = [line for entry in short_entries(threads, cell) for line in text_parts.markdown_place(entry)]
    yield from (*places, *[""] * bool(places))
    for name in cell.struck:
        yield from (f"> Point {markdown(name)} was expressly struck.", "")
    yield from _markdown_grounds(points, sources)


def _markdown_texts(points: Sequence[Point]) -> Iterator[str]:
    for point in points:
        yield from (markdown(point.body), "") if point.body else ()
        for option in all_to_list(point):
            whose = wording.whose("Option", markdown(option.by))
            yield from (f"> **{whose}:** {markdown(option.text)}", "")


def _markdown_grounds(points: Sequence[Point], sources: Mapping[str, Source]) -> Iterator[str]:
    evidence = wording.evidence_listed(points)
    yield from [f"- Evidence: {evidence}"] if evidence else []
    for key in source_keys(points):
        yield f"- Source: {markdown(source_words(key, sources))}"
    yield from (f"- Note: {markdown(point.note)}" for point in points if point.note)


def as_json(request: TraceRequest) -> str:
    """The story of one thread as one JSON object, with the texts, the redlines and what they rest on."""
    trace = request.trace
    return json_parts.report_text(
        "trace",
        trace.threads,
        **json_parts.thread_data(trace.thread),
        first=trace.first,
        last=trace.last,
        disagreements=[json_parts.disagreement_data(entry) for entry in trace.disagreements],
        lines=[_line(row) for row in trace.lines],
        cells=[_json_cell(entry, trace) for entry in trace.cells],
    )


def _line(row: LineRow) -> dict[str, Any]:
    verdicts = {one.plan: {"verdict": one.verdict, "would_be": one.would_be} for one in row.findings}
    return {"line": row.line.id, "party": row.line.party, "says": row.line.says, "versions": verdicts}


def _json_cell(entry: Cell, trace: Trace) -> dict[str, Any]:
    found = json_parts.cell_data(entry)
    found["change"] = json_parts.change_data(entry.change, spans=True) if entry.change else None
    found["places"] = [json_parts.place_data(one) for one in entry.places]
    found["steps"] = [json_parts.step_data(one) for one in entry.steps]
    found["texts"] = [_point(point) for point in thread_words.cell_points(trace.threads, entry)]
    return found


def _point(point: Point) -> dict[str, Any]:
    return {
        "point": point.id,
        "title": point.title or None,
        "text": point.body or None,
        "fate": point.fate,
        "options": [fields(option, "by text") for option in point.all_options],
        "evidence": point.evidence,
        "sources": list(point.all_sources),
        "note": point.note or None,
    }
