"""Words of another language than English that say another thing by where they stand, or by the case that they take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandiff.signals.shared.differences import Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.languages import language
from plandiff.text.stems import inflects

if TYPE_CHECKING:
    from plandiff.text.analysis import Analysis, Content

    Words = tuple[Lexeme, ...]

_IN_LISTS = frozenset((",", ";", "and", "or"))  # as words of every language are read


def placed_otherwise(pair: Pair) -> tuple[Words, Words]:
    """The words of either text that moved, or took another's case, where both texts have the same words.

    In a language that has no table, all that moved. In others a negation beside other words than before, and a lone
    word that moved past more than one: no phrase, no item of a list, and none from one end of a sentence to the other.
    Two words that stand apart and both changed their endings may have exchanged their parts: who tells whom.
    """
    sides = pair.before, pair.after
    if not pair.has_table:
        first, second = (
            tuple(word_unit(side, at) for at in sorted(changed) if side.words[at].is_word)
            for side, changed in zip(sides, pair.changed, strict=True)
        )
        return first, second
    couples = [*_lone_couples(pair)]
    found = [both for both in couples if _has_moved(pair, *both)]
    cases = [both for both in couples if both[0].key != both[1].key]
    if len(cases) == 2 and all(abs(one.at - other.at) > 1 for one, other in zip(*cases, strict=True)):
        found += cases
    negations = language(pair.languages[0]).negations
    before = [word_unit(pair.before, one.at) for one, _ in found] + _denying_others(pair.before, pair.after, negations)
    after = [word_unit(pair.after, one.at) for _, one in found] + _denying_others(pair.after, pair.before, negations)
    return tuple(dict.fromkeys(before)), tuple(dict.fromkeys(after))


def _denying_others(side: Analysis, other: Analysis, negations: frozenset[str]) -> list[Lexeme]:
    """The negations of a text that stand between other words of content than any in the other."""
    theirs = [near for _, near in _denied(other, negations)]
    return [word_unit(side, one.at) for one, near in _denied(side, negations) if near not in theirs]


def _denied(side: Analysis, negations: frozenset[str]) -> Iterator[tuple[Content, tuple[str, ...]]]:
    rest = [one for one in side.content if one.key not in negations]
    for one in side.content:
        if one.key in negations:
            before = next((near.key for near in reversed(rest) if near.at < one.at), "")
            yield one, (one.key, before, next((near.key for near in rest if near.at > one.at), ""))


def _has_moved(pair: Pair, first: Content, second: Content) -> bool:
    ends = _is_end(pair.before, first) and _is_end(pair.after, second)
    listed = _is_item(pair.before, first) and _is_item(pair.after, second)
    return pair.distance(first.at, second.at) > 1 and not ends and not listed


def _lone_couples(pair: Pair) -> Iterator[tuple[Content, Content]]:
    """The words of content that changed alone, with their twins in the other text."""
    free = _lone(pair.after, pair.changed[1])
    for first in _lone(pair.before, pair.changed[0]):
        twin = next((one for one in free if one.key == first.key), None)
        twin = twin or next((one for one in free if inflects(one.key, first.key)), None)
        if twin is not None:
            free.remove(twin)
            yield first, twin


def _lone(side: Analysis, changed: frozenset[int]) -> list[Content]:
    return [one for one in side.content if one.at in changed and not changed & {one.at - 1, one.at + 1}]


def _is_end(side: Analysis, word: Content) -> bool:
    """Whether a word of content is the first or last of its sentence."""
    sentence = side.words[word.at].sentence
    places = [one.at for one in side.content if side.words[one.at].sentence == sentence]
    return word.at in (places[0], places[-1])


def _is_item(side: Analysis, word: Content) -> bool:
    """Whether a word stands beside a comma, "and" or "or"."""
    return not _IN_LISTS.isdisjoint(one.low for one in side.words[max(word.at - 1, 0) : word.at + 2])
