"""The languages: which are known by name, and of which figures, dates and references are read by a table of words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from plandiff.text.languages.language_record import Language

# Read in full, by readers of its own.
ENGLISH: Final = "en"
# What is read in the languages that have a table, and what in any other.
READ_WITH_TABLE: Final = tuple(
    "figure deadline reference negation duty-weaker duty-stronger party place digits".split()
)
READ_WITHOUT: Final = ("figure", "deadline", "digits")
# The languages that have a table, a file beside this one that is called after its English name.
TABLES: Final = ("de", "es", "fr", "it", "pl", "ru", "uk")
_NAMES: Final = (
    "en English, am Amharic, ar Arabic, be Belarusian, bg Bulgarian, bn Bengali, cs Czech, da Danish, de German, "
    "el Greek, es Spanish, fa Persian, fi Finnish, fr French, gu Gujarati, he Hebrew, hi Hindi, hu Hungarian, "
    "hy Armenian, it Italian, ja Japanese, ka Georgian, km Khmer, kn Kannada, ko Korean, lo Lao, ml Malayalam, "
    "my Burmese, nl Dutch, no Norwegian, pa Punjabi, pl Polish, pt Portuguese, ro Romanian, ru Russian, si Sinhala, "
    "sr Serbian, sv Swedish, ta Tamil, te Telugu, th Thai, tr Turkish, uk Ukrainian, ur Urdu, vi Vietnamese, "
    "zh Chinese, und-Cyrl an unknown language in Cyrillic letters, und-Latn an unknown language in Latin letters"
)
NAMES: Final[dict[str, str]] = dict(entry.split(" ", 1) for entry in _NAMES.split(", "))


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without script and region, in lower case: uk of uk-UA."""
    return tag.replace("_", "-").partition("-")[0].lower()


def name_of(code: str) -> str:
    """A language by its English name, or its code where none is known."""
    return NAMES.get(code, code)


def has_table(code: str) -> bool:
    """Whether figures, dates and references are read in a language."""
    return code == ENGLISH or code in TABLES


@cache
def language(code: str) -> Language:
    """What the readers need of a language; one without a table has no readings."""
    from plandiff.text.languages.language_record import read_language

    name = name_of(code)
    return read_language(code, name, f"{name.lower()}.txt" if code in TABLES else "")
