"""What a condition is, and how the conditions of two passages are matched: the entry of this folder."""

from plandiff.signals.conditions.condition_matching import (
    answered_only,
    compare_conditions,
    consumed_negations,
    unmatched_spans,
)
from plandiff.signals.conditions.condition_reading import CONSENT, conditions, is_season
from plandiff.signals.conditions.restated_conditions import NO_NOTICE

__all__ = [
    "CONSENT",
    "NO_NOTICE",
    "answered_only",
    "compare_conditions",
    "conditions",
    "consumed_negations",
    "is_season",
    "unmatched_spans",
]
