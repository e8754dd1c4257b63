"""Whole comparisons, a folder each: `before` and `after`, YAML or documents, and what every format makes of them."""

from __future__ import annotations

from pathlib import Path

from plandiff import api
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from plandiff.version import __version__

FOLDER = Path(__file__).parent
# Format -> the file that holds what is expected; the terminal form is pinned to 80 columns without colour.
EXPECTED = {"terminal": "expected.txt", "markdown": "expected.md", "json": "expected.json"}


def cases() -> list[str]:
    """The names of the cases: discovered, never listed."""
    return sorted(path.parent.name for path in FOLDER.glob("*/before.*"))


def sides(case: str) -> tuple[Document[Plan], Document[Plan]]:
    """The two versions of a case."""
    before, after = (next((FOLDER / case).glob(f"{side}.*")) for side in ("before", "after"))
    return api.load_plan(before), api.load_plan(after)


def report(case: str, format_name: str) -> str:
    """What the tool makes of a case."""
    return pinned(api.render(api.compare(*sides(case)), format_name))


def pinned(text: str) -> str:
    """A report as the first version of plandiff would name itself in it: a new one changes nothing that is expected."""
    return text.replace(__version__, "0.1.0")
