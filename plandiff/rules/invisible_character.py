"""Rule invisible-character: two texts that look the same are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandiff.model.family import Family
from plandiff.model.problem import Severity
from plandiff.rules.shared.findings import Finding
from plandiff.rules.shared.texts import texts
from plandiff.text.display import INVISIBLE, escape

SEVERITY = Severity.WARNING
TITLE = "No value holds characters that cannot be seen"
EXPLANATION = (
    "Zero-width blanks and joiners, soft hyphens and marks come along when text is copied from web pages. Two texts "
    "that differ by one look alike and are not equal, so a comparison shows a change that nobody can see. The joiners "
    "that the spelling of a script needs, and those inside an emoji, are none of these."
)
HINT = "remove the character, or retype the word"
_PLAN = 'id: lake-12\ntitle: Lake accord\npoints:\n  - {{id: "4", text: "The lake {}stays full."}}\n'
FAILING = {"plans/lake-12.yaml": _PLAN.format("\\u200b")}
PASSING = {"plans/lake-12.yaml": _PLAN.format("")}


def findings(family: Family) -> Iterator[Finding]:
    """A finding for each value with such a character, naming the first and how many there are."""
    for text in texts(family):
        if text.text.isascii():
            continue
        found = re.findall(INVISIBLE, text.text)
        if found:
            more = f" and {len(found) - 1} more" if len(found) > 1 else ""
            yield text.finding(f"the invisible character {escape(found[0])}{more} in a value")
