"""Rule unknown-term: with a vocabulary, the key of a term is one of its terms."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import quote
from plandiff.rules.shared.findings import Findings, points_and_clauses

TITLE = "The key of a term is in the vocabulary"
EXPLANATION = (
    "The same figure is followed through all plans by its key, and the vocabulary says in which unit. Without a "
    "vocabulary.yaml beside the plans, terms are free."
)
HINT = "add the term to vocabulary.yaml or use one that is there"
FAILING = {
    "plans/vocabulary.yaml": "terms:\n  - {id: quota_tonnes, label: Yearly catch, unit: tonnes, kind: count}\n",
    "plans/lake-12.yaml": "id: lake-12\ntitle: Lake accord\npoints:\n"
    '  - {id: "4", text: The quota is 300 tonnes., terms: {quota_tons: 300}}\n',
}
PASSING = {
    "plans/vocabulary.yaml": "terms:\n  - {id: quota_tonnes, label: Yearly catch, unit: tonnes, kind: count}\n",
    "plans/lake-12.yaml": "id: lake-12\ntitle: Lake accord\npoints:\n"
    '  - {id: "4", text: The quota is 300 tonnes., terms: {quota_tonnes: 300}}\n',
}


def findings(family: Family) -> Findings:
    """A finding at each key under `terms:` that the vocabulary does not have."""
    if family.vocabulary is None:
        return
    known = {term.id for term in family.vocabulary.content.terms}
    for place in points_and_clauses(family):
        for key in place.item.terms:
            if key not in known:
                yield place.unknown(("terms", key), f"the vocabulary has no term {quote(key)}", key, known, at_key=True)
