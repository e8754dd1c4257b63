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
    ("The treasurer shall sign the cheque.", "The secretary shall sign the cheque."),
    ("All lecturers and students may read there.", "All lecturers may read there."),
    (
        "The owner lets the hall to the club, and the club mends the roof.",
        "The owner lets the hall to the club, and the owner mends the roof.",
    ),
    ("The roof shall be mended by the landlord.", "The roof shall be mended."),
    ("The landlord shall mend the roof.", "The roof shall be mended."),
    ("The division of ships signs it.", "The bureau of ships signs it."),
    ("The crew and the team mend it.", "The crew mends it."),
    ("It binds the Port Agent and the Port Safety Agent.", "It binds the Port Agent."),
    ("Treasurer approval is needed.", "Secretary approval is needed."),
    ("Core maintainers vote on it.", "Board maintainers vote on it."),
    ("The chair signs it.", "The vice chair signs it."),
    ("The landlord paid it.", "It was paid."),
    ("It is required that the supplier submit a plan.", "A plan is required."),
    ("The Harbour Committee meets.", "The Harbour Board meets."),
    ("Write to the Department of Lake Services.", "Write to the Department of Port Services."),
    ("Rent is paid to the Lessor.", "Rent is paid to the Landlord."),  # defined terms
    ("The Government of Mora Province pays the toll.", "The Government of Tarn Province pays the toll."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Upland and Lowland share the costs.", "Lowland and Upland share the costs."),
    ("Upland will pay Lowland.", "Lowland will be paid by Upland."),
    ("The Tenant shall notify the Landlord.", "The tenant shall notify the landlord."),
    ("The lessor shall repair the roof.", "The landlord shall repair the roof."),
    ("The tenant paints the door, and he pays.", "The tenant paints the door, and the tenant pays."),
    ("Boats of class A pay a toll.", "Boats of class B pay a toll."),
    ("The Security Counsil meets.", "The Security Council meets."),
    ("The Steering Committe meets.", "The Steering Committee meets."),
    ("It is developer friendly.", "It is developer-friendly."),
    ("Keep the data safe.", "Keep the customer data safe."),
)


def find(pair: Pair) -> Sequence[Signal]:
    """The changes of actors: the words before and after, and added, dropped, replaced or exchanged."""
    return moved_names(pair, ID)
