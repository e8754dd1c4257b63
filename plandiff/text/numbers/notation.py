"""Which mark a text sets before decimals: told by its numbers that have one reading, else by its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from plandiff.text.numbers.literals import NUMBER, decimal_mark
from plandiff.text.patterns import pattern

# The mark before decimals by language and, where it differs, by region (Unicode CLDR, `decimal` of the numbers).
_COMMA = frozenset(
    "az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr "
    "sv tr uk uz vi".split()
)
_POINT = frozenset("ar bn cy en ga gu he hi ja ko mn mr ms mt ne pa si sw ta te th tl ur zh".split())
_REGIONS = {
    **dict.fromkeys(("de-ch", "de-li", "it-ch", "es-mx", "es-us", "es-pr", "es-pa", "es-pe", "es-gt", "es-do"), "."),
    "en-za": ",",
}
_SIGNS = "%\u066a\u2030$\u20ac\u00a3\u00a5\u20b4\u20bd\u20b9"
# What stands before and after a number that is money or a share, with a blank between or without.
_BEFORE = tuple(sign + blank for sign in _SIGNS for blank in ("", " ", "\u00a0", "\u202f"))
_AFTER = tuple(blank + sign for sign in _SIGNS for blank in ("", " ", "\u00a0", "\u202f"))
_MARKED = pattern(r"\d[.,'\u2019 \u00a0\u2007\u2009\u202f]\d")


def decimal_of(texts: Iterable[str], language: str = "") -> str | None:
    """The marks before decimals in the texts of one document: ".", ",", both where neither groups digits, or None.

    The numbers that have one reading only decide for those that have two; where they tell nothing or disagree, the
    `language` (a BCP 47 tag, empty where not known) does; where it is not known, decimals of plain numbers (12.5) do,
    or that groups stand after blanks; else it is not known, and None.
    """
    proofs: Counter[str] = Counter()
    hints: Counter[str] = Counter()
    for text in texts:
        if _MARKED.search(text):
            _count(text, proofs, hints)
    marks = (_single(proofs), _of_language(language), _single(hints), ".," if ".," in proofs else None)
    return next((mark for mark in marks if mark is not None), None)


def _count(text: str, proofs: Counter[str], hints: Counter[str]) -> None:
    """Count the marks before decimals that the numbers of a text prove; a bare 3.4 may be a section and only hints."""
    for match in NUMBER.finditer(text):
        written = match[0]
        mark = decimal_mark(written) if len(written) > 2 else None
        if mark is not None:
            signed = text.endswith(_BEFORE, 0, match.start()) or text.startswith(_AFTER, match.end())
            bare = len(re.findall(r"\D", written)) == 1 and mark != ".," and not signed
            (hints if bare else proofs)[mark] += 1


def _single(marks: Counter[str]) -> str | None:
    """The one mark that all numbers which need one agree on, or None."""
    found = marks.keys() - {".,"}
    return next(iter(found)) if len(found) == 1 else None


def _of_language(language: str) -> str | None:
    tag = language.lower().replace("_", "-")
    primary = tag.partition("-")[0]
    if tag in _REGIONS:
        return _REGIONS[tag]
    if primary in _COMMA:
        return ","
    return "." if primary in _POINT else None
