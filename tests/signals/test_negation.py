"""Which negations changed: what is shown of each side, and whether it came, went or moved."""

from __future__ import annotations

import pytest

from plandiff.signals.negation import find
from tests.signals.passages import pair

# Before, after, and each negation that changed: what is shown of either text, and what became of it.
CASES = [
    ("Boats may enter.", "Boats may not enter.", [(None, "not enter", "added")]),
    ("Boats cannot enter.", "Boats can enter.", [("cannot enter", None, "dropped")]),
    ("A boat may not moor but may fish.", "A boat may moor but may not fish.", [("not moor", "not fish", "moved")]),
    ("The list is binding.", "The list is non-binding.", [("binding", "non-binding", "prefix")]),
    ("The bank is stable.", "The bank is unstable.", [("stable", "unstable", "prefix")]),
    ("The use is not lawful.", "The use is unlawful.", []),  # the prefix says what the word said
    ("It is not lawful, that is unlawful.", "It is lawful, that is unlawful.", [("not lawful", None, "dropped")]),
    (
        "Terms are no less strict, and at least two sign.",
        "Terms are less strict, and at least two sign.",
        [("no less", None, "dropped")],
    ),
    ("The nurse is unfit to work.", "The nurse is not fit to work.", []),
    ("It is heard in-person.", "It is heard by a person.", []),  # a hyphen joins more than prefixes
    ("Fees are not lower than costs.", "Fees are lower than costs.", [("not lower", None, "dropped")]),
    ("Fees are no lower than costs.", "Fees are equal to costs or higher.", []),
    ("The court shall not refuse it.", "The court shall refuse it.", [("not", None, "dropped")]),
    ("The clerk shall not refuse it.", "The clerk shall accept it.", []),  # a double negation
    ("Neither boats nor rafts may enter.", "No boats or rafts may enter.", []),  # nor belongs to neither
    ("We ask whether it rains or not.", "We ask whether it rains.", []),  # only closes the question
    ("The fee is due not later than 1 May.", "The fee is due by 1 May.", []),  # a bound said otherwise
    (  # a sentence among its like is the one that came, as the redline has it
        "The cook may refuse eggs. The cook may refuse salt.",
        "The cook may refuse eggs. The cook may refuse milk. The cook may refuse salt.",
        [(None, "refuse milk", "added")],
    ),
    (
        "The cook refuses to boil eggs. The cook refuses to skim milk. The cook refuses to salt eggs.",
        "The cook refuses to boil eggs. The cook refuses to salt eggs.",
        [("refuses to skim", None, "dropped")],
    ),
]
TURNED = {"added": "dropped", "dropped": "added"}


def told(before: str, after: str) -> list[tuple[object, object, object]]:
    found = find(pair(before, after))
    return [(one.arguments["before"], one.arguments["after"], one.arguments["change"]) for one in found]


@pytest.mark.parametrize(("before", "after", "negations"), CASES)
def test_negations(before: str, after: str, negations: list[tuple[str | None, str | None, str]]) -> None:
    assert told(before, after) == negations
    assert told(after, before) == [(second, first, TURNED.get(change, change)) for first, second, change in negations]
