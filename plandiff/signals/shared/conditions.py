"""What a condition or exception of a text is and how far it goes, and which of them only one of two texts has."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from plandiff.model.named_values import NamedValues
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.word_cutting import Word

_STOPS = frozenset((",", ";", ":", ")"))
_VERBS = frozenset(("be", "shall", "must", "may", "will", "should"))
# Exceptions that take a noun, so that the verb after it is the main one: all boats except lifeboats are ...
_NOMINAL = frozenset("except excepting excluding than from for save with barring without during upon".split())
_ASIDE = 12  # words that may stand between commas after a conjunction
CONSENT = frozenset("consent approval permission authorisation authorization agreement".split())
_REACH = 6  # words between "with" and "consent"


LIMB = "limb"
_SUBJECT = 7  # words that a subject has with its verb
_FINITE = frozenset("be have do shall must may will can".split())


class Condition(NamedValues):
    """A condition: the fact that brings it in, and the index after its last word."""

    fact: Fact
    until: int


def conditions(analysis: Analysis, among: Container[int] | None = None) -> list[Condition]:
    """The conditions of a text, or those of some words, each up to the next comma, condition or sentence.

    Of "when A has signed and B has left" both limbs are one, since both have to be met; LIMB marks the second.
    """
    facts = sorted([*analysis.of("cond"), *_consents(analysis)], key=_place)
    starts = frozenset(fact.at for fact in facts)
    found = [limb for fact in facts for limb in _limbs(analysis, Condition(fact, _end(analysis, fact, starts)))]
    return [one for one in found if among is None or one.fact.at in among]


def _limbs(analysis: Analysis, whole: Condition) -> list[Condition]:
    """A condition, cut in two where "and" joins a clause with a verb of its own to it."""
    words, first = analysis.words, whole.fact.until
    for at in range(first + 1, whole.until - 1):
        if words[at].low != "and":
            continue
        if not _FINITE.isdisjoint([word.stem for word in words[at + 2 : min(at + _SUBJECT, whole.until)]]):
            limb = Fact("cond", "if", at + 1, at + 1, mark=LIMB)
            return [Condition(whole.fact, at), Condition(limb, whole.until)]
    return [whole]


def _place(fact: Fact) -> int:
    return fact.at


def _consents(analysis: Analysis) -> Iterator[Fact]:
    """With or without somebody's consent."""
    words = analysis.words
    for at in analysis.where("with", "without"):
        word = words[at]
        near = [other for other in words[at + 1 : at + 1 + _REACH] if other.sentence == word.sentence]
        stop = next((place for place, other in enumerate(near) if other.low in (",", "and", ";")), len(near))
        if any(other.low in CONSENT for other in near[:stop]):
            yield Fact("cond", "consent" if word.low == "with" else "noconsent", at, at + 1)


def _end(analysis: Analysis, fact: Fact, starts: frozenset[int]) -> int:
    words, end = analysis.words, fact.until
    if fact.key == "in":  # in peacetime: the phrase is all of it
        return end
    aside, depth, sentence = _aside(words, end), 0, words[fact.at].sentence
    nominal = words[fact.until - 1].low in _NOMINAL
    while end < len(words) and end not in starts:
        word = words[end]
        low = word.low
        if word.sentence != sentence:
            break
        depth += (low == "(") - (low == ")")
        if low in _STOPS and (low != ")" or depth < 0) and (end > fact.until + aside or fact.until - fact.at > 1):
            break
        if low in ("and", "but") and end + 1 < len(words) and words[end + 1].stem in _VERBS:
            break
        if nominal and word.stem in _VERBS and low != "being":
            break
        end += 1
    while end > fact.until and not words[end - 1].low.isalnum():
        end -= 1
    return end


def _aside(words: Sequence[Word], start: int) -> int:
    """How many words stand between commas straight after a conjunction: if, within a year, the rent is late."""
    if start >= len(words) or words[start].low != ",":
        return 0
    return next((at - start for at in range(start + 1, min(start + _ASIDE, len(words))) if words[at].low == ","), 0)


