"""Rule declared-points: as many points are encoded as the text is said to have."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.plan import Fate, Point, TextStatus
from plandiff.rules.shared.findings import Finding, Findings, plan_file

TITLE = "The encoded points are as many as the declared ones"
EXPLANATION = (
    "A point that was overlooked looks like a point that was removed. Counted are all points but a `preamble` and "
    "those that are kept without a text to record their removal. A plan with `text: undisclosed` may have any number."
)
HINT = "encode the missing points, or correct declared_points"
_POINTS = 'id: "1", text: The lake stays full.', 'id: "2", title: Harbour, fate: removed'
FAILING = plan_file(*_POINTS, keys="declared_points: 2\n")
PASSING = plan_file(*_POINTS, keys="declared_points: 1\n")


def findings(family: Family) -> Findings:
    """A finding for each plan whose number of counted points is not the declared one."""
    for document in family.plans:
        plan = document.content
        if plan.declared_points is None or plan.text is TextStatus.UNDISCLOSED:
            continue
        count = sum(1 for point in plan.points if _counts(point))
        if count != plan.declared_points:
            message = f"{plan.declared_points} points are declared and {count} are encoded"
            yield Finding(document, ("declared_points",), message, plan.id)


def _counts(point: Point) -> bool:
    return point.id != "preamble" and (point.fate is not Fate.REMOVED or point.has_text)
