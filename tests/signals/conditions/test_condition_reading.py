"""Which conditions a text has, what each speaks of, and where it ends."""

from __future__ import annotations

import pytest

from plandiff.signals.conditions.condition_reading import conditions
from tests.signals.passages import analysis

# The text, and of each condition its kind, its words and whether it is an "only".
CASES = {
    "Upland pays if Lowland delivers the grain.": [("if", "if Lowland delivers the grain", False)],
    "Upland pays unless the dam fails.": [("unless", "unless the dam fails", False)],
    "Boats may enter only with a permit.": [("if", "only with a permit", True)],
    "Prisoners return after the vote.": [("after", "after the vote", False)],
    "The dam opens when the level falls, provided that both parties agree.": [
        ("if", "when the level falls", False),
        ("if", "provided that both parties agree", False),
    ],
    "The lake stays open.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_conditions(text: str) -> None:
    read = analysis(text)
    found = [
        (one.kind, text[read.words[one.at].start : read.words[one.until - 1].end], one.only) for one in conditions(read)
    ]
    assert found == CASES[text]


def test_a_condition_speaks_of_its_words_of_content() -> None:
    (one,) = conditions(analysis("Upland pays if Lowland delivers the grain."))
    assert one.keys == ("deliver", "grain", "Lowland")
