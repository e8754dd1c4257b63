"""From changes to the entries of a view: titles, passages, options, notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from plandiff.comparing.link_text import clause_of
from plandiff.model.alignment import Ends, Link
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Point, source_keys, titles_of
from plandiff.rendering.comparison.remarks import Background, background, bracket_legend, notices, remarks, reported_of
from plandiff.rendering.comparison.selection import Selection
from plandiff.rendering.comparison.view import Entry, EntryPassage, OpenOption, View, all_to_list, traced_sentences
from plandiff.rendering.page.marked_text import is_changed, plain_redline, with_title
from plandiff.rendering.words import wording
from plandiff.rendering.words.roles import Roles
from plandiff.rendering.words.signal_words import is_between_languages, own_reasons, reasons

if TYPE_CHECKING:
    from plandiff.model.decision import AppliedDecisions
    from plandiff.model.seed import Source


def make_view(
    comparison: Comparison,
    *,
    selection: Selection | None = None,
    sources: Mapping[str, Source] | None = None,
    title: str = "",
    by_weight: bool = False,
    decisions: AppliedDecisions | None = None,
) -> View:
    """The view of a comparison: `sources` resolves source keys for footnotes, `by_weight` puts what matters first.

    `decisions` are those of a file of decisions, where one is in use.
    """
    selection = selection or Selection()
    chosen = [change for change in comparison.changes if selection.takes(change)]
    if by_weight:
        rank = [Weight.SUBSTANTIVE, Weight.UNSURE, Weight.UNKNOWN, Weight.WORDING, Weight.NONE]
        chosen.sort(key=lambda change: rank.index(change.weight))
    before, after = comparison.before.plan, comparison.after.plan
    known = background(comparison)
    decided = decided_fields(decisions, comparison)
    said = notices(comparison)
    if decisions is not None:
        from plandiff.rendering.words.decision_words import decision_notices

        said += tuple(decision_notices(decisions, comparison))
    return View(
        title=title or f"{before.heading} → {after.heading}",
        before=comparison.before,
        after=comparison.after,
        entries=tuple(
            _entry(change, comparison, known, selection)._replace(**decided.get(change.link.ends, {}))
            for change in chosen
        ),
        hidden=len(comparison.changes) - len(chosen),
        counts=Counter(change.kind for change in comparison.changes),
        moved=sum(change.anything_moved for change in comparison.changes),
        in_part=sum(change.link.in_part for change in comparison.changes),
        weights=Counter(change.weight for change in comparison.changes),
        notices=said,
        settings=comparison.settings,
        sources=sources or {},
        roles=Roles.of(comparison),
        legend=bracket_legend(comparison),
    )


def _entry(change: Change, comparison: Comparison, known: Background, selection: Selection) -> Entry:
    link = change.link
    before, after = comparison.points_of(link)
    title_spans = change.title_spans if before and after and is_changed(change.title_spans) else ()
    return Entry(
        anchor=_anchor(link),
        link=link,
        before=link.before,
        after=link.after,
        title=plain_redline(title_spans) if title_spans else _title(before, after, change.topic, comparison),
        title_spans=title_spans,
        kind=change.kind,
        moved=link.moved,
        weight=change.weight,
        topic=change.topic,
        signals=reasons(change, comparison.vocabulary, Roles.of(comparison), possible=selection.possible),
        signal_ids=selection.signal_ids(change),
        passages=_passages(change, before, after, comparison, possible=selection.possible),
        options=_options("before", before) + _options("after", after),
        remarks=remarks(change, before, after, known),
        evidence=(wording.evidence_listed(before), wording.evidence_listed(after)),
        sources=(source_keys(before), source_keys(after)),
        notes=_notes("before", before) + _notes("after", after),
        sentences=traced_sentences(change.sentences, link, comparison) if change.sentences else (),
        revisions=_revisions(change),
        roles=Roles.of(comparison),
        told_of=reported_of(change.kind, after, comparison),
    )


def decided_fields(decisions: AppliedDecisions | None, comparison: Comparison) -> dict[Ends, dict[str, Any]]:
    """What a file of decisions says of changes, by their ends: the fields of their entries."""
    if decisions is None:
        return {}
    from plandiff.model.decision import texts_of
    from plandiff.rendering.words.decision_words import decision_words, stale_words

    texts = texts_of(comparison.before, comparison.after)
    found: dict[Ends, dict[str, Any]] = {
        ends: {"decision": one, "decided": (decision_words(one, texts),)} for ends, one in decisions.at.items()
    }
    for stale in decisions.stale:
        if stale.at is not None:
            fields = found.setdefault(stale.at, {})
            fields["decided"] = (*fields.get("decided", ()), stale_words(stale, texts))
    return found


def _revisions(change: Change) -> tuple[str, ...]:
    """The tracked changes of a change, in words."""
    if not change.revisions:
        return ()
    from plandiff.rendering.words.tracked_change_words import revision_lines

    return revision_lines(change.revisions, (*change.link.before, *change.link.after))


def _anchor(link: Link) -> str:
    parts = [f"{side}-{'-'.join(ids)}" for side, ids in (("before", link.before), ("after", link.after)) if ids]
    return "-".join(parts).replace(".", "-").lower()


def _title(before: list[Point], after: list[Point], topic: str, comparison: Comparison) -> str:
    names = [titles_of(side) for side in (before, after)]
    if names[0] and names[1] and names[0] != names[1]:
        return f"{names[0]} {'|' if Roles.of(comparison).of_translation else '→'} {names[1]}"
    return names[1] or names[0] or comparison.vocabulary.topic_label(topic)


def _passages(
    change: Change, before: list[Point], after: list[Point], comparison: Comparison, *, possible: bool
) -> tuple[EntryPassage, ...]:
    own: tuple[EntryPassage, ...] = ()
    if change.spans:
        words = _words(change, comparison, possible=possible)
        part, differs = change.link.in_part, _differs(change)
        own = (EntryPassage("", change.kind, False, "", change.spans, words, differs=differs, in_part=part),)
    elif not change.clauses:
        own = _plain(change, before, after)
    return own + tuple(_clause_passage(clause, after, comparison, possible=possible) for clause in change.clauses)


def _plain(change: Change, before: list[Point], after: list[Point]) -> tuple[EntryPassage, ...]:
    """The known text of a link of which the other side has none."""
    for side, points in (("before", before), ("after", after)):
        text = "\n".join(point.body for point in points if point.body)
        if text:
            return (EntryPassage("", change.kind, False, "", (), (), text, side),)
    return ()


def _clause_passage(change: Change, after: list[Point], comparison: Comparison, *, possible: bool) -> EntryPassage:
    link = change.link
    told_of = reported_of(change.kind, [clause_of(comparison.after, after, name) for name in link.after], comparison)
    quiet = change.kind in (ChangeKind.CHANGED, ChangeKind.TRANSLATED, ChangeKind.UNCHANGED) and not link.moved
    words = "" if quiet and not told_of else Roles.of(comparison).kind_words(change.kind, moved=link.moved) + told_of
    return EntryPassage(
        label=wording.ends_words(link.before, link.after),
        kind=change.kind,
        moved=link.moved,
        kind_words=words,
        spans=with_title(change.title_spans, change.spans),
        signals=_words(change, comparison, possible=possible),
        renumbered=bool(link.before and link.after) and link.before != link.after,
        differs=_differs(change),
    )


def _differs(change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the signals of a link between two languages quote of its texts, before and after."""
    if not is_between_languages(change):
        return (), ()
    quoted = [signal.arguments for signal in change.signals if "term" not in signal.arguments]
    before, after = (
        tuple(value for arguments in quoted if isinstance(value := arguments.get(side), str))
        for side in ("before", "after")
    )
    return before, after


def _words(change: Change, comparison: Comparison, *, possible: bool) -> tuple[str, ...]:
    return own_reasons(change, comparison.vocabulary, Roles.of(comparison), possible=possible)


def _options(side: str, points: list[Point]) -> tuple[OpenOption, ...]:
    found = [option for point in points for option in all_to_list(point)]
    return tuple(OpenOption(side, option.by, option.text) for option in found)


def _notes(side: str, points: list[Point]) -> tuple[tuple[str, str], ...]:
    return tuple((side, item.note) for point in points for item in point.items if item.note)
