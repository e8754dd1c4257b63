"""Test `figure`: the value of a named figure."""

from __future__ import annotations

from decimal import Decimal

from plandiff.model.red_line import Bound, DecidingWords, RedLine, Verdict
from plandiff.model.vocabulary import Term, TermKind
from plandiff.red_lines.shared.line_tests import Example, LineDecision, all_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.phrases import sentence_at
from plandiff.red_lines.shared.scope import Scope
from plandiff.red_lines.shared.stated_bounds import dates_keep_to, keeps_to
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import canonical
from plandiff.text.term_values import read_term, same_term, term_numbers

TITLE = "A figure has a value"
EXPLANATION = (
    "The value of a term, as the file of the version has it under `terms`; in a text without terms, the one figure "
    "of that unit where the line looks, or the one beside the words of the term. A text that speaks of the matter "
    "without the figure is silent; with `absent`, the line is crossed by any value. Two values that decide "
    "differently are left to a reader."
)
EXAMPLES = (
    Example("wardens at_least 40", "The port keeps 60 wardens.", Verdict.HOLDS),
    Example("wardens at_least 40", "The port keeps thirty wardens.", Verdict.CROSSED),
    Example("wardens at_most 40", "The port keeps 60 wardens.", Verdict.CROSSED),
    Example("wardens equals 60", "The port keeps 60 wardens and 20 boats.", Verdict.HOLDS),
    Example("wardens at_least 40", "The port keeps enough wardens.", Verdict.SILENT),
    Example("wardens at_least 40", "The port keeps 30 boats.", Verdict.SILENT),
    Example("wardens at_least 40", "The port keeps 60 wardens by day and 20 wardens by night.", Verdict.NOT_KNOWN),
    Example("wardens absent", "The port keeps enough wardens.", Verdict.HOLDS),
    Example("wardens absent", "The port keeps 60 wardens.", Verdict.CROSSED),
    Example("toll at_most 5 euros", "Ships pay a toll of EUR 7.", Verdict.CROSSED),
    Example("toll at_most 5 euros", "Ships pay a toll of EUR 4.50.", Verdict.HOLDS),
    Example("toll at_most 5", "Ships pay a toll of EUR 7.", Verdict.NOT_KNOWN),
    Example("toll at_most 5 euros", "Ships pay a toll of 7 dollars.", Verdict.NOT_KNOWN),
)

Value = tuple[str, DecidingWords]  # as written, and the words that say it


def decide(line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    """Holds or crossed by the value, silent where there is none."""
    bound = line.bound or Bound("", "absent", "")
    term = _term(scope, bound)
    values, told_apart = _values(bound, term, scope, passages)
    words = tuple(dict.fromkeys(word for _, word in values))
    if not values:
        verdict = Verdict.HOLDS if bound.relation == "absent" else Verdict.SILENT
        return LineDecision(verdict, "no-figure", () if scope.is_whole else all_of(passages), (bound.subject,), True)
    written = tuple(dict.fromkeys(value for value, _ in values))
    if bound.relation == "absent":
        return LineDecision(Verdict.CROSSED if told_apart else Verdict.NOT_KNOWN, "has-figure", words, written)
    answers = {_answer(value, bound, term, scope) for value in written}
    if not told_apart:
        return LineDecision(Verdict.NOT_KNOWN, "several-figures", words, written)
    if None in answers:
        return LineDecision(Verdict.NOT_KNOWN, "no-number", words, written)
    if len(answers) > 1:
        return LineDecision(Verdict.NOT_KNOWN, "several-figures", words, written)
    return LineDecision(Verdict.HOLDS if answers.pop() else Verdict.CROSSED, "has-figure", words, written)


def _term(scope: Scope, bound: Bound) -> Term:
    vocabulary = scope.versions.threads.vocabulary
    named = (term for term in vocabulary.terms if term.id == bound.subject)
    return next(named, Term(id=bound.subject, label=bound.subject, kind=TermKind.COUNT))


def _values(bound: Bound, term: Term, scope: Scope, passages: tuple[ScopePassage, ...]) -> tuple[list[Value], bool]:
    """The values of a term with their words, and whether it is told which figures they are."""
    if any(item.terms for point in scope.side.plan.points for item in point.items):
        return [(value, one.quoted()) for one in passages for key, value in one.terms if key == bound.subject], True
    return _read(bound, term, scope, passages)


def _read(bound: Bound, term: Term, scope: Scope, passages: tuple[ScopePassage, ...]) -> tuple[list[Value], bool]:
    """The figures of a text without terms that can be the one meant: those beside its words, or else of its unit."""
    limit = read_term(bound.value, scope.reader.notation, term.unit) if bound.value else None
    unit = limit.unit if limit is not None else ""
    names = _names(bound, term, scope)
    beside: list[Value] = []
    others: list[Value] = []
    otherwise: list[Value] = []  # beside the words of the term, counted in another unit
    for one in passages:
        analysis = scope.reader.read(one.text)
        for fact in analysis.of("figure", "deadline"):
            if fact.value is None:
                continue
            following = {canonical(item.key) for item in analysis.content if 0 <= item.at - fact.until <= 1}
            around = {canonical(item.key) for item in analysis.content if _near(analysis.words, item.at, fact)}
            value = analysis.write(fact), one.quoted(sentence_at(analysis, fact.at))
            if fact.unit != unit:
                if names & around and fact.kind == (limit.kind if limit is not None else "figure"):
                    otherwise.append(value)
            elif names & (around if unit else following):
                beside.append(value)
            elif not unit and following:
                continue  # it counts something else
            else:
                others.append(value)
    if beside:
        return beside, True
    if otherwise:
        return otherwise, False
    return ([], True) if scope.is_whole else (others, len({value for value, _ in others}) == 1)


def _near(words: tuple[object, ...], at: int, fact: Fact) -> bool:
    return abs(at - fact.at) <= _REACH and at < len(words)


_REACH = 8  # words between the words of a term and its figure


def _names(bound: Bound, term: Term, scope: Scope) -> set[str]:
    """The keys of the words that name a term: of its id, its label and its unit."""
    written = " ".join((bound.subject.replace("_", " ").replace("-", " "), term.label, term.unit))
    return {canonical(item.key) for item in scope.reader.read(written).content}


def _answer(value: str, bound: Bound, term: Term, scope: Scope) -> bool | None:
    """Whether a value keeps to a bound; None where one of the two is no number."""
    notation = scope.reader.notation
    if bound.relation == "equals" and same_term(value, bound.value, (notation, notation), term.unit):
        return True
    found, limit = (read_term(written, notation, term.unit) for written in (value, bound.value))
    if found is None or limit is None:
        return False if bound.relation == "equals" and found is limit else None
    numbers, limits = term_numbers(found), term_numbers(limit)
    if found.unit != limit.unit and found.unit and limit.unit:
        return None
    if not numbers or not limits:
        return dates_keep_to(bound.relation, found, limit)
    return keeps_to(bound.relation, _like(numbers, found, limit), _like(limits, limit, found))


def _like(numbers: tuple[Decimal, ...], own: Fact, other: Fact) -> Decimal:
    """The number of a figure in the unit of another: 0.5 as 50 where the other is a bare number of per cent."""
    return numbers[-1] if own.unit and not other.unit else numbers[0]
