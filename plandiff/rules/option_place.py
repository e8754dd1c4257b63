"""Rule option-place: what the `place` of an option quotes stands in the text."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import quote
from plandiff.rules.shared.findings import Findings, plan_file, points_and_clauses

TITLE = "The place of an option is in the text"
EXPLANATION = (
    "`place` quotes the words that an option would stand in place of, brackets and all, so that a comparison can show "
    "the two as alternatives there. Words that the text does not have are no place in it; an option of the whole point "
    "needs none."
)
HINT = "copy the words from the text, or leave `place` out"
_POINT = 'id: "4", text: A release is announced 48 hours ahead., options: [{{text: 72 hours, place: {}}}]'
FAILING = plan_file(_POINT.format("84 hours"))
PASSING = plan_file(_POINT.format("48 hours"))


def findings(family: Family) -> Findings:
    """A finding at each place that its text does not have."""
    for place in points_and_clauses(family):
        for index, option in enumerate(place.item.options):
            if option.place and option.place not in place.item.text:
                yield place.finding(("options", index, "place"), f"the text has no {quote(option.place)}")
