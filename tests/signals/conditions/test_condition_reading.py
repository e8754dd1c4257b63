"""Which conditions a text has, and where each ends."""

from __future__ import annotations

import pytest

from plandiff.signals.conditions.condition_reading import conditions
from tests.signals.passages import analysis

# The text, and of each condition its kind and its words.
CASES = {
    "Upland pays if Lowland delivers the grain.": [("if", "if Lowland delivers the grain")],
    "Upland pays unless the dam fails.": [("unless", "unless the dam fails")],
    "Boats may enter without the prior consent of the Board.": [
        ("noconsent", "without the prior consent of the Board"),
    ],
    "Prisoners return after the vote.": [("after", "after the vote")],
    "The army keeps 600 tanks in peacetime and 800 in war.": [("in", "in peacetime")],
    "The dam opens when the level falls, provided that both parties agree.": [
        ("if", "when the level falls"),
        ("if", "provided that both parties agree"),
    ],
    "The dam closes where a leak shall be found.": [("if", "where a leak shall be found")],
    "The dam closes if it leaks and the lake will rise.": [("if", "if it leaks"), ("if", "the lake will rise")],
    # What it says of numbers and names is shown whole.
    "Boats pay if the level is over 3.5.": [("if", "if the level is over 3.5")],
    "Boats pay if the rate exceeds 5%; they may moor.": [("if", "if the rate exceeds 5%")],
    "Boats pay if they hold sixty (60) tons.": [("if", "if they hold sixty (60) tons")],
    "Boats pay if the flag is not TOLL_FREE.": [("if", "if the flag is not TOLL_FREE")],
    "The lake stays open.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_conditions(text: str) -> None:
    read = analysis(text)
    assert [(one.fact.key, read.written(one.fact.at, one.until)) for one in conditions(read)] == CASES[text]
