"""How sure signals are: the table is whole, and what must never be less than substantive is at least likely."""

from __future__ import annotations

from plandiff.comparing.weight import weigh
from plandiff.model.comparison import Signal
from plandiff.model.kinds import Grade, Weight
from plandiff.signals import SIGNALS
from plandiff.signals.grading import graded, table
from tests.signals.passages import pair

ALIKE = pair("The dam of Upland is closed to all boats.", "The dam of Upland is closed to all ships.")


def test_the_table_knows_only_signals_and_says_where_it_is_from() -> None:
    assert table().told
    assert table().told_at_first
    for counts in (table().measured, table().at_first):
        assert set(counts) <= set(SIGNALS)
        assert all(0 <= right <= shown for right, shown in counts.values())


def test_changed_figures_dates_negations_and_parties_are_at_least_likely() -> None:
    """However little the texts have in common and whatever else was found."""
    both = pair("Boats pay.", "Every other word of this is new to the reader.")
    for name in ("sentence", "figure", "deadline", "digits", "negation", "party"):
        found = [Signal(name, {"before": None, "after": "x"}), *(Signal(other) for other in SIGNALS)]
        assert next(graded(both, found)).is_shown


def test_a_name_is_never_sure() -> None:
    (name,) = graded(ALIKE, [Signal("name", {"before": "Gold", "after": "Silver"})])
    assert name.grade is Grade.LIKELY


def test_a_possible_signal_makes_nothing_substantive() -> None:
    doubtful = Signal("alternative", {"before": "and", "after": "or"}, grade=Grade.POSSIBLE)
    assert weigh(ALIKE, [doubtful]).weight is Weight.UNSURE


def test_many_negations_that_moved_are_possible_only() -> None:
    """Of which gave way to which nothing can be told; one that moved can."""
    many, one = ({"before": text, "after": "not pay", "change": "moved"} for text in ("no a; no b; no c", "no a"))
    grades = [signal.grade for signal in graded(ALIKE, [Signal("negation", many), Signal("negation", one)])]
    assert grades[0] is Grade.POSSIBLE
    assert grades[1] is not Grade.POSSIBLE
