"""Whole comparisons, a folder each: `before.yaml`, `after.yaml`, and what every format makes of them."""

from __future__ import annotations

from pathlib import Path

from plandiff import api

FOLDER = Path(__file__).parent
# Format -> the file that holds what is expected; the terminal form is pinned to 80 columns without colour.
EXPECTED = {"terminal": "expected.txt", "markdown": "expected.md", "json": "expected.json"}


def cases() -> list[str]:
    """The names of the cases: discovered, never listed."""
    return sorted(path.parent.name for path in FOLDER.glob("*/before.yaml"))


def report(case: str, format_name: str) -> str:
    """What the tool makes of a case."""
    before, after = (api.load_plan(FOLDER / case / f"{side}.yaml") for side in ("before", "after"))
    return api.render(api.compare(before, after), format_name)
