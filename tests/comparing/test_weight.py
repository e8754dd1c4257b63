"""What a change weighs, and what that rests on."""

from __future__ import annotations

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.signals import Pair, Passage, signals_of

CASES = [
    ("The dam is closed.", "The dam is closed.", Weight.NONE, ("identical",)),
    ("The dam\u2019s gate \u2013 closed.", "The dam's  gate - closed.", Weight.NONE, ("typography",)),
    ("", "The dam is closed.", Weight.UNKNOWN, ("no-text",)),
    ("The dam is closed.", " ", Weight.UNKNOWN, ("no-text",)),
    ("Nets and hooks are banned.", "Hooks and nets are banned.", Weight.WORDING, ("order",)),
    ("The parties shall begin talks.", "The parties shall commence talks.", Weight.WORDING, ("synonyms",)),
    ("The clinic keeps a register.", "A register is kept by the clinic.", Weight.WORDING, ("form",)),
    ("The organisation is new.", "The organization is new.", Weight.WORDING, ("form",)),
    ("The bells, the books and the maps.", "The bells and the books.", Weight.SUBSTANTIVE, ("words-lost",)),
    ("The bells and the books.", "The bells, the books and the maps.", Weight.SUBSTANTIVE, ("words-gained",)),
    ("Lend a bicycle.", "Lend a canoe.", Weight.SUBSTANTIVE, ("words-lost", "words-gained")),
    ("Pay 5 euros.", "Pay 6 euros.", Weight.SUBSTANTIVE, ("figure",)),
    # A recast sentence may hold a verb that the table of synonyms does not know, but drops no item of a list.
    (
        "The clerk shall stamp the keys, the maps and the lamps in the cellar on every Monday of the year.",
        "In the cellar, on every Monday of the year, the keys, the maps and the lamps shall be franked by the clerk.",
        Weight.WORDING,
        ("recast",),
    ),
    (
        "The clerk shall stamp the keys, the maps and the lamps in the cellar on every Monday of the year.",
        "In the cellar, on every Monday of the year, the keys and the lamps shall be stamped by the clerk.",
        Weight.SUBSTANTIVE,
        ("words-lost",),
    ),
    # A verb that only carries a noun, and an abbreviation brought in with brackets.
    ("The guests may raise an objection.", "The guests may object.", Weight.WORDING, ("synonyms",)),
    ("The air traffic control (ATC) unit opens.", "The ATC unit opens.", Weight.WORDING, ("synonyms",)),
    ("The fee amounts to 5 euros.", "The fee is 5 euros.", Weight.WORDING, ("form",)),
]


@pytest.mark.parametrize(("before", "after", "weight", "rests_on"), CASES)
def test_weight_and_what_it_rests_on(before: str, after: str, weight: Weight, rests_on: tuple[str, ...]) -> None:
    pair = Pair(Passage(before), Passage(after))
    assert weigh(pair, signals_of(pair))[:2] == (weight, rests_on)
