"""Rule unused-source: a seed or page that no plan and no red line rests on says why it is there."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Finding, Findings
from plandiff.rules.shared.source_uses import source_uses

STRICT_ONLY = True
TITLE = "A seed or page is used, or has a note"
EXPLANATION = (
    "A page of the register that no `sources:` names, and a seed of which no claim is named, is either a source that "
    "was forgotten in a plan or a leftover. A `note:` says what it is kept for."
)
HINT = "name it as a source, add a note, or remove it"
_PAGE = "pages:\n  - key: gazette-0304\n    outlet: Upland Gazette\n"
FAILING = {"seeds/register.yaml": _PAGE}
PASSING = {"seeds/register.yaml": f"{_PAGE}    note: Reprints gazette-0303 without changes.\n"}


def findings(family: Family) -> Findings:
    """A finding for each seed and page that is not used and has no note."""
    if family.unreadable:
        return  # it may be the file that names them
    used = {use.source for use in source_uses(family)}
    seeds = {source.partition("#")[0] for source in used if "#" in source}
    for seed in family.seeds:
        own = seed.content.id
        if own not in seeds and not seed.content.note.strip():
            yield Finding(seed, ("id",), f"no plan names a claim of the seed {own}", own)
    if family.register is None:
        return
    for index, page in enumerate(family.register.content.pages):
        if page.key not in used and not page.note.strip():
            message = f"no plan names the page {page.key}"
            yield Finding(family.register, ("pages", index, "key"), message, f"register#{page.key}")
