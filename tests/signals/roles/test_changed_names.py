"""Which names came, went, gave way to others or changed parts."""

from __future__ import annotations

from itertools import permutations

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.signals import signals_of
from plandiff.signals.roles.changed_names import moved_names
from tests.signals.passages import pair

# The kind of names, before, after, and each change.
CASES = [
    ("party", "Upland pays.", "Midland pays.", [("Upland", "Midland", "replaced")]),
    ("party", "Upland pays.", "Upland and Midland pay.", [(None, "Midland", "added")]),
    ("party", "Upland pays Lowland.", "Lowland pays Upland.", [("Upland, Lowland", "Lowland, Upland", "exchanged")]),
    ("party", "Upland pays Lowland.", "Lowland is paid by Upland.", []),
    ("party", "Upland shall duly pay Lowland.", "Lowland shall be duly paid by Upland.", []),
    (
        "party",
        "The lawyer sues the guard.",
        "The guard sues the attorney.",
        [("lawyer, guard", "guard, attorney", "exchanged")],
    ),
    ("party", "Upland pays.", "Uplandic pays.", []),
    ("place", "Boats land at Easthaven.", "Boats land at Northby.", [("Easthaven", "Northby", "replaced")]),
    ("party", "Boats land at Easthaven.", "Boats land at Northby.", []),
    ("party", "It joins the Union.", "It joins the Northern Union.", [("Union", "Northern Union", "replaced")]),
    ("name", "It is for Boat Repair.", "It is for Boat or Hull Repair.", [("Boat Repair", "Hull Repair", "replaced")]),
    ("name", "The form is Red.", "The form is Red With Later Licenses.", [(None, "With Later Licenses", "added")]),
    ("name", "It is in Lund Everyone may sail.", "Everyone may sail.", [("Lund", None, "dropped")]),
    # Offices are one by their noun and by the words before it that tell them from others.
    ("party", "Core owners vote.", "Site owners vote.", [("Core owners", "Site owners", "replaced")]),
    ("party", "The core owners vote.", "The site owners vote.", [("core owners", "site owners", "replaced")]),
    ("party", "The owners of it vote.", "The core owners of it vote.", [("owners", "core owners", "replaced")]),
    ("party", "The core owners vote, and owners pay.", "The core owners vote, and the owners pay.", []),
    ("party", "The core owners vote.", "The owners of the core vote.", []),
    ("party", "The board informs members.", "The board instructs members.", []),
    ("party", "The trust sells boats to sailing members.", "The trust sells boats to members.", []),
    ("party", "The chair signs. The clerk pays.", "The chair signs. The chair pays.", [("clerk", "chair", "replaced")]),
    # Another form of a word, a slip, a short name or a pronoun is no other name; what differs by a letter may be.
    ("party", "It has employee benefits.", "It has employment benefits.", []),
    ("party", "The school or employer pays.", "The school or employee pays.", [("employer", "employee", "replaced")]),
    ("party", "The Skipper, and the Skiper alone, signs.", "The Skipper, and the Skipper alone, signs.", []),
    ("party", "The web site owners sign.", "The website owners sign.", []),
    ("party", "Use the Mora Web Site Fund.", "Use the Mora Website Fund.", []),
    ("party", "Staff or advisers sign.", "Staff or advisors sign.", []),
    ("party", "The leader signs.", "The lender signs.", [("leader", "lender", "replaced")]),
    ("party", "The Mora Leader signs.", "The Mora Lender signs.", [("Mora Leader", "Mora Lender", "replaced")]),
    ("party", "The Ferry Safety Board (FSB) pays.", "The FSB pays.", []),
    (
        "party",
        "Gulls fear the Code of Conduct committee.",
        "Gulls fear the Lund Council.",
        [("Code of Conduct committee", "Lund Council", "replaced")],
    ),
    ("party", "The City sets the toll.", "The Director sets the toll.", [("City", "Director", "replaced")]),
    ("party", "The goverment clerk signs.", "The government clerk signs.", []),
    ("party", "The City Counci sets the toll.", "The City Council sets the toll.", []),
    ("place", "The City Clerks set the toll.", "The Harbour Clerks set the toll.", []),
    (
        "party",
        "The Ferry Safety Board and the FSB pay.",
        "The FSB pays.",
        [("Ferry Safety Board", None, "dropped")],
    ),
    ("party", "The customer agrees to it.", "You agree to it.", []),
    ("party", "You agree to it.", "You and the customer agree to it.", [(None, "customer", "added")]),
    (
        "party",
        "The Harbour Chair votes.",
        "The Harbour Vice Chair votes.",
        [("Harbour Chair", "Harbour Vice Chair", "replaced")],
    ),
]


@pytest.mark.parametrize(("kind", "before", "after", "moves"), CASES)
def test_moved_names(kind: str, before: str, after: str, moves: list[tuple[str | None, str | None, str]]) -> None:
    found = [move.arguments for move in moved_names(pair(before, after), kind)]
    assert [(move["before"], move["after"], move["change"]) for move in found] == moves
    back = [move.arguments for move in moved_names(pair(after, before), kind)]
    assert {(move["after"], move["before"]) for move in back} == {move[:2] for move in moves}


@pytest.mark.parametrize("names", [("the judge", "the buyer", "the tenant"), ("Norland", "Westmark", "Ostia")])
@pytest.mark.parametrize(
    "sentence",
    [
        "{} sues {} against claims of {}.",
        "Before {} signs, {} consults {}.",
        "{} informs {} of the loss. The clerk informs {} of the theft.",
    ],
)
def test_names_that_change_their_parts_in_a_ring_change_what_is_said(sentence: str, names: tuple[str, ...]) -> None:
    """No two of three need exchange theirs, and yet everybody's part is another."""
    before = sentence.format(*names)
    for others in permutations(names):
        if others != names:
            both = pair(before, sentence.format(*others))
            assert weigh(both, signals_of(both)).weight is Weight.SUBSTANTIVE, others


@pytest.mark.parametrize("names", [("the judge", "the buyer", "the tenant"), ("Norland", "Westmark", "Ostia")])
def test_the_second_of_two_names_behind_a_comma_may_begin_a_clause(names: tuple[str, ...]) -> None:
    sentence = "{} pays {}, and {} pays the clerk."
    first, second, third = names
    exchanged = pair(sentence.format(*names), sentence.format(first, third, second))
    assert weigh(exchanged, signals_of(exchanged)).weight is Weight.SUBSTANTIVE
    for others in permutations(names):
        if others != names:
            both = pair(sentence.format(*names), sentence.format(*others))
            assert weigh(both, signals_of(both)).weight in (Weight.UNSURE, Weight.SUBSTANTIVE), others
