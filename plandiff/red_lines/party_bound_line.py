"""Test `party_bound`: who carries the duty."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.red_line import DecidingWords, RedLine, Verdict
from plandiff.red_lines.shared.line_tests import Example, LineDecision, all_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.phrases import Phrase, phrase_of, sentence_at
from plandiff.red_lines.shared.scope import Scope
from plandiff.signals.roles.grammatical_parts import parts_of
from plandiff.text.actors import acts
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import canonical

TITLE = "A party carries the duty"
EXPLANATION = (
    "Who is bound where the line looks: the parties that the file of the version names under `binds`, or else those "
    "who act in the text (Upland will pay, paid by Upland). The party alone or beside others is bound; where only "
    "others are, the line is crossed; where the text does not say who acts, that is not known."
)
EXAMPLES = (
    Example("Upland", "Upland will pay for the works.", Verdict.HOLDS),
    Example("Upland", "The works will be paid for by Upland.", Verdict.HOLDS),
    Example("Upland", "Upland and Lowland will pay for the works.", Verdict.HOLDS),
    Example("Upland", "Lowland will pay for the works.", Verdict.CROSSED),
    Example("Upland", "Lowland will pay Upland for the works.", Verdict.CROSSED),
    Example("Upland", "The works will be paid for.", Verdict.NOT_KNOWN),
    Example("licensor", "The licensor grants everyone a right to use the software.", Verdict.HOLDS),
    Example("licensor", "The distributor grants everyone a right to use the software.", Verdict.CROSSED),
)


def decide(line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    """Holds where the party is among those bound, crossed where only others are."""
    bound = [one for one in passages if one.binds]
    if bound:
        ours = [one for one in bound if line.party_bound in one.binds]
        shown = ours or bound
        names = tuple(dict.fromkeys(name for one in shown for name in one.binds))
        verdict = Verdict.HOLDS if ours else Verdict.CROSSED
        return LineDecision(verdict, "binds", tuple(one.quoted() for one in shown), names, not ours)
    if not scope.reader.in_english:
        return LineDecision(Verdict.NOT_KNOWN, "binds-not-said", all_of(passages))
    return _by_words(line.party_bound, scope, passages)


def _by_words(party: str, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    own: list[DecidingWords] = []
    names: dict[str, tuple[str, DecidingWords]] = {}
    for one in passages:
        analysis = scope.reader.read(one.text)
        sought = _named(phrase_of(party, scope.reader), analysis)
        for fact in _agents(analysis, sought):
            quote = one.quoted(sentence_at(analysis, fact.at))
            known = any(fact.at == other.at for other in analysis.of("party"))
            names.setdefault(fact.key, (fact.key if known else analysis.write(fact), quote))
            if fact in sought or fact.key.casefold() == party.casefold():
                own.append(quote)
    if own:
        return LineDecision(Verdict.HOLDS, "binds", tuple(dict.fromkeys(own)), (party,))
    if names:
        written, quotes = zip(*names.values(), strict=True)
        return LineDecision(Verdict.CROSSED, "binds", tuple(dict.fromkeys(quotes)), written, True)
    return LineDecision(Verdict.NOT_KNOWN, "binds-not-said", all_of(passages))


def _named(party: Phrase, analysis: Analysis) -> list[Fact]:
    """Where a text names a party that no vocabulary has: by the words of the line."""
    known = {fact.at for fact in analysis.of("party")}
    items = [item for item in analysis.content if item.at not in known]
    return [Fact("party", item.key, item.at, item.at + 1) for item in items if (canonical(item.key),) == party.keys]


def _agents(analysis: Analysis, sought: Sequence[Fact]) -> list[Fact]:
    """The names, offices and words for the party sought that act in a text."""
    known = {fact.at for fact in (*analysis.of("party"), *sought)}
    offices = [
        Fact("party", item.key, item.at, item.at + 1)
        for item in analysis.actors
        if item.at not in known and acts(analysis.words, item.at, item.key)
    ]
    names = sorted([*analysis.of("party"), *sought, *offices], key=lambda fact: fact.at)
    acting = {name for name, roles in parts_of(analysis, names).items() if any(kind == "agent" for kind, _ in roles)}
    return [fact for fact in names if fact.key in acting]
