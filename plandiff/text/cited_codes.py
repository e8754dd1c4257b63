"""Reading what is cited by a code and numbers: 40 CFR 262.83(g), 5 A.C.M. 299, ACME 08.02.15, Ord. 12-4, 3.1.2."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.text.cited_names import is_cited, is_head, read_numbered
from plandiff.text.dates import is_month, is_year
from plandiff.text.names import is_of_address
from plandiff.text.patterns import pattern
from plandiff.text.quantities import Fact
from plandiff.text.references import LABELS, counts_on, hyphened, is_measured, read_reference, with_parts
from plandiff.text.synonyms import is_light
from plandiff.text.units_of_measure import CURRENCY_SIGNS, UNITS, unit_at
from plandiff.text.word_cutting import Word, is_in_capitals, low_at

_NO_CODES = CURRENCY_SIGNS.keys() | UNITS.keys() | {"am", "pm"}
_CODE = pattern("[A-Z]{2,}(?:-[A-Z]{2,})?")
# Two full stops, or one behind a nought or before three digits, tell a provision from a decimal and a version.
_OF_CODE = pattern(r"[0-9]{1,4}(?:\.[0-9]{1,4}){2,}[a-z]?|0[0-9]*\.[0-9]+[a-z]?|[0-9]{2,4}\.[0-9]{3,4}")


def read_citation(cut: Sequence[Word], index: int) -> Fact | None:
    """The citation by a code, or the act by its number, that begins at a word before another, or None."""
    word, following = cut[index], cut[index + 1]
    if following.low == ".":
        return read_numbered(cut, index)
    if not word.low[0].isdecimal():
        return _of_code(cut, index) if _CODE.fullmatch(word.text) and word.low not in CURRENCY_SIGNS else None
    if not word.low.isdecimal():
        return None
    if _CODE.fullmatch(following.text):
        known = following.low in _NO_CODES or is_month(cut, index + 1)
        return None if known else _of_volume(cut, index, following.low, index + 2)
    place = _behind_stops(cut, index + 1)
    code = "".join(word.low for word in cut[index + 1 : place : 2])
    one = place == index + 3 and len(code) > 2 and not (code in _NO_CODES or is_month(cut, index + 1))  # 106 Stat. 4705
    joined = one and place < len(cut) and cut[place].sentence == cut[index].sentence
    return _of_volume(cut, index, code, place) if joined or place - index > 2 * _INITIALS else None


def _of_code(cut: Sequence[Word], index: int) -> Fact | None:
    """The provision of a code in capitals: ACME 26.13.10.01, ACME 3.1.2(b), ACME 171.397."""
    known = _OF_CODE.fullmatch(low_at(cut, index + 1)) is not None
    if not known and not _is_numbered(cut, index):
        return None
    number, until = with_parts(cut, *hyphened(cut, low_at(cut, index + 1), index + 2))
    key = f"{cut[index].low} {number}" if known else f"initials {cut[index].low} {number}"
    return Fact("reference", key, index, until, mark=number)


def _is_numbered(cut: Sequence[Word], index: int) -> bool:
    """Whether initials and a number name a document, LB 22-10, TLS 1.3, but not the port FAO 12 boats reach."""
    low, number = cut[index].low, cut[index + 1]
    known = low in _NO_CODES or is_light(low, cut[index].stem) or is_in_capitals(cut, index) or is_month(cut, index)
    short = len(number.low) < 5 and number.text[0].isdecimal() and number.low.replace(".", "").isdecimal()
    names = short and not known and not is_year(number.low) and not is_of_address(cut, index + 1)
    names = names and low_at(cut, index - 1) not in _SCORED and not _may_be_money(cut, index)
    return names and not is_measured(cut, index + 1) and not counts_on(cut, index + 2)


# Behind these, initials and a number say how much: the limit is IQ 70, a GPA 3.5.
_SCORED = frozenset("is are was were be a an need needs least than".split())
_MONEY = pattern("[1-9][0-9]+|[1-9][0-9]*[.][0-9]{2}")  # one digit, as of TAP 4, numbers more often than it pays


def _may_be_money(cut: Sequence[Word], index: int) -> bool:
    """Whether initials may be the code of a currency, of three letters (ISO 4217), and nothing tells of a document."""
    if len(cut[index].text) != 3 or _MONEY.fullmatch(low_at(cut, index + 1)) is None:
        return False
    return not (low_at(cut, index + 2) == "-" or is_cited(cut, index) or (index and is_head(cut[index - 1])))


_INITIALS = 3  # fewer may be a half of the day or a state: 5 P.M. 12 guests


def _behind_stops(cut: Sequence[Word], index: int) -> int:
    """The index behind the words with a capital and a full stop each that begin at an index: M.F.C."""
    while index + 1 < len(cut) and cut[index].capital and cut[index + 1].low == ".":
        index += 2
    return index


def _of_volume(cut: Sequence[Word], index: int, code: str, place: int) -> Fact | None:
    """The provision of a volume of a code that ends before a place: 40 CFR 262.83(g), 40 CFR Part 261, 820 ACME 9/3."""
    place += low_at(cut, place) == low_at(cut, place + 1) == "§"
    found = read_reference(cut, place) if low_at(cut, place) in LABELS else None
    counts = unit_at(cut, place + 1) is not None
    if found is None and not counts and re.fullmatch("[0-9]+(?:[./][0-9]+)?[a-z]?", low_at(cut, place)):
        number, until = with_parts(cut, cut[place].low, place + 1)
        found = Fact("reference", f"section {number}", place, until, mark=number)
    return found and found._replace(key=f"{code} {cut[index].low} {found.mark}", at=index)
