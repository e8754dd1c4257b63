"""What is wrong with files of rulings, for the rules on them: each trouble at the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.family import Family
from plandiff.model.ruling import RuledTexts, Trouble, TroubleKind
from plandiff.rules.shared.findings import Finding, plan_file

_BEFORE = plan_file(
    'id: "3", text: The lake stays full.', 'id: "4", text: Boats pay.', name="lake-10", title="First draft"
)
_AFTER = plan_file('id: "1", text: Boats pay.', 'id: "2", text: Water is kept.')
_FILE = "before: lake-10\nafter: lake-12\nrulings:\n"


def example(*rulings: str) -> dict[str, str]:
    """The files of an example: two plans and the rulings on them."""
    lines = "".join(f"  - {{{ruling}, by: A. Reader}}\n" for ruling in rulings)
    return {**_BEFORE, **_AFTER, "plans/rulings/lake-10--lake-12.yaml": _FILE + lines}


def troubles(family: Family, kind: TroubleKind) -> Iterator[tuple[RuledTexts, Trouble]]:
    """The troubles of one kind in all files of rulings."""
    for ruled in family.rulings:
        yield from ((ruled, one) for one in ruled.applied.troubles if one.kind is kind)


def finding(ruled: RuledTexts, trouble: Trouble, message: str) -> Finding:
    """A finding at the side of a ruling that a trouble is about."""
    content = ruled.document.content
    text = content.before if trouble.side == "before" else content.after
    return Finding(ruled.document, ("rulings", trouble.at, trouble.side), message, f"{text}#{trouble.point}")
