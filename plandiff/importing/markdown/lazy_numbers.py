"""Lists whose items are all typed with one number, which every reader of Markdown counts on: `1.`, `1.`, `1.`."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ITEM = re.compile(r"[ \t]*(?P<number>\d{1,4})(?P<mark>[.)])[ \t]+\S")


def lazy_numbers(source: str, start: int = 0) -> dict[int, int]:
    """The numbers that the items of such lists have, by the character of the source where their line begins.

    A list ends with a heading, a paragraph that is not set in, or an item of another number.
    """
    found: dict[int, int] = {}
    counts: dict[int, tuple[str, str, int]] = {}  # of the lists that are open, by indent: number, mark, last count
    blank = False
    for match in _LINE.finditer(source, start):
        line = match.group()
        indent = len(line[: len(line) - len(line.lstrip())].expandtabs(4))
        item = _ITEM.match(line)
        if item:
            number, mark, count = counts.get(indent, ("", "", 0))
            again = (item["number"], item["mark"]) == (number, mark)
            count = count + 1 if again else int(item["number"])
            if again:
                found[match.start()] = count
            counts = {depth: one for depth, one in counts.items() if depth < indent}
            counts[indent] = item["number"], item["mark"], count
        elif line.strip() and (blank or line.startswith("#")):
            counts = {depth: one for depth, one in counts.items() if depth < indent}
        blank = not line.strip()
    return found
