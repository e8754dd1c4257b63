"""Rule ruling-text-changed: what was ruled on is still what the text says."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.ruling import TroubleKind
from plandiff.rules.shared.findings import Findings
from plandiff.rules.shared.ruling_troubles import example, finding, troubles

WARNING = True
TITLE = "A ruling is about the words that stand there now"
EXPLANATION = (
    "`before_texts:` and `after_texts:` keep fingerprints of what was ruled on. Where a point has other words now, and "
    "no other point has the old ones, the ruling still holds, but somebody should read it again."
)
HINT = "read both texts, then write the new fingerprint (`plandiff rulings` prints it) or remove the old one"
FAILING = example('before: ["3"], after: ["2"], before_texts: [0123456789ab]')
PASSING = example('before: ["3"], after: ["2"], before_texts: [eafb470eac5b]')


def findings(family: Family) -> Findings:
    """A finding at each point whose text is another than the one that was ruled on."""
    for ruled, trouble in troubles(family, TroubleKind.CHANGED):
        yield finding(ruled, trouble, f"the point {trouble.point} has another text than the one that was ruled on")
