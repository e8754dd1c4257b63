"""Rule decision-duplicate: a change is decided once."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.decisions import decisions, example
from plandiff.rules.shared.findings import Finding, Findings

TITLE = "A change is decided once"
EXPLANATION = (
    "A file has one decision on a change. Of two that say the same the first counts; where they say different things, "
    "none of them holds, and the change counts as undecided."
)
HINT = "keep one of the two"
FAILING = example("decision: accepted", "decision: rejected")
PASSING = example("decision: accepted")


def findings(family: Family) -> Findings:
    """A finding at each decision on a change that an earlier one of its file decides."""
    first: dict[tuple[str, str], int] = {}
    for document, index, decision in decisions(family):
        place = first.setdefault((document.file, decision.fingerprint), index)
        if place != index:
            path = ("decisions", index, "fingerprint")
            line = document.position("decisions", place).line
            yield Finding(document, path, f"line {line} decides this change already", decision.fingerprint)
