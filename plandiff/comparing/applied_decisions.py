"""The decisions of a file against a comparison: which changes they are about, and which of them hold no longer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.comparing.change_fingerprints import change_fingerprints
from plandiff.model.alignment import Ends
from plandiff.model.comparison import Change, Comparison
from plandiff.model.decision import AppliedDecisions, Decision, DecisionFile, StaleDecision, StaleKind, texts_of
from plandiff.model.fingerprint import SCHEME


def applied_decisions(content: DecisionFile, comparison: Comparison, *, today: str, file: str = "") -> AppliedDecisions:
    """The decisions as they apply to a comparison on a day (YYYY-MM-DD), and those that do not hold.

    A decision holds for the change of its fingerprint and for no other, until its last day has passed. Where a file
    decides one change in two ways, neither holds. Those on other texts that meet no change here are only counted.
    """
    prints = change_fingerprints(comparison)
    here = {prints[change.link.ends]: change for change in comparison.changes if change.is_a_difference}
    texts = texts_of(comparison.before, comparison.after)
    at: dict[Ends, Decision] = {}
    stale: list[StaleDecision] = []
    elsewhere = 0
    for digits, listed in _by_fingerprint(content.decisions).items():
        if digits in here:
            ends = here[digits].link.ends
            holding = [one for one in listed if not one.until or one.until >= today]
            stale += [StaleDecision(one, StaleKind.EXPIRED, ends, digits) for one in listed if one not in holding]
            if len({one.decision for one in holding}) > 1:
                stale += [StaleDecision(one, StaleKind.CONTRADICTED, ends, digits) for one in holding]
            elif holding:
                at[ends] = holding[0]
            continue
        for one in listed:
            if one.texts in ("", texts):
                stale.append(_stale(one, here))
            else:
                elsewhere += 1
    return AppliedDecisions(at, tuple(stale), elsewhere, file)


def _by_fingerprint(decisions: Sequence[Decision]) -> dict[str, list[Decision]]:
    found: dict[str, list[Decision]] = {}
    for one in decisions:
        found.setdefault(one.fingerprint, []).append(one)
    return found


def _stale(decision: Decision, here: Mapping[str, Change]) -> StaleDecision:
    """A decision whose change is not there: what stands at its points now, or that nothing does."""
    now = next(_at_its_points(decision, here), None)
    unread = not decision.fingerprint.startswith(f"v{SCHEME}-")  # the change may be the very one that was decided on
    if now is None:
        return StaleDecision(decision, StaleKind.SCHEME if unread else StaleKind.GONE)
    return StaleDecision(decision, StaleKind.SCHEME if unread else StaleKind.CHANGED, here[now].link.ends, now)


def _at_its_points(decision: Decision, here: Mapping[str, Change]) -> Iterator[str]:
    """The changes that have a point of a decision: that of all its points first, as a point may be in several; then
    those that have one before, whose number another draft leaves alone."""
    yield from (digits for digits, change in here.items() if change.link.ends == (decision.before, decision.after))
    for side, names in enumerate((decision.before, decision.after)):
        yield from (digits for digits, change in here.items() if set(names) & set(change.link.ends[side]))
