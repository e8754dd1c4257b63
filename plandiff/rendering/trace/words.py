"""A change of a thread as an entry that every form of the trace and the outcome lays out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plandiff.model.comparison import Change, Comparison
from plandiff.model.plan import Evidence, Point
from plandiff.model.seed import Source
from plandiff.model.thread import Cell, Disagreement, Place, Refusal, Threads
from plandiff.rendering.comparison.entries import make_view
from plandiff.rendering.comparison.view import Entry, Passage
from plandiff.rendering.words import wording

REFUSAL_WORDS = {
    Refusal.SIDE_BY_SIDE: "their threads hold different points of one version",
    Refusal.OUTVOTED: "too few of the other comparisons agree",
    Refusal.DECLARED_NEW: "a ruling says that a point is new",
}


def entry_of(threads: Threads, change: Change, before: str, after: str) -> Entry:
    """A change between two versions as an entry of a comparison report."""
    sides = threads.side(before), threads.side(after)
    comparison = Comparison(*sides, changes=(change,), vocabulary=threads.vocabulary, settings={})
    return make_view(comparison).entries[0]


def owner(passage: Passage, before: str, after: str) -> str:
    """The version whose words a passage shows, where it has those of one side alone."""
    return before if passage.plain_side == "before" else after


def cell_points(threads: Threads, cell: Cell) -> tuple[Point, ...]:
    """The points of a cell, struck ones included."""
    points = threads.side(cell.plan).points
    return tuple(points[name] for name in (*cell.points, *cell.struck))


def evidence_words(points: Iterable[Point]) -> str:
    """How points and their clauses are known, strongest first."""
    listed = list(points)
    found = {point.evidence for point in listed} | {clause.evidence for point in listed for clause in point.clauses}
    return ", ".join(wording.evidence_words(evidence) for evidence in Evidence if evidence in found)


def source_keys(threads: Threads, cells: Sequence[Cell]) -> list[str]:
    """The source keys that some cells rest on, in order."""
    return list(dict.fromkeys(k for cell in cells for point in cell_points(threads, cell) for k in point.all_sources))


def source_words(key: str, sources: Mapping[str, Source]) -> str:
    """What stands behind a source key, on one line."""
    source = sources.get(key)
    if source is None:
        return key
    words = ", ".join(part for part in (f"{key}: {source.outlet}", source.date) if part)
    if source.claim:
        by = f"{source.claim.by}: " if source.claim.by else ""
        return f"{words}. {by}{source.claim.says} ({source.claim.stance})"
    return f"{words}. {source.url}" if source.url else words


def disagreement_words(entry: Disagreement) -> str:
    """A direct link that the threads do not follow, in words."""
    return (
        f"{entry.before} and {entry.after} (link by {entry.basis}, score {entry.score:.2f}, {entry.confidence} "
        f"confidence): {REFUSAL_WORDS[entry.reason]}"
    )


def places_words(places: Iterable[Place]) -> str:
    """Points as references."""
    return wording.join_words(str(place) for place in places)
