"""Two documents of each kind, read and compared: pairs/NAME/before.*, after.* and what changed between them.

`python -m tests.importing.test_pairs` writes the expected files anew; read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from plandiff import api
from plandiff.library.documents import read_imported
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from tests.importing.test_nothing_lost import assert_nothing_lost

PAIRS = Path(__file__).parent / "pairs"


def names() -> list[str]:
    """The pairs: discovered, never listed."""
    return sorted(path.parent.name for path in PAIRS.glob("*/before.*"))


def read(folder: Path, side: str) -> Document[Plan]:
    path = next(folder.glob(f"{side}.*"))
    imported, document = read_imported(path.read_bytes(), file=path.name, plan_id=side)
    assert_nothing_lost(document.text, imported)
    return document


def changes(name: str) -> str:
    """The titles, then a paragraph for each link: its kind and points, and the words of a changed one on both sides."""
    comparison = api.compare(*(read(PAIRS / name, side) for side in ("before", "after")), vocabulary=None)
    before, after = comparison.before.plan, comparison.after.plan
    lines = [f"{before.title} -> {after.title}"]
    for change in comparison.changes:
        link = change.link
        lines += ["", f"{change.kind}: {', '.join(link.before) or '-'} -> {', '.join(link.after) or '-'}"]
        if change.kind != "unchanged":
            lines += [f"  - {line}" for line in words(before, link.before)]
            lines += [f"  + {line}" for line in words(after, link.after)]
    return "\n".join(lines) + "\n"


def words(plan: Plan, ids: Sequence[str]) -> Iterator[str]:
    for point in plan.points:
        if point.id in ids:
            yield " ".join(
                filter(
                    None, (f"<{point.title}>" if point.title else "", point.fate or "", " ".join(point.text.split()))
                )
            )
            for clause in point.clauses:
                title = f"<{clause.title}> " if clause.title else ""
                yield f"  {clause.id} {title}{' '.join(clause.text.split())}"


@pytest.mark.parametrize("name", names())
def test_pair(name: str) -> None:
    assert changes(name) == (PAIRS / name / "expected.txt").read_text(encoding="utf-8")


def main() -> None:
    """Write the expected file of every pair."""
    for name in names():
        (PAIRS / name / "expected.txt").write_text(changes(name), encoding="utf-8")


if __name__ == "__main__":
    main()
