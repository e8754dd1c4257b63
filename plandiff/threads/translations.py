"""Which versions are only translations of others, so that they say nothing of their own."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.plan import Plan
from plandiff.model.problem import Document


def without_translations(
    documents: Sequence[Document[Plan]],
) -> tuple[tuple[Document[Plan], ...], tuple[Document[Plan], ...]]:
    """The versions, and apart from them those that translate another that is there.

    A translation whose original is not among them stays: it is all that there is of the text.
    """
    there = {document.content.id for document in documents}
    kept = [one for one in documents if one.content.translation_of not in there - {one.content.id}]
    known = {one.content.id for one in kept}
    left_out = [one for one in documents if one.content.id not in known]
    return (tuple(kept), tuple(left_out)) if kept else (tuple(documents), ())
