"""The open places of a thread in each version."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.followed_place import PlaceAt
from plandiff.model.plan import Fate, Point
from plandiff.model.thread import Thread, Threads
from plandiff.text.item_places import conventions_of, places_of
from plandiff.text.open_places import Conventions
from plandiff.threads import passages


def places_in(threads: Threads, thread: Thread, plan: str) -> tuple[PlaceAt, ...]:
    """The open places that a version has in a thread, those known by report alone included."""
    conventions = conventions_of(threads.side(plan).plan, threads.vocabulary)
    return tuple(
        place for point in passages.points(threads, thread, plan) for place in _in_point(plan, point, conventions)
    )


def has_places(threads: Threads, thread: Thread) -> bool:
    """Whether something of a thread is open in a version, or a blank to be filled."""
    return any(places_in(threads, thread, side.plan.id) for side in threads.versions)


def _in_point(plan: str, point: Point, conventions: Conventions) -> Iterator[PlaceAt]:
    for item in point.items:
        clause = "" if item is point else item.id
        found = places_of(item, conventions)
        if item.fate is Fate.BRACKETED and not found:
            yield PlaceAt(plan, point.id, clause)
        for number, place in enumerate(found, start=1):
            yield PlaceAt(plan, point.id, clause, number, place)
