"""The numbers that a text writes in digits: where they end, their mark before decimals, and what joins neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from plandiff.model.named_values import NamedValues
from plandiff.text.patterns import LetterRanges, any_of, pattern

# Blanks that set groups of three digits apart: plain, no-break, figure, thin and narrow no-break.
_BLANKS = " \u00a0\u2007\u2009\u202f"
# Scripts that set no blanks between words (Thai to Khmer, kana, Han): a letter is a word there.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
UNSPACED_LETTERS = LetterRanges(UNSPACED)
_APOSTROPHES = "'\u2019"
_FULL_WIDTH = "\uff10-\uff19"
_WIDE = "\uff0c\uff0e\uff1a"
_MARKS = ".,:/\u066b\u066c"


def _literal(blanks: str, marks: str) -> str:
    """What a number in digits of any script looks like, with these blanks and marks.

    Groups of three after blanks (600 000) or apostrophes (1'250'000), else any digits with single marks between them:
    1,250.50; 12:30; 1/2; 2.4.1. It never ends within digits, and groups are none before a blank and four digits, as in
    +1 202 555 0143. It begins with one digit, so that a search need only look at digits.
    """
    return (
        rf"\d(?:(?<!0)\d{{0,2}}(?:(?:{blanks}\d{{3}})+(?!{blanks}\d{{4}})|(?:{any_of(_APOSTROPHES)}\d{{3}})+)"
        rf"(?!\d)(?:[.,]\d+)?|\d*(?:{marks}\d+)*)"
    )


# As nearly all texts have it, and what it is in a text with rare letters: thin blanks, Arabic or fullwidth marks too.
LITERAL = _literal("[ \u00a0]", "[.,:/]")
RARE_LITERAL = _literal(
    any_of(_BLANKS), rf"(?:{any_of(_MARKS)}|(?<=[{_FULL_WIDTH}]){any_of(_WIDE)}(?=[{_FULL_WIDTH}]))"
)
RARE = f"{UNSPACED}{_FULL_WIDTH}{_BLANKS[2:]}{_MARKS[4:]}"
# Compiled once for all who look for a number alone: each takes as long as many texts.
_USUAL, _WITH_RARE, _RARE = pattern(LITERAL), pattern(RARE_LITERAL), LetterRanges(RARE)
_WIDE_MARKS = str.maketrans(_WIDE, ",.:")
# A longer number means nothing that can be counted, and is compared as it is written; conversions of values of up to
# so many digits stay exact in the 28 digits of `decimal`.
MAX_DIGITS = 20
# What follows a number of which there are two readings, when nothing tells which is meant.
UNDECIDED = "?"


def number_in(text: str) -> re.Pattern[str]:
    """What a number in digits looks like in a text: with rare blanks and marks where it has any."""
    return _WITH_RARE if _RARE.any_in(text) else _USUAL


def plain_digits(text: str) -> str:
    """A text with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    from unicodedata import decimal

    return "".join(str(decimal(letter)) if letter.isdecimal() else letter for letter in text)


@lru_cache(maxsize=4096)
def in_english(written: str, decimal: str | None) -> str:
    """A number in digits as English writes it (1,250,000.50), whatever marks it has.

    `decimal` holds the marks that stand before decimals in its text, None where that is not known: 1.250 is then given
    back with UNDECIDED after it. What is no single number (12:30, 2.4.1, 1/2) keeps its marks.
    """
    plain = plain_digits(written).translate(_WIDE_MARKS)
    if plain.isdecimal() or ":" in plain or "/" in plain:
        return plain
    if "\u066b" in plain or "\u066c" in plain:  # the Arabic marks of decimals and of thousands
        whole, _, decimals = plain.replace("\u066c", "").partition("\u066b")
        return _joined(whole, decimals, grouped="\u066c" in plain)
    first = re.sub(r"\d", "", plain)[0]
    if first in ".,":
        return _with_marks(plain, decimal)
    whole, _, decimals = plain.replace(",", ".").partition(".")
    return _joined(re.sub(r"\D", "", whole), decimals, grouped=True)


