"""Rule base-is-older: a plan did not become public before the one it revises."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Finding, Findings, plan_file

STRICT_ONLY = True
TITLE = "A plan is not older than its base"
EXPLANATION = (
    "Threads and outcomes read the plans in the order of their dates; a revision that precedes its base turns the "
    "story round."
)
HINT = "correct the date or the base"
_BASE = plan_file(keys="date: 2031-02-01\n", name="lake-10", title="First draft")
FAILING = _BASE | plan_file(keys="date: 2031-01-04\nbase: lake-10\n")
PASSING = _BASE | plan_file(keys="date: 2031-03-04\nbase: lake-10\n")


def findings(family: Family) -> Findings:
    """A finding at the date of each plan that is older than its base."""
    dates = {document.content.id: document.content.date for document in family.plans}
    for document in family.plans:
        plan = document.content
        before = dates.get(plan.base or "", "")
        if plan.date and plan.date < before:
            yield Finding(
                document, ("date",), f"{plan.date} is before {before}, the date of its base {plan.base}", plan.id
            )
