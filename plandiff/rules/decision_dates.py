"""Rule decision-dates: a decision holds for at least the day on which it was made."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.decisions import decisions, example
from plandiff.rules.shared.findings import Finding, Findings

TITLE = "A decision does not end before it is made"
EXPLANATION = (
    "`until:` is the last day on which a decision holds. One that lies before `date:` was never one on which it held: "
    "mostly the year is wrong, or the two are exchanged."
)
HINT = "write a later `until:`, or leave it out"
FAILING = example("decision: seen, date: 2031-03-05, until: 2031-03-04")
PASSING = example("decision: seen, date: 2031-03-05, until: 2031-03-05")


def findings(family: Family) -> Findings:
    """A finding at each last day that lies before the day of its decision."""
    for document, index, decision in decisions(family):
        if decision.date and decision.until and decision.until < decision.date:
            message = f"it was made on {decision.date} and holds until {decision.until}"
            yield Finding(document, ("decisions", index, "until"), message, decision.fingerprint)
