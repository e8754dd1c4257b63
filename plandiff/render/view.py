"""One view of a comparison for every format: headings, counts and entries in words, still without layout or colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plandiff.model import (
    Change,
    ChangeKind,
    Clause,
    Comparison,
    Evidence,
    Link,
    Point,
    Side,
    Signal,
    Source,
    Span,
    SpanOp,
    Weight,
)
from plandiff.render import wording
from plandiff.render.signal_words import signal_words

Item = Point | Clause


@dataclass(frozen=True, slots=True)
class OpenOption:
    """One of the competing wordings of a point, as a report lists it."""

    side: str  # "before" or "after"
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A redline under an entry: the point's own words (no label) or one clause.

    Where the text of one side is not public there is no redline, only the known text (`plain`) and whose it is.
    """

    label: str
    kind: ChangeKind
    moved: bool
    kind_words: str
    spans: tuple[Span, ...]
    signals: tuple[str, ...]
    plain: str = ""
    plain_side: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of points as a reader sees it."""

    anchor: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    title: str
    kind: ChangeKind
    moved: bool
    weight: Weight
    topic: str
    signals: tuple[str, ...]
    signal_ids: frozenset[str]
    passages: tuple[Passage, ...]
    options: tuple[OpenOption, ...]
    remarks: tuple[str, ...]
    evidence: tuple[str, str]
    sources: tuple[tuple[str, ...], tuple[str, ...]]
    notes: tuple[tuple[str, str], ...]

    @property
    def numbers(self) -> str:
        """`6` where both sides have the number or only one side has a point, else `12 → 8, 9`."""
        return _numbers(self.before, self.after)

    @property
    def kind_words(self) -> str:
        """The kind in words, with the move where there is one."""
        return _kind_words(self.kind, moved=self.moved)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which changes a reader asked for; an empty set asks for all."""

    weights: frozenset[Weight] = frozenset()
    kinds: frozenset[ChangeKind] = frozenset()
    signals: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.weights or self.kinds or self.signals or self.topics)

    def takes(self, change: Change) -> bool:
        """Whether a change is among what was asked for."""
        return (
            (not self.weights or change.weight in self.weights)
            and (not self.kinds or change.kind in self.kinds)
            and (not self.signals or any(signal.id in self.signals for signal in all_signals(change)))
            and (not self.topics or change.topic in self.topics)
        )


@dataclass(frozen=True, slots=True)
class View:
    """A comparison ready for laying out."""

    title: str
    before: Side
    after: Side
    entries: tuple[Entry, ...]
    hidden: int  # links that the selection leaves out
    counts: Mapping[ChangeKind, int]
    moved: int
    weights: Mapping[Weight, int]
    notices: tuple[str, ...]
    settings: Mapping[str, str | int | float | bool | None]
    sources: Mapping[str, Source]


def make_view(
    comparison: Comparison,
    *,
    selection: Selection | None = None,
    sources: Mapping[str, Source] | None = None,
    title: str = "",
    by_weight: bool = False,
) -> View:
    """The view of a comparison: `sources` resolves source keys for footnotes, `by_weight` puts what matters first."""
    selection = selection or Selection()
    chosen = [change for change in comparison.changes if selection.takes(change)]
    if by_weight:
        rank = [Weight.SUBSTANTIVE, Weight.UNKNOWN, Weight.WORDING, Weight.NONE]
        chosen.sort(key=lambda change: rank.index(change.weight))
    before, after = comparison.before.plan, comparison.after.plan
    return View(
        title=title or f"{before.heading} → {after.heading}",
        before=comparison.before,
        after=comparison.after,
        entries=tuple(_entry(change, comparison) for change in chosen),
        hidden=len(comparison.changes) - len(chosen),
        counts=Counter(change.kind for change in comparison.changes),
        moved=sum(change.link.moved for change in comparison.changes),
        weights=Counter(change.weight for change in comparison.changes),
        notices=_notices(comparison),
        settings=comparison.settings,
        sources=sources or {},
    )


def all_signals(change: Change) -> tuple[Signal, ...]:
    """The signals of a link and of its clauses."""
    return change.signals + tuple(signal for clause in change.clauses for signal in clause.signals)


