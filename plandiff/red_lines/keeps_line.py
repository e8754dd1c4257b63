"""Test `keeps`: a commitment is there and not weaker than in the version that the line names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.red_line import DecidingWords, RedLine, Verdict
from plandiff.red_lines.shared.line_tests import OTHER_LANGUAGE, SILENT, Example, LineDecision, all_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.scope import Scope

TITLE = "A commitment is there and not weaker"
EXPLANATION = (
    "The version is compared with the point that the line names. The line is crossed where a duty became weaker, a "
    "scope narrower or a condition was added, where nothing but a negation came or went, and where a text that "
    "revises one with the commitment has no point for it. Where a figure, a party, a time or a place changed or "
    "words are gone, whether that weakens it is left to a reader; what was only added or reworded keeps it."
)
EXAMPLES = (
    Example("Upland will open the sluice.", "Upland shall open the sluice.", Verdict.HOLDS),
    Example("Upland will open the sluice.", "Upland will open the sluice.", Verdict.HOLDS),
    Example("Upland will open the sluice.", "Upland may open the sluice.", Verdict.CROSSED),
    Example("Upland will open the sluice.", "Upland will open the sluice if Lowland asks for it.", Verdict.CROSSED),
    Example("Upland will open all sluices.", "Upland will open some sluices.", Verdict.CROSSED),
    Example("Upland will open the sluice.", "Upland will not open the sluice.", Verdict.CROSSED),
    Example("Upland will open 5 sluices.", "Upland will open 3 sluices.", Verdict.NOT_KNOWN),
    Example("Upland may open the sluice.", "Upland must open the sluice.", Verdict.HOLDS),
)

_WEAKER = frozenset(("duty-weaker", "scope-narrower", "condition-added"))
_EITHER_WAY = frozenset(
    ("figure", "deadline", "negation", "party", "name", "place", "alternative", "reference", "words-lost", "options")
)
_GONE = (ChangeKind.REMOVED, ChangeKind.UNDISCLOSED, ChangeKind.DEFERRED, ChangeKind.SEPARATE_TRACK)


def decide(_line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    """Holds or crossed by the signals of the comparison with the version that the line names."""
    anchor, plan = scope.anchor, _speaking(scope, passages)
    if anchor is None or anchor.place.plan == plan:
        return LineDecision(Verdict.HOLDS, "own-text", all_of(passages))
    change = scope.versions.change(anchor, plan)
    changes = [change, *change.clauses]
    if anchor.clause:
        changes = [one for one in change.clauses if anchor.locator in one.link.before]
    signals = tuple(dict.fromkeys(one for change in changes for one in _ids(change, scope)))
    return _by_changes(changes, signals, _words(scope, passages))


def _speaking(scope: Scope, passages: tuple[ScopePassage, ...]) -> str:
    """The version whose words are compared: the earlier one where all that is known is that its words were kept."""
    plans = {one.reference.partition("#")[0] for one in passages}
    return plans.pop() if len(plans) == 1 else scope.side.plan.id


def _by_changes(changes: Sequence[Change], signals: tuple[str, ...], words: tuple[DecidingWords, ...]) -> LineDecision:
    weaker = tuple(one for one in signals if one in _WEAKER)
    if weaker:
        return LineDecision(Verdict.CROSSED, "weaker", words, weaker)
    if any(change.kind is ChangeKind.TRANSLATED for change in changes):
        return OTHER_LANGUAGE._replace(words=words)
    if not changes or any(change.kind in _GONE for change in changes):
        return LineDecision(Verdict.NOT_KNOWN, "part-gone", words)
    if signals == ("negation",):
        return LineDecision(Verdict.CROSSED, "turned", words, signals)
    doubtful = tuple(one for one in signals if one in _EITHER_WAY)
    if doubtful or any(change.weight is Weight.UNSURE and "words-gained" not in change.rests_on for change in changes):
        return LineDecision(Verdict.NOT_KNOWN, "changed-otherwise", words, doubtful)
    same = all(change.weight in (Weight.NONE, Weight.WORDING) for change in changes)
    return LineDecision(Verdict.HOLDS, "same" if same else "not-weaker", words, signals)


def without_point(scope: Scope) -> LineDecision:
    """Crossed where the version struck it or does not have it from the text it revises."""
    return LineDecision(Verdict.CROSSED, "has-no-point", rests_on_absence=True) if scope.should_have_it else SILENT


def _ids(change: Change, scope: Scope) -> Iterator[str]:
    """The ids of what a change rests on: signals that are shown, and words of content that went or came."""
    yield from (signal.id for signal in change.signals if signal.is_shown)
    for one, words in (("words-lost", change.lost), ("words-gained", change.gained), ("options", ("[]",))):
        if one in change.rests_on and (one == "options" or any(scope.reader.read(word).content for word in words)):
            yield one


def _words(scope: Scope, passages: tuple[ScopePassage, ...]) -> tuple[DecidingWords, ...]:
    """What the version says, with what the line names in its place at the first passage."""
    anchor = scope.anchor
    if anchor is None:
        return all_of(passages)
    side = scope.versions.threads.side(anchor.place.plan)
    found = side.plan.find(anchor.locator)
    point, clause = found if found is not None else (side.points[anchor.place.point], None)
    before = " ".join((clause or point).body.split())
    shown = [one for one in passages if one.text and not one.is_title]
    return tuple(one.quoted(instead="" if at else before) for at, one in enumerate(shown))
