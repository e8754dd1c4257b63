"""The ladder of obligation, and the duties of a text, each with its rung and the verb it governs.

The rungs, strongest first (the same number is the same strength):

1. must, shall, will, undertakes to, agrees to, commits to, is required or obliged to, has to; a bare present tense
2. should, ought to, is to; is urged or recommended to
3. is ready to, is willing to, is prepared to, intends to, plans to, aims to
4. is expected to, will endeavour to, will consider, seeks to, makes every effort to; is encouraged or invited to
5. may, can, is eligible, is entitled, is permitted to; also need not and is not required to

Source: the verbal forms of the ISO/IEC Directives, Part 2 (2021), clause 7 (requirement "shall", recommendation
"should", permission "may", possibility "can") and RFC 2119 (must, should, may), between which rungs 3 and 4 put the
words that negotiated texts use for an intention and for an effort. Under a negation may, can, shall and must are one
prohibition.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.named_values import NamedValues
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import is_adverb
from plandiff.text.quantities import Fact

_BETWEEN = frozenset("not also be , only then hereby jointly therefore still to".split())
_VERBS = ("operative", "assurance", "neg")


class Duty(NamedValues):
    """One duty: how strong it is, the verb it governs (its root), whether it is negated or releases, and its place."""

    rung: float
    verb: str
    negated: bool
    release: bool
    at: int
    until: int


def duties(analysis: Analysis) -> list[Duty]:
    """The duties of a text: phrases that follow each other without a verb between are one (will endeavour to)."""
    facts = analysis.of("duty")
    negs = {fact.at: fact for fact in analysis.of("neg") if fact.key == "not"}
    found: list[Duty] = []
    index = 0
    while index < len(facts):
        chain = [facts[index]]
        while index + 1 < len(facts) and _adjoin(analysis, chain[-1], facts[index + 1]):
            index += 1
            chain.append(facts[index])
        found.append(_duty(analysis, chain, negs))
        index += 1
    return found


def _adjoin(analysis: Analysis, first: Fact, second: Fact) -> bool:
    between = analysis.words[first.until : second.at]
    return len(between) <= 3 and all(word.low in _BETWEEN or is_adverb(word.low) for word in between)


def _duty(analysis: Analysis, chain: Sequence[Fact], negs: dict[int, Fact]) -> Duty:
    first, last = chain[0], chain[-1]
    inside = [at for at in negs if first.at < at <= last.until + 1]
    verb = _verb(analysis, last.until)
    release = any(fact.key == "release" for fact in chain)
    rung = max(fact.level for fact in chain)
    return Duty(rung, verb, bool(inside), release, first.at, last.until)


def _verb(analysis: Analysis, index: int) -> str:
    """The root of the next word that can be a verb."""
    sentence = analysis.words[index - 1].sentence
    reach = range(index, index + 9)
    near = [(item.at, item.key) for item in analysis.content_within(reach)]
    near += [
        (fact.at, analysis.words[fact.at].root)
        for fact in analysis.of(*_VERBS)
        if fact.at in reach and fact.key != "not"
    ]
    for at, key in sorted(near):
        if analysis.words[at].sentence != sentence:
            return ""
        if not is_adverb(analysis.words[at].low):
            return key
    return ""
