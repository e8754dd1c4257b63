"""The signal `name`: a capitalised name that is no known actor was added, dropped or replaced.

What the definition decides: who is a known actor is a `party`, though other names stand beside it; a place of the
vocabulary or one that says what it is (Lake Mora) is a place; the title of a document is a reference. What is left, a
product, a defined term, a town, or an actor that no vocabulary and no definition has, is but a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.differences import differences
from plandiff.signals.passage_pair import Pair
from plandiff.signals.roles.changed_names import moved_names

ID = "name"
TITLE = "Name changed"
EXPLANATION = (
    "A capitalised name was added, dropped or replaced, or names exchanged their parts, and none is known for a party "
    "or a place: a product, a defined term, a town or a state that the vocabulary does not have. Such a name is never "
    "surer than likely."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Upland shall repair the dam.", "Lowland shall repair the dam."),
    ("The talks are held in Midport.", "The talks are held in Easthaven."),
    ("You may pay with a Gold Card.", "You may pay with a Silver Card."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Guards stand in Midport and Easthaven.", "Guards stand in Easthaven and Midport."),
    ("The Premises are clean.", "The premises are clean."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The changes of names: the words before and after, and added, dropped or replaced."""
    found = differences(pair)
    unanswered = [
        frozenset(at for unit in units for at in range(unit.at, unit.until)) for units in (found.lost, found.gained)
    ]
    for move in moved_names(pair, ID):
        stands = [places for places in move.rests if places]
        if stands and all(own.isdisjoint(places) for own, places in zip(unanswered, move.rests, strict=True)):
            continue  # it is but written otherwise: in the plural, in small letters
        yield move
