"""Rule incomplete-plan: a report can say what was compared."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import REGISTER, Finding, Findings, plan_file

STRICT_ONLY = True
TITLE = "Every plan has a date, the status and wording of its text, and sources"
EXPLANATION = (
    "Each report says of both versions when and how they became public, whether their wording is the text's own, and "
    "where it is known from."
)
HINT = "add the key at the top of the file"
_KEYS = "date: 2031-03-04\ntext: leaked\nsources: [gazette-0304]\n"
FAILING = plan_file(keys=_KEYS) | REGISTER
PASSING = plan_file(keys=f"{_KEYS}wording: restated\n") | REGISTER


def findings(family: Family) -> Findings:
    """A finding for each of the four that a plan lacks."""
    for document in family.plans:
        plan = document.content
        for key in ("date", "text", "wording", "sources"):
            if not getattr(plan, key):
                yield Finding(document, ("id",), f"the plan has no {key}", plan.id)
