"""Numbers that count nothing: of a list, a version, a telephone, a house, or of the capitals beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.text.quantities import Fact, low_at
from plandiff.text.word_cutting import Word


def is_numeral_of_list(cut: Sequence[Word], index: int) -> bool:
    """Whether a number stands in or before brackets, as those do that number what is listed in a sentence: (1), 1)."""
    opening, closing = low_at(cut, index - 1), low_at(cut, index + 1)
    if re.fullmatch("[0-9]{1,2}", cut[index].low) is None or closing not in (")", "]"):
        return False
    if opening in ("(", "["):
        return opening == "[" or low_at(cut, index + 2)[:1].isalpha()
    lows = [word.low for word in cut[max(index - _WITHIN, 0) : index] if word.sentence == cut[index].sentence]
    return closing == ")" and lows.count("(") <= lows.count(")")


_WITHIN = 40  # words before a bracket that may be inside of it
_NUMBERED = frozenset("version versions edition editions revision".split())


def is_designation(cut: Sequence[Word], fact: Fact) -> bool:
    """Whether a bare number counts nothing: it is of a list, of a version, or of the capitals beside it (AES 128)."""
    if fact.kind != "figure" or fact.unit:
        return False
    if is_numeral_of_list(cut, fact.at) or low_at(cut, fact.at - 1) in _NUMBERED or _is_of_call_number(cut, fact.at):
        return True
    before = cut[fact.at - 1] if fact.at > 1 else None
    if before is not None and before.low == "-" and _ends_code(cut, fact.at - 2):
        return True
    if fact.until - fact.at > 1:
        return False
    if before is None or not before.is_word or before.sentence != cut[fact.at].sentence:
        return _is_before_name(cut, fact)
    ends = cut[fact.at - 2].sentence == before.sentence and low_at(cut, fact.until) in ("", ".", ",", ";", ")", "(")
    code = re.fullmatch("[0-9]{4,}", cut[fact.at].low) is not None
    in_capitals = before.text.isupper() and len(before.text) > 1
    return in_capitals or (code and ends and before.capital) or _is_before_name(cut, fact)


def _is_of_call_number(cut: Sequence[Word], index: int) -> bool:
    """Whether a number is one of several in a row, as those of a telephone are written: +1 (501) 324-9260."""
    first = last = index
    while first > 0 and _is_of_row(cut[first - 1].low):
        first -= 1
    while last + 1 < len(cut) and _is_of_row(cut[last + 1].low):
        last += 1
    numbers = [word.low for word in cut[first : last + 1] if word.low.isdecimal()]
    return len(numbers) > _ROW and sum(map(len, numbers)) >= _CALL_DIGITS


def _is_of_row(low: str) -> bool:
    return low.isdecimal() or low in ("-", "(", ")", "+")


_ROW, _CALL_DIGITS = 2, 7


def _is_before_name(cut: Sequence[Word], fact: Fact) -> bool:
    """Whether a number above one stands before a name in the singular, so that it counts none: 12 Mill Road."""
    until = fact.until
    while (
        until < len(cut) and cut[until].capital and cut[until].is_word and cut[until].sentence == cut[fact.at].sentence
    ):
        until += 1
    last = cut[until - 1]
    named = until > fact.until + 1 and not last.low.endswith("s") and (fact.value or 0) > 1
    return named and low_at(cut, until) in ("", ",", ".", ";", ")", "in", "at", "to", "or", "and", "between")


def _ends_code(cut: Sequence[Word], index: int) -> bool:
    """Whether a code stands right before a hyphen: REC-html401-19991224, BOD 15-01."""
    low = cut[index].low
    glued = cut[index].end == cut[index + 1].start == cut[index + 2].start - 1
    behind = index > 0 and cut[index - 1].text.isupper() and len(cut[index - 1].text) > 1
    return glued and (behind or (any(map(str.isalpha, low)) and any(map(str.isdecimal, low))))