def counts_words(view: View) -> list[str]:
    """The counts by kind as phrases: `19 changed (14 substantive)`, `1 removed` ..."""
    return [f"{view.counts[kind]} {words}" for kind, words in wording.KIND_WORDS.items() if view.counts.get(kind)] + (
        [f"{view.moved} moved"] if view.moved else []
    )


def weights_words(view: View) -> list[str]:
    """The counts by weight as phrases, the heaviest first."""
    return [
        f"{view.weights[weight]} {words}" for weight, words in wording.WEIGHT_WORDS.items() if view.weights.get(weight)
    ]


def sources_of(change: Change, comparison: Comparison) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The source keys of both sides of a link, its clauses' included, without repeats."""
    before = [comparison.before.points[name] for name in change.link.before]
    after = [comparison.after.points[name] for name in change.link.after]
    return _source_keys(before), _source_keys(after)


def evidence_of(points: Iterable[Point]) -> tuple[Evidence, ...]:
    """The kinds of evidence that points and their clauses rest on, strongest first."""
    found = {point.evidence for point in points} | {clause.evidence for point in points for clause in point.clauses}
    return tuple(evidence for evidence in Evidence if evidence in found)


def _numbers(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    sides = dict.fromkeys(", ".join(ids) for ids in (before, after) if ids)
    return " → ".join(sides)


def _kind_words(kind: ChangeKind, *, moved: bool) -> str:
    words = wording.KIND_WORDS[kind]
    if not moved:
        return words
    return "moved" if kind is ChangeKind.UNCHANGED else f"moved and {words}"


def _entry(change: Change, comparison: Comparison) -> Entry:
    link = change.link
    before = [comparison.before.points[name] for name in link.before]
    after = [comparison.after.points[name] for name in link.after]
    words = [signal_words(signal, comparison.vocabulary) for signal in all_signals(change)]
    return Entry(
        anchor=_anchor(link),
        before=link.before,
        after=link.after,
        title=_title(before, after, change.topic, comparison),
        kind=change.kind,
        moved=link.moved,
        weight=change.weight,
        topic=change.topic,
        signals=tuple(dict.fromkeys(words)),
        signal_ids=frozenset(signal.id for signal in all_signals(change)),
        passages=_passages(change, before, after, comparison),
        options=_options("before", before) + _options("after", after),
        remarks=_remarks(change, before, after, comparison),
        evidence=(_evidence_words(before), _evidence_words(after)),
        sources=sources_of(change, comparison),
        notes=_notes("before", before) + _notes("after", after),
    )


def _anchor(link: Link) -> str:
    parts = [f"{side}-{'-'.join(ids)}" for side, ids in (("before", link.before), ("after", link.after)) if ids]
    return "-".join(parts).replace(".", "-").lower()


def _title(before: list[Point], after: list[Point], topic: str, comparison: Comparison) -> str:
    names = [" / ".join(dict.fromkeys(point.title for point in side if point.title)) for side in (before, after)]
    if names[0] and names[1] and names[0] != names[1]:
        return f"{names[0]} → {names[1]}"
    return names[1] or names[0] or (comparison.vocabulary.topic_label(topic) if topic else "")


def _passages(change: Change, before: list[Point], after: list[Point], comparison: Comparison) -> tuple[Passage, ...]:
    own: tuple[Passage, ...] = ()
    if change.spans:
        own = (Passage("", change.kind, False, "", change.spans, _words(change, comparison)),)
    elif not change.clauses:
        own = _plain(change, before, after)
    return own + tuple(_clause_passage(clause, comparison) for clause in change.clauses)


def _plain(change: Change, before: list[Point], after: list[Point]) -> tuple[Passage, ...]:
    """The known text of a link of which the other side has none."""
    for side, points in (("before", before), ("after", after)):
        text = "\n".join(point.body for point in points if point.body)
        if text:
            return (Passage("", change.kind, False, "", (), (), text, side),)
    return ()


def _clause_passage(change: Change, comparison: Comparison) -> Passage:
    link = change.link
    words = "" if change.kind in (ChangeKind.CHANGED, ChangeKind.UNCHANGED) and not link.moved else None
    return Passage(
        label=_numbers(link.before, link.after),
        kind=change.kind,
        moved=link.moved,
        kind_words=_kind_words(change.kind, moved=link.moved) if words is None else words,
        spans=change.spans,
        signals=_words(change, comparison),
    )


def _words(change: Change, comparison: Comparison) -> tuple[str, ...]:
    return tuple(signal_words(signal, comparison.vocabulary) for signal in change.signals)


def _options(side: str, points: list[Point]) -> tuple[OpenOption, ...]:
    found = [option for point in points for item in (point, *point.clauses) for option in item.options]
    return tuple(OpenOption(side, option.by, option.text) for option in found)


def _remarks(change: Change, before: list[Point], after: list[Point], comparison: Comparison) -> tuple[str, ...]:
    remarks = [wording.confidence_remark(change.link.confidence)] if before and after else []
    remarks.append(_evidence_remark(before, after, comparison))
    if change.spans or any(clause.spans for clause in change.clauses):
        remarks.append(_wording_remark(change, before, after))
    if change.kind is ChangeKind.REMOVED and after:
        remarks.append("the removal is on record: the after version says so")
    return tuple(remark for remark in remarks if remark)


def _evidence_remark(before: list[Point], after: list[Point], comparison: Comparison) -> str:
    """The evidence of a link, where it is not what most points of that version rest on."""
    sides = []
    for name, points, side in (("before", before, comparison.before), ("after", after, comparison.after)):
        evidence = evidence_of(points)
        if evidence and evidence != (wording.prevailing_evidence(side.plan),):
            sides.append(f"{name}: {', '.join(map(wording.evidence_words, evidence))}")
    return f"evidence {'; '.join(sides)}" if sides else ""


def _wording_remark(change: Change, before: list[Point], after: list[Point]) -> str:
    """Says that single words prove nothing, where what changed is known only loosely on either side."""
    loose = [
        f"{name}: {wording.evidence_words(evidence)}"
        for name, points, ids in (
            ("before", before, [clause.link.before for clause in change.clauses]),
            ("after", after, [clause.link.after for clause in change.clauses]),
        )
        for evidence in _evidence_of_changed(change, points, ids)
        if evidence in wording.LOOSE_EVIDENCE
    ]
    return f"the exact wording is not known ({'; '.join(loose)}): go by the content" if loose else ""


def _evidence_of_changed(change: Change, points: list[Point], ids: list[tuple[str, ...]]) -> tuple[Evidence, ...]:
    """The evidence of what a link changes: that of its points, or only of the clauses that changed."""
    if not change.clauses:
        return evidence_of(points)
    changed = {name for clause, names in zip(change.clauses, ids, strict=True) if _changed(clause) for name in names}
    found = {
        point.evidence_of(clause)
        for point in points
        for clause in point.clauses
        if clause.id in changed or f"{point.id}.{clause.id}" in changed
    }
    if any(span.op is not SpanOp.EQUAL for span in change.spans):
        found |= {point.evidence for point in points}
    return tuple(evidence for evidence in Evidence if evidence in found)


def _changed(change: Change) -> bool:
    return change.kind is not ChangeKind.UNCHANGED


def _evidence_words(points: list[Point]) -> str:
    return ", ".join(wording.evidence_words(evidence) for evidence in evidence_of(points))


def _notes(side: str, points: list[Point]) -> tuple[tuple[str, str], ...]:
    return tuple((side, item.note) for point in points for item in (point, *point.clauses) if item.note)


def _source_keys(points: list[Point]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for point in points for key in point.all_sources))


def _notices(comparison: Comparison) -> tuple[str, ...]:
    before, after = comparison.before.plan, comparison.after.plan
    notices = [wording.wording_notice(before, after), wording.text_notice(before), wording.text_notice(after)]
    low = sum(
        1
        for change in comparison.changes
        if change.link.confidence == "low" and change.link.before and change.link.after
    )
    if low:
        notices.append(f"{wording.plural(low, 'link')} of low confidence: marked below.")
    notices += [f"Limit reached: {limit}." for limit in comparison.limits]
    return tuple(notice for notice in notices if notice)
