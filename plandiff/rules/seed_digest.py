"""Rule seed-digest: a seed says which bytes it was made from."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Finding, Findings

STRICT_ONLY = True
TITLE = "Every seed has the SHA-256 of its document"
EXPLANATION = (
    "Pages change after publication. The digest lets a reader find out whether theirs is the document that the claims "
    "are from."
)
HINT = "add `sha256:` with the output of `sha256sum DOCUMENT`"
_SEED = "id: gazette\ntitle: Upland Gazette\nnote: Upland's official paper.\n{}claims: []\n"
FAILING = {"seeds/gazette.yaml": _SEED.format("")}
PASSING = {"seeds/gazette.yaml": _SEED.format(f"sha256: {'0123456789abcdef' * 4}\n")}


def findings(family: Family) -> Findings:
    """A finding for each seed without a digest."""
    for seed in family.seeds:
        if not seed.content.sha256:
            yield Finding(seed, ("id",), "the seed has no sha256", seed.content.id)
