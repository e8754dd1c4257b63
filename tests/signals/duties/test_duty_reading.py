"""Which duties a text has, and how strong each is."""

from __future__ import annotations

import pytest

from plandiff.signals.duties.duty_reading import duties
from tests.signals.passages import analysis

# The text, and of its one duty the verb, whether it is negated and whether it is a release.
CASES = {
    "Upland shall withdraw.": ("withdraw", False, False),
    "Upland will endeavour to withdraw.": ("withdraw", False, False),
    "Upland shall not withdraw.": ("withdraw", True, False),
    "Upland is not required to withdraw.": ("withdraw", False, True),
}


@pytest.mark.parametrize("text", CASES)
def test_a_duty(text: str) -> None:
    (duty,) = duties(analysis(text))
    assert (duty.verb, duty.negated, duty.release) == CASES[text]


def test_what_is_done_is_no_duty() -> None:
    assert duties(analysis("The gate is painted.")) == []


def test_the_ladder_of_obligation() -> None:
    """From the strongest to the weakest; the phrases of one line are equally strong."""
    ladder = (["shall", "must"], ["should"], ["will endeavour to"], ["may"])
    rungs = [{duties(analysis(f"Upland {phrase} withdraw."))[0].rung for phrase in step} for step in ladder]
    assert all(len(rung) == 1 for rung in rungs)
    assert rungs == sorted(rungs, key=min)
    assert len(set().union(*rungs)) == len(ladder)
