"""Reading what is cited by a code and numbers: 40 CFR 262.83(g), ACME 08.02.15, 3.2.1.2A."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.text.patterns import pattern
from plandiff.text.quantities import Fact, low_at
from plandiff.text.references import LABELS, is_point_of_number, read_reference, with_parts
from plandiff.text.units_of_measure import CURRENCY_SIGNS, UNITS
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
    if word.low.isdecimal() and following is not None and _CODE.fullmatch(following.text):
        return None if following.low in CURRENCY_SIGNS or following.low in UNITS else _of_volume(cut, index)
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


def _of_volume(cut: Sequence[Word], index: int) -> Fact | None:
    """The provision of a volume of a code: 40 CFR 262.83(g), 40 CFR Part 261."""
    place = index + 2
    found = read_reference(cut, place) if low_at(cut, place) in LABELS else None
    if found is None and re.fullmatch(r"[0-9]+(?:\.[0-9]+)?[a-z]?", low_at(cut, place)):
        number, until = with_parts(cut, cut[place].low, place + 1)
        found = Fact("reference", f"section {number}", place, until, mark=number)
    return found and found._replace(key=f"{cut[index + 1].low} {cut[index].low} {found.mark}", at=index)
