"""What a reader must be told beside a change: how sure the link is, how it is known, what the words prove."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plandiff.model.alignment import NEAR, Link
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import ChangeKind, SpanOp
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Evidence, Fate, Plan, Point, TextStatus
from plandiff.rendering.words import wording
from plandiff.rendering.words.wording import join_words
from plandiff.text.languages import ENGLISH

EVIDENCE_REMARK = "evidence "  # what a remark on how the two sides are known begins with


class Background(NamedValues):
    """What the remarks of one comparison are made against, gathered once for all of them."""

    plans: tuple[str, str]
    prevailing: tuple[Evidence | None, Evidence | None]  # the evidence of most points, before and after
    shared_before: Mapping[str, tuple[str, ...]]  # what a before point shares with points of other links, in words
    shared_after: Mapping[str, tuple[str, ...]]
    titles: tuple[Mapping[str, str], Mapping[str, str]]  # of the points of both sides by id


def background(comparison: Comparison) -> Background:
    """The background of a comparison's remarks."""
    before, after = comparison.before.plan, comparison.after.plan
    shared: tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]] = ({}, {})
    for part in comparison.shared:
        for found, point, other in (
            (shared[0], part.before, f"{after.id}#{part.after}"),
            (shared[1], part.after, f"{before.id}#{part.before}"),
        ):
            said = f"shares content with {other} ({part.share:.0%} of the smaller of the two)"
            found[point] = (*found.get(point, ()), said)
    return Background(
        (before.id, after.id),
        (wording.prevailing_evidence(before), wording.prevailing_evidence(after)),
        *shared,
        (_titles(before), _titles(after)),
    )


def _titles(plan: Plan) -> dict[str, str]:
    return {point.id: " ".join(point.title.split()) for point in plan.points}


def remarks(change: Change, before: list[Point], after: list[Point], known: Background) -> tuple[str, ...]:
    """What to say beside one link of points."""
    link = change.link
    said = _ruling_remarks(link)
    if link.ruling is None:
        said += _confidence_remarks(link, known) if before and after else [_nearest_remark(link, known)]
    if link.in_part:
        said.append(_elsewhere_remark(link, known))
    else:
        said += [remark for point in before for remark in known.shared_before.get(point.id, ())]
        said += [remark for point in after for remark in known.shared_after.get(point.id, ())]
    said.append(_evidence_remark(before, after, known))
    if change.kind is ChangeKind.REMOVED and after:
        said.append(_removal_remark(after))
    elif _changed(change) and (change.spans or any(clause.spans for clause in change.clauses)):
        said.append(_wording_remark(change, before, after))
    return tuple(dict.fromkeys(remark for remark in said if remark))


def _ruling_remarks(link: Link) -> list[str]:
    if not any(one.ruling for one in (link, *link.clauses)):
        return []
    from plandiff.rendering.words.ruling_words import ruling_remarks

    return list(ruling_remarks(link))


def _confidence_remarks(link: Link, known: Background) -> list[str]:
    if link.in_part and link.passages[0] == link.passages[1]:
        return []
    if not link.doubtful or link.in_part:
        return [wording.confidence_remark(link.confidence)]
    pairs = (f"{known.plans[0]}#{before} and {known.plans[1]}#{after}" for before, after in link.doubtful)
    return [f"link of low confidence: {pair} have little in common, so that they may be no pair" for pair in pairs]


def _elsewhere_remark(link: Link, known: Background) -> str:
    """Of which points of a link in part another link tells the rest."""
    ends = zip(known.plans, link.ends, link.passages, strict=True)
    points = [f"{plan}#{names[0]}" for plan, names, text in ends if text is not None]
    return f"the rest of {join_words(points)} stands under another link"


def _nearest_remark(link: Link, known: Background) -> str:
    """The nearest candidate of a point that stands alone, where one is worth naming."""
    if link.runner_up is None or link.score < NEAR:
        return ""
    side, titles = ("after", known.titles[1]) if link.before else ("before", known.titles[0])
    title = titles.get(link.runner_up, "")
    name = f"{side} {link.runner_up}, {title}" if title else f"{side} {link.runner_up}"
    return f"nearest: {name}, score {link.score:.2f}, not linked"


def _removal_remark(after: list[Point]) -> str:
    if any(entry in (Evidence.TEXT_PUBLISHED, Evidence.ON_RECORD) for entry in wording.evidence_of(after)):
        return "the removal is on record: the after version itself strikes the point"
    return f"the removal is not on record: {wording.evidence_listed(after) or 'evidence not stated'}"


