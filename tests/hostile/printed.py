"""What a terminal or a CI service would obey in something printed."""

from __future__ import annotations

import re

# C0 but the line feed, DEL, C1, and what turns the direction of a text or cannot be seen.
HIDDEN = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e0fff]"
)
# As actions/runner reads a line (ActionCommand.cs): `::` behind any blanks, `##[` anywhere; Azure takes `##vso[`.
COMMAND = re.compile(r"^\s*::|##\w*\[")


def hidden(printed: str) -> list[str]:
    """The characters in it that nobody could see, or that a terminal would obey."""
    return HIDDEN.findall(printed)


def commands(printed: str) -> list[str]:
    """The lines of it that a CI service would obey, as its runner parts lines."""
    return [line for line in re.split("\r\n|\r|\n", printed) if COMMAND.search(line)]
