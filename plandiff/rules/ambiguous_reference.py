"""Rule ambiguous-reference: `3.4` cannot be a point and also clause 4 of point 3."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Findings, points_and_clauses

TITLE = "A reference has one reading"
EXPLANATION = (
    "A point's id may hold a dot. Where a plan has a point 3.4 and also a point 3 with a clause 4, `licence-2#3.4` "
    "would name both, and a ruling or a source could mean either."
)
HINT = "rename the clause or the point"
FAILING = {
    "plans/licence-2.yaml": "id: licence-2\ntitle: Licence\npoints:\n"
    '  - id: "3"\n    clauses: [{id: "4", text: Copies are allowed.}]\n  - {id: "3.4", text: Sales are allowed.}\n'
}
PASSING = {
    "plans/licence-2.yaml": "id: licence-2\ntitle: Licence\npoints:\n"
    '  - id: "3"\n    clauses: [{id: a, text: Copies are allowed.}]\n  - {id: "3.4", text: Sales are allowed.}\n'
}


def findings(family: Family) -> Findings:
    """A finding at each clause whose reference is also that of a point."""
    point_ids = {document.file: {point.id for point in document.content.points} for document in family.plans}
    for place in points_and_clauses(family):
        if place.clause is None:
            continue
        locator = place.point.locator(place.clause)
        if locator in point_ids[place.document.file]:
            message = f"{locator} is a point of its own and also clause {place.clause.id} of point {place.point.id}"
            yield place.finding(("id",), message)
