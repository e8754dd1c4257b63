"""Endings of words in languages other than English: cases taken off, and which words are one with two endings."""

from __future__ import annotations

from typing import Final

from plandiff.text.patterns import pattern

# Endings of nouns and adjectives, and the s of a plural or genitive; three letters of the word stay.
_ENDINGS: Final = pattern(
    r"(?<=\w{3})(?:"
    r"ами|ями|ого|ему|ому|ими|ыми|ів|їв|ов|ев|ах|ях|им|ым|их|їх|ых|ам|ям|ом|ем|єм|ою|ею|єю|ий|ій|ый|ой|ая|яя|"
    r"[аеиіїйоуюяьыэєё]|ami|ach|ego|emu|owi|em|ie|[aeiouyąęs])$"
)
# Consonants that cases exchange: Арктика, в Арктиці.
_EXCHANGED: Final = {"к": "ц", "г": "з", "х": "с"}


def without_case(low: str) -> str:
    """A word in lower case without a case ending, where enough of it is left; exchanged consonants are one."""
    stem = _ENDINGS.sub("", low)
    return stem[:-1] + _EXCHANGED.get(stem[-1], stem[-1]) if stem else stem


_SHARED: Final = 4
_REFLEXIVE = pattern(r"(?<=[^\W\d_a-z]{4})(?:ся|сь)$")


def inflects(first: str, second: str) -> bool:
    """Whether two words differ in their endings only: three letters at most, of words with a longer beginning.

    The reflexive ending of a verb in Cyrillic, which makes it passive, does not count.
    """
    if first[:_SHARED] != second[:_SHARED]:  # as nearly all that are asked about
        return False
    first, second = (_REFLEXIVE.sub("", word) for word in (first, second))
    shared = next(
        (at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )
    return shared >= _SHARED and max(len(first), len(second)) - shared <= 3
