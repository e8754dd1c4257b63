"""Before and after exchanged give the mirrored result: links, kinds, weights, figures and redlines.

A fate is what a later version did with a point: it has no mirror, and links with one are left out of the kinds.
"""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change, Comparison, Signal
from plandiff.model.kinds import ChangeKind, SpanOp
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document
from plandiff.model.vocabulary import Name, Vocabulary
from tests.bundled import BUNDLED, compared
from tests.golden import cases, sides

KINDS = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.SPLIT: ChangeKind.MERGED,
    ChangeKind.MERGED: ChangeKind.SPLIT,
}
SPANS = {SpanOp.INSERT: SpanOp.DELETE, SpanOp.DELETE: SpanOp.INSERT}
# The kinds that fates give, all but those that both directions can have.
FATES = {
    ChangeKind.KEPT,
    ChangeKind.BRACKETED,
    ChangeKind.DEFERRED,
    ChangeKind.SEPARATE_TRACK,
    ChangeKind.UNDISCLOSED,
}
FIGURES = {"figure", "deadline"}


def facts(comparison: Comparison, *, turned: bool) -> dict[Any, Any]:
    """What is compared: by the ids of a link (and of its point's link) the facts on it, turned round if asked for."""
    found: dict[Any, Any] = {}
    for change in comparison.changes:
        names = ends(change, turned)
        found[names] = of_change(change, comparison, turned=turned)
        for clause in change.clauses:
            found[names, ends(clause, turned)] = of_change(clause, comparison, turned=turned)
    return found


def ends(change: Change, turned: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    link = change.link
    return (link.after, link.before) if turned else (link.before, link.after)


def of_change(change: Change, comparison: Comparison, *, turned: bool) -> dict[str, Any]:
    link = change.link
    kind = KINDS.get(change.kind, change.kind) if turned else change.kind
    told = any(
        side.points[name].fate is not None
        for side, names in ((comparison.before, link.before), (comparison.after, link.after))
        for name in names
        if name in side.points
    )
    spans = [
        (SPANS.get(span.op, span.op), span.after, span.before) if turned else (span.op, span.before, span.after)
        for span in (*change.title_spans, *change.spans)
    ]
    return {
        "kind": "by a fate" if told or kind in FATES else kind,
        "moved": link.moved,
        "basis": link.basis,
        "score": (link.score, link.margin, link.confidence, link.runner_up),
        "weight": "by a fate" if told else change.weight,
        "figures": sorted(figure(signal, turned) for signal in change.signals if signal.id in FIGURES),
        "spans": spans,
    }


def figure(signal: Signal, turned: bool) -> tuple[str, ...]:
    before, after = (str(signal.arguments.get(side)) for side in ("before", "after"))
    return (signal.id, str(signal.arguments.get("term")), *((after, before) if turned else (before, after)))


def mirrored(before: Document[Plan], after: Document[Plan], vocabulary: Vocabulary | None = None) -> None:
    mirror_each_other(*(compare(*pair, vocabulary=vocabulary) for pair in ((before, after), (after, before))))


def mirror_each_other(there: Comparison, back: Comparison) -> None:
    one, other = facts(there, turned=False), facts(back, turned=True)
    assert one.keys() == other.keys()
    for name, found in one.items():
        assert found == other[name], name
    assert sorted(there.shared) == sorted(part._replace(before=part.after, after=part.before) for part in back.shared)


@pytest.mark.parametrize(("before", "after"), list(combinations(sorted(BUNDLED), 2)))
def test_bundled_pairs(before: str, after: str) -> None:
    mirror_each_other(compared(before, after), compared(after, before))


@pytest.mark.parametrize("case", cases())
def test_golden_cases(case: str) -> None:
    mirrored(*sides(case))


WORDS = """
the lake Upland Lowland shall may not pay keep 600,000 40 two metres within 10 days boats (old) of mint; unless
all ferry council toll is are be ends opens, and or (a) May 2031 per cent 5 no only closed harbour mill. When""".split()
NAMES = Vocabulary(parties=(Name(name="Upland"), Name(name="Lowland")))


def random_plans(seed: int) -> tuple[Document[Plan], Document[Plan]]:
    """A plan of a few points with clauses, and the same with words changed, points dropped, moved, merged and cut."""
    rng = random.Random(seed)

    def text() -> str:
        return " ".join(rng.choice(WORDS) for _ in range(rng.randrange(4, 24))) + "."

    points = []
    for number in range(rng.randrange(2, 8)):
        letters = "abcd"[: rng.choice((0, 0, 2, 3))]
        clauses = tuple(Clause(id=letter, title=rng.choice(("", text())), text=text()) for letter in letters)
        points.append(Point(id=str(number), title=rng.choice(("", "Toll", "Ferry")), text=text(), clauses=clauses))
    others = [edited(point, rng) for point in points if rng.random() > 0.15]
    if rng.random() < 0.5:
        rng.shuffle(others)
    if len(others) > 2 and rng.random() < 0.5:
        others[0] = replace(others[0], text=f"{others[0].text} {others.pop().text}")
    plans = [
        Plan(id=name, title=name, points=tuple(replace(one, id=str(place)) for place, one in enumerate(some)))
        for name, some in (("one", points), ("other", others))
    ]
    return Document("one.yaml", plans[0], "0" * 64), Document("other.yaml", plans[1], "0" * 64)


def edited(point: Point, rng: random.Random) -> Point:
    words = [rng.choice(WORDS) if rng.random() < 0.08 else word for word in point.text.split()]
    clauses = tuple(clause for clause in point.clauses if rng.random() > 0.2)
    return replace(point, text=" ".join(words), clauses=clauses)


@pytest.mark.parametrize("seed", range(150))
def test_random_plans(seed: int) -> None:
    mirrored(*random_plans(seed), NAMES)
