"""Rule unknown-reference: `follows` and `base` lead to plans, points and clauses that exist."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.checks.finding import Finding, points_and_clauses
from plandiff.model import Family, Severity
from plandiff.model.message import did_you_mean

ID = "unknown-reference"
SEVERITY = Severity.ERROR
STRICT_ONLY = False
TITLE = "What a plan revises and what a point follows exists"
EXPLANATION = (
    "`base:` names the plan that this one revises, `follows:` the points or clauses of other plans that a point "
    "descends from. A ruling beats every comparison of texts, so one that leads nowhere, or back into its own "
    "plan, must not pass."
)
HINT = "write plan#point or plan#point.clause of another plan"
_BASE = 'id: lake-10\ntitle: First draft\npoints:\n  - {id: "3", text: The lake stays full.}\n'
_PLAN = (
    "id: lake-12\ntitle: Lake accord\nbase: lake-10\npoints:\n"
    '  - {{id: "4", text: The lake is kept full., follows: [{}]}}\n'
)
FAILING = {"plans/lake-10.yaml": _BASE, "plans/lake-12.yaml": _PLAN.format("lake-10#13")}
PASSING = {"plans/lake-10.yaml": _BASE, "plans/lake-12.yaml": _PLAN.format("lake-10#3")}


def check(family: Family) -> Iterator[Finding]:
    """A finding at each base and each entry of `follows:` that names nothing, or the plan itself."""
    plans = {document.content.id: document.content for document in family.plans}
    for document in family.plans:
        base = document.content.base
        if base is not None and base not in plans:
            others = set(plans) - {document.content.id}
            hint = did_you_mean(base, others, "add that plan, or write base: null")
            yield Finding(document, ("base",), f"there is no plan {base} to revise", document.content.id, hint)
    for place in points_and_clauses(family):
        for at, reference in enumerate(place.item.follows or ()):
            plan_id, _, locator = reference.partition("#")
            plan = plans.get(plan_id)
            if plan_id == place.document.content.id:
                yield place.finding(("follows", at), f"{reference} is a point of the same plan", "name another plan")
            elif plan is None:
                others = set(plans) - {place.document.content.id}
                hint = did_you_mean(plan_id, others, HINT)
                yield place.finding(("follows", at), f"there is no plan {plan_id} to follow", hint)
            elif plan.find(locator) is None:
                known = [point.id for point in plan.points]
                known += [f"{point.id}.{clause.id}" for point, clause in plan.clauses()]
                hint = did_you_mean(locator, known, HINT)
                yield place.finding(("follows", at), f"the plan {plan_id} has no point {locator}", hint)
