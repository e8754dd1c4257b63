"""Signs of brackets in a redline: how open wordings are marked in their place, and which are open no more.

The marks stand around what is open in both texts; behind the first a tick says that the after text has no brackets
there, a plus that the before text has none. A place whose words all go, or all come, goes or comes with its signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp

OPENING, CLOSING, BETWEEN = "\u2039", "\u203a", " | "
CLOSED, OPENED = "\u2713", "+"
LEGEND = (
    f"{OPENING}a{BETWEEN}b{CLOSING} stands around wordings in brackets; {OPENING}{CLOSED} where the after text has no "
    f"brackets there, {OPENING}{OPENED} where the before text has none."
)
_SEPARATOR = re.compile(r"\][ \t]*(?:/{1,2}[ \t]*)?(\n?)\s*\[|(?<!\S)/{1,2}(?!\S)|\A/\Z")
_NAMES = re.compile(r"[^\W\d_]")
_WORDED = {(True, True): SpanOp.EQUAL, (True, False): SpanOp.DELETE, (False, True): SpanOp.INSERT}


def shown_sign(sign: str, mark: str = "") -> str:
    """A sign as a reader sees it: the brackets as marks, what stands in them (who asked, which option) as it is."""
    between = _SEPARATOR.sub(lambda match: f"{BETWEEN}{match.group(1) or ''}", sign)
    return between.replace("[", OPENING + mark).replace("]", CLOSING)


def with_signs(spans: Sequence[Span]) -> list[Span]:
    """The spans with their signs as a reader sees them; joined they are the texts in that form."""
    found: list[Span] = []
    whole = _of_whole_places(spans)
    for index, span in enumerate(spans):
        sides = bool(span.before), bool(span.after)
        if span.op is not SpanOp.BRACKET:
            found.append(span)
        elif _NAMES.search(span.before + span.after):  # who asked, or which option
            found.append(Span(_WORDED[sides], span.before, span.after))
        elif index in whole:
            found.append(Span(_WORDED[sides], shown_sign(span.before), shown_sign(span.after)))
        else:
            mark = "" if all(sides) else CLOSED if span.before else OPENED
            found.append(Span(SpanOp.BRACKET, shown_sign(span.before, mark), shown_sign(span.after, mark)))
    return _joined(found)


def _of_whole_places(spans: Sequence[Span]) -> set[int]:
    """The signs, by their index, of places of one text of which no word is in the other."""
    found: set[int] = set()
    opened: list[list[int]] = []  # the signs of each place that is open here
    stays: list[bool] = []  # whether a word of it is in both texts
    for index, span in enumerate(spans):
        if span.op in (SpanOp.EQUAL, SpanOp.REPLACE) or (span.before and span.after):
            stays = [True] * len(stays)
        if span.op is not SpanOp.BRACKET or _NAMES.search(span.before + span.after):
            continue
        sign = span.after or span.before
        closes, opens = sign.count("]"), sign.count("[")
        if closes and opens and opened:  # a mark between wordings
            opened[-1].append(index)
        for _ in range(closes - opens if opened else 0):
            if opened:
                signs = opened.pop()
                found |= set() if stays.pop() else {*signs, index}
        for _ in range(opens - closes):
            opened.append([index])
            stays.append(bool(span.before) and bool(span.after))
    return found


def _joined(spans: list[Span]) -> list[Span]:
    """The spans, those that go or come side by side as one."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].op is span.op and span.op in (SpanOp.DELETE, SpanOp.INSERT):
            found[-1] = Span(span.op, found[-1].before + span.before, found[-1].after + span.after)
        else:
            found.append(span)
    return found
