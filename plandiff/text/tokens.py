"""Cutting a text into words, figures and marks for a word diff, so that the pieces rebuild the text."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, pairwise

from plandiff.text.memo import Memo
from plandiff.text.normalise import UNSPACED_WORD, fold_typography, with_letters_for_marks
from plandiff.text.numbers.literals import LITERAL, RARE, RARE_LITERAL, UNSPACED
from plandiff.text.numbers.number_forms import HAN_DIGITS
from plandiff.text.patterns import LetterRanges, any_of, pattern
from plandiff.text.word_cutting import STRETCH


def _pieces(letter: str, part: str, literal: str, others: str = "") -> str:
    """What a text is cut into: words with apostrophes and hyphens inside, numbers, single marks.

    A number keeps its separators, brackets around it (sixty (60)), lettered parts (3.4(a)), a percent sign, and what is
    glued to it.
    """
    join = any_of("'\u2019\u2010\u2011-")
    return (
        rf"{letter}{part}*(?:(?:{join}|(?<=\d)[.,:](?=\d)){part}+)*%?"
        rf"|(\()?{literal}"
        rf"(?(1)\)|(?:{part}+(?:{join}{part}+)*|(?:{join}{part}+)+)?(?:(?:\([0-9a-zA-Z]{{1,4}}\))+|%)?)"
        rf"{others}|[^\w\s]"
    )


_PIECE = pattern(_pieces(r"[^\W\d]", r"\w", LITERAL))
_RARE = LetterRanges(RARE)


@cache
def _rare_piece() -> re.Pattern[str]:
    """Pieces of a text with rare blanks and marks, or where a numeral or one letter is a piece."""
    letter, part = (rf"[^\W{none}{UNSPACED}]" for none in (r"\d", ""))
    return re.compile(_pieces(letter, part, RARE_LITERAL, rf"|[{HAN_DIGITS}]+|{UNSPACED_WORD}"))


class Token:
    """One word, figure or mark with the blanks after it; `key` is what is compared (typography folded, case kept)."""

    __slots__ = ("key", "text")  # quicker to ask than a tuple

    def __init__(self, key: str, text: str) -> None:
        self.key, self.text = key, text


def tokens(text: str) -> list[Token]:
    """The tokens of a text; joining their `text` gives back the whole text.

    Blanks before the first token belong to it; a text of blanks only is one token with an empty key.
    """
    found = list(chain.from_iterable(map(_CUT.__getitem__, STRETCH.findall(text))))
    blank = text[: len(text) - len(text.lstrip())]
    if blank:
        found[:1] = [Token(one.key, blank + one.text) for one in found[:1]] or [Token("", blank)]
    return found


def _tokens_in(stretch: str) -> list[Token]:
    """The tokens of what stands between blanks."""
    word = stretch.rstrip()
    if word.isascii():  # most are a word or a number, or one with a mark behind it
        own = word[:-1] if word[-1] in ",.;:" else word
        if all(map(str.isalnum, own.replace("'", "-").split("-"))) or all(map(str.isdecimal, own.split(","))):
            marked = [Token(own, own), Token(word[-1], stretch[len(own) :])]
            return marked if own != word else [Token(word, stretch)]
    pieces = _rare_piece() if _RARE.any_in(stretch) else _PIECE
    spans = [match.span() for match in pieces.finditer(with_letters_for_marks(stretch))]
    edges = [0, *(start for start, _ in spans[1:]), len(stretch)]
    keys = (fold_typography(stretch[start:end]) for start, end in spans)
    return [Token(key, stretch[start:end]) for key, (start, end) in zip(keys, pairwise(edges), strict=True)]


_CUT = Memo(_tokens_in)  # most stretches come again and again
