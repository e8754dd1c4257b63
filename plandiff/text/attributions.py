"""Who asked for a wording in brackets: `[Upland: ...]`, `[... - proposed by Upland and Lowland]`."""

from __future__ import annotations

import re
from collections.abc import Collection

from plandiff.model.named_values import NamedValues
from plandiff.text.patterns import pattern
from plandiff.text.references import LABELS

_WORD = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAME = rf"(?:the\s+)?{_WORD}(?:\s+(?:(?:of|the|de|du|la|on behalf of)\s+)*{_WORD}){{0,7}}"
_BETWEEN = r"\s*(?:,\s*and\s|,|;|/|&|\+|\band\s)\s*"
_NAMES = rf"{_NAME}(?:{_BETWEEN}{_NAME}){{0,15}}"
_ASKED = (
    r"(?i:propos\w+|suggest\w+|support\w*|request\w+|tabled|submitted|submission|favou?red|preferred|amendment|text)"
    r"\s+(?:by|of|from)\s+"
)
_DASH = r"[-\u2013\u2014]"
_BEFORE = pattern(
    rf"\s*(?:(?:{_DASH}\s*)?(?i:text\s+|wording\s+)?{_ASKED}(?P<behind>{_NAMES})(?:\s*:\s+|\s+{_DASH}\s+)|(?P<names>{_NAMES})"
    rf"(?:\s+(?:propos(?:e|es|ed|al)|suggests?|supports?|prefers?|requests?)\b[^:\[\]]{{0,60}})?\s*:\s+)"
)
_ALONE = pattern(rf"\s*(?:{_DASH}\s*)?(?:as\s+)?{_ASKED}(?P<names>(?:(?!\s[-\u2013\u2014:])[^:()\[\]]){{1,200}})\s*")
_LISTED = pattern(r"\s*\((?P<names>[^()\[\]]{1,200})\)\s*\Z")
_AFTER = pattern(rf"(?i)\s*(?:[-\u2013\u2014,;]\s*|\(\s*)(?:as\s+)?{_ASKED}(?P<names>[^()\[\]]{{1,200}}?)\s*\)?\s*\Z")
_BEHIND = pattern(rf"(?i)\s?\((?:as\s+)?{_ASKED}(?P<names>[^()\[\]]{{1,200}})\)")
_SPLIT = pattern(f"({_BETWEEN})")
_ARTICLE = pattern(r"\Athe\s+", re.IGNORECASE)
# Capitalised words before a colon that say what follows and not who asked for it.
_NO_NAMES = frozenset(LABELS) | frozenset(
    "option alternative alt variant note notes nb placeholder chapeau heading title target goal objective purpose "
    "definition example footnote comment editor chair co-chair co-chairs facilitator facilitators secretariat text new "
    "preamble scope date deadline figure table box source see version draft and or the".split()
)


class Attribution(NamedValues):
    """Who asked for a wording, and where its words begin and end without the words that say so."""

    by: tuple[str, ...]
    start: int
    end: int


def attribution(inside: str, known: Collection[str] = ()) -> Attribution:
    """Who the words in a bracket are said to be of; nobody where they do not say.

    `known` are names of parties and their aliases, of which one may itself hold an "and". A list of names behind the
    words, in round brackets, is one only where all of them are known: else it may be an abbreviation.
    """
    start, end = 0, len(inside)
    by: tuple[str, ...] = ()
    before = _BEFORE.match(inside)
    if before:
        found = names_in(before["names"] or before["behind"], known)
        if before["behind"] or all(_may_name(name, known) for name in found):
            by, start = found, before.end()
    after = _AFTER.search(inside, start)
    if after is None and known:
        after = _LISTED.search(inside, start)
        if after and not all(name in known for name in names_in(after["names"], known)):
            after = None
    if after and after.start() > start:
        by, end = (*by, *names_in(after["names"], known)), after.start()
    return Attribution(tuple(dict.fromkeys(by)), start, end)


def attribution_behind(text: str, at: int, known: Collection[str] = ()) -> tuple[tuple[str, ...], int]:
    """Who asked for what a bracket holds that ends before `at`, where the text says so behind it, and where that ends.

    `[by 2030] (proposed by Upland)`
    """
    match = _BEHIND.match(text, at)
    return (names_in(match["names"], known), match.end()) if match else ((), at)


def mere_attribution(inside: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """Who asked for what stands before a bracket that says nothing else: `[by 2030] [proposed by Upland]`."""
    match = _ALONE.fullmatch(inside)
    return names_in(match["names"], known) if match else ()


def names_in(words: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The names in a list of names: `Upland, Lowland and the Lake Group`; a known one stays whole."""
    pieces = _SPLIT.split(words)  # names, and at odd places what stands between them
    found: list[str] = []
    index = 0
    while index < len(pieces):
        stops = range(len(pieces), index + 1, -2)
        until = next((stop for stop in stops if _bare("".join(pieces[index:stop])) in known), index + 1)
        found.append(_bare("".join(pieces[index:until])))
        index = until + 1
    return tuple(dict.fromkeys(filter(None, found)))


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name.strip(" .\t\n"))


def _may_name(name: str, known: Collection[str]) -> bool:
    if name in known:
        return True
    first = re.split(r"[\s.'\u2019]", name, maxsplit=1)[0].lower()
    return bool(first) and first not in _NO_NAMES
