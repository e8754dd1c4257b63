"""Rule bracket-alone: each bracket of a plan has its other half."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import NodePath, quote
from plandiff.rules.shared.findings import Finding, Findings, ItemPlace, plan_file, points_and_clauses
from plandiff.text.brackets import pairs

WARNING = True
TITLE = "A bracket that is opened is closed"
EXPLANATION = (
    "Where brackets hold what is not agreed, one that is never closed leaves open how far that reaches: it is read up "
    "to the end of its paragraph. A bracket may close in a later clause or point."
)
HINT = "write the other bracket, or remove this one"
FAILING = plan_file('id: "4", text: "Upland [shall][should announce it."')
PASSING = plan_file('id: "4", text: "Upland [shall][should] announce it."')
_SHOWN = 40


def findings(family: Family) -> Findings:
    """A finding for each bracket without its other half, in titles and texts in the order of the plan."""
    opened: list[tuple[ItemPlace, NodePath, str]] = []
    document = None
    for place in points_and_clauses(family):
        if place.document is not document:
            yield from (_finding(*one) for one in opened)
            opened, document = [], place.document
        for key in ("title", "text"):
            text = getattr(place.item, key)
            if "[" not in text and "]" not in text:
                continue
            found, stray = pairs(text)
            for at in stray:
                if opened:
                    opened.pop()
                else:
                    yield _finding(place, (key,), text[max(at - _SHOWN, 0) : at + 1])
            opened += [(place, (key,), text[one.start : one.start + _SHOWN]) for one in found if not one.closed]
    yield from (_finding(*one) for one in opened)


def _finding(place: ItemPlace, path: NodePath, words: str) -> Finding:
    return place.finding(path, f"a bracket without its other half: {quote(' '.join(words.split()))}")
