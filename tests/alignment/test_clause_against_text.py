"""A point that is one text against a point of clauses: the clause that answers it is found, and no word is lost."""

from __future__ import annotations

import random

import pytest

from plandiff.alignment.align import align
from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change
from plandiff.model.kinds import SpanOp
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document
from plandiff.text.tokens import tokens

QUIET = "Readers keep their voices down and switch off telephones before they enter."
STACKS = "Books from the closed stacks are ordered before noon and read at the long table."
STACKS_BEFORE_TEN = "Books from the closed stacks are ordered before ten and read at the long table."
LOCKERS = "Bags and coats stay in the lockers at the entrance."
BELL = "A bell rings ten minutes before the doors are locked in the evening."
TEXTS = (QUIET, STACKS, STACKS_BEFORE_TEN, LOCKERS, BELL)


def point(identifier: str, text: str = "", *clauses: str) -> Point:
    """A point with clauses a, b, c ..."""
    return Point(id=identifier, text=text, clauses=tuple(Clause(id=i, text=t) for i, t in zip("abcd", clauses)))  # noqa: B905 - as many as there are


def plan(name: str, *points: Point) -> Plan:
    return Plan(id=name, title=name, points=points)


@pytest.mark.parametrize(
    ("before", "after", "clauses"),
    [
        # a clause became the whole point; the point's own words are gone
        (point("4", QUIET, STACKS, LOCKERS), point("4", STACKS_BEFORE_TEN), "a=4 b="),
        # the other way round
        (point("4", STACKS_BEFORE_TEN), point("4", QUIET, STACKS, LOCKERS), "4=a =b"),
        # own words and a clause became one text
        (point("4", QUIET, STACKS, LOCKERS), point("7", f"{QUIET} {STACKS_BEFORE_TEN}"), "4+a=7 b="),
        # the text stayed and got a clause: own words answer own words in the link of the points
        (point("4", QUIET), point("4", QUIET, BELL), "=a"),
        # one text was cut into clauses
        (point("4", f"{STACKS} {LOCKERS}"), point("4", "", STACKS_BEFORE_TEN, LOCKERS), "4=a+b"),
        # clauses on both sides: own words stay with the points
        (point("4", QUIET, STACKS), point("4", QUIET, STACKS_BEFORE_TEN), "a=a"),
        # a clause that has the id of its point is the one that is meant by it
        (Point(id="a", text=QUIET, clauses=(Clause(id="a", text=STACKS),)), point("a", STACKS_BEFORE_TEN), "a=a"),
    ],
)
def test_clause_links(before: Point, after: Point, clauses: str) -> None:
    (link,) = align(plan("first", before), plan("second", after)).links
    found = [f"{'+'.join(inner.before)}={'+'.join(inner.after)}" for inner in link.clauses]
    assert " ".join(sorted(found)) == " ".join(sorted(clauses.split()))


def _clauses(identifier: str, text: str = "", **clauses: str) -> Point:
    """A point with clauses of the given ids, each after a letter n."""
    return Point(id=identifier, text=text, clauses=tuple(Clause(id=i[1:], text=t) for i, t in clauses.items()))


@pytest.mark.parametrize(
    ("before", "after", "clauses"),
    [
        # points became the clauses of one, of which one has the id of that point
        ([point("2.1", STACKS), point("2.2", LOCKERS)], _clauses("2", n1=STACKS_BEFORE_TEN, n2=LOCKERS), "2.1=1 2.2=2"),
        # a point joined the clauses of another, that has a clause of its own id
        ([_clauses("5", n5=QUIET), point("6", BELL)], _clauses("5", n4=BELL, n5=QUIET), "5.5=5 6=4"),
        # the point's own words cannot be named beside that clause: the link of the points has all words
        ([point("7", f"{QUIET} {STACKS}"), point("8", BELL)], _clauses("7", QUIET, n7=STACKS_BEFORE_TEN, n8=BELL), ""),
    ],
)
def test_a_clause_with_the_id_of_its_point(before: list[Point], after: Point, clauses: str) -> None:
    first, second = plan("first", *before), plan("second", after)
    (link,) = align(first, second).links
    found = [f"{'+'.join(inner.before)}={'+'.join(inner.after)}" for inner in link.clauses]
    assert " ".join(sorted(found)) == clauses
    (change,) = compare(_document(first), _document(second)).changes
    spans = [span for part in (change, *change.clauses) for span in part.spans]
    assert not [span for span in spans if span.op in (SpanOp.DELETE, SpanOp.INSERT)], "words shown twice"


def _document(content: Plan) -> Document[Plan]:
    return Document(content.id, content, "0" * 64)


def _words(changes: tuple[Change, ...], side: str) -> list[str]:
    """The words of one side that the spans of links and clause links show."""
    spans = [span for change in changes for part in (change, *change.clauses) for span in part.spans]
    return sorted(token.key for span in spans for token in tokens(span.before if side == "before" else span.after))


@pytest.mark.parametrize("seed", range(30))
def test_spans_have_every_word_of_both_texts_once(seed: int) -> None:
    rng = random.Random(seed)

    def some(name: str) -> Plan:
        texts = [*rng.sample(TEXTS, 4), ""]
        rng.shuffle(texts)
        own, *rest = texts
        if rng.random() < 0.4:
            own, rest = " ".join(text for text in (own, *rest[:2]) if text), []
        return plan(name, point("4", own, *(text for text in rest if text)))

    before, after = some("first"), some("second")
    changes = compare(_document(before), _document(after)).changes
    for side, content in (("before", before), ("after", after)):
        expected = sorted(token.key for p in content.points for item in p.items for token in tokens(item.text))
        assert _words(changes, side) == expected
