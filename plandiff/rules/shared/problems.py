"""From what rules find to problems: their places, proposals of what was meant, and the lines that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from plandiff.model.family import Family
from plandiff.model.message import MAX_PROPOSALS, did_you_mean
from plandiff.model.problem import MAX_EXCERPT, Document, Problem, Severity
from plandiff.model.record import replace
from plandiff.rules.shared.finding import Finding


class RuleModule(Protocol):
    """What the file of a rule holds: constants, and a generator of findings."""

    ID: str
    SEVERITY: Severity
    STRICT_ONLY: bool
    TITLE: str
    EXPLANATION: str
    HINT: str
    FAILING: dict[str, str]
    PASSING: dict[str, str]

    def findings(self, family: Family) -> Iterator[Finding]:
        """What breaks the rule in a family of texts."""


def found_by(modules: Iterable[RuleModule], family: Family) -> dict[Problem, Finding]:
    """What rules find in a family, as problems, each with the finding that it is made of."""
    return {_problem(module, finding): finding for module in modules for finding in module.findings(family)}


def with_proposals(found: Mapping[Problem, Finding]) -> list[Problem]:
    """The problems in order, the first of them with the word that was meant; looking for it takes long."""
    problems = []
    proposals = 0
    for problem in sorted(found, key=_order):
        finding = found[problem]
        if finding.meant and proposals < MAX_PROPOSALS:
            proposals += 1
            problems.append(replace(problem, hint=did_you_mean(finding.meant, finding.known, problem.hint)))
        else:
            problems.append(problem)
    return problems


def finished(problems: Iterable[Problem], documents: Iterable[Document[Any]]) -> list[Problem]:
    """The problems in order, each with the line of its document that it begins on."""
    lines = {document.file: document.text.split("\n") for document in documents}
    found = []
    for problem in sorted(problems, key=_order):
        here = lines[problem.file]
        excerpt = here[problem.line - 1].rstrip("\r") if 0 < problem.line <= len(here) else ""
        found.append(replace(problem, excerpt=excerpt if len(excerpt) <= MAX_EXCERPT else ""))
    return found


def _problem(module: RuleModule, finding: Finding) -> Problem:
    document: Document[Any] = finding.document
    position = (document.key_position if finding.at_key else document.position)(*finding.path)
    hint = finding.hint or module.HINT
    return Problem(module.ID, module.SEVERITY, document.file, position, finding.message, hint, finding.subject)


def _order(problem: Problem) -> tuple[Any, ...]:
    return (*problem.sort_key, problem.subject)
