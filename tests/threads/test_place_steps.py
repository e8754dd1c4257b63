"""The open places of a thread: where each stands, and those that only a report tells of."""

from __future__ import annotations

import pytest

from plandiff.model.plan import Clause, Fate, Option, Plan, Point
from plandiff.threads.follow import follow
from plandiff.threads.place_steps import has_places, places_in
from tests.threads.families import documents, plan

LAKE = "Upland shall keep the lake below five metres"
# A point, and its open places by where they stand and their number there; a question mark where no words are known.
PLACES: list[tuple[str, Point, list[str]]] = [
    ("none", Point(id="1", text=f"{LAKE}."), []),
    ("in its text", Point(id="1", text=f"{LAKE} [and][or] four."), ["v1#1 1"]),
    ("in its title", Point(id="1", title="Lake [and harbour]", text=LAKE), ["v1#1 1"]),
    ("one in another", Point(id="1", text=f"{LAKE} [and [four][three] cubits]."), ["v1#1 1", "v1#1 2"]),
    ("options", Point(id="1", text=LAKE, options=(Option(text="Nothing."),)), ["v1#1 1"]),
    ("in a clause", Point(id="1", text=LAKE, clauses=(Clause(id="a", text="By [May][June]."),)), ["v1#1.a 1"]),
    ("a point by report", Point(id="1", fate=Fate.BRACKETED), ["v1#1 1 ?"]),
    ("a clause by report", Point(id="1", text=LAKE, clauses=(Clause(id="a", fate=Fate.BRACKETED),)), ["v1#1.a 1 ?"]),
    ("with the reported part", Point(id="1", text=LAKE, fate=Fate.BRACKETED), ["v1#1 1 ?"]),
    ("with its brackets", Point(id="1", text=f"{LAKE} [and][or] four.", fate=Fate.BRACKETED), ["v1#1 1"]),
]


@pytest.mark.parametrize(("point", "expected"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_places_of_a_point(point: Point, expected: list[str]) -> None:
    threads = follow(documents(one(point)))
    (thread,) = threads.threads
    found = places_in(threads, thread, "v1")
    assert [f"{place} {place.number}{' ?' * (place.open is None)}" for place in found] == expected
    assert has_places(threads, thread) == bool(expected)


def one(point: Point) -> Plan:
    return plan("v1", [point], day=1)
