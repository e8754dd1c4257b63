"""What says without a condition what a condition of the other text says."""

from __future__ import annotations

import pytest

from plandiff.signals.conditions.condition_reading import conditions
from plandiff.signals.conditions.restated_conditions import as_need, said_otherwise
from tests.signals.passages import analysis, pair

# The text without the condition, the one with it, and whether they say the same.
CASES = [
    ("A person who holds a permit may fish.", "A person may fish if he holds a permit.", True),
    ("A person may fish.", "A person may fish if he holds a permit.", False),
    ("A person who owns a boat may fish.", "A person may fish if he holds a permit.", False),
]


@pytest.mark.parametrize(("without", "with_it", "same"), CASES)
def test_said_otherwise(without: str, with_it: str, *, same: bool) -> None:
    both = pair(without, with_it)
    (condition,) = conditions(both.after)
    assert said_otherwise(both, condition, lost=False) is same


@pytest.mark.parametrize(
    ("text", "needed"),
    [("The sale requires the consent of the Board.", True), ("The sale is reported to the Board.", False)],
)
def test_a_need_of_consent(text: str, *, needed: bool) -> None:
    assert as_need(analysis(text)) is needed
