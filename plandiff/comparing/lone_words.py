"""Small words that only one text has, where the other has nothing: from (the) lands, search (for) it, (has) held."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.signals.roles.grammatical_parts import PREPOSITIONS
from plandiff.signals.shared.differences import Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.synonyms import DETERMINERS, EMPTY, EMPTY_PREPOSITIONS
from plandiff.text.word_cutting import low_at

_DETERMINED = DETERMINERS | frozenset("some these those most many several few other".split())
_NO_NOUNS = PREPOSITIONS | EMPTY
_REACH = 2  # words from the article to the noun: the occupied territories
_TURNING = EMPTY_PREPOSITIONS - {"of"}
_PERFECT = ("has", "have", "had")


def lone_words(pair: Pair, side: int) -> tuple[Lexeme, ...]:
    """The articles before plurals, prepositions and perfects that one text (0 before, 1 after) has alone; English."""
    return (*_definite_plurals(pair, side), *_prepositions(pair, side), *_perfects(pair, side))


def _definite_plurals(pair: Pair, side: int) -> Iterator[Lexeme]:
    """The articles of one text before plurals that the other has without any word for them.

    With it are meant all that the text speaks of, without it any; other articles are counted as empty words.
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


def _prepositions(pair: Pair, side: int) -> Iterator[Lexeme]:
    """The prepositions of one text straight behind a word of content, where the other has nothing: pays (for) a clerk.

    Those before times are told, or say nothing: on Monday, for ten days; "to" may begin a verb.
    """
    own, kept = (pair.after, pair.kept_back) if side else (pair.before, pair.kept)
    content, taken = {one.at for one in own.content}, own.taken()
    timed = {fact.at for fact in own.of("deadline")}
    for at in own.where(*_TURNING):
        answer = kept.get(at - 1)
        alone = at not in kept and answer is not None and kept.get(at + 1) == answer + 1
        is_verb = own.words[at].low == "to" and low_at(own.words, at + 1) not in DETERMINERS
        if alone and not is_verb and at - 1 in content and at + 1 not in timed and at not in taken:
            yield word_unit(own, at)


def _perfects(pair: Pair, side: int) -> Iterator[Lexeme]:
    """The auxiliaries that one text has alone between two words that stay side by side: who (has) held shares."""
    own, kept = (pair.after, pair.kept_back) if side else (pair.before, pair.kept)
    for at in own.where(*_PERFECT):
        answer = kept.get(at + 1)
        if at in kept or answer is None or kept.get(at - 1) != answer - 1:
            continue
        if own.words[at + 1].is_word and own.words[at + 1].low not in _NO_NOUNS:
            yield word_unit(own, at)
