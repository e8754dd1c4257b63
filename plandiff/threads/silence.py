"""The silence: threads that end, by whether anything says that they were struck."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plandiff.model.plan import Plan, Point
from plandiff.model.record import record
from plandiff.model.thread import End, Ending, Place, Silence, Thread, Threads
from plandiff.threads import passages
from plandiff.threads.chronology import bases


def silence(threads: Threads) -> Silence:
    """The threads that stop before the last version, and those that were missing from a revision and came back.

    A version can be expected to have a thread if one that it goes back to (by `base:`) has it: only such a revision
    drops a point. A version without public text drops nothing; a later text that revises none of those that had the
    point merely does not take it up.
    """
    rank = threads.ranks
    lineage = [[rank[name] for name in names] for names in bases(threads.plans).values()]
    found = [end for thread in threads.threads if (end := _end(threads, thread, lineage)) is not None]
    order = list(Ending)
    return Silence(threads, tuple(sorted(found, key=lambda end: order.index(end.ending))))


@record(frozen=True)
class _Course:
    """Where a thread is, by the ranks of the versions."""

    plans: Sequence[Plan]
    parts: Sequence[Sequence[Point]]
    seen: Sequence[int]  # something is known of it
    missing: Sequence[int]  # a public text that could be expected to have it and does not
    removed: Sequence[int]  # struck on record

    def places(self, rank: int) -> tuple[Place, ...]:
        """The points of a version."""
        return tuple(Place(self.plans[rank].id, point.id) for point in self.parts[rank])

    def ids(self, ranks: Iterable[int]) -> tuple[str, ...]:
        """The ids of versions."""
        return tuple(self.plans[rank].id for rank in ranks)


def _course(threads: Threads, thread: Thread, lineage: Sequence[Sequence[int]]) -> _Course:
    plans = threads.plans
    parts = [passages.points(threads, thread, plan.id) for plan in plans]
    seen = [rank for rank, part in enumerate(parts) if passages.seen(part)]
    missing = [
        rank
        for rank, plan in enumerate(plans)
        if passages.is_public(plan) and not parts[rank] and not set(lineage[rank]).isdisjoint(seen)
    ]
    return _Course(plans, parts, seen, missing, [rank for rank, part in enumerate(parts) if passages.struck(part)])


def _end(threads: Threads, thread: Thread, lineage: Sequence[Sequence[int]]) -> End | None:
    course = _course(threads, thread, lineage)
    if not course.seen:
        return None
    return _ended(threads, thread, course, lineage) if course.seen[-1] < len(course.plans) - 1 else _gap(thread, course)


def _ended(threads: Threads, thread: Thread, course: _Course, lineage: Sequence[Sequence[int]]) -> End:
    last = course.seen[-1]
    hidden = [
        rank
        for rank in range(last + 1, len(course.plans))
        if rank not in course.removed and not passages.is_public(course.plans[rank])
    ]
    places = course.places(last)
    return End(
        thread=thread,
        ending=_ending(course, any(course.parts[r] or not set(lineage[r]).isdisjoint(course.seen) for r in hidden)),
        last=places,
        without=course.ids(course.missing),
        undisclosed=course.ids(hidden),
        removed_in=course.ids(course.removed),
        returned=_back(course),
        possible=tuple(link for link in threads.disagreements if link.before in places),
    )


def _ending(course: _Course, hidden: bool) -> Ending:
    last = course.seen[-1]
    if any(rank > last for rank in course.removed):
        return Ending.REMOVED
    if passages.set_aside(course.parts[last]):
        return Ending.SET_ASIDE
    if any(rank > last for rank in course.missing):
        return Ending.DROPPED
    return Ending.NOT_KNOWN if hidden else Ending.NOT_TAKEN_UP


def _gap(thread: Thread, course: _Course) -> End | None:
    """A thread that the last version has, and that was missing or struck on the way."""
    returned = _back(course)
    if not returned:
        return None
    return End(
        thread=thread,
        ending=Ending.RETURNED,
        last=course.places(course.seen[-1]),
        without=course.ids(course.missing),
        removed_in=course.ids(course.removed),
        returned=returned,
    )


def _back(course: _Course) -> tuple[Place, ...]:
    """The points with which a thread came back after it was missing from a revision, or struck."""
    first, last = course.seen[0], course.seen[-1]
    gaps = [rank for rank in (*course.missing, *course.removed) if first < rank < last]
    return course.places(next(rank for rank in course.seen if rank > min(gaps))) if gaps else ()
