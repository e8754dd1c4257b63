"""What is said of decisions: who made what of a change, and which decisions hold no longer and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from plandiff.model.alignment import Ends
from plandiff.model.comparison import Comparison, Side
from plandiff.model.decision import AppliedDecisions, Decision, DecisionKind, StaleDecision, StaleKind, texts_of
from plandiff.model.kinds import Weight
from plandiff.rendering.words.wording import ends_words, join_words, plural

DECISION_WORDS = {
    DecisionKind.SEEN: "seen",
    DecisionKind.ACCEPTED: "accepted",
    DecisionKind.REJECTED: "rejected",
    DecisionKind.ASK: "to be asked",
}
_MOST_GONE = 20  # decisions without a change that a report names; JSON has all


def decision_words(decision: Decision, texts: str = "") -> str:
    """What was made of a change, by whom, when, until when and why; on which texts where those are not `texts`."""
    when = f", {decision.date}" if decision.date else ""
    until = f", until {decision.until}" if decision.until else ""
    where = f", on {decision.texts}" if decision.texts and decision.texts != texts else ""
    why = f": {' '.join(decision.reason.split())}" if decision.reason.strip() else ""
    return f"{DECISION_WORDS[decision.decision]} by {' '.join(decision.by.split())}{when}{until}{where}{why}"


# Of a decision that does not hold, and of changes at which several do not; what is gone has no place.
_GONE = "decided on a change that is gone"
_STALE = {
    StaleKind.CHANGED: ("decided before it changed", "Decided before they changed, and undecided now"),
    StaleKind.SCHEME: (
        "decided by a fingerprint of another scheme, which is not read",
        "Decided by a fingerprint of another scheme, and undecided now",
    ),
    StaleKind.EXPIRED: (
        "decided until a day that has passed",
        "Decided until a day that has passed, and undecided now",
    ),
    StaleKind.CONTRADICTED: ("decided in two ways", "Decided in two ways, and therefore undecided"),
}


def stale_words(stale: StaleDecision, texts: str = "") -> str:
    """What is said of a decision that does not hold, and why it does not; as `decision_words`."""
    why = _GONE if stale.kind is StaleKind.GONE else _STALE[stale.kind][0]
    return f"{why}: {_named(stale)}{decision_words(stale.decision, texts)}"


def decision_notices(found: AppliedDecisions, comparison: Comparison) -> Iterator[str]:
    """What to say of the decisions at the top of a report: how many of each, what is left, what holds no longer."""
    if not found.file:
        return
    name = PurePath(found.file).name
    counts = Counter(one.decision for one in found.at.values())
    told = ", ".join(f"{counts[kind]} {words}" for kind, words in DECISION_WORDS.items() if counts[kind])
    yield f"Decisions ({name}): {told or 'none that holds'}; {_undecided(found, comparison)}."
    if found.elsewhere:
        verb = "meets" if found.elsewhere == 1 else "meet"
        yield f"{plural(found.elsewhere, 'decision')} on other texts {verb} no change here."
    for kind, (_, words) in _STALE.items():
        listed = [one for one in found.stale if one.kind is kind and one.at not in found.at]
        places = dict.fromkeys(ends_words(*one.at) for one in listed if one.at)
        if places:
            yield f"{words}: {join_words(places)}."
    gone = [one for one in found.stale if one.at is None]
    for one in gone[:_MOST_GONE]:
        words = stale_words(one, texts_of(comparison.before, comparison.after))
        yield f"{words[0].upper()}{words[1:]}."
    if len(gone) > _MOST_GONE:
        yield f"{len(gone) - _MOST_GONE} more decisions meet no change."


def _undecided(found: AppliedDecisions, comparison: Comparison) -> str:
    left = [one for one in comparison.changes if one.is_a_difference and one.link.ends not in found.at]
    heavy = sum(one.weight is Weight.SUBSTANTIVE for one in left)
    if not left:
        return "no change is undecided"
    return f"{plural(len(left), 'change')} undecided" + (f", {heavy} of substance" if heavy else "")


def _named(stale: StaleDecision) -> str:
    """What a decision was about, where no change shows it."""
    if stale.at is not None:
        return ""
    decision = stale.decision
    title = " ".join(decision.title.split())
    place = f"{ends_words(decision.before, decision.after)} {f'({title})' if title else ''}".strip()
    return f"{place or decision.fingerprint}, "


HEAD = """\
# What readers made of changes, by fingerprint. plandiff finds this file beside the texts, or with --decisions;
# `plandiff decide` writes it anew, without other comments than this one.
"""
_LONGEST_TITLE = 120  # characters


def title_of(ends: Ends, before: Side, after: Side) -> str:
    """What a change is called for readers of the file: the titles of its points after, else of those before."""
    for side, names in ((after, ends[1]), (before, ends[0])):
        titles = dict.fromkeys(" ".join(side.points[name].title.split()) for name in names)
        if any(titles):
            return " / ".join(filter(None, titles))[:_LONGEST_TITLE].rstrip()
    return ""
