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
    ],
)
def test_a_party_is_named_as_in_the_vocabulary(before: str, after: str, named: tuple[str | None, str]) -> None:
    (signal,) = find_signals(Passage(before), Passage(after), Context(VOCABULARY))
    assert (signal.arguments["before"], signal.arguments["after"]) == named
