"""What a problem is known by from run to run."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.fingerprint import fingerprints
from plandiff.model.problem import Problem


def problem_fingerprints(problems: Sequence[Problem]) -> list[str]:
    """The fingerprints of problems: rule and what it is about, so that they stay when lines move or words change."""
    return fingerprints({"rule": problem.rule, "about": problem.subject or problem.file} for problem in problems)
