"""Which duties of two texts moved on the ladder of obligation, and which way."""

from __future__ import annotations

import pytest

from plandiff.signals.duties.duty_matching import moved_duties
from tests.signals.passages import pair

# Before, after, and of each duty that moved its words before and after, its verb, and whether it is weaker now.
CASES = [
    ("Upland shall withdraw.", "Upland should withdraw.", [("shall", "should", "withdraw", True)]),
    ("Upland may withdraw.", "Upland must withdraw.", [("may", "must", "withdraw", False)]),
    (
        "Upland will endeavour to open the gate.",
        "Upland will open the gate.",
        [("will endeavour to", "will", "open", False)],
    ),
    ("Upland shall pay and may fish.", "Upland shall pay and shall fish.", [("may", "shall", "fish", False)]),
    (
        "A term will quickly lapse.",
        "A term can quickly lapse.",
        [("will", "can", "laps", True)],
    ),  # no adverb is the verb
    ("Upland shall withdraw.", "Upland must withdraw.", []),
]


def told(before: str, after: str) -> list[tuple[object, object, object, bool]]:
    found = [(move.arguments, move.id == "duty-weaker") for move in moved_duties(pair(before, after))]
    return [(said["before"], said["after"], said["verb"], weaker) for said, weaker in found]


@pytest.mark.parametrize(("before", "after", "moves"), CASES)
def test_moved_duties(before: str, after: str, moves: list[tuple[str, str, str, bool]]) -> None:
    assert told(before, after) == moves
    assert [(second, first, verb, not weaker) for first, second, verb, weaker in told(after, before)] == moves
