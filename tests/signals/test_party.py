"""A party is called by the name that the vocabulary gives it, whichever of its names the text uses."""

from __future__ import annotations

import pytest

from plandiff.model.vocabulary import Name, Vocabulary
from plandiff.signals import Context, Passage, find_signals

VOCABULARY = Vocabulary(parties=(Name(name="Upland", aliases=("Uplander", "Upland states")), Name(name="Lowland")))


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("Goods pass freely.", "Goods pass freely to the Uplander market.", (None, "Upland")),
        ("The Upland states pay for the dam.", "Lowland pays for the dam.", ("Upland", "Lowland")),
        ("Farland pays for the dam.", "Lowland pays for the dam.", ("Farland", "Lowland")),
        (
            "Aid to Midland\n\nIf Farland pays, the gate opens.",
            "Aid to Midland\n\nIf Lowland pays, the gate opens.",
            ("Farland", "Lowland"),
        ),
        ("The Buyer pays the Contractor EUR 100.", "The Buyer pays the Supplier EUR 100.", ("Contractor", "Supplier")),
    ],
)
def test_a_party_is_named_as_in_the_vocabulary(before: str, after: str, named: tuple[str | None, str]) -> None:
    (signal,) = find_signals(Passage(before), Passage(after), Context(VOCABULARY))
    assert (signal.arguments["before"], signal.arguments["after"]) == named


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The fee is USD 100.", "The fee is USD 100. THE ABOVE LIMIT ENDS WITH GROSS NEGLIGENCE."),
        ("You are on no list of the bank.", "You are on no U.S. list of the bank."),
    ],
)
def test_capitals_of_whole_sentences_and_single_letters_are_no_party(before: str, after: str) -> None:
    assert "party" not in {signal.id for signal in find_signals(Passage(before), Passage(after))}
