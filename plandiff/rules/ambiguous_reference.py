"""Rule ambiguous-reference: `3.4` cannot be a point and also clause 4 of point 3."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.family import Family
from plandiff.model.problem import Severity
from plandiff.rules.shared.findings import Finding, points

SEVERITY = Severity.ERROR
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


def findings(family: Family) -> Iterator[Finding]:
    """A finding at each clause whose reference is also that of a point."""
    point_ids = {document.file: {point.id for point in document.content.points} for document in family.plans}
    for place in points(family):
        for index, clause in enumerate(place.point.clauses):
            locator = f"{place.point.id}.{clause.id}"
            if locator in point_ids[place.document.file]:
                message = f"{locator} is a point of its own and also clause {clause.id} of point {place.point.id}"
                reference = f"{place.document.content.id}#{locator}"
                yield Finding(place.document, (*place.path, "clauses", index, "id"), message, reference)
