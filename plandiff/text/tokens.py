"""Cutting a text into words, figures and marks for a word diff, so that the pieces rebuild the text."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from plandiff.model.named_values import NamedValues
from plandiff.text.normalise import fold_typography
from plandiff.text.numbers.literals import LITERAL, UNSPACED
from plandiff.text.numbers.number_forms import HAN_DIGITS
from plandiff.text.patterns import LetterRanges, any_of, pattern

# Scripts whose vowel signs stand in marks of their own (Devanagari to Sinhala, Thai to Khmer): they are never cut off.
_WITH_SIGNS = "\u0900-\u0963\u0966-\u0dff"
_UNSPACED_SIGNS = r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"


def _pieces(letter: str, part: str, others: str) -> str:
    """What a text is cut into: words with apostrophes and hyphens inside, numbers, single marks.

    A number keeps its separators, brackets around it (sixty (60)), lettered parts (3.4(a)), a percent sign, and what is
    glued to it.
    """
    join = any_of("'\u2019\u2010\u2011-")
    return (
        rf"{letter}{part}*(?:(?:{join}|(?<=\d)[.,:](?=\d)){part}+)*%?"
        rf"|(\()?{LITERAL}"
        rf"(?(1)\)|(?:{part}+(?:{join}{part}+)*|(?:{join}{part}+)+)?(?:(?:\([0-9a-zA-Z]{{1,4}}\))+|%)?)"
        rf"{others}|[^\w\s]"
    )


_PIECE = pattern(_pieces(r"[^\W\d]", r"\w", ""))
_RARE = LetterRanges(UNSPACED + _WITH_SIGNS)


@cache
def _rare_piece() -> re.Pattern[str]:
    """Pieces of a text in scripts with vowel signs, or without blanks, where a numeral or one letter is a piece."""
    letter, part = (rf"(?:[^\W{none}{UNSPACED}]|[{_WITH_SIGNS}])" for none in (r"\d", ""))
    return re.compile(_pieces(letter, part, rf"|[{HAN_DIGITS}]+|[{UNSPACED}][{_UNSPACED_SIGNS}]*"))


class Token(NamedValues):
    """One word, figure or mark with the blanks after it; `key` is what is compared (typography folded, case kept)."""

    key: str
    text: str


def tokens(text: str) -> list[Token]:
    """The tokens of a text; joining their `text` gives back the whole text.

    Blanks before the first token belong to it; a text of blanks only is one token with an empty key.
    """
    pieces = _rare_piece() if _RARE.any_in(text) else _PIECE
    spans = [match.span() for match in pieces.finditer(text)]
    if not spans:
        return [Token("", text)] if text else []
    keys = [text[start:end] for start, end in spans]
    if not text.isascii():
        keys = list(map(fold_typography, keys))
    edges = [0, *(start for start, _ in spans[1:]), len(text)]
    return list(map(Token._make, zip(keys, [text[start:end] for start, end in pairwise(edges)], strict=True)))
