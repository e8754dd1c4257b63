"""Rule ruling-unknown: a file of rulings names texts and points that exist."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.ruling import TroubleKind
from plandiff.rules.shared.findings import Finding, Findings
from plandiff.rules.shared.ruling_troubles import example, finding, troubles

TITLE = "What is ruled on exists"
EXPLANATION = (
    "A ruling in rulings.yaml decides which points of two texts answer each other. One whose text or point is gone "
    "decides nothing, and the comparison falls back on its own guess. A point that was only renumbered is found by the "
    "fingerprint of its text."
)
HINT = "name a text by its plan's id or its file's name, a point by its id"
FAILING = example('before: ["9"], after: ["2"]')
PASSING = example('before: ["3"], after: ["2"]')


def findings(family: Family) -> Findings:
    """A finding at each text that cannot be found, and at each point that its text does not have."""
    for ruled in family.rulings:
        content = ruled.document.content
        for key, name, plan in (("before", content.before, ruled.before), ("after", content.after, ruled.after)):
            if plan is None:
                known = [document.content.id for document in family.plans]
                message = f"there is no text {name} to rule on"
                yield Finding(ruled.document, (key,), message, name, meant=name, known=known)
    for ruled, trouble in troubles(family, TroubleKind.GONE):
        yield finding(ruled, trouble, f"the text {trouble.side} has no point {trouble.point}")
