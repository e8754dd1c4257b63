"""Rule control-character: no value smuggles in what steers a terminal or turns the direction of the text."""

from __future__ import annotations

import re
from typing import Any

from plandiff.model.family import Family
from plandiff.model.problem import Document
from plandiff.rules.shared.findings import Findings, plan_file
from plandiff.rules.shared.texts import texts
from plandiff.text.display import CONTROL

TITLE = "No value holds control or direction characters"
EXPLANATION = (
    "Escape sequences can rewrite what a terminal shows, and direction overrides make a reader see another order of "
    "words than a program. plandiff shows them as \\x1b or \\u202e everywhere; they have no place in a plan. Raw ones "
    "end the reading of a file; this rule finds those that are written as YAML escapes, and raw direction characters."
)
HINT = "remove the character"
FAILING = plan_file('id: "4", text: "The lake \\e[2Kstays full."')
PASSING = plan_file('id: "4", text: "The lake stays full."')


def findings(family: Family) -> Findings:
    """A finding for each value with such a character, naming the first and how many there are."""
    for text in texts(family, but_of=_is_plain):
        if text.text.isprintable():
            continue
        # A tab or line feed in a text is layout.
        found = [character for character in re.findall(CONTROL, text.text) if character != "\t"]
        yield from text.holding("control character", found)


def _is_plain(document: Document[Any]) -> bool:
    """Whether no value of a file can have such a character: neither it nor an escape stands there."""
    written = document.text
    return bool(written) and "\\" not in written and written.replace("\n", "").isprintable()
