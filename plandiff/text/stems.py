"""Reducing words to stems, so that a duty keeps its words when a sentence is recast."""

from __future__ import annotations

from functools import lru_cache

from plandiff.text.languages.word_endings import without_case
from plandiff.text.normalise import content_words

# Words that carry the grammar of a sentence and little of its content.
FUNCTION_WORDS = frozenset(
    """a about above after again against all also although am among an and any are as at be because been before being
    below between both but by can could did do does doing down during each either else for from further had has have
    having he hence her here hers him his how however i if in into is it its itself may me might more most must my no
    nor not of off on once one only onto or other others our ours out over own per s same shall she should so some
    such than that the their theirs them themselves then there thereby therefore therein thereof these they this
    those through thus to too under until up upon us very was we were what when where whereas whether which while who
    whom whose why will with within without would you your yours""".split()
)

# Longest first. What is left must keep four letters; one pass, so that the rule can be read off this table.
_ENDINGS = tuple(
    """izations ization ications ication ational fulness iveness ations ation ements ement ments ment ities ity ively
    ingly ances ance ences ence ables able ibles ible ating ates ated ate ively ives ive ying ings ing ions ion iers
    ier ors or ers er ied ies edly ed ally als al ously ous ness ees ee ly es s e y""".split()
)
_ENDINGS_BY_LETTER = {
    letter: tuple(sorted((e for e in set(_ENDINGS) if e[-1] == letter), key=lambda e: (-len(e), e)))
    for letter in {ending[-1] for ending in _ENDINGS}
}
_LEAST_STEM = 4


@lru_cache(maxsize=1 << 14)  # several versions of a text share nearly all their words
def stem(word: str) -> str:
    """The stem of a lower-case word: one English ending stripped, figures and short words as they are.

    A light stemmer in the manner of Lovins (Development of a stemming algorithm, 1968): one longest match, no recoding.
    Words in Cyrillic lose their case endings; those of other languages without these endings are left alone.
    """
    if "\u0400" <= word[:1] <= "\u052f":
        return without_case(word)
    if len(word) <= _LEAST_STEM or word[0].isdigit():
        return word
    word = word.removesuffix("'s")
    for ending in _ENDINGS_BY_LETTER.get(word[-1], ()):
        if len(word) - len(ending) >= _LEAST_STEM and word.endswith(ending):
            return word[: -len(ending)]
    return word


def stems(text: str) -> list[str]:
    """The stems of the words and figures of a text in order, words of mere grammar included."""
    return [stem(word) for word in content_words(text)]
