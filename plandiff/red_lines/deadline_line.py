"""Test `deadline`: by when, or how long."""

from __future__ import annotations

from decimal import Decimal

from plandiff.model.red_line import Bound, RedLine, Verdict
from plandiff.red_lines.shared.line_tests import Example, LineDecision, all_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.phrases import sentence_at
from plandiff.red_lines.shared.scope import Scope
from plandiff.red_lines.shared.stated_bounds import dates_keep_to, span_keeps_to
from plandiff.text.quantities import Fact
from plandiff.text.term_values import read_term

TITLE = "A time is long or short enough"
EXPLANATION = (
    "The span of time, or the date, that the text sets where the line looks. A text without any is silent; one that "
    "sets times which decide differently, or a time that no number tells (promptly), is left to a reader."
)
EXAMPLES = (
    Example("at_most 100 days", "Works begin within 90 days.", Verdict.HOLDS),
    Example("at_most 100 days", "Works begin within three months of the signature.", Verdict.HOLDS),
    Example("at_most 100 days", "Works begin within a year.", Verdict.CROSSED),
    Example("at_most 90 days", "Works begin within three months.", Verdict.NOT_KNOWN),
    Example("at_least 5 years", "The permit is valid for ten years.", Verdict.HOLDS),
    Example("at_most 100 days", "Works begin promptly.", Verdict.NOT_KNOWN),
    Example("at_most 100 days", "Works begin at once.", Verdict.HOLDS),
    Example("at_least 30 days", "The permit ends at once.", Verdict.CROSSED),
    Example("at_most 100 days", "Works go on at all times.", Verdict.SILENT),
    Example("at_most 100 days", "Works begin in the north.", Verdict.SILENT),
    Example("at_most 100 days", "Works begin within 90 days and end within 300 days.", Verdict.NOT_KNOWN),
    Example("at_most 2031-06-01", "Works begin by 1 May 2031.", Verdict.HOLDS),
    Example("at_most 2031-06-01", "Works begin by 1 July 2031.", Verdict.CROSSED),
    Example("at_most 2031-06-01", "Works begin within 90 days.", Verdict.NOT_KNOWN),
    Example("at_most 2034", "Works begin by 2033.", Verdict.HOLDS),
    Example("at_most 2034-12-31", "Works begin by 2033.", Verdict.HOLDS),
    Example("at_most 2034", "Works begin by 1 May 2035.", Verdict.CROSSED),
    Example("at_most 2034", "Works begin by 2034.", Verdict.HOLDS),
    Example("at_most 2034-06-01", "Works begin by 2034.", Verdict.NOT_KNOWN),
    Example("at_least March 2034", "Works end in February 2034.", Verdict.CROSSED),
)


def decide(line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    """Holds or crossed by the times that are set, silent where there are none."""
    bound = line.bound or Bound("", "at_most", "")
    limit = read_term(bound.value)
    found = [
        (one, analysis, fact)
        for one in passages
        for analysis in (scope.reader.read(one.text),)
        for fact in analysis.of("deadline")
        if _sets_time(fact)
    ]
    if not found:
        return LineDecision(Verdict.SILENT, "no-deadline", () if scope.is_whole else all_of(passages), (), True)
    words = tuple(dict.fromkeys(one.quoted(sentence_at(analysis, fact.at)) for one, analysis, fact in found))
    written = tuple(dict.fromkeys(analysis.write(fact) for _, analysis, fact in found))
    answers = {_keeps(fact, bound, limit) for _, _, fact in found}
    if len(answers) > 1:
        return LineDecision(Verdict.NOT_KNOWN, "several-deadlines", words, written)
    answer = answers.pop()
    if answer is None:
        return LineDecision(Verdict.NOT_KNOWN, "time-not-comparable", words, written)
    return LineDecision(Verdict.HOLDS if answer else Verdict.CROSSED, "has-deadline", words, written)


_AT_ONCE = "time immediate"
_VAGUE = frozenset(f"time {word}" for word in ("prompt", "asap", "timely", "due"))


def _sets_time(fact: Fact) -> bool:
    """Whether a time is one by or for which something is done, and not how often or together with what."""
    return fact.mark not in ("time", "freq") or fact.key == _AT_ONCE or fact.key in _VAGUE


def _keeps(fact: Fact, bound: Bound, limit: Fact | None) -> bool | None:
    if limit is None:
        return None
    if fact.key == _AT_ONCE and limit.value is not None:
        return span_keeps_to(bound.relation, (Decimal(0), "days"), (limit.value, limit.unit))
    if fact.value is not None and limit.value is not None and fact.kind == limit.kind:
        return span_keeps_to(bound.relation, (fact.value, fact.unit), (limit.value, limit.unit))
    return dates_keep_to(bound.relation, fact, limit)
