"""What each signal means, held by invented pairs: nothing of substance is called wording, and signals keep their F1.

These pairs say what is meant, not how well it is met: that is measured on real revisions (`real_revisions.py`). A
rewording that no rule proves is unsure, which no label of these pairs foresees and every one of them allows.
"""

from __future__ import annotations

from collections import Counter

import pytest

from plandiff.model.kinds import Weight
from plandiff.signals import SIGNALS
from tests.signals.cases import cases
from tests.signals.score import Result, score, table

F1_OF_ALL = 0.90
# Where fewer special cases are known than these pairs have, by choice: each buys a false alarm less for a loss more.
F1_OF_EACH = {"negation": 0.75, "condition-added": 0.89, "condition-removed": 0.75, "scope-narrower": 0.85}
F1_OF_EACH |= {"scope-wider": 0.79, "party": 0.91}
F1 = 0.97  # of the others
# Signals that the labels of these pairs do not know, as they were made before.
NEWER = frozenset(("sentence", "name"))
REWORDINGS_CALLED_SUBSTANTIVE = 0.17


@pytest.fixture(scope="module")
def result() -> Result:
    return score(cases())


@pytest.fixture(scope="module")
def weights(result: Result) -> Counter[tuple[Weight, Weight]]:
    """How many pairs of a label are weighed how."""
    return result.weights


def test_the_set_is_large_and_a_third_of_it_must_not_fire() -> None:
    quiet = [case for case in cases() if not case.wanted]
    assert len(cases()) >= 200
    assert len(quiet) >= len(cases()) / 3
    assert len({case.field for case in cases()}) >= 10


def test_a_label_names_signals_that_exist() -> None:
    for case in cases():
        assert case.wanted | case.tolerated <= set(SIGNALS), case.name
        assert not case.wanted & case.tolerated, case.name


def test_signals_keep_their_f1(result: Result) -> None:
    assert result.overall.f1 >= F1_OF_ALL, table(result)


@pytest.mark.parametrize("name", [name for name in SIGNALS if name not in NEWER])
def test_each_signal_keeps_its_f1(result: Result, name: str) -> None:
    assert result.signals[name].f1 >= F1_OF_EACH.get(name, F1), table(result)


def test_each_signal_is_wanted_somewhere(result: Result) -> None:
    assert all(one.right + one.missed for name, one in result.signals.items() if name not in NEWER)


def test_nothing_of_substance_is_called_wording(weights: Counter[tuple[Weight, Weight]]) -> None:
    for light in (Weight.WORDING, Weight.NONE):
        assert weights[Weight.SUBSTANTIVE, light] == 0


def test_few_rewordings_are_called_substantive(weights: Counter[tuple[Weight, Weight]]) -> None:
    all_of_them = sum(count for (label, _), count in weights.items() if label is Weight.WORDING)
    assert weights[Weight.WORDING, Weight.SUBSTANTIVE] <= REWORDINGS_CALLED_SUBSTANTIVE * all_of_them


def test_equal_texts_are_no_change(weights: Counter[tuple[Weight, Weight]]) -> None:
    assert {weight for label, weight in weights if label is Weight.NONE} == {Weight.NONE}
