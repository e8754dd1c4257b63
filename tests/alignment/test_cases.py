"""Small documents with the links that a reader would make: a folder each, discovered, never listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.alignment.align import align
from plandiff.reading import read_plan

CASES = Path(__file__).parent / "cases"


def expected(case: Path) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The lines of links.txt: before ids, an arrow, after ids."""
    lines = (case / "links.txt").read_text(encoding="utf-8").splitlines()
    sides = [line.split("->") for line in lines if line.strip() and not line.startswith("#")]
    return {(tuple(before.split()), tuple(after.split())) for before, after in sides}


@pytest.mark.parametrize("case", sorted(path.parent for path in CASES.glob("*/links.txt")), ids=lambda case: case.name)
def test_links(case: Path) -> None:
    before, after = (read_plan(case / f"{side}.yaml").content for side in ("before", "after"))
    assert {(link.before, link.after) for link in align(before, after).links} == expected(case)
    mirrored = {(link.after, link.before) for link in align(after, before).links}
    assert mirrored == expected(case), "the other way round"
