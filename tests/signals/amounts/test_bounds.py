"""To which figure a bound belongs, and what two texts bound alike."""

from __future__ import annotations

import pytest

from plandiff.signals.amounts.bounds import bounded, only_once
from tests.signals.passages import analysis, pair

# The text, the bound and its figure.
CASES = {
    "At least 5 boats sail.": ("min", "5"),
    "5 boats or more sail.": ("min", "5"),
    "Not more than 5 boats sail.": ("max", "5"),
}


@pytest.mark.parametrize("text", CASES)
def test_a_bound_has_its_figure(text: str) -> None:
    read = analysis(text)
    (bound,) = (fact for fact in read.facts if fact.kind == "bound")
    figure = bounded(read, bound, {fact.at for fact in read.facts if fact.kind == "figure"})
    assert figure is not None
    assert (bound.key, figure.key) == CASES[text]


def test_not_more_than_once_is_only_once() -> None:
    both = pair("No boat sails more than once.", "Every boat sails only once.")
    assert only_once(both.before, both.after) == (0, 3)
    assert only_once(both.after, both.before) is None
