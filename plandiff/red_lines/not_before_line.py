"""Test `not_before`: something happens only after an event."""

from __future__ import annotations

from plandiff.model.red_line import RedLine, Verdict
from plandiff.red_lines.shared.line_tests import OTHER_LANGUAGE, Example, LineDecision, all_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.phrases import Occurrence, clause_around, find, phrase_of
from plandiff.red_lines.shared.scope import Scope
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import inflected

TITLE = "Something happens only after an event"
EXPLANATION = (
    "Where the line looks, the event is found in its inflections and synonyms. The line holds where the text lets "
    "the rest follow it (after, once, within 30 days of, not before), and is crossed where the rest comes before "
    "it. A text that names the event without an order is left to a reader; one that does not name it is silent on "
    "the order."
)
EXAMPLES = (
    Example("the survey", "Works begin after the survey.", Verdict.HOLDS),
    Example("the survey", "Works begin within 30 days of the survey.", Verdict.HOLDS),
    Example("the survey", "Once the survey is complete, works begin.", Verdict.HOLDS),
    Example("the survey", "Works may not begin before the survey.", Verdict.HOLDS),
    Example("the survey", "Works are suspended until the survey.", Verdict.HOLDS),
    Example("the survey", "Works begin before the survey.", Verdict.CROSSED),
    Example("the survey", "Works end 30 days prior to the survey.", Verdict.CROSSED),
    Example("the survey", "Works begin, and a survey is made.", Verdict.NOT_KNOWN),
    Example("the survey", "Works begin within 30 days.", Verdict.SILENT),
)

_AFTER = frozenset("after once upon following when if".split())
_BEFORE = frozenset("before prior ahead".split())
_UNTIL = frozenset(("until", "till"))
_FROM_SPAN = frozenset(("of", "from"))  # within 30 days of the survey
_PUT_OFF = frozenset(map(inflected, "suspend postpone defer delay freeze wait pause remain".split()))
_REACH = 8  # words between a preposition and its event


def decide(line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    """Holds or crossed by the order that is said, silent where the event is not named."""
    if not scope.reader.in_english:
        return OTHER_LANGUAGE
    event = phrase_of(line.not_before, scope.reader)
    found = [one for passage in passages for one in find(event, passage, scope.reader)]
    if not found:
        return LineDecision(Verdict.SILENT, "no-event", () if scope.is_whole else all_of(passages), (), True)
    answers = {one: _holds(scope.reader.read(one.passage.text), one) for one in found}
    told = {answer for answer in answers.values() if answer is not None}
    shown = [one for one, answer in answers.items() if answer is not None] or found
    words = tuple(dict.fromkeys(one.passage.quoted(one.sentence) for one in shown))
    if len(told) != 1:
        return LineDecision(Verdict.NOT_KNOWN, "order-not-said", words)
    return (
        LineDecision(Verdict.HOLDS, "after-event", words)
        if told.pop()
        else LineDecision(Verdict.CROSSED, "before-event", words)
    )


def _holds(analysis: Analysis, event: Occurrence) -> bool | None:
    """Whether the rest of a sentence follows an event; None where no preposition says so."""
    words = analysis.words
    spans = {fact.until for fact in analysis.of("deadline") if fact.unit or fact.mark == "time"}
    clause = clause_around(analysis, event.at, with_conditions=True)
    for index in range(event.at - 1, max(event.at - 1 - _REACH, -1), -1):
        low = words[index].low
        if words[index].sentence != words[event.at].sentence or low in (";", ":"):
            return None
        if low in _AFTER or (low in _FROM_SPAN and index in spans):
            return True
        if low in _BEFORE or low in _UNTIL:
            denied = any(fact.at in clause and fact.at < index for fact in analysis.of("neg"))
            if denied or (low in _UNTIL and any(words[at].stem in _PUT_OFF for at in clause)):
                return True
            return None if low in _UNTIL else False
    return None
