"""Rule unknown-reference: `follows` and `base` lead to plans, points and clauses that exist."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Finding, Findings, plan_file, points_and_clauses

TITLE = "What a plan revises and what a point follows exists"
EXPLANATION = (
    "`base:` names the plan that this one revises, `follows:` the points or clauses of other plans that a point "
    "descends from. A ruling beats every comparison of texts, so one that leads nowhere, or back into its own "
    "plan, must not pass."
)
HINT = "write plan#point or plan#point.clause of another plan"
_BASE = plan_file('id: "3", text: The lake stays full.', name="lake-10", title="First draft")
FAILING = _BASE | plan_file('id: "4", text: The lake is kept full., follows: [lake-10#13]', keys="base: lake-10\n")
PASSING = _BASE | plan_file('id: "4", text: The lake is kept full., follows: [lake-10#3]', keys="base: lake-10\n")


def findings(family: Family) -> Findings:
    """A finding at each base and each entry of `follows:` that names nothing, or the plan itself."""
    plans = {document.content.id: document.content.locators for document in family.plans}
    known = {plan_id: set(names) for plan_id, names in plans.items()}
    for document in family.plans:
        own, base = document.content.id, document.content.base
        if base is not None and base not in plans and base not in family.unreadable:
            message, hint = f"there is no plan {base} to revise", "add that plan, or write base: null"
            yield Finding(document, ("base",), message, own, hint, meant=base, known=plans.keys() - {own})
    for place in points_and_clauses(family):
        own = place.document.content.id
        for at, reference in enumerate(place.item.follows or ()):
            plan_id, _, locator = reference.partition("#")
            if plan_id == own:
                yield place.finding(("follows", at), f"{reference} is a point of the same plan", "name another plan")
            elif plan_id in family.unreadable:
                continue
            elif plan_id not in plans:
                message = f"there is no plan {plan_id} to follow"
                yield place.unknown(("follows", at), message, plan_id, plans.keys() - {own})
            elif locator not in known[plan_id]:
                message = f"the plan {plan_id} has no point {locator}"
                yield place.unknown(("follows", at), message, locator, plans[plan_id])
