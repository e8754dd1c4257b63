"""What can begin with a word, as far as it and the next one tell: a phrase, an amount, a reference, a date."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.named_values import NamedValues
from plandiff.text.dates import DATE_STARTS
from plandiff.text.lexicon import begins_phrase, seconds_of_phrases
from plandiff.text.memo import Memo
from plandiff.text.numbers.reading import PARTS, SCALES
from plandiff.text.quantities import QUANTITY_STARTS, low_at
from plandiff.text.references import REFERENCE_STARTS
from plandiff.text.synonyms import begins_compound, is_light
from plandiff.text.units_of_measure import DOLLARS, DURATIONS
from plandiff.text.word_cutting import Word

# What a span of time is counted from; `deadline` compares these.
_ANCHORS = frozenset("after before following prior from upon of".split())
# What begins no amount but before some words: a hyphen before digits, letters before a dollar sign, an article before
# a share, a scale or a span.
_HALTING = DOLLARS.keys() | {"-", "minus", "a", "an"}
_AFTER_ARTICLE = PARTS.keys() | SCALES.keys() | DURATIONS.keys() | {"-", "score", "calendar", "full"}
# The words that begin something by themselves, whatever their stem.
_STARTS = REFERENCE_STARTS | DATE_STARTS | QUANTITY_STARTS | _ANCHORS


class Beginning(NamedValues):
    """What can begin with a word, or a word be, as far as it alone tells: most words begin nothing."""

    seconds: frozenset[str] | None  # what has to follow for a phrase of the lexicon; None where the word is one
    phrase: bool = False  # whether such a phrase may begin
    amount: bool = False  # one of the next three, or a bracket
    reference: bool = False
    date: bool = False
    quantity: bool = False
    halting: bool = False  # an amount only before some words: a hyphen, an article
    compound: bool = False  # a phrase of the synonym table
    light: bool = False  # a word without content
    anchor: bool = False  # what a span of time is counted from
    digits: bool = False
    has_digits: bool = False
    nothing: bool = False  # none of all these but a light word


def _begins_with(word: tuple[str, str]) -> Beginning:
    low, stem = word
    plain = low.isalpha() and low not in _STARTS
    if plain and not (begins_phrase(low) or begins_phrase(stem) or begins_compound(stem)):
        return _LIGHT if is_light(low, stem) else _CONTENT
    digits = low[0].isdecimal() or low[-1].isdecimal()
    first, second = seconds_of_phrases(low), seconds_of_phrases(stem)
    seconds = None if first is None or second is None else first | second
    phrase = seconds is None or bool(seconds)
    reference, date, quantity = (digits or low in starts for starts in (REFERENCE_STARTS, DATE_STARTS, QUANTITY_STARTS))
    amount = low == "(" or reference or date or quantity
    compound, light, anchor = begins_compound(stem), is_light(low, stem), low in _ANCHORS
    mixed = any(map(str.isdecimal, low))
    nothing = not (phrase or amount or compound or anchor)
    halting = low in _HALTING
    return Beginning(
        seconds, phrase, amount, reference, date, quantity, halting, compound, light, anchor, digits, mixed, nothing
    )


_CONTENT = Beginning(frozenset(), nothing=True)  # as most words are
_LIGHT = _CONTENT._replace(light=True)
# What can begin with a word, by the word in lower case and its stem.
BEGINNINGS = Memo(_begins_with)


def begins_amount(cut: Sequence[Word], index: int, begins: Beginning) -> bool:
    """Whether a reference, a date or a figure may begin at a word, as far as it and the next one tell."""
    return begins.amount and (not begins.halting or _amount_follows(cut[index].low, low_at(cut, index + 1)))


def _amount_follows(low: str, following: str) -> bool:
    """Whether one of _HALTING can begin an amount or a time before a word."""
    if low in ("-", "minus"):
        return following[:1].isdecimal()
    return following == "$" or (low in ("a", "an") and following in _AFTER_ARTICLE)


def goes_on(cut: Sequence[Word], index: int, seconds: frozenset[str] | None) -> bool:
    """Whether the word after one allows for a phrase of the lexicon."""
    if not seconds:
        return seconds is None
    following = cut[index + 1] if index + 1 < len(cut) else None
    return following is not None and (following.low in seconds or following.stem in seconds)
