"""The decisions of all files, for the rules on them, and what their examples are made of."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.decision import Decision, DecisionFile
from plandiff.model.family import Family
from plandiff.model.fingerprint import fingerprint
from plandiff.model.problem import Document

_CHANGE = fingerprint({"kind": "changed"})


def example(*decisions: str, fingerprint: str = _CHANGE) -> dict[str, str]:
    """The files of an example: decisions on one change."""
    lines = "".join(f"  - {{fingerprint: {fingerprint}, {words}, by: A. Reader}}\n" for words in decisions)
    return {"plans/decisions.yaml": f"decisions:\n{lines}"}


def decisions(family: Family) -> Iterator[tuple[Document[DecisionFile], int, Decision]]:
    """Every decision with its file and its place there."""
    for document in family.decisions:
        for index, decision in enumerate(document.content.decisions):
            yield document, index, decision
