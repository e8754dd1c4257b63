"""The signal `party`: an actor that was added, dropped or replaced, or actors that exchanged their parts.

What the definition decides: an actor is a name of the vocabulary, an office (landlord, committee) with the words that
tell it from others (steering committee), a name that ends in one (Steering Committee) or in a body (Upland Foundation),
and a name that a document defines as one: "Board" means the committee that ..., Upland Ltd (the "Company"). Any other
capitalised name is a `name`: Personal Account, but also Upland, where no vocabulary has it. The agent in a by-phrase is
an actor, and one lost in the passive is dropped. A pronoun in place of a name and a supervised class of things are
none; a renamed body is another actor, unless the vocabulary has both names. The government of a place is an actor;
which state is a place `place` decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.comparison import Signal
from plandiff.signals.roles.changed_names import moved_names
from plandiff.signals.shared.passage_pair import Pair

ID = "party"
TITLE = "Party changed"
EXPLANATION = (
    "An actor was added, dropped or replaced, or actors exchanged their parts (A pays B, B pays A). Actors are the "
    "parties of the vocabulary by any of their names, offices (landlord, Steering Committee), bodies (Foundation) and "
    "names that a document defines as actors. "
    "In a condition that was added or removed, only parties by name and those who have to consent count. Another order "
    "of A and B and a passive turn do not."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The tenant shall repair the dam.", "The landlord shall repair the dam."),
    ("The buyer pays the seller a toll.", "The seller pays the buyer a toll."),
    (
        "The chair elects the clerk and the clerk elects the guard.",
        "The clerk elects the chair and the guard elects the clerk.",
    ),
    (
        "The clerk sues the judge against claims of the guard.",
        "The judge sues the guard against claims of the clerk.",
    ),
    ("The Upland Council, the Mora Trust and the club share costs.", "The Upland Council and the club share costs."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Upland and Lowland share the costs.", "Lowland and Upland share the costs."),
    ("Upland will pay Lowland.", "Lowland will be paid by Upland."),
    ("The Tenant shall notify the Landlord.", "The tenant shall notify the landlord."),
    ("The lawyer shall keep the seal.", "The attorney shall keep the seal."),
    ("The tenant paints the door, and he pays.", "The tenant paints the door, and the tenant pays."),
)


def find(pair: Pair) -> Sequence[Signal]:
    """The changes of actors: the words before and after, and added, dropped, replaced or exchanged."""
    return moved_names(pair, ID)
