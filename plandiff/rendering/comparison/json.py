"""The JSON report of a comparison: the contract that other programs rely on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plandiff.model.comparison import Change, Comparison, Side, Signal, Span
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Evidence, Plan, Point, TextStatus, source_keys, titles_of
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.page.json_text import fields, numbered_text

if TYPE_CHECKING:
    from plandiff.model.alignment import Ends
    from plandiff.model.decision import AppliedDecisions, Decision
    from plandiff.model.explanation import LinkTrace
    from plandiff.model.open_place import OpenPlace
    from plandiff.model.ruling import AppliedRuling
    from plandiff.model.tracked_change import TrackedChange

SCHEMA_VERSION = 2
_EVIDENCE = tuple(Evidence)  # the weakest last


def as_json(request: ComparisonRequest) -> str:
    """The comparison as one JSON object; a selection leaves changes out of the list but not of the summary."""
    comparison, selection = request.comparison, request.selection
    return numbered_text(
        SCHEMA_VERSION,
        before=_side(comparison.before),
        after=_side(comparison.after),
        settings=dict(comparison.settings),
        **fields(comparison, "limits"),
        shared=[fields(part, "before after share~") for part in comparison.shared],
        summary=_summary(comparison.changes) | _open_summary(comparison),
        **_left_out(comparison),
        **({} if comparison.revisions is None else {"revisions": _revisions(comparison.revisions)}),
        **({} if request.decisions is None else {"decisions": _decisions(request.decisions)}),
        changes=[
            {"fingerprint": request.fingerprints[change.link.ends]}
            | _decision(change.link.ends, request.decisions)
            | _point_change(change, comparison)
            for change in comparison.changes
            if selection.takes(change)
        ],
    )


def _left_out(comparison: Comparison) -> dict[str, Any]:
    """What surrounds either text and is no part of it; nothing where both have the same."""
    before, after = ([fields(one, "reason words") for one in lines] for lines in comparison.left_out)
    return {"left_out": {"before": before, "after": after}} if before or after else {}


def _decisions(decisions: AppliedDecisions) -> dict[str, Any]:
    """What a file of decisions says that stands at no change: what holds no longer, and what is about other texts."""
    return {
        "file": decisions.file,
        "stale": [
            {"why": stale.kind, "fingerprint": stale.decision.fingerprint, "now": stale.now or None}
            | _decided(stale.decision)
            | fields(stale.decision, "before after")
            for stale in decisions.stale
        ],
        "elsewhere": decisions.elsewhere,
    }


def _decision(ends: Ends, decisions: AppliedDecisions | None) -> dict[str, Any]:
    if decisions is None:
        return {}
    found = decisions.at.get(ends)
    return {"decision": _decided(found) if found else None}


def _decided(decision: Decision) -> dict[str, Any]:
    return fields(decision, "decision by date? reason? until? texts?")


def _side(side: Side) -> dict[str, Any]:
    plan = side.plan
    return {
        **fields(plan, "id title short_title? date? drafted_by text wording"),
        "language": plan.language or side.language or None,
        "language_told": side.language_told,
        **fields(plan, "translation_of declared_points"),
        "points": len(plan.points),
        "sha256": side.sha256,
        **({"reading": fields(side.reading, "form numbering alone? revisions?")} if side.reading else {}),
    }


def _summary(changes: Iterable[Change]) -> dict[str, Any]:
    listed = list(changes)
    summary: dict[str, Any] = {kind: sum(change.kind is kind for change in listed) for kind in ChangeKind}
    summary["moved"] = sum(change.anything_moved for change in listed)
    in_part = sum(change.link.in_part for change in listed)
    summary |= {"in_part": in_part} if in_part else {}
    summary["weights"] = {weight: sum(change.weight is weight for change in listed) for weight in Weight}
    return summary


def _open_summary(comparison: Comparison) -> dict[str, Any]:
    """How many places are open in either version, and what became of them; nothing where there are none."""
    if comparison.open_places is None:
        return {}
    from plandiff.model.open_place import PlaceFate

    fates = Counter(place.counted for place in comparison.place_changes)
    before, after = comparison.open_places
    return {"open_places": {"before": before, "after": after, "fates": {fate: fates[fate] for fate in PlaceFate}}}


def _places(change: Change) -> dict[str, Any]:
    """The open places of a change in the order of the before text, each with its fate; nothing where there are none."""
    if not change.places:
        return {}
    return {
        "places": [
            {
                "fate": one.fate,
                "before": _place(one.before),
                "after": _place(one.after),
                **fields(one, "chosen text withdrawn added with_sentence stood"),
            }
            for one in change.places
        ]
    }


def _place(place: OpenPlace | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "kind": place.kind,
        "wordings": wordings_data(place),
        "start": place.start if place.start >= 0 else None,
        "end": place.end if place.end >= 0 else None,
        **fields(place, "parent closed"),
    }


def wordings_data(place: OpenPlace) -> list[dict[str, Any]]:
    """The wordings of an open place, with whose each is."""
    return [fields(one, "text by label?") for one in place.wordings]


def _point_change(change: Change, comparison: Comparison) -> dict[str, Any]:
    before, after = comparison.points_of(change.link)
    signals = [signal_data(signal) for signal in change.signals]
    for clause in change.clauses:
        name = (clause.link.after or clause.link.before)[0]
        signals += [{**signal_data(signal), "clause": name} for signal in clause.signals]
    return {
        **_change(change),
        "signals": signals,
        "title": {"before": titles_of(before) or None, "after": titles_of(after) or None},
        "clauses": [_change(clause) for clause in change.clauses],
        "options": {"before": _options(before), "after": _options(after)},
        "evidence": {"before": _evidence(before), "after": _evidence(after)},
        "wording_reliable": all(
            _wording_is_reliable(side.plan, points)
            for side, points in ((comparison.before, before), (comparison.after, after))
        ),
        "sources": {"before": source_keys(before), "after": source_keys(after)},
        **({"sentences": _sentences(change.sentences)} if change.sentences else {}),
        **({} if comparison.revisions is None else {"revisions": _revisions(change.revisions)}),
    }


def _sentences(trace: LinkTrace) -> dict[str, Any]:
    return {
        side: [
            {**fields(sentence, "point text"), "homes": [fields(home, "point text share~") for home in sentence.homes]}
            for sentence in sentences
        ]
        for side, sentences in (("before", trace.before), ("after", trace.after))
    }


def _revisions(revisions: Iterable[TrackedChange]) -> list[dict[str, str | None]]:
    return [fields(one, "kind author? date? text before? after?") for one in revisions]


def _change(change: Change) -> dict[str, Any]:
    link = change.link
    return {
        **fields(link, "before after"),
        "kind": change.kind,
        "moved": link.moved,
        **({"in_part": True} if link.in_part else {}),
        **fields(change, "weight rests_on"),
        "words": fields(change, "lost gained"),
        "topic": change.topic or None,
        **fields(link, "basis score~ margin~ runner_up confidence"),
        **_ruling(link.ruling),
        "doubtful": [{"before": before, "after": after} for before, after in link.doubtful],
        "signals": [signal_data(signal) for signal in change.signals],
        **_places(change),
        "spans": spans_data(change.spans),
        "title_spans": spans_data(change.title_spans),
    }


def _ruling(decided: AppliedRuling | None) -> dict[str, Any]:
    if decided is None:
        return {}
    from plandiff.rendering.words.ruling_words import ruling_data

    return {"ruling": ruling_data(decided)}


def spans_data(spans: Iterable[Span]) -> list[dict[str, str]]:
    """A redline."""
    return [{"op": span.op, "before": span.before, "after": span.after} for span in spans]


def signal_data(signal: Signal) -> dict[str, Any]:
    """A signal with its grade and its arguments."""
    arguments = {name: list(value) if isinstance(value, tuple) else value for name, value in signal.arguments.items()}
    return {"id": signal.id, "grade": signal.grade, **arguments}


def _wording_is_reliable(plan: Plan, points: Iterable[Point]) -> bool:
    """Whether single words of these points prove anything: a published text, not one read out or reported."""
    if plan.text in (TextStatus.READ_OUT, TextStatus.UNDISCLOSED):
        return False
    items = [item for point in points for item in point.items]
    return all(item.evidence in (None, Evidence.TEXT_PUBLISHED) for item in items)


def _evidence(points: list[Point]) -> str | None:
    """The evidence of a side where it is one, else the weakest: a report must not sound surer than it is."""
    return max((point.evidence for point in points if point.evidence), key=_EVIDENCE.index, default=None)


def _options(points: list[Point]) -> list[dict[str, str]]:
    return [fields(option, "by text") for point in points for option in point.all_options]
