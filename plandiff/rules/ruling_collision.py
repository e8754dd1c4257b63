"""Rule ruling-collision: no point is ruled on twice."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.ruling import TroubleKind
from plandiff.rules.shared.findings import Findings
from plandiff.rules.shared.ruling_troubles import example, finding, troubles

TITLE = "A point is ruled on once"
EXPLANATION = (
    "One ruling says all that answers a point: a point that became two is one ruling with two ids. Of two rulings on "
    "one point the first holds and the second does nothing."
)
HINT = "keep one of the two, or name all points in one ruling"
FAILING = example('before: ["3"], after: ["2"]', 'before: ["4"], after: ["2"]')
PASSING = example('before: ["3", "4"], after: ["2"]')


def findings(family: Family) -> Findings:
    """A finding at each point that an earlier ruling of the file decides."""
    for ruled, trouble in troubles(family, TroubleKind.COLLIDES):
        yield finding(ruled, trouble, f"an earlier ruling decides the point {trouble.point} already")
