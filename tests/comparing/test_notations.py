"""How numbers and dates with two readings are decided between two documents, and said where they are not."""

from __future__ import annotations

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.words.signal_words import signal_words


def document(text: str, language: str = "") -> Document[Plan]:
    points = tuple(Point(id=str(number), text=one) for number, one in enumerate(text.split("\n"), 1))
    return Document("plan.yaml", Plan(id="plan", title="T", language=language, points=points), "")


def said(change: Change) -> list[str]:
    return [signal_words(signal, Vocabulary()) for signal in change.signals]


CASES = [
    # undecided: compared as written, and said
    ("Fleet: 1.250.", "Fleet: 1.500.", ["figure: 1.250 to 1.500 (of two readings, compared as written)"]),
    ("Fleet: 1.250.", "Fleet: 1,250.", ["figure: 1.250 to 1,250 (of two readings, compared as written)"]),
    ("Due 3/4/2031.", "Due 5/4/2031.", ["deadline: 3/4/2031 to 5/4/2031 (of two readings, compared as written)"]),
    # decided by another number of the document
    ("Fleet: 1.250.\nSum: 1.250.000,50.", "Fleet: 1.500.\nSum: 1.250.000,50.", ["figure: 1.250 to 1.500 (+20%)"]),
    # and by one of the other document
    ("Fleet: 1.250.\nSum: 1.250.000,50.", "Fleet: 1250.\nSum: 2.", []),
    ("Due 3/4/2031.\nDue 13/4/2031.", "Due 3 April 2031.\nDue 13/4/2031.", []),
    ("Due 3/4/2031.\nSum: 2.", "Due 3 April 2031.\nSum: 2. Due 13/4/2031.", []),
]


@pytest.mark.parametrize(("before", "after", "signals"), CASES)
def test_numbers_and_dates_with_two_readings(before: str, after: str, signals: list[str]) -> None:
    assert said(compare(document(before), document(after)).changes[0]) == signals


@pytest.mark.parametrize(("code", "signals"), [("en", ["figure: 1.250 to 1250 (1e+03 times)"]), ("de", [])])
def test_the_language_decides_where_no_number_does(code: str, signals: list[str]) -> None:
    found = compare(document("Fleet: 1.250.", code), document("Fleet: 1250.", code)).changes[0]
    assert said(found) == signals
