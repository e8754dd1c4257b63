"""Rule incomplete-point: a reader can tell what a point is about and how it is known."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.plan import Evidence
from plandiff.rules.shared.findings import Findings, points

STRICT_ONLY = True
TITLE = "Every point has a topic, evidence and a source"
EXPLANATION = (
    "A published family of plans answers for each point what it is about and how we know. A point whose evidence is "
    "`unverified` or `unknown` may go without a source: that is what these words say."
)
HINT = "add the key to the point"
_PLAN = (
    'id: lake-12\ntitle: Lake accord\npoints:\n  - id: "4"\n    topic: water-level\n    text: The lake stays full.\n'
)
_REGISTER = "pages:\n  - {key: gazette-0304, outlet: Upland Gazette}\n"
FAILING = {"plans/lake-12.yaml": f"{_PLAN}    evidence: reported\n", "seeds/register.yaml": _REGISTER}
PASSING = {
    "plans/lake-12.yaml": f"{_PLAN}    evidence: reported\n    sources: [gazette-0304]\n",
    "seeds/register.yaml": _REGISTER,
}


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
