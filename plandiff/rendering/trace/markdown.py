"""The trace as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.model.kinds import ChangeKind
from plandiff.model.plan import Point
from plandiff.model.seed import Source
from plandiff.model.thread import Cell, Trace
from plandiff.rendering.comparison.markdown import redline
from plandiff.rendering.comparison.open_options import all_to_list
from plandiff.rendering.comparison.view import Entry
from plandiff.rendering.matrix.markdown import provenance
from plandiff.rendering.matrix.words import reference_words, state_words, threads_notices
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.trace.words import (
    cell_points,
    disagreement_words,
    entry_of,
    evidence_words,
    owner,
    source_words,
)


def render(trace: Trace, *, sources: Mapping[str, Source]) -> str:
    """The trace as a section per version; `sources` are what stands behind source keys."""
    thread, threads = trace.thread, trace.threads
    lines = [f"# {markdown(thread.title or thread.id)}", ""]
    if thread.topic:
        lines += [f"*{markdown(threads.vocabulary.topic_label(thread.topic))}*", ""]
    lines += [f"First seen in {code(trace.first)}, last seen in {code(trace.last)}.", ""]
    lines += [f"> {markdown(notice)}" for notice in threads_notices(threads)]
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


def change_lines(entry: Entry, sides: tuple[str, str]) -> Iterator[str]:
    """The redlines of one change between two versions, its signals, open options and remarks.

    Where only one of the two has known words, they are said to be its own.
    """
    for passage in entry.passages:
        label = f"**{markdown(passage.label)})** " if passage.label else ""
        if label and passage.kind is ChangeKind.UNCHANGED and not passage.moved:
            yield from (f"{label}unchanged", "")
            continue
        words = f"*({passage.kind_words})* " if label and passage.kind_words else ""
        if passage.plain:
            text = f"*Text of* {code(owner(passage, *sides))}*:* {markdown(passage.plain)}"
        else:
            text = redline(passage.spans)
        yield from (f"{label}{words}{text}", "")
    for words in entry.signals:
        yield f"- {markdown(words)}"
    yield from [""] if entry.signals else []
    for option in entry.options:
        by = f" of {markdown(option.by)}" if option.by else ""
        yield from (f"> **Option{by}** ({option.side}): {markdown(option.text)}", "")
    for remark in entry.remarks:
        yield from (f"> Note: {markdown(remark)}.", "")
