"""Cutting a text into words, figures and marks for a word diff, so that the pieces rebuild the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandiff.text.normalise import fold_typography

# A word (with apostrophes and hyphens inside), a figure (with separators and a percent sign), or one other mark.
_PIECE = re.compile(
    r"\w+(?:(?:(?<=\d)[.,:](?=\d)|(?<=\w)['\u2019\u2010\u2011-](?=\w))\w+)*%?|[^\w\s]",
)


class Token(NamedTuple):
    """One word, figure or mark with the blanks after it; `key` is what is compared (typography folded, case kept)."""

    key: str
    text: str


def tokens(text: str) -> list[Token]:
    """The tokens of a text; joining their `text` gives back the whole text.

    Blanks before the first token belong to it; a text of blanks only is one token with an empty key.
    """
    starts = [match.span() for match in _PIECE.finditer(text)]
    if not starts:
        return [Token("", text)] if text else []
    found: list[Token] = []
    for index, (start, end) in enumerate(starts):
        begin = 0 if index == 0 else start
        stop = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        found.append(Token(fold_typography(text[start:end]), text[begin:stop]))
    return found
