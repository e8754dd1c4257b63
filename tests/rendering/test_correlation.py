"""The correlation table: a row a link, nothing for none, clauses where they part."""

from __future__ import annotations

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.correlation import CorrelationRow, correlation_rows
from plandiff.rendering.formats import CORRELATION
from tests.rendering.html_page import parse
from tests.threads.families import TEXTS, point

EVIL = '</td><script>alert(1)</script>"\u202e\x1b[31m|`'


def request(before: list[Point], after: list[Point]) -> ComparisonRequest:
    sides = (Plan(id=name, title=name, points=tuple(points)) for name, points in (("b", before), ("a", after)))
    first, second = (Document(f"{plan.id}.yaml", plan, "0" * 64) for plan in sides)
    return ComparisonRequest(compare(first, second))


def with_clauses(name: str, letters: str) -> Point:
    clauses = tuple(Clause(id="xyzw"[at], text=TEXTS[letter]) for at, letter in enumerate(letters))
    return Point(id=name, text="The following applies to the lake.", clauses=clauses)


def ids(rows: list[CorrelationRow]) -> list[tuple[str, str]]:
    return [("  " * row.is_clause + row.before, row.after) for row in rows]


CASES = {
    "renumbered and added": ([point("1", "a")], [point("1", "b"), point("2", "a")], [("—", "1"), ("1", "2")]),
    "removed": ([point("1", "a"), point("2", "b")], [point("1", "a")], [("1", "1"), ("2", "—")]),
    "clauses that keep their places": ([with_clauses("1", "ab")], [with_clauses("4", "ab")], [("1", "4")]),
    "clauses that part": (
        [with_clauses("1", "ab")],
        [with_clauses("1", "cab")],
        [("1", "1"), ("  —", "1(x)"), ("  1(x)", "1(y)"), ("  1(y)", "1(z)")],
    ),
    "split": (
        [with_clauses("3", "abcd")],
        [with_clauses("5", "ab"), with_clauses("6", "cd")],
        [("3", "5, 6"), ("  3(x)", "5(x)"), ("  3(y)", "5(y)"), ("  3(z)", "6(x)"), ("  3(w)", "6(y)")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_rows(name: str) -> None:
    before, after, expected = CASES[name]
    assert sorted(ids(list(correlation_rows(request(before, after))))) == sorted(expected)


@pytest.mark.parametrize("form", CORRELATION.formats)
def test_every_form_has_every_row_and_text_of_a_file_is_text(form: str) -> None:
    asked = request([point("1", "a", title=EVIL), point("2", "b")], [point("1", "c"), point("7", "b")])
    text = CORRELATION.render(asked, form)
    assert text.count("\u202e") + text.count("\x1b") + (form in ("html", "markdown") and text.count("<script")) == 0
    assert sum(mark in text for mark in ("removed", "added", "unchanged")) == 3


def test_the_page_is_sound() -> None:
    page = parse(CORRELATION.render(request([point("1", "a")], [point("2", "a")]), "html"))
    assert [cell.text for cell in page.all("td")][:2] == ["1", "2"]
