"""Rule empty-text: a text that is given says something."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Findings, plan_file, points_and_clauses

TITLE = "A text that is given is not blank"
EXPLANATION = (
    "A blank text compares as if everything had been deleted. A text that is not public is left out, and `fate:` says "
    "what is known of the point."
)
HINT = "write the text, or remove the key and say `fate: undisclosed`"
FAILING = plan_file('id: "4", text: " "')
PASSING = plan_file('id: "4", fate: undisclosed')


def findings(family: Family) -> Findings:
    """A finding at each `text:` of blanks, and at each point or clause that ends up with no wording and no fate."""
    for place in points_and_clauses(family):
        item = place.item
        if item.text.strip():
            continue
        given = item.text or item.options or item.fate or (place.clause is None and place.point.clauses)
        if item.text or not given:
            yield place.finding(("text",), "the text is blank")
