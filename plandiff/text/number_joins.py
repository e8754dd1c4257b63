"""How the neighbouring numbers of a text are joined, and which sign of comparison stands before a number."""

from __future__ import annotations

import re
from typing import Final

from plandiff.model.named_values import NamedValues
from plandiff.text.patterns import pattern

_NUMBER: Final = r"[0-9]+(?:[.,][0-9]+)*[a-z]?\b|\b[IVXL]+\b"
# Of a range, of a list, of a choice.
_JOINS: Final = {
    "range": r"\s*[-\u2010-\u2015]\s*|\s+(?:to|through|until)\s+",
    "list": r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+",
    "choice": r"\s*/\s*|\s*,?\s+or\s+",
}
_JOINED: Final = pattern(
    rf"(?<![\w.,])(?P<first>{_NUMBER})(?=(?:{'|'.join(f'(?P<{kind}>{join})' for kind, join in _JOINS.items())})"
    rf"(?P<second>{_NUMBER}))"
)
_SIGNS: Final = "<>\u2264\u2265\u2260\u2248~\u00b1"
_SIGNED: Final = pattern(rf"(?P<sign>[{_SIGNS}])\s*(?P<number>{_NUMBER})")


class Join(NamedValues):
    """What binds numbers: `of` are the numbers, `kind` tells the bond; `text` is both as they are written."""

    of: tuple[str, ...]
    kind: str
    text: str


def number_joins(text: str) -> list[Join]:
    """The bonds of a text in order: two numbers that follow each other, and a sign with its number.

    From 3 to 7, 3-7 and between 3 and 7 are ranges; 3, 7 is a list; 3 or 7 a choice; < 5 a sign.
    """
    found = [_join(text, match) for match in _JOINED.finditer(text)]
    if any(sign in text for sign in _SIGNS):
        found += [Join((match["number"],), match["sign"], match[0]) for match in _SIGNED.finditer(text)]
    return found


def _join(text: str, match: re.Match[str]) -> Join:
    kind = next(kind for kind in _JOINS if match[kind] is not None)
    if kind == "list" and re.search(r"\bbetween\s+\Z", text[: match.start()][-12:]):
        kind = "range"
    return Join((match["first"], match["second"]), kind, text[match.start() : match.end("second")])
