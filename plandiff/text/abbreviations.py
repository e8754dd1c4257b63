"""Abbreviations and what they stand for: the air traffic control (ATC) unit, the TreasComm, the Treasury Committee."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.analysis import Analysis
from plandiff.text.patterns import pattern
from plandiff.text.word_cutting import low_at

_SMALL = frozenset("of the and for in on".split())


def shortened(analysis: Analysis, other: Analysis) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of the words of a text that another shortens without brackets, and there of the short forms.

    A short form has several capitals, and with each begins a piece of one of the words, in their order. Where the text
    has it too, it stands in brackets straight behind them: the Ferry Safety Board (FSB), the FSB.
    """
    full, short = set[int](), set[int]()
    if not _SHORT.search(other.text):
        return frozenset(), frozenset()
    for place, word in enumerate(other.words):
        if not word.capital or word.text[1:].islower():  # as nearly all words
            continue
        pieces = [piece.lower() for piece in _PIECES.findall(word.text)]
        if len(pieces) < 2 or "".join(pieces) != word.low:
            continue
        bracketed = [at - 1 for at in analysis.where(word.low) if low_at(analysis.words, at - 1) == "("]
        spelt = bracketed or word.low not in analysis.lasts
        if spelt and not ((found := _spoken(analysis.lows, pieces)) and bracketed and found.stop not in bracketed):
            full.update(found)
            short.update([place] if found else ())
    return frozenset(full), frozenset(short)


_PIECES = pattern("[A-Z][a-z]*")
# As some word has, if any is of pieces; asked behind its second capital, which most letters are not.
_SHORT = pattern(r"[A-Z](?:(?<=[A-Za-z].)|(?<=[A-Za-z][-\u2010\u2011].))")


def _spoken(lows: Sequence[str], pieces: Sequence[str]) -> range:
    """The first words in a row that begin with some pieces, small words between them left out."""
    for start in [at for at, low in enumerate(lows) if low.startswith(pieces[0])]:
        at, left = start, list(pieces)
        while at < len(lows) and left:
            if lows[at].startswith(left[0]):
                left.pop(0)
            elif lows[at] not in _SMALL:
                break
            at += 1
        if not left:
            return range(start, at)
    return range(0)
