"""Cutting a text into the words that signals compare, each with its place in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from plandiff.text.inflections import inflected
from plandiff.text.lemmas import root
from plandiff.text.normalise import fold_typography
from plandiff.text.sentences import sentences

_PIECE = re.compile(
    r"[0-9]+(?:[.,:/\u00a0\u202f][0-9]+)*(?:st|nd|rd|th)?(?![^\W\d_])"
    r"|[0-9]+(?:[.,][0-9]+)*[^\W\d_]+"
    r"|[^\W\d_]+(?:['\u2019][^\W\d_]+)*[0-9]*"
    r"|[^\w\s]"
)
_CONTRACTIONS = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
}
_TAILS = {"'ll": "will", "'re": "be", "'ve": "have", "'d": "would", "'m": "be"}
_HYPHENS = frozenset("-\u2010\u2011")
# Before a hyphen these begin a figure or a span of time (two-week, mid-2030), not a compound word.
_APART = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety half quarter third mid".split()
)


class Word(NamedTuple):
    """A word, figure or mark: as written, in lower case, without inflection and derivation, and its place."""

    text: str
    low: str
    stem: str
    root: str
    is_word: bool  # made of letters
    capital: bool  # begins with a capital letter
    start: int
    end: int
    sentence: int


_Form = tuple[str, str, str, str, bool, bool]  # a Word without its place


def words(text: str) -> list[Word]:
    """The words of a text in order: contractions undone, possessive endings off, hyphened compounds made one."""
    found: list[Word] = []
    offset = 0
    for number, sentence in enumerate(sentences(text)):
        spans = [match.span() for match in _PIECE.finditer(sentence)]
        index = 0
        while index < len(spans):
            last = _compound(sentence, spans, index)
            start, end = spans[index][0], spans[last][1]
            for form in _forms(sentence[start:end]):
                if form[1]:
                    found.append(Word(*form, offset + start, offset + end, number))
                start = end  # a second word is not written out
            index = last + 1
        offset += len(sentence)
    return found


def _compound(sentence: str, spans: list[tuple[int, int]], index: int) -> int:
    """The index of the last piece of the hyphened word that begins at `index`."""
    last = index
    while last + 2 < len(spans) and spans[last][1] == spans[last + 1][0] and spans[last + 1][1] == spans[last + 2][0]:
        piece, mark, following = (sentence[start:end] for start, end in spans[last : last + 3])
        if mark not in _HYPHENS or not piece[:1].isalpha() or piece.lower() in _APART or not following[:1].isalpha():
            break
        last += 2
    return last


@lru_cache(maxsize=8192)
def _forms(piece: str) -> tuple[_Form, ...]:
    """The words that a piece stands for (don't: do, not), each with all that does not depend on its place."""
    first, *others = _undone(piece)
    return tuple(_form(text, low) for text, low in ((piece, first), *zip(others, others, strict=True)))


def _form(text: str, low: str) -> _Form:
    stem, base = (inflected(low), root(low)) if low.isalpha() else (low, low)
    return text, low, stem, base, low[:1].isalpha(), text[:1].isupper()


def _undone(piece: str) -> tuple[str, ...]:
    """The one or two words of a piece in lower case; the first may be empty."""
    low = piece.lower() if piece.isascii() else fold_typography(piece.lower())
    if "-" in low and len(low) > 1:
        low = low.replace("-", "")
    if low in _CONTRACTIONS:
        return _CONTRACTIONS[low]
    if "'" in low and len(low) > 1:
        if low.endswith("n't"):
            return low[:-3], "not"
        if low.endswith("'s"):
            return (low[:-2],)
        for tail, full in _TAILS.items():
            if low.endswith(tail):
                return low[: -len(tail)], full
    return (low,)
