"""The trace as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.model.plan import Point
from plandiff.model.seed import Source
from plandiff.model.thread import Cell, Trace
from plandiff.rendering.comparison.open_options import all_to_list
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.threads.change_entry import entry_of
from plandiff.rendering.threads.markdown_parts import change_lines, place_line, provenance
from plandiff.rendering.threads.place_entries import short_entries
from plandiff.rendering.threads.words import cell_points, evidence_words, reference_words, state_words, threads_notices
from plandiff.rendering.trace.request import TraceRequest
from plandiff.rendering.trace.words import disagreement_words
from plandiff.rendering.words.line_words import touched
from plandiff.rendering.words.source_history import source_words


def render(request: TraceRequest) -> str:
    """The trace as a section per version, with what stands behind source keys."""
    trace, sources = request.trace, request.sources or {}
    thread, threads = trace.thread, trace.threads
    lines = [f"# {markdown(thread.title or thread.id)}", ""]
    if thread.topic:
        lines += [f"*{markdown(threads.vocabulary.topic_label(thread.topic))}*", ""]
    lines += [f"First seen in {code(trace.first)}, last seen in {code(trace.last)}.", ""]
    lines += [f"> {markdown(notice)}" for notice in threads_notices(threads)]
    lines += ["", *(f"- {markdown(touched(row))}" for row in trace.lines)] if trace.lines else []
    for cell in trace.cells:
        lines += ["", *_cell(cell, trace, sources)]
    if trace.disagreements:
        lines += ["", "## Direct links that this thread does not follow", ""]
        lines += [f"- {markdown(disagreement_words(entry))}" for entry in trace.disagreements]
    return "\n".join([*lines, "", *provenance(threads)]) + "\n"


def _cell(cell: Cell, trace: Trace, sources: Mapping[str, Source]) -> Iterator[str]:
    threads = trace.threads
    plan, points = threads.side(cell.plan).plan, cell_points(threads, cell)
    if not points:
        yield f"*{plan.date} {code(plan.id)}: {state_words(cell)}*"
        return
    yield from (f"## {plan.date} {code(plan.id)} {markdown(', '.join(cell.points))}".rstrip(), "")
    yield from (f"*{markdown(state_words(cell))}; {reference_words(cell)}*", "")
    if cell.change is not None:
        sides = (cell.against, cell.plan)
        yield from change_lines(entry_of(threads, cell.change, *sides), sides)
    else:
        yield from _texts(points)
    places = [line for entry in short_entries(threads, cell) for line in place_line(entry)]
    yield from (*places, *[""] * bool(places))
    for name in cell.struck:
        yield from (f"> Point {markdown(name)} was expressly struck.", "")
    yield from _grounds(points, sources)


def _texts(points: Sequence[Point]) -> Iterator[str]:
    for point in points:
        yield from (markdown(point.body), "") if point.body else ()
        for option in all_to_list(point):
            by = f" of {markdown(option.by)}" if option.by else ""
            yield from (f"> **Option{by}:** {markdown(option.text)}", "")


def _grounds(points: Sequence[Point], sources: Mapping[str, Source]) -> Iterator[str]:
    evidence = evidence_words(points)
    yield from [f"- Evidence: {evidence}"] if evidence else []
    for key in dict.fromkeys(key for point in points for key in point.all_sources):
        yield f"- Source: {markdown(source_words(key, sources))}"
    yield from (f"- Note: {markdown(point.note)}" for point in points if point.note)
