"""Reading what is cited by a code and numbers: 40 CFR 262.83(g), 12 Harb. Rep. 299, ACME 08.02.15, 39-08-01."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.text.dates import is_month, is_year, read_date
from plandiff.text.patterns import pattern
from plandiff.text.quantities import Fact, low_at
from plandiff.text.references import LABELS, hyphened, is_point_of_number, read_reference, with_parts
from plandiff.text.units_of_measure import CURRENCY_SIGNS, UNITS, unit_at
from plandiff.text.word_cutting import Word, is_in_capitals

_CODE = pattern("[A-Z]{2,}")
# Two full stops, or one behind a nought, tell the number of a provision from a decimal and from a version.
_OF_CODE = pattern(r"[0-9]{1,4}(?:\.[0-9]{1,4}){2,}[a-z]?|0[0-9]*\.[0-9]+[a-z]?")
_OF_CHAPTER = pattern(r"[0-9]{2,4}\.[0-9]{3,4}")  # three digits behind the full stop are of no version
_DEEP = pattern(r"[0-9]{1,2}(?:\.[0-9]{1,2}){3,}[a-z]?|[0-9]{1,2}(?:\.[0-9]{1,2}){2,}[a-z]")


def read_citation(cut: Sequence[Word], index: int) -> Fact | None:
    """The citation by a code that begins at a word, or by a number of many parts that is nothing else, or None."""
    word = cut[index]
    if _CODE.fullmatch(word.text):
        return _of_code(cut, index) if word.low not in CURRENCY_SIGNS else None
    following = cut[index + 1] if index + 1 < len(cut) else None
    if following is not None and following.low == "-":
        return _of_section(cut, index)
    if word.low.isdecimal() and following is not None and _CODE.fullmatch(following.text):
        if following.low in CURRENCY_SIGNS or following.low in UNITS:
            return None
        return _of_volume(cut, index, following.low, index + 2) or _of_court(cut, index)
    if word.low.isdecimal() and not is_year(word.low) and not is_month(cut, index + 1, beside=True):
        code, place = _abbreviation(cut, index + 1)
        return _of_volume(cut, index, code, place) if code else None
    if _DEEP.fullmatch(word.low):
        number, until = with_parts(cut, word.low, index + 1)
        return Fact("reference", f"point {number}", index, until, mark=number)
    return None


def _of_code(cut: Sequence[Word], index: int) -> Fact | None:
    """The provision of a code in capitals: ACME 26.13.10.01, ACME 3.1.2(b), ACME 171.397, ACME 209A.110."""
    number, until = low_at(cut, index + 1), index + 2
    if re.fullmatch("[0-9]{1,4}[a-z]", number) and is_point_of_number(cut, until):
        number, until = f"{number}.{low_at(cut, until + 1)}", until + 2
    elif not (_OF_CODE.fullmatch(number) or (_OF_CHAPTER.fullmatch(number) and not is_in_capitals(cut, index))):
        return None
    number, until = with_parts(cut, number, until)
    return Fact("reference", f"{cut[index].low} {number}", index, until, mark=number)


def _of_section(cut: Sequence[Word], index: int) -> Fact | None:
    """The section of a code by three numbers that hyphens tie, which are no date: under 39-08-01, as in 12-4-103(b)."""
    if low_at(cut, index - 1) == "-" or read_date(cut, index) is not None:
        return None
    number, until = hyphened(cut, low_at(cut, index), index + 1)
    lengths = [len(part) for part in number.split("-")]  # 9-1-1 is whom to call
    if len(lengths) != _NUMBERS or not 1 < max(lengths) <= _DIGITS:
        return None
    number, until = with_parts(cut, number, until)
    return Fact("reference", f"section {number}", index, until, mark=number)


_NUMBERS = _DIGITS = 3


def _abbreviation(cut: Sequence[Word], index: int) -> tuple[str, int]:
    """The letters of a code or a reporter cut short with full stops that begins at an index, and the index behind it.

    Three initials are one, fewer may be a half of the day or a state (5 P.M. 12 guests); those and words cut short are
    where a number ends the citation: 12 How. 299, 5 S.W.3d 55, 33 Ct. Cl. 508.
    """
    letters, place = "", index
    while place + 1 < len(cut) and cut[place].capital and cut[place].low.isalpha() and cut[place + 1].low == ".":
        if cut[place].end != cut[place + 1].start or len(cut[place].low) > _LONGEST:
            break
        letters, place = letters + cut[place].low, place + 2
    initials = place - index == 2 * len(letters)
    if re.fullmatch("[2-9]d", low_at(cut, place)) and letters:
        letters, place = letters + low_at(cut, place), place + 1
    ends = low_at(cut, place).isdecimal() and low_at(cut, place + 1) in ("", ",", ".", ";", ")", "(")
    return (letters, place) if (initials and len(letters) >= _OF_INITIALS) or (letters and ends) else ("", place)


_OF_INITIALS, _LONGEST = 3, 5  # letters of an abbreviation, and of a word cut short


def _of_volume(cut: Sequence[Word], index: int, code: str, place: int) -> Fact | None:
    """The provision of a volume of a code that ends before a place: 40 CFR 262.83(g), 40 CFR Part 261, 820 ACME 9/3."""
    place += low_at(cut, place) == low_at(cut, place + 1) == "§"
    found = read_reference(cut, place) if low_at(cut, place) in LABELS else None
    counts = unit_at(cut, place + 1) is not None or is_month(cut, place + 1, beside=True)
    if found is None and not counts and re.fullmatch("[0-9]+(?:[./][0-9]+)?[a-z]?", low_at(cut, place)):
        number, until = with_parts(cut, cut[place].low, place + 1)
        found = Fact("reference", f"section {number}", place, until, mark=number)
    return found and found._replace(key=f"{code} {cut[index].low} {found.mark}", at=index)


def _of_court(cut: Sequence[Word], index: int) -> Fact | None:
    """A judgment by its year, its court and its number, as courts give them behind the parties: 2015 AC App (1st) 123.

    Elsewhere the year is a time: in 2015 AC Mora 123.
    """
    place = index + 2
    while place < len(cut) and cut[place].is_word and cut[place].capital and cut[place].low.isalpha():
        place += 1
    place += 3 * (low_at(cut, place) == "(" and low_at(cut, place + 2) == ")")
    number = low_at(cut, place)
    cites = low_at(cut, index - 1) in (",", "(", ";") and low_at(cut, place + 1) in ("", ",", ";", ")", ".", "(")
    if not (cites and is_year(cut[index].low) and place > index + 2 and re.fullmatch("[0-9]{2,}", number)):
        return None
    court = " ".join(word.low for word in cut[index + 1 : place] if word.low not in "()")
    return Fact("reference", f"{court} {cut[index].low} {number}", index, place + 1, mark=number)
