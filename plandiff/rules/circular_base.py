"""Rule circular-base: no plan revises itself, not even by way of others."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Finding, Findings

TITLE = "No plan revises itself"
EXPLANATION = "The bases of plans make a tree, from the first draft to the last; a plan cannot be its own ancestor."
HINT = "write base: null in the plan that came first"
FAILING = {"plans/lake-12.yaml": "id: lake-12\ntitle: Lake accord\nbase: lake-12\npoints: []\n"}
PASSING = {"plans/lake-12.yaml": "id: lake-12\ntitle: Lake accord\nbase: null\npoints: []\n"}


def findings(family: Family) -> Findings:
    """A finding at the base of each plan that is its own ancestor."""
    bases = {document.content.id: document.content.base for document in family.plans}
    for document in family.plans:
        own = document.content.id
        way, ancestor = [own], bases[own]
        while ancestor is not None and ancestor not in way:
            way.append(ancestor)
            ancestor = bases.get(ancestor)
        if ancestor == own:
            yield Finding(document, ("base",), f"{own} revises itself: {' -> '.join([*way, own])}", own)
