"""Rule circular-base: no plan revises itself, not even by way of others."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.plan import ancestors, in_circle
from plandiff.rules.shared.findings import Finding, Findings, plan_file

TITLE = "No plan revises itself"
EXPLANATION = "The bases of plans make a tree, from the first draft to the last; a plan cannot be its own ancestor."
HINT = "write base: null in the plan that came first"
FAILING = plan_file(keys="base: lake-12\n")
PASSING = plan_file(keys="base: null\n")


def findings(family: Family) -> Findings:
    """A finding at the base of each plan that is its own ancestor."""
    plans = {document.content.id: document.content for document in family.plans}
    for document in family.plans:
        own = document.content.id
        if in_circle(own, plans):
            way = " -> ".join([own, *ancestors(own, plans), own])
            yield Finding(document, ("base",), f"{own} revises itself: {way}", own)
