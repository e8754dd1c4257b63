"""On which side of something a date or a span of time stands."""

from __future__ import annotations

import pytest

from plandiff.signals.amounts.time_relations import deadlines, turned
from tests.signals.passages import analysis, pair

KEYS = {
    "Upland pays by 1 May 2031.": "date 2031-05-01 end",
    "Upland pays from 1 May 2031.": "date 2031-05-01 start",
    "Upland pays within 30 days.": "30 days",
}


@pytest.mark.parametrize("text", KEYS)
def test_a_date_has_its_side(text: str) -> None:
    assert [fact.key for fact in deadlines(analysis(text))] == [KEYS[text]]


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("Notice is given 30 days before the vote.", "Notice is given 30 days after the vote.", 1),
        ("Notice lasts at least 30 days.", "Notice lasts at most 30 days.", 1),
        ("Pay no later than 30 days after the vote.", "Pay later than 30 days after the vote.", 1),
        ("File not earlier than 30 days before it.", "File earlier than 30 days before it.", 1),
        ("Pay no later than 30 days after the vote.", "Pay within 30 days after the vote.", 0),
        ("Notice is given 30 days before the vote.", "Notice is given 30 days prior to the vote.", 0),
    ],
)
def test_a_span_on_the_other_side(before: str, after: str, count: int) -> None:
    both = pair(before, after)
    assert len(turned(both, deadlines(both.before), deadlines(both.after), [], [])) == count
