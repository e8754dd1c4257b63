"""A version known by report speaks of the text that it follows, and forms say so where that is not the text before."""

from __future__ import annotations

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from plandiff.reading import read_plan
from plandiff.rendering.comparison.entries import make_view
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON, CORRELATION


def draft(number: int, point: str, base: str = "") -> Document[Plan]:
    text = "undisclosed" if "fate" in point else "published"
    head = f"id: draft-{number}\ntitle: Draft {number}\ndate: 203{number}-01-01\ntext: {text}\n{base}"
    return read_plan(f"{head}points:\n  - {{id: '1', title: Copying, {point}}}\n".encode(), file=f"draft-{number}.yaml")


FIRST = draft(1, "text: The Licensor shall permit copies.")
CLAUSED = draft(1, "clauses: [{id: a, text: The Licensor shall permit copies.}]")
BASE = "base: draft-2\n"


@pytest.mark.parametrize(
    ("point", "base", "words"),
    [
        ("fate: kept, follows: [draft-2#1]", BASE, "kept, by report, as in draft-2#1"),
        ("fate: kept, follows: [draft-2#1, draft-2#2]", BASE, "kept, by report, as in draft-2#1 and draft-2#2"),
        ("fate: kept, follows: [draft-1#1]", BASE, "kept, by report"),
        ("fate: kept", BASE, "kept, by report, as in draft-2"),
        ("fate: kept", "base: draft-1\n", "kept, by report"),
        ("fate: kept", "", "kept, by report"),
        ("fate: changed", BASE, "changed, by report, from draft-2"),
        ("fate: bracketed", BASE, "left in brackets, by report"),
    ],
)
def test_what_is_kept_or_changed_is_that_of_the_text_reported_on(point: str, base: str, words: str) -> None:
    comparison = compare(FIRST, draft(3, point, base))
    (entry,) = make_view(comparison).entries
    assert entry.kind_words == words
    for form in ("terminal", "markdown", "html"):
        shown = COMPARISON.render(ComparisonRequest(comparison, width=200), form)
        assert words in shown.replace("&#35;", "#")
    assert words in CORRELATION.render(ComparisonRequest(comparison), "csv")


def test_of_a_clause_too() -> None:
    clause = "clauses: [{id: a, fate: kept, follows: [draft-2#1.b]}], follows: [draft-1#1], fate: changed"
    (entry,) = make_view(compare(CLAUSED, draft(3, clause, BASE))).entries
    assert [passage.kind_words for passage in entry.passages] == ["kept, by report, as in draft-2#1.b"]
