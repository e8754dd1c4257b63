"""What a condition is, and which conditions only one of two passages has: the entry of this folder."""

from plandiff.signals.conditions.unmatched_conditions import CONSENT, compare_conditions, unmatched_spans

__all__ = ["CONSENT", "compare_conditions", "unmatched_spans"]