def _with_marks(plain: str, decimal: str | None) -> str:
    """A number with full stops and commas as English writes it."""
    pieces, marks = re.split("[.,]", plain), re.sub(r"\d", "", plain)
    if len(set(marks)) == 1 and _are_groups(pieces, marks[0]):
        if _has_two_readings(pieces):
            if decimal is None:
                return plain + UNDECIDED
            if marks[0] in decimal:
                return _joined(*pieces)
        return _joined("".join(pieces), "", grouped=True)
    if len(pieces) == 2:
        return _joined(*pieces)
    if marks.count(marks[-1]) == 1 and _are_groups(pieces[:-1], marks[0]):
        return _joined("".join(pieces[:-1]), pieces[-1], grouped=True)
    return plain


def decimal_mark(written: str) -> str | None:
    """The mark before decimals that a number in digits proves: ".", ",", both where blanks or apostrophes group.

    None for a number that proves none.
    """
    plain = plain_digits(written)
    marks = re.sub(r"\d", "", plain)
    if not marks or not set(marks) <= set(f".,{_APOSTROPHES}{_BLANKS}"):
        return None
    if marks[0] not in ".,":
        return marks[-1] if marks[-1] in ".," else ".,"
    pieces = re.split("[.,]", plain)
    if len(set(marks)) == 2:
        return marks[-1] if len(set(marks[:-1])) == 1 and _are_groups(pieces[:-1], marks[0]) else None
    if len(marks) > 1:
        return {",": ".", ".": ","}[marks[0]] if _are_groups(pieces, marks[0]) else None
    return None if _has_two_readings(pieces) else marks[0]


def _has_two_readings(pieces: list[str]) -> bool:
    """Whether one mark stands before three digits, so that it may group them or set off decimals."""
    return len(pieces) == 2 and len(pieces[1]) == 3 and 1 <= len(pieces[0]) <= 3 and pieces[0][0] != "0"


def _are_groups(pieces: list[str], mark: str) -> bool:
    """Whether the pieces between marks are groups: of three digits, or as in India 1,25,00,000."""
    first, *others = pieces
    if not others or not 1 <= len(first) <= 3 or first[0] == "0" or len(others[-1]) != 3:
        return False
    western = all(len(piece) == 3 for piece in others)
    indian = mark == "," and len(first) <= 2 and len(others) > 1 and all(len(piece) == 2 for piece in others[:-1])
    return western or indian


def _joined(whole: str, decimals: str, *, grouped: bool = False) -> str:
    if grouped:
        lead = len(whole) % 3 or 3
        whole = ",".join([whole[:lead], *(whole[at : at + 3] for at in range(lead, len(whole), 3))])
    return f"{whole}.{decimals}" if decimals else whole


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
_MARKED = pattern(rf"\d{any_of(f'.,{_APOSTROPHES}{_BLANKS}')}\d")
_PLAINLY_MARKED = pattern("[0-9][.,' ][0-9]")


def decimal_of(texts: Iterable[str], language: str = "") -> str | None:
    """The marks before decimals in the texts of one document: ".", ",", both where neither groups digits, or None.

    The numbers that have one reading only decide for those that have two; where they tell nothing or disagree, the
    `language` (a BCP 47 tag, empty where not known) does; where it is not known, decimals of plain numbers (12.5) do,
    or that groups stand after blanks; else it is not known, and None.
    """
    found = frozenset[tuple[bool, str]]().union(*map(_marks_in, texts))
    proofs, hints = ({mark for bare, mark in found if bare is hint} for hint in (False, True))
    marks = (_single(proofs), _of_language(language), _single(hints), ".," if ".," in proofs else None)
    return next((mark for mark in marks if mark is not None), None)


