"""The open places of a thread: where each stands, and those that only a report tells of."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from plandiff.model.open_place import PlaceFate
from plandiff.model.plan import Clause, Fate, Option, Plan, Point
from plandiff.rendering.words.place_words import CLOSED
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix
from plandiff.threads.passages import is_public
from plandiff.threads.place_steps import has_places, places_in
from tests.threads import cases, threads_of
from tests.threads.families import bare, documents, plan, text

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


# Two texts of one point, and what became of the places of the first and which are new in the second.
STEPS: list[tuple[str, str, str, list[str]]] = [
    ("chosen", f"{LAKE} [and][or] four.", f"{LAKE} and four.", ["resolved v1#1 -> none: and"]),
    ("lifted", f"{LAKE} [in spring].", f"{LAKE} in spring.", ["lifted v1#1 -> none: in spring"]),
    ("dropped", f"{LAKE} [, in the dry season].", f"{LAKE}.", ["dropped v1#1 -> none"]),
    ("still open", f"{LAKE} [and][or] four.", f"{LAKE} [and][or] four.", ["open v1#1 -> v2#1"]),
    ("a wording more", f"{LAKE} [and][or] four.", f"{LAKE} [and][or][but not] four.", ["widened v1#1 -> v2#1"]),
    ("new", f"{LAKE} and four.", f"{LAKE} [and][or] four.", ["new none -> v2#1"]),
    ("filled", f"{LAKE} by [date].", f"{LAKE} by the first of May.", ["resolved v1#1 -> none"]),
]


@pytest.mark.parametrize(("first", "second", "expected"), [case[1:] for case in STEPS], ids=[case[0] for case in STEPS])
def test_steps_from_one_version_to_the_next(first: str, second: str, expected: list[str]) -> None:
    assert told(plan("v1", [text("1", first)], day=1), plan("v2", [text("1", second)], day=2)) == {"v2": expected}


def test_what_a_version_lacks_is_dropped_once() -> None:
    lake = text("1", f"{LAKE} [and][or] four.")
    pier = text("2", "The pier of the harbour belongs to the guild of boatmen.")
    plans = [plan("v1", [lake, pier], day=1), *(plan(f"v{day}", [pier], day=day) for day in (2, 3))]
    assert told(*plans) == {"v2": ["dropped v1#1 -> none"]}


def test_what_begins_with_its_thread_is_new_but_in_the_first_version() -> None:
    lake = text("1", f"{LAKE} [and][or] four.")
    pier = text("2", "The pier of the harbour belongs to the [guild][brothers] of boatmen.")
    assert told(plan("v1", [lake], day=1), plan("v2", [lake, pier], day=2)) == {
        "v2": ["open v1#1 -> v2#1", "new none -> v2#2"]
    }


@pytest.mark.parametrize("case", [*cases(), "invented"])
def test_what_is_open_is_what_was_less_what_closed_and_what_is_new(case: str) -> None:
    """Nothing is counted twice and nothing is lost, wherever a version follows one other that is public too."""
    threads = threads_of(case) if case in cases() else follow(documents(*invented()))
    rows = matrix(threads).rows
    for before, after in pairwise(range(len(threads.versions))):
        plans = [threads.versions[index].plan for index in (before, after)]
        if all(map(is_public, plans)) and plans[1].base in (None, plans[0].id):
            cells = [row.cells[after] for row in rows]
            fates = Counter(step.counted for cell in cells for step in cell.steps)
            was = sum(row.cells[before].open_places for row in rows)
            now = was - sum(fates[fate] for fate in CLOSED) + fates[PlaceFate.NEW]
            assert sum(cell.open_places for cell in cells) == now


def invented() -> list[Plan]:
    """Drafts of many brackets: with places that close, open, stay, go with their point and come with one."""
    drafts = [
        f"{LAKE} [and][or] four [, in spring,] and [announce][forecast] every [large] release of water.",
        f"{LAKE} and four and [announce][forecast][foretell] every release of [clear] water [to Lowland] in [xx] days.",
        f"{LAKE} and four, in spring, and announce every [large] release of clear water in [ten] days.",
    ]
    pier = "[The pier of the harbour belongs to the [guild][brothers] of boatmen.]"
    elders = "A court of [three][five] elders settles quarrels over moorings [, harvests] and debts."
    points = [
        [text("1", drafts[0]), text("2", pier)],
        [text("1", drafts[1])],
        [text("1", drafts[2]), text("2", elders)],
    ]
    return [plan(f"v{day}", listed, day=day) for day, listed in enumerate(points, 1)]


def test_of_a_version_without_public_text_nothing_is_known() -> None:
    first = plan("v1", [text("1", f"{LAKE} [and][or] four.")], day=1)
    for fate in Fate:
        if fate is not Fate.REMOVED:
            hidden = plan("v2", [bare("x", fate, "v1#1")], day=2, base="v1", public=False)
            assert told(first, hidden) == {}
    reported = Point(id="x", fate=Fate.CHANGED, text="Upland keeps the lake low.", follows=("v1#1",))
    assert told(first, plan("v2", [reported], day=2, base="v1", public=False)) == {}


def test_places_of_clauses_and_of_merged_points_are_found_where_they_stand() -> None:
    pier = "The pier of the harbour belongs to the [guild][brothers] of boatmen."
    first = plan("v1", [text("1", f"{LAKE} [and][or] four."), text("2", pier)], day=1)
    merged = plan("v2", [text("1", f"{LAKE} [and][or] four. {pier}")], day=2)
    assert told(first, merged) == {"v2": ["open v1#1 -> v2#1", "open v1#2 -> v2#1"]}
    clauses = (Clause(id="a", text=f"{LAKE} [and][or] four."), Clause(id="b", text=pier))
    lettered = Point(id="1", text="The parties agree that", clauses=clauses)
    again = replace(lettered, clauses=(clauses[0], Clause(id="b", text=pier.replace("[guild][brothers]", "guild"))))
    assert told(plan("v1", [lettered], day=1), plan("v2", [again], day=2)) == {
        "v2": ["open v1#1.a -> v2#1.a", "resolved v1#1.b -> none: guild"]
    }


def test_options_of_a_point_that_speaks_in_its_clauses_are_told_of_too() -> None:
    clauses = (Clause(id="a", text=LAKE), Clause(id="b", text="The pier of the harbour belongs to the guild."))
    plain = Point(id="1", clauses=clauses)
    open_ = replace(plain, options=(Option(by="Upland", text="Nothing of this."),))
    assert told(plan("v1", [plain], day=1), plan("v2", [open_], day=2)) == {"v2": ["new none -> v2#1"]}
    assert told(plan("v1", [open_], day=1), plan("v2", [open_], day=2)) == {"v2": ["open v1#1 -> v2#1"]}
    assert told(plan("v1", [open_], day=1), plan("v2", [plain], day=2)) == {"v2": ["dropped v1#1 -> none"]}


def told(*plans: Plan) -> dict[str, list[str]]:
    """What became of places, by the version that says so: `fate before -> after: what was chosen`."""
    found: dict[str, list[str]] = {}
    for row in matrix(follow(documents(*plans))).rows:
        for cell in row.cells:
            for step in cell.steps:
                chosen = f": {' / '.join(step.chosen)}" if step.chosen else ""
                words = f"{step.fate} {step.before or 'none'} -> {step.after or 'none'}{chosen}"
                found.setdefault(cell.plan, []).append(words)
    return found
