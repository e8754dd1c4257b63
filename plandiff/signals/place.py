"""The signal `place`: a place or territory that was added, dropped or replaced.

What the definition decides: a state that acts, is bound or stands for its residents is a party, and a place where the
text says where; a name that the vocabulary has as both is told by that. A name that says itself that it is a place
(Mora Province) is one, its residents too, but its government is a party. A town that neither the vocabulary nor its own
name tells to be a place is a `name`.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.comparison import Signal
from plandiff.signals.roles.changed_names import moved_names
from plandiff.signals.shared.passage_pair import Pair

ID = "place"
TITLE = "Place changed"
EXPLANATION = (
    "A place or territory was added, dropped or replaced, or two exchanged their parts (from A to B). Places are those "
    "of the vocabulary by any of their names, and capitalised names with a word such as lake, river, port or "
    "province. Another order of the same places does not count."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The talks will be held on Lake Tarn.", "The talks will be held on Lake Mora."),
    ("Boats may fish in Lake Mora and Lake Tarn.", "Boats may fish in Lake Mora."),
    ("Goods may enter Mora Province.", "Goods may enter Tarn Province."),
    ("Residents of Mora Province pay no toll.", "Residents of Tarn Province pay no toll."),
    ("Write to 12 Mill Street, Midport, CA 90210.", "Write to 7 Quay Street, Midport, CA 90310."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Guards stand at Lake Mora and Lake Tarn.", "Guards stand at Lake Tarn and Lake Mora."),
    ("The office is in Midport Harbour.", "The offices are in Midport Harbour."),
    ("The dam of Mora Province is closed.", "The dam of the Province of Mora is closed."),
)


def find(pair: Pair) -> Sequence[Signal]:
    """The changes of places: the words before and after, and added, dropped, replaced or exchanged."""
    return moved_names(pair, ID)
