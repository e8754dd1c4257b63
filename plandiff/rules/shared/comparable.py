"""Errors of plan files that would make a comparison mean something else, and whether there are others."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.family import Family
from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError
from plandiff.model.vocabulary import Vocabulary
from plandiff.rules import (
    ambiguous_reference,
    circular_base,
    control_character,
    declared_points,
    duplicate_id,
    empty_text,
    id_is_file_name,
    term_not_in_text,
    unknown_party,
    unknown_term,
    unknown_topic,
)
from plandiff.rules.shared.findings import as_document, finished, found_by, rule_modules

# Where one id names two things, a link says nothing; where a plan descends from itself, nothing is older.
_WITHIN_A_PLAN, _BETWEEN_PLANS = rule_modules(ambiguous_reference, duplicate_id), rule_modules(circular_base)
# The errors that a plan shows by itself or beside its vocabulary. The other rules look sources and rulings up, for
# which everything else of the family would have to be read.
_IN_A_TEXT = rule_modules(control_character)
_OTHERS = rule_modules(
    declared_points, empty_text, id_is_file_name, term_not_in_text, unknown_party, unknown_term, unknown_topic
)


def refuse_ambiguous(documents: Sequence[Document[Plan]]) -> None:
    """Raise InputError, with the problems that validation finds, where a comparison of these plans would be wrong.

    That is where two points or clauses of a plan have one id, a reference has two readings, or a base is circular.
    """
    found = {problem for one in documents for problem in found_by(_WITHIN_A_PLAN, Family(plans=(one,)))}
    found |= set(found_by(_BETWEEN_PLANS, Family(plans=tuple(documents))))
    if found:
        raise InputError(*finished(found, documents))


def has_other_errors(document: Document[Plan], vocabulary: Vocabulary | None) -> bool:
    """Whether a plan file shows an error, exempted ones included, that leaves a comparison as it is."""
    return bool(
        found_by(_IN_A_TEXT, Family(plans=(document,)))
        or found_by(_OTHERS, Family(plans=(document,), vocabulary=as_document(vocabulary)))
    )
