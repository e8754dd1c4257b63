"""The English words for kinds, weights, evidence and fates: the one place where reports get them from."""

from __future__ import annotations

from collections.abc import Iterable

from plandiff.model import ChangeKind, Confidence, Evidence, Plan, TextStatus, Weight, Wording

# In the order that summaries use.
KIND_WORDS = {
    ChangeKind.CHANGED: "changed",
    ChangeKind.SPLIT: "split",
    ChangeKind.MERGED: "merged",
    ChangeKind.ADDED: "added",
    ChangeKind.REMOVED: "removed",
    ChangeKind.KEPT: "kept, by report",
    ChangeKind.DEFERRED: "deferred",
    ChangeKind.SEPARATE_TRACK: "moved to a separate track",
    ChangeKind.UNDISCLOSED: "not disclosed",
    ChangeKind.UNCHANGED: "unchanged",
}

WEIGHT_WORDS = {
    Weight.SUBSTANTIVE: "substantive",
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

TEXT_WORDS = {
    TextStatus.OFFICIAL: "official text",
    TextStatus.PUBLISHED: "published text",
    TextStatus.LEAKED: "leaked text",
    TextStatus.READ_OUT: "read out, document not released",
    TextStatus.UNDISCLOSED: "text not public",
}

# Evidence under which a difference of words proves nothing about the wording itself.
LOOSE_EVIDENCE = frozenset(
    {Evidence.ON_RECORD, Evidence.REPORTED, Evidence.CONFLICT, Evidence.INFERRED, Evidence.UNVERIFIED, Evidence.UNKNOWN}
)


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


def wording_notice(before: Plan, after: Plan) -> str:
    """What a reader must know about whose words are being compared; the empty text where nothing is declared."""
    restated = [plan.id for plan in (before, after) if plan.wording is Wording.RESTATED]
    if len(restated) == 2:
        return "Wording: both plans are restated in plandiff's own words, not quoted."
    if restated:
        return f"Wording: {restated[0]} is restated in plandiff's own words, not quoted."
    return ""


def plan_facts(plan: Plan) -> str:
    """Date, how the text became public and who drafted it, as one phrase."""
    parts = [plan.date, TEXT_WORDS[plan.text] if plan.text else ""]
    if plan.drafted_by:
        parts.append("drafted by " + join_words(plan.drafted_by))
    return "; ".join(part for part in parts if part)


def join_words(words: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} and {listed[-1]}"


def plural(count: int, noun: str) -> str:
    """`1 point`, `2 points`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
