"""Brackets in a wording: alternatives of one place, words that are open by themselves, and what is neither."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"[\[\]]")
_SLASH = re.compile(r"\s/{1,2}\s")
_TIGHT = re.compile(r"[^\s/]+(?:/[^\s/]+)+")
_ADDRESS = re.compile(r"(?:\w://\S*|\b(?:mailto|link|xref):\S*|\^)$")  # what stands before the words of a link or note
_NEAR = 300  # characters of an address
_BETWEEN = re.compile(r"\s?/{0,2}\s?")  # two brackets with only this between them are alternatives
_LINKED = re.compile(r"\(|\s?\((?:https?:|mailto:|www\.)")
# What stands in brackets without being a wording: notes, gaps, references, boxes to tick.
_NO_WORDING = re.compile(
    r"\W*|![a-z]+|[\d\s,\u2013-]+|sic!?|x|…|\.{2,}|page\s+\d+(?:\s+of\s+\d+)?|emphasis added|and/or|\^?\d+"
    r"|citation needed|(?:note|nb|n\.b\.|editor'?s? note|drafting note|translation|translator'?s? note|footnote|see|"
    r"cf\.?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# Blanks to fill in: signs for one, an instruction, or the noun of a form's field at the end of a few words.
_BLANK = re.compile(
    r"[xX_.\u2022\u25cf\u2026\s/-]+|yyyy|yy|dd|mm|t\.?b\.?[acd]\.?|n\.?\s?n\.?|[dmyjat]{1,4}(?:[./-][dmyjat]{1,4}){1,2}"
    r"|(?:insert|enter|specify|fill in|add|your|state|name of|date of|number of|amount of|place of|description of|"
    r"(?:\w+ ){0,4}to be (?:confirmed|determined|completed|agreed|inserted|decided|added|specified))\b.*"
    r"|(?:nom|montant|datum|fecha|nombre|importe|betrag|ort|lieu|дата|сумма|сума|назва|наименование|име[нн]и)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_FIELDS = frozenset(
    "name names date dates amount amounts address addresses company companies client customer supplier contractor "
    "employer employee employees landlord tenant buyer seller vendor licensor licensee lender borrower recipient "
    "discloser jurisdiction number numbers title titles currency email e-mail phone telephone fax website url country "
    "state city town county place location signature signatory initials percentage sum price fee fees rate xx xxx "
    "day days month months year years description party counterparty entity organization organisation product service "
    "project position role time period duration term court law address zip postcode account iban".split()
)
# These name a field of a form also where they are written small; a price or a period may be a wording.
_SMALL_FIELDS = frozenset(
    "name names date dates amount amounts number jurisdiction currency email e-mail telephone url signature xx".split()
)
_DETERMINED = re.compile(
    r"(?:the|a|an|this|that|its|their|such|all|each|any|every|no|and|or|of|in|by|for|to|,)\b", re.IGNORECASE
)
_MODALS = frozenset("shall should will may must can not and or".split())
_MOST_WORDS = 5
_DEEPEST = 20


class _Bracket(NamedTuple):
    """A pair of brackets: where the opening and the closing one stand, and how many pairs are around it."""

    start: int
    end: int
    depth: int


class _Open(NamedTuple):
    """An open place: its depth, where its last bracket ended, and its wordings."""

    depth: int
    end: int
    wordings: tuple[str, ...]


def bracketed(text: str, *, template: bool = False) -> list[tuple[str, ...]]:
    """The places of a text that are open, in order: the alternatives of each, or the one wording that may go.

    `[shall][should]`, `[shall] / [should]` and `[shall / should]` are alternatives of one place; `[by half] [by 2030]`
    are two places. A place inside another comes after it. In a `template`, capitalised words are blanks.
    """
    places: list[_Open] = []
    last: dict[int, int] = {}  # the last place of each depth
    for bracket in _pairs(text):
        inside = text[bracket.start + 1 : bracket.end].strip()
        if _ADDRESS.search(text, max(bracket.start - _NEAR, 0), bracket.start):
            continue  # the words of a link, a note inside a line
        beside = text[bracket.start - 1 : bracket.start] == "]" or text[bracket.end + 1 : bracket.end + 2] == "["
        blank = _BLANK.fullmatch(inside) if beside else is_blank(inside) or (template and _capitalised(inside))
        wordings = () if blank or _LINKED.match(text, bracket.end + 1) else _wordings(inside)
        if not wordings:
            continue
        before = last.get(bracket.depth, -1)
        if before >= 0 and _is_joined(text[places[before].end + 1 : bracket.start]):
            places[before] = _Open(bracket.depth, bracket.end, places[before].wordings + wordings)
        else:
            last[bracket.depth] = len(places)
            places.append(_Open(bracket.depth, bracket.end, wordings))
    return [place.wordings for place in places]


def is_template(text: str) -> bool:
    """Whether a text has a blank that is called by a capitalised noun of a form: [Company Name]."""
    pairs = (text[one.start + 1 : one.end].strip() for one in _pairs(text)) if "[" in text else ()
    return any(_capitalised(inside) and is_blank(inside) for inside in pairs)


def is_blank(inside: str) -> bool:
    """Whether what stands in brackets is to be filled in: a sign for it, an instruction, or the name of a field."""
    if _BLANK.fullmatch(inside):
        return True
    words = re.findall(r"[^\W_]+(?:[-'\u2019][^\W_]+)*", inside)
    if not 0 < len(words) <= _MOST_WORDS or _DETERMINED.match(inside):
        return False
    fields = _FIELDS if inside[0].isupper() else _SMALL_FIELDS
    return words[-1].lower() in fields and not any(word.lower() in _MODALS for word in words)


def _capitalised(inside: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", inside) if word.lower() not in {"of", "and", "or", "the", "in"}]
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)


def _is_joined(between: str) -> bool:
    return not between or (bool(between.strip()) and len(between) < 6 and bool(_BETWEEN.fullmatch(between)))


def _pairs(text: str) -> list[_Bracket]:
    """The pairs of brackets in the order of their beginnings, down to a depth that no draft has."""
    opened: list[int] = []
    found: list[_Bracket] = []
    for match in _MARK.finditer(text):
        if match.group() == "[":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if len(opened) < _DEEPEST:
                found.append(_Bracket(start, match.start(), len(opened)))
    return sorted(found)


def _wordings(inside: str) -> tuple[str, ...]:
    bare = inside.strip()
    if _NO_WORDING.fullmatch(bare):
        return ()
    flat = _without_inner(bare)
    cuts = [0, *(end for match in _SLASH.finditer(flat) for end in match.span()), len(bare)]
    if len(cuts) > 2:
        parts = (bare[begin:end].strip() for begin, end in zip(cuts[::2], cuts[1::2], strict=True))
        return tuple(part for part in parts if part)
    if _TIGHT.fullmatch(bare) and "://" not in bare and not any(map(str.isdigit, bare)):
        return tuple(bare.split("/"))
    return (bare,)


def _without_inner(text: str) -> str:
    """The text with what stands in inner brackets blotted out, so that a slash there does not divide it."""
    if "[" not in text:
        return text
    letters, depth = [], 0
    for letter in text:
        depth += letter == "["
        letters.append("x" if depth else letter)
        depth -= letter == "]" and depth > 0
    return "".join(letters)
