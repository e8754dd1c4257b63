"""Rule page-retrieved: a page of the register says when it was read."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Finding, Findings

WARNING = True
STRICT_ONLY = True
TITLE = "Every page has the day on which it was read"
EXPLANATION = (
    "Pages change and vanish after publication. The day on which a copy was read says which state of the page the "
    "points rest on, and from which day an archive is to be asked for it."
)
HINT = "add `retrieved:` with the day"
_PAGE = "pages:\n  - key: gazette-0304\n    outlet: Upland Gazette\n    note: The official paper.\n"
FAILING = {"seeds/register.yaml": _PAGE}
PASSING = {"seeds/register.yaml": f"{_PAGE}    retrieved: 2031-03-05\n"}


def findings(family: Family) -> Findings:
    """A finding for each page without the day."""
    if family.register is None:
        return
    for index, page in enumerate(family.register.content.pages):
        if not page.retrieved:
            message = f"it is not said when the page {page.key} was read"
            yield Finding(family.register, ("pages", index, "key"), message, f"register#{page.key}")
