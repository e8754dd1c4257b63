"""Rule incomplete-plan: a report can say what was compared."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Finding, Findings

STRICT_ONLY = True
TITLE = "Every plan has a date, the status and wording of its text, and sources"
EXPLANATION = (
    "Each report says of both versions when and how they became public, whether their wording is the text's own, and "
    "where it is known from."
)
HINT = "add the key at the top of the file"
_REGISTER = "pages:\n  - {key: gazette-0304, outlet: Upland Gazette}\n"
_PLAN = "id: lake-12\ntitle: Lake accord\ndate: 2031-03-04\ntext: leaked\nsources: [gazette-0304]\n"
FAILING = {"plans/lake-12.yaml": f"{_PLAN}points: []\n", "seeds/register.yaml": _REGISTER}
PASSING = {"plans/lake-12.yaml": f"{_PLAN}wording: restated\npoints: []\n", "seeds/register.yaml": _REGISTER}


def findings(family: Family) -> Findings:
    """A finding for each of the four that a plan lacks."""
    for document in family.plans:
        plan = document.content
        for key in ("date", "text", "wording", "sources"):
            if not getattr(plan, key):
                yield Finding(document, ("id",), f"the plan has no {key}", plan.id)
