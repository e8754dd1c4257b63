"""Which quantifiers and qualifiers changed, and whether the text is wider for it."""

from __future__ import annotations

import pytest

from plandiff.signals.scope_change import moved_scopes
from tests.signals.passages import pair

# Before, after, and each quantifier that changed: its words, and whether it widens.
CASES = [
    ("All boats pay.", "Some boats pay.", [("All", "Some", False)]),
    ("Boats of Upland pay.", "Only boats of Upland pay.", [(None, "Only", False)]),
    ("A serious breach ends the lease.", "A breach ends the lease.", [("serious", None, True)]),
    ("We keep the data.", "For most candidates, we keep the data.", [(None, "most", False)]),
    ("All boats pay.", "Every boat pays.", []),
    ("Every boat pays.", "Each boat pays.", []),
    ("Boats pay.", "All ferries and carts pay.", [(None, "All", True), (None, "and carts", True)]),
    ("Any boat pays.", "A boat pays.", []),  # a mere article
    ("A guard has a lamp.", "At least one guard has a lamp.", [(None, "At least", True)]),  # a is one
    (
        "Boats pay.",
        "Boats and all ferries pay.",
        [(None, "and all ferries", True)],
    ),  # an item, "all" came along with it
    ("Nets and hooks are new.", "Nets, hooks and lamps are new.", [(None, "and lamps", True)]),  # the "and" moved on
    ("He may buy, lend, or rent it.", "He may lend, or rent it.", [("buy", None, False)]),
    ("Nets, ropes, hooks and lamps are new.", "Nets, hooks and lamps are new.", [("ropes", None, False)]),
    ("He may lend it.", "He may lend, rent or sell it.", [(None, "rent", True), (None, "or sell", True)]),
    ("He may lend it.", "He may lend it, his or hers.", []),  # or joins nothing to the boat
    ("He lends oars.", "He lends oars or Lund Lamps.", [(None, "or Lund Lamps", True)]),  # nobody who acts
    (
        "He mends keels of boats and rows.",
        "He mends keels of boats, paints masts of boats and rows.",
        [(None, "paints masts of boats", True)],
    ),  # of which a word diff may take the first "of boats" for new
    ("He may lend or rent it.", "He may rent or sell it.", []),
    ("It is fully and finally settled.", "It is finally settled.", [("fully", None, False)]),  # told once
    ("They lend nets, hooks and 40 boats.", "They lend nets and hooks.", []),  # a figure tells it
    ("Cars and/or trams may pass.", "Cars or trams or both may pass.", []),
    ("Nets and hooks are new.", "Nets and old hooks are new.", []),  # a qualifier of what is there
    ("He came, and the boat is new.", "He came, saw it, and the boat is new.", [(None, "saw", True)]),
    ("It is of the League.", "It is of the Major League.", []),  # a name
    ("The Major League pays.", "The Minor League pays.", []),
    ("It is of All Boats.", "It is of Boats.", [("All", None, False)]),
    ("He pays the full price.", "He pays the price.", [("full", None, False)]),
    ("There are certain tolls.", "There are tolls.", [("certain", None, True)]),
]


def told(before: str, after: str) -> list[tuple[object, object, bool]]:
    found = moved_scopes(pair(before, after))
    return [(move.arguments["before"], move.arguments["after"], move.id == "scope-wider") for move in found]


@pytest.mark.parametrize(("before", "after", "moves"), CASES)
def test_moved_scopes(before: str, after: str, moves: list[tuple[str | None, str | None, bool]]) -> None:
    assert told(before, after) == moves
    assert [(second, first, not wider) for first, second, wider in told(after, before)] == moves


def test_a_qualifier_of_the_same_strength_is_only_another_word() -> None:
    assert moved_scopes(pair("A serious breach ends the lease.", "A wilful breach ends the lease.")) == ()
