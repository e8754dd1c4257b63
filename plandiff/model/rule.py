"""A rule of validation: what it asks for, why, what breaks and keeps it; and what a validation of files comes to."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.problem import Problem, Severity
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


@record(frozen=True)
class ValidationReport:
    """What validation found in the files that were asked about; `inputs` are all that were read for it.

    `unread` is how many files no rule could look into, since they could not be read; `bundled` says that the family is
    the one that the program carries, because no other was named and none is here.
    """

    problems: tuple[Problem, ...]
    exempted: tuple[Problem, ...]
    files: tuple[str, ...]
    strict: bool
    inputs: tuple[str, ...] = ()
    unread: int = 0
    bundled: bool = False

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def failed(self) -> bool:
        """Whether there is an error or, when strict, any problem."""
        return bool(self.problems if self.strict else self.errors)
