"""Who answers whom: alignment of the points and clauses of two plans, and the reasons for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandiff.alignment.align import align
from plandiff.alignment.settings import AlignmentSettings

if TYPE_CHECKING:
    from plandiff.alignment.explanation import candidates, explain, trace_sentences

__all__ = ["AlignmentSettings", "align", "candidates", "explain", "trace_sentences"]


def __getattr__(name: str) -> object:
    """What explains an alignment, imported when first asked for: most commands do not need it."""
    if name == "trace_sentences":
        from plandiff.alignment.explanation import trace_sentences

        return trace_sentences
    if name in __all__:
        from plandiff.alignment import explanation

        return getattr(explanation, name)
    raise AttributeError(f"module 'plandiff.alignment' has no attribute {name!r}")
