"""Verdicts on red lines in words, and lines as marks at the threads that they touch."""

from __future__ import annotations

from plandiff.model.red_line import LineFinding, LineRow, Verdict

VERDICT_WORDS = {
    Verdict.HOLDS: "holds",
    Verdict.CROSSED: "crossed",
    Verdict.SILENT: "silent",
    Verdict.NOT_KNOWN: "not known",
    Verdict.OPEN: "open",
    Verdict.JUDGED: "judged",
}


def verdict_words(finding: LineFinding) -> str:
    """A verdict in words, with what reports say, who judged and what is in doubt."""
    words = VERDICT_WORDS[finding.verdict]
    if finding.verdict is Verdict.JUDGED and finding.would_be is not None:
        words = f"{VERDICT_WORDS[finding.would_be]} (judged)"
    elif finding.would_be is not None:
        words = f"{words} (by report: {VERDICT_WORDS[finding.would_be]})"
    return words if finding.sure else f"{words} (link of low confidence)"


def touched(row: LineRow) -> str:
    """A line that touches a thread, in one phrase: whose it is, and what which versions do with it."""
    line = row.line
    plans: dict[str, list[str]] = {}
    for found in row.findings:
        plans.setdefault(verdict_words(found), []).append(found.plan)
    told = "; ".join(f"{words} in {', '.join(those)}" for words, those in plans.items())
    since = f", given up {line.given_up.date}" if line.given_up else ""
    return f"red line {line.id} ({line.party}{since}): {line.says} {told[:1].upper()}{told[1:]}."
