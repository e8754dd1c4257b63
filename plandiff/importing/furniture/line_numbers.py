"""The numbers of lines that bills and court papers have in a margin: at every line or every fifth, left or right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plandiff.importing.numbering.markers import candidates
from plandiff.importing.source.lines import Account, Line, ends_sentence

_LEFT = re.compile(r"\d{1,4}(?!\S)")
_RIGHT = re.compile(r"(?<=\s\s)\d{1,4}$")
_LEAST = {1: 4, 5: 2}  # numbers, where each line has one or each fifth
_MANY = 6  # of fewer, a sentence must go on from line to line: a short list may point at articles
_SHARE = 0.7  # of the lines between the first number and the last
_BROAD = 30  # characters of a line that breaks off for want of room
_WIDE = 0.8  # of the numbers that stand apart from the text by two blanks or more


@dataclass(frozen=True, slots=True)
class _Number:
    """The number of a line in the margin: the line, the number, its characters and the blanks beside it."""

    index: int
    value: int
    start: int
    end: int
    blanks: int


def strip_line_numbers(lines: Sequence[Line], account: Account) -> list[Line]:
    """The lines without the numbers in their margin, of which the account is told."""
    found = next((found for step in (1, 5) for side in (_LEFT, _RIGHT) if (found := _margin(lines, side, step))), [])
    if not found:
        return list(lines)
    numbers = {one.index: one for one in found}
    kept: list[Line] = []
    blank = False
    for index, line in enumerate(lines):
        one = numbers.get(index)
        bare = line if one is None else _without(line, one, account)
        if not bare.text:
            blank = True  # a blank line that is numbered
            continue
        begins = bool(kept) and bare.indent > kept[-1].indent + 1 and ends_sentence(kept[-1].text)
        kept.append(replace(bare, gap=True) if blank or begins else bare)
        blank = False
    return kept


def _without(line: Line, one: _Number, account: Account) -> Line:
    account.skip(line.start + one.start, line.start + one.end, "line-number")
    if one.start:
        return replace(line, text=line.text[: one.start].rstrip())
    return replace(line.after(one.end), gap=line.gap, hint=line.hint)


def _margin(lines: Sequence[Line], side: re.Pattern[str], step: int) -> list[_Number]:
    """The numbers of a margin that go up by `step`; none where they could be anything else."""
    found: list[_Number] = []
    for index, line in enumerate(lines):
        match = side.match(line.text) if side is _LEFT else side.search(line.text)
        value = int(match.group()) if match else 0
        if match is None or value % step or line.hint.item or line.hint.heading:
            continue
        follows = not found or value in {found[-1].value + step, step} or found[-1].value < value <= found[-1].value + 2
        if follows:
            rest = line.text[match.end() :].expandtabs() or "  "
            found.append(_Number(index, value, *match.span(), len(rest) - len(rest.lstrip())))
    if len(found) < _LEAST[step] or not _is_even(found, step) or found[0].value > 2 * step:
        return []
    return found if _is_margin(lines, found, step) else []


def _is_even(found: Sequence[_Number], step: int) -> bool:
    """Whether the numbers stand at the lines that they count."""
    if step == 1:
        return len(found) >= _SHARE * (found[-1].index - found[0].index + 1)
    apart = [second.index - first.index for first, second in pairwise(found)]
    return sum(abs(one - step) <= 1 for one in apart) >= _SHARE * len(apart)


def _is_margin(lines: Sequence[Line], found: Sequence[_Number], step: int) -> bool:
    """Whether sentences go on from one numbered line to the next, or the lines have markers of their own."""
    numbers = {one.index: one for one in found}
    broad = max(_BROAD, max(len(lines[one.index].text) for one in found) // 2)
    wrapped = marked = 0
    above = ""
    for index in range(found[0].index, found[-1].index + 1):
        one = numbers.get(index)
        text = lines[index].text
        rest = text if one is None else (text[: one.start] or text[one.end :]).strip()
        wrapped += len(above) >= broad and rest[:1].islower() and not ends_sentence(above)
        marked += one is not None and any(it.weight > 1 for it in candidates(replace(lines[index], text=rest), 0, None))
        above = rest
    wide = sum(one.blanks >= 2 for one in found) >= _WIDE * len(found)
    if step > 1:
        return wide and wrapped >= 1
    return wrapped >= 2 or (wide and (wrapped >= 1 or (marked >= 2 and len(found) >= _MANY)))