class _Side(NamedValues):
    """A text with the indexes of its words without a counterpart, and of those in changed runs."""

    analysis: Analysis
    missing: frozenset[int]
    changed: frozenset[int]


_GONE = 0.6  # of the words of a condition, without a counterpart in the other text
_SPOKEN = ("party", "place", "reference", "figure", "deadline", "neg")
_IN_TIME = frozenset(("after", "before"))
RELATIVE = ("who", "which", "that", "whose")


@lru_cache(maxsize=1)  # several signals ask it of the same pair
def compare_conditions(pair: Pair) -> tuple[tuple[range, ...], tuple[range, ...]]:
    """The conditions that only the one or the other text has, as indexes of words.

    A condition is gone where most of its words are, or where what brings it in is gone and nothing took its place: no
    relative clause (where a tenant leaves, a tenant who leaves) and no other conjunction (if, once).
    """
    found = differences(pair)
    sides = (
        _Side(pair.before, found.missing[0], found.changed[0]),
        _Side(pair.after, found.missing[1], found.changed[1]),
    )
    known = [conditions(side.analysis, side.missing | side.changed) for side in sides]
    if not any(known):
        return (), ()
    replaced = [[one for one in known[at] if _is_replaced(side, one)] for at, side in enumerate(sides)]
    orphaned = [
        [one for one in known[at] if one not in replaced[at] and _is_orphaned(side, one)]
        for at, side in enumerate(sides)
    ]
    more = _relatives(pair.after) - _relatives(pair.before)
    lost, gained = _unexchanged(sides, orphaned)
    left = ([] if more > 0 else lost), ([] if more < 0 else gained)
    spans = [
        tuple(range(one.fact.at, one.until) for one in sorted([*replaced[at], *left[at]], key=_start)) for at in (0, 1)
    ]
    return spans[0], spans[1]


@lru_cache(maxsize=1)
def unmatched_spans(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of words inside conditions that only one side has: what they say is told with the condition."""
    lost, gained = compare_conditions(pair)
    return frozenset(at for one in lost for at in one), frozenset(at for one in gained for at in one)


def _relatives(analysis: Analysis) -> int:
    return len(analysis.where(*RELATIVE))


def _start(one: Condition) -> int:
    return one.fact.at


def _is_replaced(side: _Side, one: Condition) -> bool:
    """Whether a condition stands in a changed run and most of what it says has no counterpart.

    After and before bring in a time as well: only what went with its conjunction is a condition.
    """
    within = range(one.fact.until, one.until)
    said = {item.at for item in side.analysis.content_within(within)}
    said.update(fact.at for fact in side.analysis.of(*_SPOKEN) if fact.at in within)
    gone = len(said & side.missing) >= _GONE * len(said) > 0
    return gone and one.fact.at in (side.missing if one.fact.key in _IN_TIME else side.changed)


def _is_orphaned(side: _Side, one: Condition) -> bool:
    """Whether what brings a condition in has no counterpart."""
    return one.fact.at in side.missing and one.fact.key not in _IN_TIME and one.fact.mark != LIMB


def _unexchanged(
    sides: tuple[_Side, _Side], orphaned: Sequence[Sequence[Condition]]
) -> tuple[list[Condition], list[Condition]]:
    """The conditions of either text but for those that took each other's place: if and where, but not if and unless."""
    left: tuple[list[Condition], list[Condition]] = [], []
    for excepts in (False, True):
        alike = [
            [one for one in ones if _excepts(side, one) is excepts] for side, ones in zip(sides, orphaned, strict=True)
        ]
        fewer = min(map(len, alike))
        left[0].extend(alike[0][fewer:])
        left[1].extend(alike[1][fewer:])
    return left


def _excepts(side: _Side, one: Condition) -> bool:
    """Whether a condition says when something does not hold: unless it rains, if it does not rain."""
    within = range(one.fact.until, one.until)
    denied = any(fact.at in within and fact.at in side.missing for fact in side.analysis.of("neg"))
    return (one.fact.key == "unless") is not denied
