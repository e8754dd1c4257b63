"""A rule of validation: what it asks for, why, and what breaks and keeps it."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.problem import Severity
from plandiff.model.record import record


@record(frozen=True, kw_only=True)
class Rule:
    """One rule. `failing` and `passing` are small examples: file name to text."""

    id: str
    severity: Severity
    strict_only: bool
    title: str
    explanation: str
    hint: str
    failing: Mapping[str, str]
    passing: Mapping[str, str]
