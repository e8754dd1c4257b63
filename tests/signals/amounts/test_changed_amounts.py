"""Which figures, spans of time and dates differ, in whatever unit and spelling."""

from __future__ import annotations

import pytest

from plandiff.signals.amounts.changed_amounts import changed_deadlines, changed_figures
from tests.signals.passages import pair

# Before, after, and the values of each figure that changed.
FIGURES = [
    ("The cap is 600 boats.", "The cap is 800 boats.", [("600", "800")]),
    ("The fee is 10 euros.", "The fee is 10 euros and 3 boats.", [(None, "3")]),
    ("The toll is 5 percent.", "The toll is five percent.", []),
    ("The net is 2 km long.", "The net is 2,000 m long.", []),
    # A span of so many in place of a number alone is the deadline's to tell, but not one of as many elsewhere.
    ("Pay in thirty after the audit.", "Pay in thirty (30) days after the audit.", []),
    ("Boats pay 30 crowns.", "Boats pay within 30 days.", [("30 crowns", None)]),
    ("The crew has 14 members.", "The crew has members for 14 days.", [("14", None)]),
    # Figures of one noun answer each other, wherever they stand.
    ("Send 5 boats and 10 cars.", "Send 12 cars and 6 boats.", [("5", "6"), ("10", "12")]),
    (
        "Upland pays 5 euros for a boat and 10 euros for a car.",
        "Upland pays 12 euros for a car and 6 euros for a boat.",
        [("5 euros", "6 euros"), ("10 euros", "12 euros")],
    ),
]
DEADLINES = [
    ("Upland pays within 30 days.", "Upland pays within 45 days.", [("30 days", "45 days")]),
    ("Upland pays by 1 May 2031.", "Upland pays from 1 May 2031.", [("by 1 May 2031", "from 1 May 2031")]),
    ("It is paid no later than 2 May.", "It is paid later than 2 May.", [("no later than 2 May", "later than 2 May")]),
    ("It is paid not before 2 May.", "It is paid before 2 May.", [("not before 2 May", "before 2 May")]),
    (
        "It lasts no longer than 5 days.",
        "It lasts longer than 5 days.",
        [("no longer than 5 days", "longer than 5 days")],
    ),
    ("It is paid no later than 2 May.", "It is paid on 2 May.", [("no later than 2 May", "on 2 May")]),
    ("It runs as of 1 May.", "It runs at noon (Tarn time) 1 May.", [("as of 1 May", "1 May"), (None, "noon")]),
    ("It runs as of 1 May 2031.", "It runs on May 1, 2031.", [("as of 1 May 2031", "on May 1, 2031")]),
    ("It runs by the 1 May 2031.", "It runs from the 1 May 2031.", [("by the 1 May 2031", "from the 1 May 2031")]),
    ("Sail prior to 1 May.", "Sail subsequent to 1 May.", [("prior to 1 May", "subsequent to 1 May")]),
    (
        "It runs from 2031 to 2035.",
        "It runs from 2035 to 2031.",
        [("from 2031 to", "to 2031"), ("to 2035", "from 2035 to")],
    ),
    ("Upland pays within 30 days.", "Upland pays.", [("30 days", None)]),
    ("Upland pays in two weeks.", "Upland pays in 14 days.", []),
]
Changed = list[tuple[str | None, str | None]]


@pytest.mark.parametrize(("before", "after", "changed"), FIGURES)
def test_changed_figures(before: str, after: str, changed: Changed) -> None:
    assert [(one["before"], one["after"]) for one in changed_figures(pair(before, after))] == changed


@pytest.mark.parametrize(("before", "after", "changed"), DEADLINES)
def test_changed_deadlines(before: str, after: str, changed: Changed) -> None:
    assert [(one["before"], one["after"]) for one in changed_deadlines(pair(before, after))] == changed
