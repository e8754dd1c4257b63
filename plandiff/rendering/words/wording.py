"""The English words for kinds, weights, evidence and fates: the one place where reports get them from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plandiff.model.kinds import Basis, ChangeKind, Confidence, Weight
from plandiff.model.plan import Evidence, Fate, Plan, Point, TextStatus, Wording
from plandiff.model.vocabulary import TermKind
from plandiff.text.numbers.literals import MAX_DIGITS

if TYPE_CHECKING:
    from plandiff.model.alignment import Link
    from plandiff.model.comparison import Side
    from plandiff.model.document_reading import DocumentReading
    from plandiff.model.seed import Reach

# In the order that summaries use.
KIND_WORDS = {
    ChangeKind.CHANGED: "changed",
    ChangeKind.TRANSLATED: "in another language",
    ChangeKind.SPLIT: "split",
    ChangeKind.MERGED: "merged",
    ChangeKind.ADDED: "added",
    ChangeKind.REMOVED: "removed",
    ChangeKind.KEPT: "kept, by report",
    ChangeKind.BRACKETED: "left in brackets, by report",
    ChangeKind.DEFERRED: "deferred",
    ChangeKind.SEPARATE_TRACK: "moved to a separate track",
    ChangeKind.UNDISCLOSED: "not disclosed",
    ChangeKind.UNCHANGED: "unchanged",
}

WEIGHT_WORDS = {
    Weight.SUBSTANTIVE: "substantive",
    Weight.UNSURE: "unsure",
    Weight.WORDING: "wording only",
    Weight.UNKNOWN: "cannot be weighed: text not public",
    Weight.NONE: "no change",
}

EVIDENCE_WORDS = {
    Evidence.TEXT_PUBLISHED: "text published",
    Evidence.ON_RECORD: "on record",
    Evidence.REPORTED: "reported by unnamed sources",
    Evidence.CONFLICT: "sources conflict",
    Evidence.INFERRED: "inferred",
    Evidence.UNVERIFIED: "unverified",
    Evidence.UNKNOWN: "not known",
}

_NOT_COMPARED = "cannot be weighed: in another language"


def weight_words(weight: Weight, *, translated: bool) -> str:
    """A weight in words; `translated` says that what cannot be weighed is in another language."""
    return _NOT_COMPARED if translated and weight is Weight.UNKNOWN else WEIGHT_WORDS[weight]


TEXT_WORDS = {
    TextStatus.OFFICIAL: "official text",
    TextStatus.PUBLISHED: "published text",
    TextStatus.LEAKED: "leaked text",
    TextStatus.READ_OUT: "read out, document not released",
    TextStatus.UNDISCLOSED: "text not public",
}

BASIS_WORDS = {
    Basis.RULING: "a ruling in the file",
    Basis.ORIGIN: "a common ancestor",
    Basis.IDENTICAL: "identical wording",
    Basis.TEXT: "similar wording",
    Basis.MARKED: "a move that the document marks",
    Basis.TRANSLATION: "the same number in a declared translation",
    Basis.FACTS: "the same number, figures, dates or names (the languages differ)",
    Basis.PLACE: "the same number or place (the languages differ)",
    Basis.TITLE: "title or topic",
}

# What a report says at its top where some work was cut short.
LIMIT_WORDS = {
    "identical": "Limit reached: many points have the same text; they are paired in the order of the plans.",
    "rescue": "Limit reached: too many points found no partner for each to be compared with each; some links with "
    "little wording in common may be missing.",
    "long-text": "Some texts are too long to be read for what they mean: any change in them is shown as substantive.",
}

_FORM_WORDS = {
    "plain": "plain text",
    "markdown": "Markdown",
    "html": "HTML",
    "wiki": "wiki markup",
    "word": "a Word file",
    "odt": "an OpenDocument file",
}

_FLAG_WORDS = {"true": "yes", "false": "no"}

# Evidence under which a difference of single words proves nothing.
LOOSE_EVIDENCE = frozenset(
    {Evidence.REPORTED, Evidence.CONFLICT, Evidence.INFERRED, Evidence.UNVERIFIED, Evidence.UNKNOWN}
)


def points_words(plan: Plan) -> str:
    """How many points and clauses the file has, how many of them are struck, and how many the text is said to have."""
    struck = sum(point.fate is Fate.REMOVED and not point.body for point in plan.points)
    live = len(plan.points) - struck
    clauses = sum(len(point.clauses) for point in plan.points)
    parts = [plural(live, "point"), plural(clauses, "clause") if clauses else "", f"{struck} struck" if struck else ""]
    words = join_words(part for part in parts if part)
    if plan.declared_points is not None and plan.declared_points != live:
        words += f" in the file, {plan.declared_points} points in the text by report"
    return words


def evidence_counts(plan: Plan) -> str:
    """How many points have which evidence, strongest first; the empty text where no point says."""
    counts = Counter(point.evidence for point in plan.points)
    parts = [f"{EVIDENCE_WORDS[evidence]} {counts[evidence]}" for evidence in Evidence if counts.get(evidence)]
    if parts and counts.get(None):
        parts.append(f"not stated {counts[None]}")
    return ", ".join(parts)


def side_facts(side: Side) -> str:
    """What a report says of a version: its title, and `facts_of` it."""
    return "; ".join(filter(None, (side.plan.title, *facts_of(side))))


def facts_of(side: Side) -> list[str]:
    """Date, how a version became public and its drafters; its points; its evidence; how its document was read."""
    evidence = evidence_counts(side.plan)
    points = (points_words(side.plan), f"evidence: {evidence}" if evidence else "")
    return list(filter(None, (plan_facts(side.plan), *points, reading_words(side.reading))))


def reading_words(reading: DocumentReading | None) -> str:
    """How the points of a document were found; empty for a plan file."""
    if reading is None:
        return ""
    form = _FORM_WORDS.get(reading.form, reading.form)
    alone = f", as the other version has it; alone it would be each {_each(reading.alone)}" if reading.alone else ""
    tracked = f", tracked changes {reading.revisions}ed" if reading.revisions else ""
    return f"read as {form}, a point for each {_each(reading.numbering)}{alone}{tracked}"


def _each(numbering: str) -> str:
    """What a document has a point for, from the example of its numbering."""
    return numbering.removesuffix("s") if numbering in {"headings", "bullets", "paragraphs"} else f'"{numbering}"'


def prevailing_evidence(plan: Plan) -> Evidence | None:
    """The evidence that most points of a plan rest on; the stronger of two that are level."""
    counts = Counter(point.evidence for point in plan.points)
    return max((evidence for evidence in Evidence), key=lambda evidence: counts[evidence]) if counts else None


def no_text(fate: Fate | None) -> str:
    """What to say in place of the text of a point that has none."""
    return "This version strikes the point." if fate is Fate.REMOVED else "No text is known."


def text_of(point: Point) -> str:
    """What a point says, or that no text is known."""
    return point.body or no_text(point.fate)


def evidence_words(evidence: Evidence | None) -> str:
    """How a point is known, in words; the empty text where the file does not say."""
    return EVIDENCE_WORDS[evidence] if evidence is not None else ""


def confidence_remark(confidence: Confidence) -> str:
    """What to say about a link that is not sure; the empty text for a sure one."""
    return {
        Confidence.HIGH: "",
        Confidence.MEDIUM: "link of medium confidence",
        Confidence.LOW: "link of low confidence: the pairing itself may be wrong",
    }[confidence]


def link_words(link: Link) -> str:
    """What a link rests on and how sure it is, as one sentence."""
    if not (link.before and link.after):
        return "Nothing answers it."
    lead = f", score {link.score:.2f}, lead {link.margin:.2f}" if link.basis is Basis.TEXT else ""
    return f"Paired by {BASIS_WORDS[link.basis]}{lead}; confidence {link.confidence}."


def wording_notice(plans: Sequence[Plan], every: str) -> str:
    """Which of some plans are not quoted but restated, by the name for `every` one where all are; empty for none."""
    restated = [plan.id for plan in plans if plan.wording is Wording.RESTATED]
    if not restated:
        return ""
    who = f"{join_words(restated)} {'is' if len(restated) == 1 else 'are'}"
    who = f"{every} are" if len(restated) == len(plans) else who
    return f"Wording: {who} restated in plandiff's own words, not quoted."


def text_notice(plan: Plan) -> str:
    """What a reader must know where nobody has seen the document itself; the empty text where it is public."""
    if plan.text is TextStatus.READ_OUT:
        return f"{plan.id} was read out and not released: go by its content, not by single words."
    if plan.text is TextStatus.UNDISCLOSED:
        return _hidden_notice([plan.id])
    return ""


def text_notices(plans: Iterable[Plan]) -> list[str]:
    """The same of several plans, with one sentence for all that have no public text."""
    listed = list(plans)
    hidden = [plan.id for plan in listed if plan.text is TextStatus.UNDISCLOSED]
    others = [notice for plan in listed if plan.id not in hidden and (notice := text_notice(plan))]
    return [_hidden_notice(hidden), *others] if hidden else others


def _hidden_notice(names: list[str]) -> str:
    have, them = ("has", "it") if len(names) == 1 else ("have", "them")
    return (
        f"{join_words(names)} {have} no public text: what is not known of {them} is shown as not disclosed, never as "
        "removed."
    )


def plan_facts(plan: Plan, *, date: bool = True) -> str:
    """Date, how the text became public and who drafted it, as one phrase."""
    parts = [plan.date if date else "", TEXT_WORDS[plan.text] if plan.text else ""]
    if plan.drafted_by:
        parts.append("drafted by " + join_words(plan.drafted_by))
    return "; ".join(part for part in parts if part)


def ends_words(before: Iterable[str], after: Iterable[str]) -> str:
    """The ids of a link as one label: `12 → 8, 9`; `6` where both sides have that or only one has a point."""
    return " → ".join(dict.fromkeys(", ".join(names) for names in (before, after) if names))


def whose(what: str, by: str) -> str:
    """`option of A`, or `option` where nobody is named."""
    return f"{what} of {by}" if by else what


def shortened(text: str, characters: int) -> str:
    """A text in at most so many characters, with an ellipsis where something is left out."""
    return text if len(text) <= characters else f"{text[: characters - 1].rstrip()}…"


def evidence_of(points: Iterable[Point]) -> tuple[Evidence, ...]:
    """The kinds of evidence that points and their clauses rest on, strongest first."""
    found = {item.evidence for point in points for item in point.items}
    return tuple(evidence for evidence in Evidence if evidence in found)


def evidence_listed(points: Iterable[Point]) -> str:
    """The same in words."""
    return ", ".join(map(evidence_words, evidence_of(points)))


def join_words(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def figure_words(value: str) -> str:
    """A figure as a reader wants it: 600,000; 100 billion; anything else as it is (a year of four digits too)."""
    if not value.isdecimal() or not 4 < len(value) <= MAX_DIGITS:
        return value
    for zeros, scale in ((12, "trillion"), (9, "billion"), (6, "million")):
        if len(value) > zeros and value.endswith("0" * zeros):
            return f"{int(value[:-zeros]):,} {scale}"
    return f"{int(value):,}"


def term_value(value: str, kind: TermKind | None) -> str:
    """The value of a named figure: yes and no for a flag, 6,600 for a count, anything else as `figure_words` has it."""
    if kind in (TermKind.FLAG, None) and value in _FLAG_WORDS:
        return _FLAG_WORDS[value]
    if kind in (TermKind.COUNT, TermKind.MONEY) and value.isdecimal():  # four digits are no year then
        return f"{int(value):,}" if len(value) == 4 else figure_words(value)
    return figure_words(value)


def counted(shown: int, hidden: int, noun: str, where: str) -> str:
    """`29 threads through 3 versions`; `2 of 29 threads through 3 versions (filtered)` where some are left out."""
    if not hidden:
        return f"{plural(shown, noun)} {where}"
    return f"{shown:,} of {plural(shown + hidden, noun)} {where} (filtered)"


def is_number(name: str) -> bool:
    """Whether the id of a point is a number, Roman ones too, or a letter rather than a slug."""
    roman = not (name.strip("IVXL") and name.strip("ivx"))
    return bool(name) and (roman or len(name) < 3 or any(map(str.isdigit, name)))


def plural(count: int, noun: str) -> str:
    """`1 point`, `2 points`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def reach_words(reach: Reach) -> str:
    """The day up to which versions are there, up to which later ones were looked up, and what a missing one means."""
    later = f"; what came later was looked up to {reach.events_until}" if reach.events_until else ""
    return f"The versions here reach to {reach.texts_until}{later}. That a later version is missing means nothing."
