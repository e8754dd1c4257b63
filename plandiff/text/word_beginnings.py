"""What can begin with a word, as far as it and the next one tell: a phrase, an amount, a reference, a date."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.actors import is_actor
from plandiff.text.dates import DATE_STARTS
from plandiff.text.lexicon import begins_phrase, seconds_of_phrases
from plandiff.text.memo import Memo
from plandiff.text.numbers.reading import PARTS, SCALES
from plandiff.text.quantities import QUANTITY_STARTS
from plandiff.text.references import REFERENCE_STARTS
from plandiff.text.synonyms import begins_compound, is_light
from plandiff.text.times import ADVERBIAL
from plandiff.text.units_of_measure import DOLLARS, DURATIONS
from plandiff.text.word_cutting import Word, low_at

# What a span of time is counted from; `deadline` compares these.
_ANCHORS = frozenset("after before following prior from upon of".split())
# What begins no amount but before some words: a hyphen before digits, letters before a dollar sign, an article before
# a share, a scale or a span.
_HALTING = DOLLARS.keys() | {"-", "minus", "a", "an"}
_AFTER_ARTICLE = PARTS.keys() | SCALES.keys() | DURATIONS.keys() | {"-", "score", "calendar", "full"}
# The words that begin something by themselves, whatever their stem.
_STARTS = REFERENCE_STARTS | DATE_STARTS | QUANTITY_STARTS | _ANCHORS | ADVERBIAL


class Beginning:
    """What can begin with a word, or a word be, as far as it alone tells: most words begin nothing."""

    def __init__(self, low: str, stem: str) -> None:
        """Tell it of a word in lower case and its stem."""
        first, second = seconds_of_phrases(low), seconds_of_phrases(stem)
        # What has to follow for a phrase of the lexicon; None where the word is one.
        self.seconds = None if first is None or second is None else first | second
        self.adverbial = low in ADVERBIAL  # a time that no number measures
        self.alone = self.seconds is None or self.adverbial  # whether it is a phrase, whatever follows
        self.phrase = self.alone or bool(self.seconds)  # whether a phrase may begin
        self.digits = low[0].isdecimal() or low[-1].isdecimal()
        self.has_digits = any(map(str.isdecimal, low))
        self.reference = self.digits or low in REFERENCE_STARTS
        self.date = self.digits or low in DATE_STARTS
        self.quantity = self.digits or low in QUANTITY_STARTS
        self.amount = low == "(" or self.reference or self.date or self.quantity
        self.halting = self.amount and low in _HALTING  # an amount only before some words: a hyphen, an article
        self.counts = self.amount and not self.halting
        self.compound = begins_compound(stem)  # a phrase of the synonym table
        self.light = is_light(low, stem)  # a word without content
        self.actor = is_actor(stem, low)  # who holds an office
        self.anchor = low in _ANCHORS  # what a span of time is counted from
        self.nothing = not (self.phrase or self.amount or self.compound or self.anchor)


# Of words that begin nothing, as most do: of those that are light, of those that name an actor, and of others.
_plain: dict[tuple[bool, bool], Beginning] = {}


def _begins_with(word: tuple[str, str]) -> Beginning:
    low, stem = word
    if low in _STARTS or not low.isalpha() or begins_phrase(low) or begins_phrase(stem) or begins_compound(stem):
        return Beginning(low, stem)
    kind = is_light(low, stem), is_actor(stem, low)
    if kind not in _plain:
        _plain[kind] = Beginning(low, stem)
    return _plain[kind]


# What can begin with a word, by the word in lower case and its stem.
BEGINNINGS = Memo(_begins_with)


def begins_amount(cut: Sequence[Word], index: int) -> bool:
    """Whether the word after one allows for a reference, a date or a figure that begins only before some words."""
    low, following = cut[index].low, low_at(cut, index + 1)
    if low == "-" and index and cut[index - 1].end == cut[index].start:
        return False  # as between the parts of a name or the ends of a range
    if low in ("-", "minus"):
        return following[:1].isdecimal()
    return following in ("$", ".") or (low in ("a", "an") and following in _AFTER_ARTICLE)  # $5, s.5


def goes_on(cut: Sequence[Word], index: int, begins: Beginning) -> bool:
    """Whether a phrase of the lexicon, or one of time, may begin at a word, as far as it and the next one tell."""
    if begins.alone or not begins.seconds:
        return begins.alone
    following, seconds = cut[index + 1] if index + 1 < len(cut) else None, begins.seconds
    return following is not None and (following.low in seconds or following.stem in seconds)
