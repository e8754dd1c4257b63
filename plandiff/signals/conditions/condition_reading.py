"""What a condition or exception of a text is: where each begins and how far it goes."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.named_values import NamedValues
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import inflected
from plandiff.text.quantities import Fact

_STOPS = frozenset((",", ";", ":", ")"))
_VERBS = frozenset(map(inflected, "shall must may will should be".split()))
# Exceptions that take a noun, so that the verb after it is the main one: all boats except lifeboats are ...
_NOMINAL = frozenset("except excepting excluding than from save with without upon".split())
CONSENT = frozenset("consent approval permission authorisation authorization agreement".split())
_REACH = 6  # words between "with" and "consent"


LIMB = "limb"
_SUBJECT = 7  # words that a subject has with its verb
_FINITE = _VERBS | {"have", "do", "can"}


class Condition(NamedValues):
    """A condition: the fact that brings it in, and the index after its last word."""

    fact: Fact
    until: int


def conditions(analysis: Analysis, among: frozenset[int] | None = None) -> list[Condition]:
    """The conditions of a text, or those of some words, each up to the next comma, condition or sentence.

    Of "when A has signed and B has left" both limbs are one, since both have to be met; LIMB marks the second.
    """
    facts = sorted([*analysis.of("cond"), *_consents(analysis)], key=lambda fact: fact.at)
    starts = frozenset(fact.at for fact in facts)
    if among is not None and facts:  # none goes beyond its sentence
        sentences = {analysis.words[at].sentence for at in among}
        facts = [fact for fact in facts if analysis.words[fact.at].sentence in sentences]
    told = analysis.of("figure", "deadline", "reference") if facts else ()
    within = frozenset(at for one in told for at in range(one.at, one.until))
    found = [limb for fact in facts for limb in _limbs(analysis, Condition(fact, _end(analysis, fact, starts, within)))]
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


def _consents(analysis: Analysis) -> Iterator[Fact]:
    """With or without somebody's consent."""
    words = analysis.words
    for at in analysis.where("with", "without"):
        if any(other.low in CONSENT for other in words[at + 1 : at + 1 + _REACH]):
            yield Fact("cond", "consent" if words[at].low == "with" else "noconsent", at, at + 1)


def _end(analysis: Analysis, fact: Fact, starts: frozenset[int], within: frozenset[int]) -> int:
    """The index after a condition, whose marks at the end go, but for those `within` amounts and references."""
    words, end = analysis.words, fact.until
    if fact.key == "in":  # in peacetime: the phrase is all of it
        return end
    sentence, nominal = words[fact.at].sentence, words[fact.until - 1].low in _NOMINAL
    while end < len(words) and end not in starts:
        word = words[end]
        stops = word.low in _STOPS and end not in within  # sixty (60)
        if word.sentence != sentence or (stops and end > fact.until):  # when, and only when
            break
        if nominal and word.stem in _VERBS and word.low != "being":
            break
        end += 1
    while end > fact.until and not (words[end - 1].low[0].isalnum() or end - 1 in within):  # 5%
        end -= 1
    return end
