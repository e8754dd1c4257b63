"""Words that took each other's places, where their order says something: who yields pays who wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from unicodedata import category

from plandiff.comparing.unlike_forms import APOSTROPHES
from plandiff.signals.shared.differences import STEPS, Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import is_adverb
from plandiff.text.synonyms import EMPTY
from plandiff.text.word_cutting import HYPHENS, Word

_ARTICLES = ("a", "an", "the")
_OF_LISTS = ("and", "or", "nor")  # as words of every language are read


def swapped_words(pair: Pair) -> list[tuple[Lexeme, Lexeme]]:
    """Words of a text, or of a sentence, that took each other's places, and nothing else did: two of them wherever they
    stand, or more that stand apart (A pays B and B pays C), as words that only moved past others do not.

    But not where only a list stands between them: in whichever order it names what it names, it says the same, unless
    it says that their order counts. An owner before what is owned (the agent's owner) is no list, nor is what a
    preposition joins (from the mill to the dam), a hyphen (2-1) or a verb left out (and the mate the master).
    """
    whole = [range(len(side.words)) for side in (pair.before, pair.after)]
    for placed in (_with_articles, _without_articles):
        keys = placed(pair.before), placed(pair.after)
        found = _swapped(pair, keys, whole[:1], whole[1:])
        found = found or _swapped(pair, keys, _sentences(pair.before), _sentences(pair.after))
        if found:
            return found
    return []


def _swapped(
    pair: Pair,
    keys: tuple[dict[int, str], dict[int, str]],
    these: Iterable[Sequence[int]],
    those: Iterable[Sequence[int]],
) -> list[tuple[Lexeme, Lexeme]]:
    words = pair.before.words, pair.after.words
    twins = {tuple(sorted(key for at in places if (key := keys[1].get(at)))): places for places in those}
    found: list[tuple[Lexeme, Lexeme]] = []
    for places in these:
        own = [at for at in places if at in keys[0]]
        twin = [at for at in twins.get(tuple(sorted(keys[0][at] for at in own)), ()) if at in keys[1]]
        moved = [both for both in zip(own, twin, strict=False) if keys[0][both[0]] != keys[1][both[1]]]
        two = len({keys[0][first] for first, _ in moved}) == 2
        steps = [*(zip(moved[::2], moved[1::2], strict=False) if two else pairwise(moved))]
        ordered = bool(moved) and _order_counts(pair.before, [first for first, _ in moved])
        ordered = ordered or (two and pair.in_english and any(all(map(_is_compound, words, *step)) for step in steps))
        listed = not ordered and all(_is_list(words[0], one[0], other[0]) for one, other in steps)
        if (two or ordered or all(other[0] - one[0] > 1 for one, other in steps)) and not listed:
            found += [(word_unit(pair.before, first), word_unit(pair.after, second)) for first, second in moved]
    return found


def _with_articles(analysis: Analysis) -> dict[int, str]:
    """What each word of a text says, by place."""
    return {at: word.stem for at, word in enumerate(analysis.words)}


def _without_articles(analysis: Analysis) -> dict[int, str]:
    """The same but for articles, which may differ where their nouns change places: a clerk pays the guard.

    In other languages the words of content alone, where an article has become one with its noun (l'huile).
    """
    elided = any(word.text[1:2] in APOSTROPHES for word in analysis.words)
    if analysis.rest or not elided:
        return {at: word.stem for at, word in enumerate(analysis.words) if word.low not in _ARTICLES}
    return {at: analysis.words[at].stem for at in analysis.taken()} | {one.at: one.key for one in analysis.content}


def _is_list(words: Sequence[Word], at: int, until: int) -> bool:
    """Whether a word and those up to the one that it changed places with are of a list."""
    between = [word for word in words[at + 1 : until] if word.low not in _ARTICLES]
    if not between:
        return words[at].text[-2:-1] not in APOSTROPHES
    joins = [
        word.low in _OF_LISTS or not (word.text[0].isalnum() or word.low in HYPHENS or _is_relation(word.low))
        for word in between
    ]
    left_out = until + 1 < len(words) and words[until + 1].low in _ARTICLES
    return (
        any(joins)
        and not left_out
        and not _goes_on(words, at, until)
        and all(join or word.low in EMPTY for join, word in zip(joins, between, strict=True))
    )


def _goes_on(words: Sequence[Word], at: int, until: int) -> bool:
    """Whether what stands before some words comes again behind them, so that they are of two clauses: Tarn pays Mora
    and Sund pays Lund."""
    again = words[until + 1].low if until + 1 < len(words) else ""
    for word in reversed(words[max(at - _CLAUSE, 0) : at]):
        if word.low in _OPENINGS or word.sentence != words[at].sentence:
            return False
        if word.low == again:
            return again not in _ARTICLES
    return False


_CLAUSE = 16  # words that are looked at
_OPENINGS = frozenset(", ; : that which who whom whose if when where unless while".split())


def _is_compound(words: Sequence[Word], at: int, until: int) -> bool:
    """Whether of two words side by side one is a noun and the other says its kind: a guest house is no house guest."""
    said = [word.is_word and word.low not in EMPTY for word in words[at : at + 3]]
    adverbs = any(is_adverb(word.low) for word in words[at : at + 2])
    return until == at + 1 and not adverbs and said[:2] == [True, True] and said[2:] != [True]  # but: a red big boat


# What says that the order counts in which its sentence names some words, and what does so where it goes on after some.
_ORDERS = frozenset(
    "respectively successively consecutively sequentially sequence priority rank ranks ranked ranking".split()
)
_PURPOSE = ("to", "that")  # in order to


def _is_relation(low: str) -> bool:
    """Whether a sign stands between sides that are no list: less, divided by, an arrow (Unicode, UAX 44: Sm)."""
    return category(low[0]) == "Sm" and low not in "+|"


def _order_counts(analysis: Analysis, moved: Sequence[int]) -> bool:
    """Whether a text says that the order counts in which it names some words: in that order, in turn, then.

    It may do so by a list of as many amounts or dates: Mora and Tarn pay 5 and 6 crowns.
    """
    words = analysis.words
    here = {words[at].sentence for at in moved}
    said = any(word.sentence in here and at not in moved and _says_order(words, at) for at, word in enumerate(words))
    return said or _are_paired(analysis, moved)


def _are_paired(analysis: Analysis, moved: Sequence[int]) -> bool:
    """Whether some words and amounts or dates are in two lists of a sentence, of which only one is in another order."""
    words, facts = analysis.words, analysis.of("figure", "deadline")
    sentence = words[moved[0]].sentence
    for first, second in pairwise(facts):
        between = [word.low for word in words[first.until : second.at]]
        if between and words[first.at].sentence == sentence and all(low in (*_OF_LISTS, ",") for low in between):
            inside = [at in range(first.at, second.until) for at in moved]
            others = (at for at in analysis.where(*_OF_LISTS) if words[at].sentence == sentence)
            if not any(inside) or (all(inside) and any(at < first.at or at > second.until for at in others)):
                return True
    return False


def _says_order(words: Sequence[Word], at: int) -> bool:
    low, first = words[at].low, max(at - _NEAR, 0)
    before = ["", *(word.low for word in words[first:at] if word.sentence == words[at].sentence)]
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == "order":
        return following not in _PURPOSE and ("in" in before or following == "of")
    if low in ("other", "another"):
        return "after" in before[-2:]  # one after the other
    if low == "turn":
        return before[-1] == "in"
    if low in STEPS:
        return before[-1] in (*_OF_LISTS, ",", ";")
    return low in _ORDERS or _is_shared(low)


_NEAR = 4  # words from "in" to the order
_DIGITS = 4  # a year has as many, a part of something fewer


def _is_shared(low: str) -> bool:
    """Whether a word says how two split something, each its part: 60:40, 3:1; no time of day and no date."""
    first, _, second = low.replace("/", ":").partition(":")
    if not (first.isdecimal() and second.isdecimal() and len(first) < _DIGITS and len(second) < _DIGITS):
        return False
    return int(first) + int(second) in (10, 100) or (":" in low and len(first) == len(second) == 1)


def _sentences(analysis: Analysis) -> list[list[int]]:
    """The places of the words of each sentence."""
    return [list(one) for _, one in groupby(range(len(analysis.words)), key=lambda at: analysis.words[at].sentence)]
