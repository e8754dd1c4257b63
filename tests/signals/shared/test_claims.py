"""One cause gives one signal, a whole sentence one line, and a text rewritten throughout nothing but facts."""

from __future__ import annotations

import pytest

from plandiff.signals import signals_of
from tests.signals.passages import pair

KEPT = "The gate of the harbour is open to all boats of Upland."
CASES = [
    # What a sentence brings is told with it.
    (KEPT, f"{KEPT} Lowland shall not charge boats more than 5 euros unless the Board agrees.", ["sentence"]),
    # A figure beside it is another cause.
    (
        f"{KEPT} The toll is 5 euros.",
        f"{KEPT} The toll is 6 euros. The clerk keeps a list of boats and lamps.",
        ["sentence", "figure"],
    ),
    # Each part of one provision that came, once.
    ("It binds all under Article 3(1).", "It binds all under Article 3(1), (2) and (4).", ["reference", "reference"]),
    # What names a thing or a place counts nothing, and a time that was told is no condition.
    (
        "Write to 6-10 Mill Street, Mora N1 9ZZ.",
        "Write to 3rd Floor, 1 Bay Road, Tarn, WA4 2QT.",
        ["place", "name", "name"],
    ),
    # One who acts is told as a party alone, a name of which nothing is known as an item of its list as well.
    ("The chair or the director reopens it.", "The chair reopens it.", ["party"]),
    ("It keeps Mail, Files, and Maps.", "It keeps Mail, Tasks, Files, and Maps.", ["name", "scope-wider"]),
    ("It is led by a Keeper.", "It is led by the Office for Boats, Lamps and Nets.", ["party", "name", "name"]),
    ("If it stands after a month, it is posted.", "If it stands after that time, it is posted.", ["deadline"]),
    # Hardly a word in common: no negation, scope, condition or duty is read out of it.
    ("All boats may sail unless it rains.", "Money is never lent.", []),
    ("All boats may sail unless 5 lamps shine.", "Money is never lent to 7 cats.", ["figure"]),
]


@pytest.mark.parametrize(("before", "after", "ids"), CASES)
def test_signals(before: str, after: str, ids: list[str]) -> None:
    assert [signal.id for signal in signals_of(pair(before, after))] == ids
