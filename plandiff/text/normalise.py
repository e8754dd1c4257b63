"""When two texts count as the same: typography folded away, nothing else."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from plandiff.text.numbers.literals import UNSPACED, UNSPACED_LETTERS, in_english, number_in
from plandiff.text.numbers.number_forms import HAN_DIGITS
from plandiff.text.patterns import pattern

# Marks that typesetters choose and negotiators do not. Invisible characters are not here on purpose: two texts that
# differ by one are different.
_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | {
        "\u2026": "...",
        **{letter: unicodedata.normalize("NFKC", letter) for letter in "\ufb00\ufb01\ufb02\ufb03\ufb04"},
    }
)
# What stands for each mark upon a letter while words are looked for.
MARK = "\u02b0"
# A letter of a script without blanks with its marks, behind the vowel of Thai or Lao that is written before it.
UNSPACED_WORD = f"[\u0e40-\u0e44\u0ec0-\u0ec4]?[{UNSPACED}]{MARK}*"
_WORD, _UNSPACED_WORD = (
    pattern(rf"{others}{letter}+(?:(?:(?<=\d)[.,](?=\d)|['-]){letter}+)*")
    for letter, others in ((r"\w", ""), (rf"[^\W{UNSPACED}]", rf"[{HAN_DIGITS}]+|{UNSPACED_WORD}|"))
)
_APART = bytes(range(32)) + b'!"#$%&()*+,./:;<=>?@[\\]^`{|}~\x7f'  # never in a word of ASCII that is no figure
_BLANKED = bytes.maketrans(_APART, b" " * len(_APART))
# A comparison asks for the words of each text several times, at every step that looks at it.
_TEXTS_KEPT = 4096
# Numbers that may be written otherwise: with marks or blanks between digits, or in digits of another script.
_GROUPED = pattern(r"[0-9][.,' ][0-9]")
_VARIED = pattern(r"\d[.,' ]\d|(?![0-9])\d")


def fold_typography(text: str) -> str:
    """The text with composed letters (NFC), straight quotes, plain hyphens and plain blanks; lengths may change."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)


@lru_cache(_TEXTS_KEPT)
def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Mc") and not "\ufe00" <= letter <= "\ufe0f"  # no choice of glyphs


def with_letters_for_marks(text: str) -> str:
    """A text of the same length with a letter for each mark upon a letter: a word goes on at its vowel signs."""
    if text.isascii():
        return text
    return text.translate(dict.fromkeys((ord(letter) for letter in set(text) if _is_mark(letter)), MARK))


@lru_cache(_TEXTS_KEPT)
def normalise(text: str) -> str:
    """The text with typography folded and every run of blanks made one; case and words stay."""
    folded = fold_typography(text)
    flat = folded.replace("\n", " ")
    if "  " not in flat and flat.isprintable() and flat == flat.strip():  # as nearly all: it has no other blanks
        return flat
    return " ".join(folded.split())


@lru_cache(_TEXTS_KEPT)
def content_words(text: str) -> tuple[str, ...]:
    """The words and figures of a text in lower case, in order; hyphenated words and figures (1,000.5) stay whole.

    Figures are the same however their digits are grouped (600 000; 600,000). A letter of a script without blanks is a
    word, and so is a Chinese numeral.
    """
    folded = fold_typography(text).lower()
    if (_GROUPED if folded.isascii() else _VARIED).search(folded):
        folded = _with_plain_figures(folded)
    elif folded.isascii():  # cut at blanks and marks, for a third of what the pattern costs
        pieces = folded.encode().translate(_BLANKED).decode().split()
        if "'" in folded or "-" in folded:
            pieces = [word for one in pieces for word in ((one,) if one.isalnum() else _WORD.findall(one))]
        return tuple(pieces)
    word = _UNSPACED_WORD if UNSPACED_LETTERS.any_in(folded) else _WORD
    marked = with_letters_for_marks(folded)
    if marked == folded:  # as mostly
        return tuple(word.findall(folded))
    return tuple(folded[slice(*match.span())] for match in word.finditer(marked))


def _with_plain_figures(folded: str) -> str:
    """A text whose numbers have no marks or blanks between groups of digits; those within words stay."""
    written, end, number = "", 0, number_in(folded)
    match = number.search(folded)
    while match is not None:
        start = match.start()
        if start and (folded[start - 1] == "_" or folded[start - 1].isalnum()):
            match = number.search(folded, start + 1)
            continue
        written += folded[end:start] + in_english(match.group(), ".").replace(",", "")
        end = match.end()
        match = number.search(folded, end)
    return written + folded[end:]
