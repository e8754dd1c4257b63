"""Rule ruling-against-identical: a ruling does not pass over the point that says exactly the same."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.ruling import TroubleKind
from plandiff.rules.shared.findings import Findings
from plandiff.rules.shared.ruling_troubles import example, finding, troubles

WARNING = True
TITLE = "A ruling in a file agrees with an identical text"
EXPLANATION = (
    "A ruling beats the comparison of texts. Where another point has exactly the text of one that is ruled on, the "
    "ruling is more likely a slip than a decision."
)
HINT = "name the point that has the same text, or exempt the line with a reason"
FAILING = example('before: ["4"], after: ["2"]')
PASSING = example('before: ["4"], after: ["1"]')


def findings(family: Family) -> Findings:
    """A finding at each ruling that leaves out the point with the same text as one of its own."""
    for ruled, trouble in troubles(family, TroubleKind.IDENTICAL):
        yield finding(ruled, trouble, f"the point {trouble.other} has exactly the text of {trouble.point}")
