"""Reducing words to stems, in English and in other languages, so that a duty keeps its words in a recast sentence."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from plandiff.text.normalise import content_words
from plandiff.text.patterns import pattern

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

# What is left must keep four letters; the longest goes, in one pass, so that the rule can be read off this table.
_ENDINGS = frozenset(
    """izations ization izing izes ized ize isations isation ision isions isor isors ising ises ised ise
    ications ication ational fulness iveness ations ation ements ement ments ment ities ity atives ative ively
    ingly ances ance ences ence ables able ibles ible ating ates ated ate ives ive ying ings ing ions ion iers
    ier ors or ers er ied ies edly ed ally als al ously ous ness ees ee ly es s e y""".split()
)
_SIZES: Final[dict[str, list[int]]] = {}  # of the endings by their last letter, the longest first
for _size, _last in sorted({(len(ending), ending[-1]) for ending in _ENDINGS}, reverse=True):
    _SIZES.setdefault(_last, []).append(_size)
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
    for size in _SIZES.get(word[-1], ()):
        if len(word) - size >= _LEAST_STEM and word[-size:] in _ENDINGS:
            return word[:-size]
    return word


def stems(text: str) -> list[str]:
    """The stems of the words and figures of a text in order, words of mere grammar included."""
    return [stem(word) for word in content_words(text)]


# Endings of nouns and adjectives, and the s of a plural or genitive; three letters of the word stay.
_CASES: Final = pattern(
    r"(?<=\w{3})(?:"
    r"ами|ями|ого|ему|ому|ими|ыми|ів|їв|ов|ев|ах|ях|им|ым|их|їх|ых|ам|ям|ом|ем|єм|ою|ею|єю|ий|ій|ый|ой|ая|яя|"
    r"[аеиіїйоуюяьыэєё]|ami|ach|ego|emu|owi|em|ie|[aeiouyąęs])$"
)
# Consonants that cases exchange: Арктика, в Арктиці.
_EXCHANGED: Final = {"к": "ц", "г": "з", "х": "с"}


def without_case(low: str) -> str:
    """A word in lower case without a case ending, where enough of it is left; exchanged consonants are one."""
    stem = _CASES.sub("", low)
    return stem[:-1] + _EXCHANGED.get(stem[-1], stem[-1]) if stem else stem


# What nouns, adjectives and verbs of the languages with a table end in by number, gender, case and person; no endings
# that make another word of one.
_INFLECTIONS: Final = frozenset(
    """s es e x al aux o a os as i is he hi n en ns ens er ers em ern r t nt ent te st an on ano ono ons ez
    é ée és ées ón ones u y ą ę ami ach ego emu owi ie om ow ów im ych ym
    а я о е є ё и і ї й ы у ю ь ій ий ый ой ая яя ое ее ої ую юю ие ые ого его ому ему им ым ім ом ем єм їм их ых іх їх
    ою ею єю ими ыми іми ам ям ах ях ами ями ов ев ів їв ей ет ют ут ит ат ят єть ють уть ить ять ати ити ать""".split()
) | {""}
_SHARED: Final = 4
_REFLEXIVE = pattern(r"(?<=[^\W\d_a-z]{4})(?:ся|сь)$")


def inflects(first: str, second: str) -> bool:
    """Whether two words, with a longer beginning, differ by endings of inflection only, as far as these are known.

    The reflexive ending of a verb in Cyrillic, which makes it passive, does not count.
    """
    if first[:_SHARED] != second[:_SHARED]:  # as nearly all that are asked about
        return False
    first, second = (_REFLEXIVE.sub("", word) for word in (first, second))
    shared = shared_beginning(first, second)
    return any({first[at:], second[at:]} <= _INFLECTIONS for at in range(_SHARED, shared + 1))


def shared_beginning(first: str, second: str) -> int:
    """How many letters two words have alike from their beginning on."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(first), len(second)))
