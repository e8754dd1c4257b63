"""The article before a plural that only one text has: from territories, from the territories."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.signals.roles.grammatical_parts import PREPOSITIONS
from plandiff.signals.shared.differences import Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.synonyms import DETERMINERS, EMPTY
from plandiff.text.word_cutting import low_at

_DETERMINED = DETERMINERS | frozenset("some these those most many several few other".split())
_NO_NOUNS = PREPOSITIONS | EMPTY
_REACH = 2  # words from the article to the noun: the occupied territories


def definite_plurals(pair: Pair, side: int) -> Iterator[Lexeme]:
    """The articles of one text (0 before, 1 after) before plurals that the other has without any word for them.

    With it are meant all that the text speaks of, without it any; other articles are counted as empty words. English.
    """
    own, other = (pair.before, pair.after)[:: -1 if side else 1]
    kept = pair.kept_back if side else pair.kept
    for at in own.where("the"):
        answer = kept.get(at + 1)
        if at in kept or answer is None or low_at(other.words, answer - 1) in _DETERMINED:
            continue
        for word in own.words[at + 1 : at + 1 + _REACH]:
            if not word.text.islower() or word.low in _NO_NOUNS:
                break
            if word.low.endswith("s") and word.stem != word.low:
                yield word_unit(own, at)
                break
