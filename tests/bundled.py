"""The bundled plans and their comparisons, each made once however many tests look at it."""

from __future__ import annotations

from functools import cache

from plandiff.comparing.compare import compare
from plandiff.library.library import bundled_library
from plandiff.model.comparison import Comparison

LIBRARY = bundled_library()
BUNDLED = {document.content.id: document for document in LIBRARY.plans()}
VOCABULARY = LIBRARY.vocabulary_for(*BUNDLED)


@cache
def compared(before: str, after: str) -> Comparison:
    """The comparison of two bundled plans."""
    return compare(BUNDLED[before], BUNDLED[after], vocabulary=VOCABULARY)
