"""What a validation of files comes to."""

from __future__ import annotations

from dataclasses import dataclass

from plandiff.model.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What validation found in the files that were asked about; `inputs` are all that were read for it."""

    problems: tuple[Problem, ...]
    exempted: tuple[Problem, ...]
    files: tuple[str, ...]
    strict: bool
    inputs: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def failed(self) -> bool:
        """Whether there is an error or, when strict, any problem."""
        return bool(self.problems if self.strict else self.errors)
