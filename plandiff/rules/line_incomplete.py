"""Rule line-incomplete: a reader can tell when a red line was stated, and how that is known."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import REGISTER, Findings
from plandiff.rules.shared.red_lines import example, lines

STRICT_ONLY = True
TITLE = "A red line has a date, evidence and a source"
EXPLANATION = (
    "A line is what its party stated, at a time, somewhere: parties change their minds, and words are put into "
    "their mouths. Published lines say when, how we know, and where it stands."
)
HINT = "add the key to the line"
_TEST = "keeps: lake-12#4, date: 2031-02-01, evidence: on-record"
FAILING = example(_TEST) | REGISTER
PASSING = example(f"{_TEST}, sources: [gazette-0304]") | REGISTER


def findings(family: Family) -> Findings:
    """A finding for each of the three that a line lacks."""
    for place in lines(family):
        line = place.line
        missing = (("date", line.date), ("evidence", line.evidence), ("source", line.sources))
        yield from (place.finding(("id",), f"the line has no {what}") for what, given in missing if not given)
