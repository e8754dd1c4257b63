"""What findings on lines are known by from report to report."""

from __future__ import annotations

from plandiff.model.fingerprint import fingerprints
from plandiff.model.line_check import LineCheck


def fingerprints_of(check: LineCheck) -> dict[tuple[str, str], str]:
    """The fingerprint of every finding by line and version: line, version, verdict and words, not their places."""
    found = [one for row in check.rows for one in row.findings]
    facts = [
        {
            "line": one.line,
            "plan": one.plan,
            "verdict": str(one.verdict),
            "would_be": str(one.would_be or ""),
            "words": [words.words.casefold() for words in one.words],
        }
        for one in found
    ]
    return {(one.line, one.plan): digits for one, digits in zip(found, fingerprints(facts), strict=True)}
