"""The order of versions in time, which of them revises which, and which is a translation of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plandiff.model.plan import Plan, ancestors
from plandiff.model.problem import Document, refused


def in_order(documents: Iterable[Document[Plan]]) -> tuple[Document[Plan], ...]:
    """The versions oldest first, whatever the order they are named in; a version comes after the one it revises.

    Versions of one day stand by id; one without a date stands with the version it revises, and those of which nothing
    says when they were made stand as they are named. A version that is named twice counts once. Raises InputError where
    two different files have one id.
    """
    by_id: dict[str, Document[Plan]] = {}
    for document in documents:
        other = by_id.setdefault(document.content.id, document)
        if other.sha256 != document.sha256 or other.content != document.content:
            message = f"two versions have the id '{document.content.id}' (the other is {other.file})"
            raise refused("same-id", message, "give each version an id of its own", document.file)
    plans = {name: document.content for name, document in by_id.items()}
    ordered: list[str] = []
    dates = {name: _date(name, plans) for name in plans}
    for name in sorted(plans, key=lambda name: (dates[name], name if dates[name] else "")):
        # The versions that this one revises come first, the oldest of them at the front.
        for ancestor in [*reversed(ancestors(name, plans)), name]:
            if ancestor not in ordered:
                ordered.append(ancestor)
    return tuple(by_id[name] for name in ordered)


def bases(plans: Sequence[Plan]) -> dict[str, tuple[str, ...]]:
    """The ancestors of every version."""
    by_id = {plan.id: plan for plan in plans}
    return {name: ancestors(name, by_id) for name in by_id}


def bases_of(name: str, plans: Sequence[Plan]) -> tuple[str, ...]:
    """The ancestors of one version, nearest first."""
    return ancestors(name, {plan.id: plan for plan in plans})


def _date(name: str, plans: Mapping[str, Plan]) -> str:
    return plans[name].date or next((plans[other].date for other in ancestors(name, plans) if plans[other].date), "")


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
