"""Rule decision-scheme: decisions name changes by fingerprints of the scheme that is in use."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.fingerprint import SCHEME
from plandiff.rules.shared.decisions import decisions, example
from plandiff.rules.shared.findings import Finding, Findings

TITLE = "A decision names a change as reports do"
EXPLANATION = (
    "A fingerprint begins with the version of the scheme by which it is made. One of another version than reports have "
    "now meets no change, so that its decision does nothing."
)
HINT = f"decide again with `plandiff decide`, which writes fingerprints that begin with v{SCHEME}-"
FAILING = example("decision: seen", fingerprint="v99-0123456789abcdef")
PASSING = example("decision: seen")


def findings(family: Family) -> Findings:
    """A finding at each fingerprint of another scheme."""
    for document, index, decision in decisions(family):
        scheme = decision.fingerprint.partition("-")[0]
        if scheme != f"v{SCHEME}":
            path = ("decisions", index, "fingerprint")
            message = f"this is a fingerprint of scheme {scheme}, and changes have those of v{SCHEME}"
            yield Finding(document, path, message, decision.fingerprint)
