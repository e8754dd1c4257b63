"""Rule invisible-character: two texts that look the same are the same."""

from __future__ import annotations

import re

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Findings, plan_file
from plandiff.rules.shared.texts import texts
from plandiff.text.display import INVISIBLE

WARNING = True
TITLE = "No value holds characters that cannot be seen"
EXPLANATION = (
    "Zero-width blanks and joiners, soft hyphens and marks come along when text is copied from web pages. Two texts "
    "that differ by one look alike and are not equal, so a comparison shows a change that nobody can see. The joiners "
    "that the spelling of a script needs, and those inside an emoji, are none of these."
)
HINT = "remove the character, or retype the word"
FAILING = plan_file('id: "4", text: "The lake \\u200bstays full."')
PASSING = plan_file('id: "4", text: "The lake stays full."')


def findings(family: Family) -> Findings:
    """A finding for each value with such a character, naming the first and how many there are."""
    for text in texts(family):
        if not text.text.isascii():
            yield from text.holding("invisible character", re.findall(INVISIBLE, text.text))
