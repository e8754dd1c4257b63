"""Comparisons made by hand, for what no golden case has."""

from __future__ import annotations

from plandiff.model.alignment import Link
from plandiff.model.comparison import Change, Comparison, Side, Span
from plandiff.model.kinds import Basis, ChangeKind, Confidence, SpanOp, Weight
from plandiff.model.plan import Evidence, Plan, Point
from plandiff.model.vocabulary import Vocabulary


def plan(name: str, *points: Point, language: str = "", title: str = "") -> Side:
    """A side with these points."""
    made = Plan(id=name, title=title or f"Statutes {name}", language=language, points=points)
    return Side(made, {point.id: point for point in points}, "0" * 64, f"{name}.yaml")


def change(
    before: str, after: str, kind: ChangeKind, weight: Weight, *, moved: bool = False, spans: tuple[Span, ...] = ()
) -> Change:
    """A change; `before` and `after` are ids with blanks between."""
    names = tuple(before.split()), tuple(after.split())
    link = Link(*names, Basis.TEXT if all(names) else Basis.NONE, 0.5, 0.25, Confidence.HIGH, moved=moved)
    return Change(link, kind, weight, spans=spans)


def comparison(before: Side, after: Side, *changes: Change) -> Comparison:
    """A comparison without vocabulary or settings."""
    return Comparison(before, after, changes, Vocabulary(), {})


def many(count: int) -> Comparison:
    """So many points on either side, each changed in one word."""
    points = [Point(id=str(index), title=f"Rule {index}", text=f"Rule {index} binds.") for index in range(count)]
    spans = (Span(SpanOp.EQUAL, "Rule ", "Rule "), Span(SpanOp.REPLACE, "binds", "bound"))
    changes = [change(point.id, point.id, ChangeKind.CHANGED, Weight.WORDING, spans=spans) for point in points]
    return comparison(plan("before", *points), plan("after", *points), *changes)


def club(title: str = "Board") -> Comparison:
    """One of each: kept, split, merged, moved, added, removed, not disclosed."""
    names = ("1", "2", "3", "4", "5", "6", "7")
    before = [Point(id=name, title=f"{title} {name}", evidence=Evidence.ON_RECORD) for name in names]
    after = [Point(id=name, title=f"{title} {name}") for name in ("1", "6", "2a", "2b", "34", "8")]
    return comparison(
        plan("club-a", *before),
        plan("club-b", *after),
        change("1", "1", ChangeKind.UNCHANGED, Weight.NONE),
        change("2", "2a 2b", ChangeKind.SPLIT, Weight.WORDING),
        change("3 4", "34", ChangeKind.MERGED, Weight.SUBSTANTIVE),
        change("5", "", ChangeKind.REMOVED, Weight.SUBSTANTIVE),
        change("6", "6", ChangeKind.CHANGED, Weight.UNKNOWN, moved=True),
        change("7", "", ChangeKind.UNDISCLOSED, Weight.UNKNOWN),
        change("", "8", ChangeKind.ADDED, Weight.SUBSTANTIVE),
    )
