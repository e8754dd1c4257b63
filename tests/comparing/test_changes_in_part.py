"""A change in part has sentences of points that others have whole: these alone count and place what the points have."""

from __future__ import annotations

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Comparison
from plandiff.model.open_place import PlaceFate
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document

HOURS = "The market opens at seven in the morning and closes at noon, from April to October."
STALLS = "A stall is let for one season against [forty][fifty] crowns, and no trader holds more than two."
BAKERS = "These rules do not prevent a village from keeping or making rules that favour its own bakers."
SCALES = "The town clerk tests the scales of every trader twice a year, and seals those that are true."
BAKERS_AND_BREWERS = (
    "These rules do not keep a village from favouring its own bakers and brewers by rules that it makes."
)
PARTS = [(("1",), ("1",)), (("1",), ("2",)), (("2",), ("2",))]


def compared(sentence: str, heading: str = "") -> Comparison:
    """The stalls go from point 1 to point 2, where they are said in this sentence, below this heading."""
    before = Point(id="1", text=f"{HOURS} {STALLS}"), Point(id="2", text=f"{BAKERS} {SCALES}")
    headings = (heading,) if heading else ()
    after = Point(id="1", text=HOURS), Point(id="2", text=f"{sentence} {BAKERS} {SCALES}", headings=headings)
    plans = [Plan(id=name, title="Market", points=points) for name, points in (("old", before), ("new", after))]
    return compare(*(Document(f"{plan.id}.yaml", plan, "0" * 64) for plan in plans))


@pytest.mark.parametrize(
    ("sentence", "fates"),
    [
        (STALLS, [PlaceFate.DROPPED, PlaceFate.NEW]),
        (STALLS.replace("[forty][fifty]", "fifty"), [PlaceFate.DROPPED]),
    ],
)
def test_an_open_place_is_counted_once(sentence: str, fates: list[PlaceFate]) -> None:
    found = compared(sentence)
    assert [change.link.ends for change in found.changes] == PARTS
    assert found.changes[1].places
    assert [one.fate for one in found.place_changes] == fates
    before, after = found.open_places or (0, 0)
    assert (before, after) == (1, len(fates) - 1)


def test_a_heading_stands_before_the_point_that_it_is_of() -> None:
    found = compared(STALLS, heading="Trade")
    listed = [change.link.ends for change in found.changes]
    assert [ends for ends in listed if ends in PARTS] == PARTS
    (heading,) = [at for at, ends in enumerate(listed) if ends not in PARTS]
    assert listed[heading + 1] == PARTS[2]


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ({}, [("EUR 5", None)]),
        ({"fee": "EUR 5"}, []),
        ({"fee": "EUR 7"}, [("EUR 5", "EUR 7")]),
        ({"fee": "EUR 5", "toll": "EUR 9"}, []),
    ],
)
def test_a_declared_figure_of_a_point_taken_in_is_held_against_that_of_the_other(
    declared: dict[str, str], told: list[tuple[str, str | None]]
) -> None:
    """What else the other point declares, the link that has it whole tells."""
    before = Point(id="1", text=f"{STALLS} {SCALES} {HOURS}"), Point(id="2", text=BAKERS, terms={"fee": "EUR 5"})
    after = Point(id="1", text=f"{STALLS} {SCALES} {BAKERS_AND_BREWERS}", terms=declared), Point(id="2", text=HOURS)
    plans = [Plan(id=name, title="Market", points=points) for name, points in (("old", before), ("new", after))]
    found = compare(*(Document(f"{plan.id}.yaml", plan, "0" * 64) for plan in plans))
    (change,) = [one for one in found.changes if one.link.in_part]
    assert change.link.whole == (("2",), ())
    named = [one.arguments for one in change.signals if "term" in one.arguments]
    assert [(one.get("before"), one.get("after")) for one in named] == told
