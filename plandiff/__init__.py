"""Compare versions of a negotiated text clause by clause, with the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandiff.version import __version__

if TYPE_CHECKING:
    from plandiff.api import *

__all__ = [
    "Columns",
    "Comparison",
    "Document",
    "FamilyTree",
    "InputError",
    "Matrix",
    "Outcome",
    "Plan",
    "Settings",
    "Silence",
    "Threads",
    "Trace",
    "ValidationReport",
    "Vocabulary",
    "__version__",
    "columns",
    "compare",
    "family",
    "follow",
    "load_plan",
    "matrix",
    "outcome",
    "render",
    "silence",
    "trace",
    "validate",
]


def __getattr__(name: str) -> object:
    """The library's functions and records, imported when first asked for: the command line must not pay for them."""
    if name in __all__:
        from plandiff import api

        return getattr(api, name)
    raise AttributeError(f"module 'plandiff' has no attribute {name!r}")
