"""To which figure a bound belongs, and what two texts bound alike."""

from __future__ import annotations

import pytest

from plandiff.signals.amounts.bounds import bounded
from tests.signals.passages import analysis

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
    figure = bounded(read, bound)
    assert figure is not None
    assert (bound.key, figure.key) == CASES[text]
