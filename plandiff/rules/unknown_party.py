"""Rule unknown-party: with a vocabulary, who is bound or proposes is one of its parties."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plandiff.model.family import Family
from plandiff.model.problem import NodePath, quote
from plandiff.rules.shared.findings import Finding, Findings, ItemPlace, plan_file, points_and_clauses, vocabulary_file

TITLE = "Parties are named as in the vocabulary"
EXPLANATION = (
    "`binds` and the `by` of an option are compared across plans, so each party goes by one name there; its other "
    "names are aliases, for reading texts. `drafted_by` may also name persons, but no party by its alias. Without a "
    "vocabulary.yaml beside the plans, names are free."
)
HINT = "add the party to vocabulary.yaml or use one that is there"
_VOCABULARY = vocabulary_file("parties", "name: Upland, aliases: [Republic of Upland]")
FAILING = _VOCABULARY | plan_file(keys="drafted_by: [Republic of Upland]\n")
PASSING = _VOCABULARY | plan_file(keys="drafted_by: [Upland]\n")


def findings(family: Family) -> Findings:
    """A finding at each party that the vocabulary does not have under that name."""
    if family.vocabulary is None:
        return
    known = {party.name for party in family.vocabulary.content.parties}
    aliases = {alias: party.name for party in family.vocabulary.content.parties for alias in party.aliases}
    for document in family.plans:
        for at, name in enumerate(document.content.drafted_by):
            if name in aliases and name not in known:
                hint = f"use its name: {aliases[name]}"
                yield Finding(document, ("drafted_by", at), _message(name), document.content.id, hint)
    for place, key, name in _uses(family, known | aliases.keys()):
        if name in aliases and name not in known:
            yield place.finding(key, _message(name), f"use its name: {aliases[name]}")
        elif name not in known:
            yield place.unknown(key, _message(name), name, known)


def _uses(family: Family, known: Collection[str]) -> Iterator[tuple[ItemPlace, NodePath, str]]:
    for place in points_and_clauses(family):
        yield from ((place, ("binds", at), name) for at, name in enumerate(place.item.binds))
        if not place.item.options:
            continue
        from plandiff.text.attributions import names_in

        yield from (
            (place, ("options", at, "by"), name)
            for at, option in enumerate(place.item.options)
            for name in names_in(option.by, known)
        )


def _message(name: str) -> str:
    return f"the vocabulary has no party {quote(name)}"
