"""Square brackets in a text: which belong together, and what each pair holds: a wording, a blank, or neither."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from plandiff.model.named_values import NamedValues
from plandiff.text.patterns import pattern

_MARK = pattern(r"(?<!\x1b)[\[\]]")  # behind an escape it is a command for a terminal
_ADDRESS = pattern(r"(?:\w://\S*|\b(?:mailto|link|xref):\S*|\^)$")  # what stands before the words of a link or note
_NEAR = 300  # characters of an address
_LINKED = pattern(r"\(|\s?\((?:https?:|mailto:|www\.)")
# What stands in brackets without being a wording: notes, references, boxes to tick, what was said of the text.
_NO_WORDING = pattern(
    r"[\W\u2070\u00b9\u00b2\u00b3\u2074-\u2079]*"
    r"|![a-z]+|/\w*|\w+=\S*|sic!?|page\s+\d+(?:\s+of\s+\d+)?|and/or|\^\d+|reserved|(?:intentionally )?(?:omitted|"
    r"deleted|left blank)|(?:un)?official translation"
    r"|(?:\w+ )?(?:emphasis|italics|numbering|quotation marks|citations?|footnotes?)"
    r"(?: (?:added|omitted|supplied|mine|ours|in (?:the )?original|original))+|inaudible|applause|laughter"
    r"|agreed ad ref(?:\.|erendum)?|(?:text )?(?:still )?under (?:negotiation|discussion)"
    r"|citation needed|(?:note|nb|n\.b\.|editor'?s? note|drafting note|translation|translator'?s? note|footnote|see|"
    r"cf\.?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BESIDE_BEFORE = pattern(r"(?:\[[\d.,]+\]\s?)+\Z")
_BESIDE_AFTER = pattern(r"(?:\s?\[[\d.,]+\])+")
_FIGURE = pattern(r"[\d\s.,\u2013-]*\d[\d\s.,\u2013-]*")
_LARGE = pattern(r"\d{1,3}(?:[.,\s]\d{3})+")  # no mark of a note, no year
# A figure in brackets is a value and no reference where it is counted in something, or bounded by something.
_COUNTED = pattern(
    r"\]\s?(?:%|\u00b0|per\s?cent|percent|pour cent|prozent|por ciento)"
    r"|\]\s(?!(?:and|or|of|to|in|on|for|the|is|are|was|were|has|have|that|which|as|by|at|with|from)\b)[a-z]",
    re.IGNORECASE,
)
_BOUNDED = pattern(
    r"(?:[$\u20ac\u00a3\u00a5]|\b(?:usd|eur|by|until|before|after|since|least|most|than|within|exceed(?:ing|s)?|to|of|in|"
    r"year|from|between|and|about|approximately|minus|plus))\s?$",
    re.IGNORECASE,
)
_LABELLED = pattern(
    r"\b(?:articles?|paragraphs?|sections?|annex(?:es)?|chapters?|clauses?|decisions?|appendix|rules?)\s"
    r"(?:\[?[\w.]+\]? and )?$",
    re.IGNORECASE,
)
_SMALL_BOUND = pattern(r"\b(?:to|of|in|and|from|between)\s?$", re.IGNORECASE)  # before a year, not before any number
_YEAR = pattern(r"(?:1[89]|20|21)\d\d")
# Blanks to fill in: signs for one, an instruction, or the noun of a form's field at the end of a few words.
_BLANK = pattern(
    r"[xX_.\u2022\u25cf\u2026\s/-]+|[nyzNYZ]|yyyy|yy|dd|mm|t\.?b\.?[acd]\.?|n\.?\s?n\.?|[dmyjat]{1,4}(?:[./-][dmyjat]{1,4}){1,2}"
    r"|(?:insert|enter|specify|fill in|add|your|state|name of|date of|number of|amount of|place of|description of|"
    r"placeholder|(?:[\w-]+ ){0,6}to be (?:further )?(?:confirmed|determined|completed|agreed|inserted|decided|added|"
    r"specified|developed|elaborated|drafted|negotiated|defined|considered|provided|finali[sz]ed|filled))\b.*"
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
# One such word alone is no wording.
_SPANS = frozenset("year month day percentage figure quantity".split())
_DETERMINED = pattern(
    r"(?:the|a|an|this|that|its|their|such|all|each|any|every|no|and|or|of|in|by|for|to|,)\b", re.IGNORECASE
)
_NUMBER = pattern(r"\w{1,4}")  # of an item, before its bracket: 1] a]
_MOST_WORDS = 5
_DEEPEST = 20


class Holds(Enum):
    """What a pair of brackets holds."""

    WORDING = auto()
    BLANK = auto()
    NEITHER = auto()


class Bracket(NamedValues):
    """A pair of brackets: where the opening one stands, where the closing one ends, how many pairs are around it.

    Where the pair is not `closed`, it ends where its paragraph does, and nothing stands there; where it is not
    `opened`, it begins where its paragraph does.
    """

    start: int
    end: int
    depth: int
    closed: bool = True
    opened: bool = True

    @property
    def inner(self) -> tuple[int, int]:
        """Where its content begins and ends."""
        return self.start + self.opened, self.end - self.closed


def pairs(text: str) -> tuple[list[Bracket], list[int]]:
    """The pairs of brackets in the order of their beginnings, and where a bracket closes that none opened.

    Below a depth that no draft has, brackets are not read. One that is never closed pairs with the end of its
    paragraph, one that none opened with its beginning: the other half may stand in another point.
    """
    opened: list[int] = []
    found: list[Bracket] = []
    stray: list[int] = []
    for match in _MARK.finditer(text):
        if match.group() == "[":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if len(opened) < _DEEPEST:
                found.append(Bracket(start, match.end(), len(opened)))
        else:
            stray.append(match.start())
    for depth, start in enumerate(opened[:_DEEPEST]):
        end = text.find("\n\n", start)
        found.append(Bracket(start, len(text.rstrip()) if end < 0 else end, depth, closed=False))
    for at in stray[:_DEEPEST]:
        start = _paragraph(text, at)
        found = [one._replace(depth=one.depth + 1) if start <= one.start < at else one for one in found]
        found.append(Bracket(start, at + 1, 0, opened=False))
    return sorted(found, key=lambda one: (one.start, -one.end)), stray


def _paragraph(text: str, at: int) -> int:
    """Where the words begin of the paragraph that a place is in."""
    start = text.rfind("\n\n", 0, at) + 1
    return start + len(text[start:at]) - len(text[start:at].lstrip())


def holds(text: str, bracket: Bracket, *, template: bool = False) -> Holds:
    """What a pair of brackets holds, told from its words and from what stands around it.

    In a `template`, capitalised words are blanks.
    """
    start, end = bracket.inner
    inside = text[start:end].strip()
    if not bracket.opened:
        return Holds.WORDING if inside and not _NUMBER.fullmatch(inside) else Holds.NEITHER
    if not bracket.closed:
        return Holds.WORDING
    if _ADDRESS.search(text, max(bracket.start - _NEAR, 0), bracket.start) or _LINKED.match(text, bracket.end):
        return Holds.NEITHER  # the words of a link, a note inside a line
    previous = text[bracket.start - 1 : bracket.start]
    beside = previous == "]" or text[bracket.end : bracket.end + 1] == "["
    if not inside:  # of a box to tick, which begins a line
        return Holds.NEITHER if beside or not text[: bracket.start].rpartition("\n")[2].strip() else Holds.BLANK
    blank = _BLANK.fullmatch(inside) or (not beside and (is_blank(inside) or (template and _capitalised(inside))))
    if blank and not previous.isalpha():  # else it is glued to a word, whose ending it holds: Part[y]
        return Holds.BLANK
    return Holds.WORDING if _is_wording(text, bracket, inside, beside=beside) else Holds.NEITHER


def _is_wording(text: str, bracket: Bracket, inside: str, *, beside: bool) -> bool:
    if _FIGURE.fullmatch(inside):
        numbers = _LABELLED.search(text, max(bracket.start - _NEAR, 0), bracket.start)  # an article to come
        return not numbers and (beside or _LARGE.fullmatch(inside) is not None or _is_value(text, bracket, inside))
    mended = len(inside) == 1 and text[bracket.end : bracket.end + 1].isalpha()  # in a quotation: [t]he
    return not (mended or _NO_WORDING.fullmatch(inside) or f"[/{inside}]" in text)


def outside_brackets(text: str) -> str:
    """A text without what stands in brackets that hold a wording; other brackets stay."""
    parts, at = [], 0
    for bracket in pairs(text)[0]:
        if bracket.start >= at and holds(text, bracket) is Holds.WORDING:
            parts.append(text[at : bracket.start])
            at = bracket.end
    return " ".join([*parts, text[at:]])


@lru_cache(maxsize=8192)  # asked of every text of a plan for each of its points
def is_template(text: str) -> bool:
    """Whether a text has a blank that is called by a capitalised noun of a form: [Company Name]."""
    insides = (text[slice(*one.inner)].strip() for one in pairs(text)[0]) if "[" in text else ()
    return any(_capitalised(inside) and is_blank(inside) for inside in insides)


def is_blank(inside: str) -> bool:
    """Whether what stands in brackets is to be filled in: a sign for it, an instruction, or the name of a field."""
    if _BLANK.fullmatch(inside):
        return True
    words = re.findall(r"[^\W_]+(?:[-'\u2019][^\W_]+)*", inside)
    if len(words) == 1 and words[0].lower() in _SPANS:
        return True
    if not 0 < len(words) <= _MOST_WORDS or _DETERMINED.match(inside):
        return False
    fields = _FIELDS if inside[0].isupper() else _SMALL_FIELDS
    return words[-1].lower() in fields


def _is_value(text: str, bracket: Bracket, inside: str) -> bool:
    """Whether a figure in brackets is a value that is open ([20] per cent, by [2030]) and no mark of a note."""
    before = _BESIDE_BEFORE.sub("", text[max(bracket.start - _NEAR, 0) : bracket.start])
    beside = _BESIDE_AFTER.match(text, bracket.end, bracket.end + _NEAR)
    if _COUNTED.match(text, (beside.end() if beside else bracket.end) - 1):
        return before[-1:].isspace() or not before
    bounded = _BOUNDED.search(before)
    if not bounded:
        return False
    return bool(_YEAR.fullmatch(inside)) or not _SMALL_BOUND.search(before)


def _capitalised(inside: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", inside) if word.lower() not in {"of", "and", "or", "the", "in"}]
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
