"""Two passages in English, read with the small vocabulary of the labelled pairs."""

from __future__ import annotations

from plandiff.signals.shared.passage_pair import Context, Pair, Passage
from plandiff.text.analysis import Analysis
from tests.signals.cases import VOCABULARY


def pair(before: str, after: str) -> Pair:
    """Two passages side by side."""
    return Pair(Passage(before), Passage(after), Context(VOCABULARY))


def analysis(text: str) -> Analysis:
    """One passage as signals see it."""
    return pair(text, text).before
