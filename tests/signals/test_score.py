"""The signals find what a person found: F1 and the share of right weights stay above their floors."""

from __future__ import annotations

import pytest

from plandiff.signals import SIGNALS
from tests.signals.cases import Case, cases
from tests.signals.score import Result, score, table

F1_OF_ALL = 0.97
F1_OF_EACH = 0.90
WEIGHTS = 0.96


@pytest.fixture(scope="module")
def result() -> Result:
    return score(cases())


def test_the_set_is_large_and_a_third_of_it_must_not_fire() -> None:
    quiet = [case for case in cases() if not case.wanted]
    assert len(cases()) >= 200
    assert len(quiet) >= len(cases()) / 3
    assert len({case.field for case in cases()}) >= 10


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_label_names_signals_that_exist(case: Case) -> None:
    assert case.wanted | case.tolerated <= set(SIGNALS)
    assert not case.wanted & case.tolerated


def test_signals_keep_their_f1(result: Result) -> None:
    assert result.overall.f1 >= F1_OF_ALL, table(result)


@pytest.mark.parametrize("name", SIGNALS)
def test_each_signal_keeps_its_f1(result: Result, name: str) -> None:
    assert result.signals[name].f1 >= F1_OF_EACH, table(result)


def test_each_signal_is_wanted_somewhere(result: Result) -> None:
    assert all(one.right + one.missed for one in result.signals.values())


def test_weights_stay_right(result: Result) -> None:
    assert result.weights_right >= WEIGHTS, "\n".join(result.errors)
