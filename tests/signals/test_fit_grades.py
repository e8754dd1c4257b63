"""The fit of grades: other coefficients grade the same signal otherwise, whatever was graded before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plandiff.model.comparison import Signal
from plandiff.model.kinds import Grade
from plandiff.signals.shared import grading
from tests.signals.fit_grades import fitted, use
from tests.signals.passages import pair


@pytest.fixture(autouse=True)
def _kept_table(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(grading, "table", grading.table)
    yield
    grading.chance.cache_clear()


def test_coefficients_in_use_decide_the_grade() -> None:
    texts = pair("All boats pay the toll of the lake.", "Boats pay the toll of the lake.")
    for weight, grade in ((-3.0, Grade.POSSIBLE), (3.0, Grade.SURE)):
        use({"is-scope": weight})
        (found,) = grading.graded(texts, [Signal("scope-narrower", {"before": "All", "after": None})])
        assert found.grade is grade


def test_what_is_mostly_right_weighs_more_than_what_is_mostly_false() -> None:
    rows = [(("any", "good"), True)] * 20 + [(("any", "bad"), False)] * 20 + [(("any", "bad"), True)]
    found = fitted(rows)
    assert found["good"] > 0 > found["bad"]
