"""Rule unknown-term: with a vocabulary, the key of a term is one of its terms."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import quote
from plandiff.rules.shared.findings import Findings, plan_file, points_and_clauses, vocabulary_file

TITLE = "The key of a term is in the vocabulary"
EXPLANATION = (
    "The same figure is followed through all plans by its key, and the vocabulary says in which unit. Without a "
    "vocabulary.yaml beside the plans, terms are free."
)
HINT = "add the term to vocabulary.yaml or use one that is there"
_VOCABULARY = vocabulary_file("terms", "id: quota_tonnes, label: Yearly catch, unit: tonnes, kind: count")
FAILING = _VOCABULARY | plan_file('id: "4", text: The quota is 300 tonnes., terms: {quota_tons: 300}')
PASSING = _VOCABULARY | plan_file('id: "4", text: The quota is 300 tonnes., terms: {quota_tonnes: 300}')


def findings(family: Family) -> Findings:
    """A finding at each key under `terms:` that the vocabulary does not have."""
    if family.vocabulary is None:
        return
    known = {term.id for term in family.vocabulary.content.terms}
    for place in points_and_clauses(family):
        for key in place.item.terms:
            if key not in known:
                yield place.unknown(("terms", key), f"the vocabulary has no term {quote(key)}", key, known, at_key=True)
