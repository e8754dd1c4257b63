"""The ladder of obligation, and the duties of a text, each with its rung and the verb it governs.

The rungs, strongest first (the same number is the same strength):

1. must, shall, will, undertakes to, agrees to, commits to, is required to, has to; a bare present tense
2. should, ought to, is to, needs to; is strongly urged or recommended to
3. is ready to, is willing to, intends to, plans to, aims to, proposes to
4. is expected to, will endeavour to, will consider, seeks to, tries to; is encouraged or invited to
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
_LONGEST = 3  # words between two phrases
_REACH = 9  # words from a phrase to its verb


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
    chains: list[list[Fact]] = []
    for fact in analysis.of("duty"):
        if chains and _adjoin(analysis, chains[-1][-1], fact):
            chains[-1].append(fact)
        else:
            chains.append([fact])
    denied = [fact.at for fact in analysis.of("neg") if fact.key == "not"]
    return [_duty(analysis, chain, denied) for chain in chains]


def _adjoin(analysis: Analysis, first: Fact, second: Fact) -> bool:
    between = analysis.words[first.until : second.at]
    return len(between) <= _LONGEST and all(word.low in _BETWEEN for word in between)


def _duty(analysis: Analysis, chain: Sequence[Fact], denied: Sequence[int]) -> Duty:
    at, until = chain[0].at, chain[-1].until
    sentence = analysis.words[until - 1].sentence
    verbs = (
        item.key
        for item in analysis.content_within(range(until, until + _REACH))
        if analysis.words[item.at].sentence == sentence and not is_adverb(analysis.words[item.at].low)
    )
    negated = any(at < one <= until + 1 for one in denied)
    release = any(fact.key == "release" for fact in chain)
    return Duty(max(fact.level for fact in chain), next(verbs, ""), negated, release, at, until)
