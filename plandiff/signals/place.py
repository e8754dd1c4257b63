"""The signal `place`: a place or territory that was added, dropped or replaced."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.passage_pair import Pair
from plandiff.signals.roles.changed_names import moved_names

ID = "place"
TITLE = "Place changed"
EXPLANATION = (
    "A place or territory was added, dropped or replaced, or two exchanged their parts (from A to B). Places are those "
    "of the vocabulary by any of their names, and capitalised names after a preposition of place or with a word "
    "such as "
    "lake, river, port or province. Another order of the same places does not count."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The talks will be held in Midport.", "The talks will be held in Easthaven."),
    ("Boats may fish in Lake Mora and Lake Tarn.", "Boats may fish in Lake Mora."),
    ("The goods are delivered at the depot.", "The goods are delivered at the depot in Northby."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Guards stand in Midport and Easthaven.", "Guards stand in Easthaven and Midport."),
    ("The office is in Midport.", "The bureau is located in Midport."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The changes of places: the words before and after, and added, dropped, replaced or exchanged."""
    for move in moved_names(pair, "place"):
        yield Signal(ID, {"before": move.before, "after": move.after, "change": move.change})
