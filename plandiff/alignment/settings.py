"""The thresholds and bounds of an alignment: every number that can change who answers whom."""

from __future__ import annotations

from plandiff.model.named_values import NamedValues


class AlignmentSettings(NamedValues):
    """What it takes for two points to answer each other, and how much work may be spent on finding out.

    Scores and shares run from 0 to 1. None of these is about a particular text.
    """

    minimum: float = 0.04  # a score at or below it leaves both points alone
    share: float = 0.25  # what a further link of a split or merge must account for, of either side
    visits: int = 100  # how many index entries a point may cost on average while candidates are collected
    candidates: int = 8  # how many candidates a point keeps when not every pair is scored
    rescue: int = 250_000  # how many pairs may be scored to find a partner for the points that got none


DEFAULTS = AlignmentSettings()