@lru_cache(maxsize=4096)  # what stands in both versions is read once
def _marks_in(text: str) -> frozenset[tuple[bool, str]]:
    """The marks before decimals that numbers prove, and whether one is bare: 3.4 may be a section, and only hints."""
    found: set[tuple[bool, str]] = set()
    if not (_PLAINLY_MARKED if text.isascii() else _MARKED).search(text):
        return frozenset()
    for match in number_in(text).finditer(text):
        written = match[0]
        mark = None if len(written) <= 2 or written.isdecimal() else decimal_mark(written)
        if mark is not None:
            signed = text.endswith(_BEFORE, 0, match.start()) or text.startswith(_AFTER, match.end())
            found.add((len(re.findall(r"\D", written)) == 1 and mark != ".," and not signed, mark))
    return frozenset(found)


def _single(marks: set[str]) -> str | None:
    """The one mark that all numbers which need one agree on, or None."""
    found = marks - {".,"}
    return next(iter(found)) if len(found) == 1 else None


def _of_language(language: str) -> str | None:
    tag = language.lower().replace("_", "-")
    primary = tag.partition("-")[0]
    if tag in _REGIONS:
        return _REGIONS[tag]
    if primary in _COMMA:
        return ","
    return "." if primary in _POINT else None


_NUMBER: Final = r"[0-9]+(?:[.,][0-9]+)*[a-z]?\b|\b[IVXL]+\b"
# Of a range, of a list, of a choice.
_JOINS: Final = {
    "range": r"\s*[-\u2010-\u2015]\s*|\s+(?:to|through|until)\s+",
    "list": r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+",
    "choice": r"\s*/\s*|\s*,?\s+or\s+",
}
# What stands before the first number is asked behind its first letter, so that a search need only look at such letters.
_FIRST: Final = r"[0-9IVXL](?<![\w.,/].)(?:(?<=[0-9])[0-9]*(?:[.,][0-9]+)*[a-z]?|(?<=[IVXL])[IVXL]*)\b"
_JOINED: Final = pattern(
    rf"(?P<first>{_FIRST})(?=(?:{'|'.join(f'(?P<{kind}>{join})' for kind, join in _JOINS.items())})"
    rf"(?P<second>{_NUMBER}))"
)
_NUMERAL: Final = pattern(r"[0-9IVXL](?:(?<=[0-9])[0-9]*|[IVXL]*\b)")
SERIES: Final = "series"  # a bond that is the last one's, and or or
_COMPARING: Final = "<>\u2264\u2265\u2260\u2248~\u00b1"
_SIGNED: Final = pattern(rf"(?P<sign>[{_COMPARING}])\s*(?P<number>{_NUMBER})")


class Join(NamedValues):
    """What binds numbers: `of` are the numbers, `kind` tells the bond; `text` is both as they are written."""

    of: tuple[str, ...]
    kind: str
    text: str


def may_be_joined_otherwise(before: str, after: str) -> bool:
    """Whether two texts have two numbers in common, or either has a sign that one may stand behind."""
    if any(sign in text for text in (before, after) for sign in _COMPARING):
        return True
    first, second = _NUMERAL.findall(before), _NUMERAL.findall(after)
    return min(sum(map(second.__contains__, first)), sum(map(first.__contains__, second))) > 1


def number_joins(text: str) -> list[Join]:
    """The bonds of a text in order: two numbers that follow each other, and a sign with its number.

    From 3 to 7, 3-7 and between 3 and 7 are ranges; 3, 7 is a list, and inside of 3, 7 or 9 a series; 3 or 7 a choice;
    < 5 a sign.
    """
    matches = list(_JOINED.finditer(text))
    found = [_join(text, match) for match in matches]
    for at, (one, following) in enumerate(pairwise(found)):
        goes_on = matches[at].end("second") == matches[at + 1].end("first")
        if goes_on and one.kind == "list" and following.kind in ("list", "choice"):
            found[at] = one._replace(kind=SERIES)
    if any(sign in text for sign in _COMPARING):
        found += [Join((match["number"],), match["sign"], match[0]) for match in _SIGNED.finditer(text)]
    return found


def _join(text: str, match: re.Match[str]) -> Join:
    kind = next(kind for kind in _JOINS if match[kind] is not None)
    if kind == "list" and re.search(r"\bbetween\s+\Z", text[: match.start()][-12:]):
        kind = "range"
    return Join((match["first"], match["second"]), kind, text[match.start() : match.end("second")])
