"""Rule incomplete-point: a reader can tell what a point is about and how it is known."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.plan import Evidence
from plandiff.rules.shared.findings import REGISTER, Findings, plan_file, points

STRICT_ONLY = True
TITLE = "Every point has a topic, evidence and a source"
EXPLANATION = (
    "A published family of plans answers for each point what it is about and how we know. A point whose evidence is "
    "`unverified` or `unknown` may go without a source: that is what these words say."
)
HINT = "add the key to the point"
_POINT = 'id: "4", topic: water-level, text: The lake stays full., evidence: reported'
FAILING = plan_file(_POINT) | REGISTER
PASSING = plan_file(f"{_POINT}, sources: [gazette-0304]") | REGISTER


def findings(family: Family) -> Findings:
    """A finding for each of the three that a point lacks."""
    for place in points(family):
        point = place.point
        if not point.topic:
            yield place.finding(("id",), "the point has no topic")
        if point.evidence is None:
            yield place.finding(("id",), "the point has no evidence")
        elif not point.sources and point.evidence not in {Evidence.UNVERIFIED, Evidence.UNKNOWN}:
            yield place.finding(("evidence",), f"the evidence is {point.evidence} and no source is given")
