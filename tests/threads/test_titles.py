"""Threads follow titles as comparisons do: a change of a title that was asked for is adopted, or not."""

from __future__ import annotations

import pytest

from plandiff.model.plan import Plan, Point, Titles
from plandiff.model.problem import Document
from plandiff.model.thread import Answer
from plandiff.threads.outcome import outcome


def version(name: str, title: str, titles: Titles | None) -> Document[Plan]:
    points = (Point(id="1", title=title, text="The ferry council meets twice a year in May."),)
    return Document(f"{name}.yaml", Plan(id=name, title=name, titles=titles, points=points), name * 10)


@pytest.mark.parametrize(
    ("result", "answer"),
    [
        ("Term: 36 months", Answer.ADOPTED),
        ("Term: 12 months", Answer.NOT_ADOPTED),
        ("Term: 24 months", Answer.OTHERWISE),
    ],
)
def test_what_became_of_a_changed_title(result: str, answer: Answer) -> None:
    names = zip(("base", "asks", "result"), ("Term: 12 months", "Term: 36 months", result), strict=True)
    (request,) = outcome(*(version(name, title, None) for name, title in names)).requests
    assert request.answer is answer


def test_a_changed_label_asks_for_nothing() -> None:
    names = zip(("base", "asks", "result"), ("Term", "The term", "Duration"), strict=True)
    assert not outcome(*(version(name, title, Titles.LABEL) for name, title in names)).requests
