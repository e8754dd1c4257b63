"""An amount that is only written otherwise is wording; another amount is substantive, with a reason, or unsure."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.signals import signals_of
from plandiff.signals.shared.passage_pair import Pair, Passage
from plandiff.text.term_values import notation_of


def rows() -> list[list[str]]:
    lines = (Path(__file__).parent / "amounts.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


def passage(text: str, code: str) -> Passage:
    notation = notation_of([text], code)
    return Passage(text, decimal=notation.decimal, language=code, order=notation.order)


@pytest.mark.parametrize(("code", "verdict", "before", "after"), rows())
def test_spellings(code: str, verdict: str, before: str, after: str) -> None:
    for first, second in ((before, after), (after, before)):
        pair = Pair(passage(first, code), passage(second, code))
        signals = signals_of(pair)
        weight = weigh(pair, signals).weight
        assert (weight is Weight.SUBSTANTIVE) == (verdict == "changed")
        assert weight is Weight.UNSURE or verdict != "unsure"
        assert not signals or verdict == "changed"