def _evidence_remark(before: list[Point], after: list[Point], known: Background) -> str:
    """The evidence of a link, where it is not what most points of that version rest on."""
    sides = []
    for name, points, prevailing in zip(("before", "after"), (before, after), known.prevailing, strict=True):
        if wording.evidence_of(points) not in ((), (prevailing,)):
            sides.append(f"{name}: {wording.evidence_listed(points)}")
    return f"{EVIDENCE_REMARK}{'; '.join(sides)}" if sides else ""


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
        return wording.evidence_of(points)
    changed = {name for clause, names in zip(change.clauses, ids, strict=True) if _changed(clause) for name in names}
    found = {
        point.evidence_of(clause)
        for point in points
        for clause in point.clauses
        if clause.id in changed or point.locator(clause) in changed
    }
    own_text = any(span.op is not SpanOp.EQUAL for span in (*change.spans, *change.title_spans))
    found |= {point.evidence for point in points if own_text or point.id in changed}
    return tuple(evidence for evidence in Evidence if evidence in found)


def _changed(change: Change) -> bool:
    return change.kind is not ChangeKind.UNCHANGED


def notices(comparison: Comparison) -> tuple[str, ...]:
    """What to say at the top of a report."""
    before, after = comparison.before.plan, comparison.after.plan
    said = [*_language_notices(comparison), *_revision_notices(comparison)]
    said += _open_notices(comparison)
    said += [
        wording.wording_notice((before, after), "both plans"),
        wording.text_notice(before),
        wording.text_notice(after),
    ]
    low = len(comparison.doubtful_links)
    if low:
        said.append(f"{wording.plural(low, 'link')} of low confidence: marked below.")
    said += [wording.LIMIT_WORDS[limit] for limit in comparison.limits]
    said.append(_left_out_notice(comparison))
    return tuple(notice for notice in said if notice)


_TOLD, _LONGEST = 3, 60  # lines of either side that are quoted, and letters of one


def _left_out_notice(comparison: Comparison) -> str:
    """That two documents differ in what is no part of their text; empty where they do not."""
    sides = [(side, lines) for side, lines in zip(("before", "after"), comparison.left_out, strict=True) if lines]
    if not sides:
        return ""
    reasons = dict.fromkeys(one.reason.replace("-", " ") for _, lines in sides for one in lines)
    quoted = [f"{side} {_quoted([one.words for one in lines])}" for side, lines in sides]
    return f"Not compared, and different: {join_words(list(reasons))} ({'; '.join(quoted)})."


def _quoted(lines: Sequence[str]) -> str:
    shown = [f'"{wording.shortened(line, _LONGEST)}"' for line in lines[:_TOLD]]
    return ", ".join(shown) + (f" and {len(lines) - _TOLD} more" if len(lines) > _TOLD else "")


def _language_notices(comparison: Comparison) -> list[str]:
    """Which languages the versions are in; nothing of two whose files say that they are in English."""
    if all(side.language == ENGLISH and not side.language_told for side in (comparison.before, comparison.after)):
        return []
    from plandiff.rendering.words.language_notices import language_notices

    return list(language_notices(comparison))


def _open_notices(comparison: Comparison) -> list[str]:
    """How many places are open in either version, and what became of them."""
    if comparison.open_places is None:
        return []
    from plandiff.rendering.words.place_words import count_words

    before, after = (side.plan.text is TextStatus.UNDISCLOSED for side in (comparison.before, comparison.after))
    return [count_words(comparison.open_places, comparison.place_changes, (before, after))]


def bracket_legend(comparison: Comparison) -> str:
    """How an inline redline shows wordings in brackets; empty where there are none."""
    if not any(span.op is SpanOp.BRACKET for one in comparison.all_changes for span in (*one.spans, *one.title_spans)):
        return ""
    from plandiff.rendering.page.bracket_signs import LEGEND

    return LEGEND


def _revision_notices(comparison: Comparison) -> list[str]:
    """Whose tracked changes are shown, and those that stand in no point."""
    if comparison.revisions is None:
        return []
    from plandiff.comparing.tracked_changes import elsewhere
    from plandiff.rendering.words.tracked_change_words import revision_lines, revisions_notice

    others = revision_lines(elsewhere(comparison))
    return [revisions_notice(comparison.revisions), *(f"Tracked outside the points: {line}." for line in others)]


_WORDS = {Fate.KEPT: (ChangeKind.KEPT, ", as in"), Fate.CHANGED: (ChangeKind.CHANGED, ", by report, from")}


def reported_of(kind: ChangeKind, items: Sequence[Point | Clause], comparison: Comparison) -> str:
    """What to add to the words for the kind of a link whose after side, `items`, has no public wording.

    A report that a point was kept speaks of the wording that the point follows, or else of the plan that its own
    revises; of another text before nothing is said by it. Empty where the report is on the text before.
    """
    before, base = comparison.before.plan.id, comparison.after.plan.base
    for item in items:
        told, words = _WORDS.get(item.fate, (None, "")) if item.fate else (None, "")
        texts = item.follows or ((base,) if base else ())
        if told is kind and not item.body and texts and not any(text.partition("#")[0] == before for text in texts):
            return f"{words} {join_words(texts)}"
    return ""
