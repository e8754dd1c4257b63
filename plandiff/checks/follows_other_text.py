"""Rule follows-other-text: a ruling does not pass over the point that says exactly the same."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.checks.finding import Finding, Place, points
from plandiff.model import Family, Plan, Point, Severity
from plandiff.text import normalise

ID = "follows-other-text"
SEVERITY = Severity.WARNING
STRICT_ONLY = False
TITLE = "A ruling agrees with an identical text"
EXPLANATION = (
    "`follows:` beats the comparison of texts. Where the plan it points to, or the base of a point that is declared "
    "new, has another point with exactly the same text, the ruling is more likely a slip than a decision."
)
HINT = "follow the point with the same text, or exempt the line with a reason"
_BASE = (
    "id: lake-10\ntitle: First draft\npoints:\n"
    '  - {id: "3", text: The lake stays full.}\n  - {id: "4", text: The harbour stays open.}\n'
)
_PLAN = (
    "id: lake-12\ntitle: Lake accord\nbase: lake-10\npoints:\n"
    '  - {{id: "4", text: The harbour stays open., follows: [lake-10#{}]}}\n'
)
FAILING = {"plans/lake-10.yaml": _BASE, "plans/lake-12.yaml": _PLAN.format(3)}
PASSING = {"plans/lake-10.yaml": _BASE, "plans/lake-12.yaml": _PLAN.format(4)}


def check(family: Family) -> Iterator[Finding]:
    """A finding at each `follows:` of a point that leaves out the one point with the same text."""
    plans = {document.content.id: document.content for document in family.plans}
    twins = {plan_id: _by_text(plan) for plan_id, plan in plans.items()}
    for place in points(family):
        text = _words(place.point)
        if place.point.follows is None or not text:
            continue
        for plan_id in _plans_ruled_on(place):
            same = twins.get(plan_id, {}).get(text, [])
            followed = {reference.partition("#")[2].split(".")[0] for reference in place.point.follows}
            followed |= {reference.partition("#")[2] for reference in place.point.follows}
            if same and not followed & set(same):
                message = f"{plan_id}#{same[0]} has exactly this text and is not followed"
                yield place.finding(("follows",), message)


def _plans_ruled_on(place: Place) -> list[str]:
    references = place.point.follows or ()
    base = place.document.content.base
    return sorted({reference.partition("#")[0] for reference in references}) or ([base] if base else [])


def _by_text(plan: Plan) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for point in plan.points:
        words = _words(point)
        if words:
            found.setdefault(words, []).append(point.id)
    return found


def _words(point: Point) -> str:
    """What a point says with its clauses, typography aside."""
    return normalise(" ".join([point.text, *(clause.text for clause in point.clauses)]))
