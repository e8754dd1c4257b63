"""How sure signals are: the table is whole, and what must never be less than substantive is at least likely."""

from __future__ import annotations

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.comparison import Signal
from plandiff.model.kinds import Grade, Weight
from plandiff.signals import SIGNALS, signals_of
from plandiff.signals.shared.grading import graded, table
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
        found = [
            Signal(name, {"before": "y" if name in ("figure", "digits") else None, "after": "x"}),
            *(Signal(other) for other in SIGNALS),
        ]
        assert next(graded(both, found)).is_shown


def test_a_name_is_never_sure() -> None:
    (name,) = graded(ALIKE, [Signal("name", {"before": "Gold", "after": "Silver"})])
    assert name.grade is Grade.LIKELY


def test_a_name_that_one_text_has_is_likely_also_in_initials() -> None:
    """Of which seven in ten count: somebody who acts, a product, a town."""
    for name in ("Lund Lamp", "XQP"):
        (found,) = signals_of(pair("Boats pay.", f"Boats pay through {name}."))
        assert (found.id, found.grade) == ("name", Grade.LIKELY)


def test_a_number_beside_a_bound_counts() -> None:
    """On whichever side of it, though one text has no number."""
    for text in ("over 65", "65 or over", "65 or fewer"):
        (found,) = (signal for signal in signals_of(pair("Guests are kind.", f"Guests are {text}.")) if signal.is_shown)
        assert found.id == "figure"


@pytest.mark.parametrize("text", ["of 15-20 boats", "of 2 to 4 boats", "between 6 and 12", "of fourteen (14) in all"])
def test_a_number_of_a_range_and_one_in_words_as_well_count(text: str) -> None:
    shown = [signal.id for signal in signals_of(pair("The fleet is.", f"The fleet is {text}.")) if signal.is_shown]
    assert "figure" in shown


def test_an_item_of_a_list_is_likely() -> None:
    """By the letter a list covers what it names, though some items only say once more what stands there."""
    (item,) = signals_of(pair("Oars and sails are lent.", "Oars, lamps and sails are lent."))
    assert item.id == "scope-wider"
    assert item.grade is Grade.LIKELY


def test_a_possible_signal_makes_nothing_substantive() -> None:
    doubtful = Signal("alternative", {"before": "and", "after": "or"}, grade=Grade.POSSIBLE)
    assert weigh(ALIKE, [doubtful]).weight is Weight.UNSURE


def test_many_negations_that_came_are_as_sure_as_one() -> None:
    grades = [[one.grade for one in signals_of(pair(_VOTES * count, _NO_VOTES * count))] for count in (1, 4)]
    assert grades == [[Grade.LIKELY], [Grade.LIKELY]]


_VOTES, _NO_VOTES = "Upland may vote. ", "Upland may not vote. "


def test_a_number_that_only_one_text_has_and_that_counts_nothing_is_possible_only() -> None:
    """A code, the number of a rule; the words that number both texts name no change of what these say."""
    counted = pair("Boats may leave.", "Three boats may leave.")
    bare = pair("The rule of boats is kept.", "The rule of boats X-3 7 is kept.")
    numbered = pair("2.4 Boats carry a light.", "2.2 Boats carry a light.")
    headed = pair("Article IV. Boats carry a light.", "Article V. Boats carry a light.")
    shown = [any(signal.is_shown for signal in signals_of(both)) for both in (counted, bare, numbered, headed)]
    assert shown == [True, False, False, False]


def test_digits_that_only_one_text_has_are_possible_only() -> None:
    both = {"before": "C12", "after": "C13"}
    found = [Signal("digits", {"before": "C12", "after": None}, rests=((2,), ())), Signal("digits", both)]
    unlike = pair("Boats of C12 pay a toll.", "Every other word of this is new to the reader.")
    assert [signal.is_shown for signal in graded(unlike, found)] == [False, True]
