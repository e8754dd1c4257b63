"""The rules of validation, one a file: to add one, write its file and name it in the table below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any, Protocol, cast

from plandiff.checks import suppression
from plandiff.checks.finding import Finding, documents
from plandiff.model.family import Family
from plandiff.model.message import MAX_PROPOSALS, did_you_mean
from plandiff.model.problem import MAX_EXCERPT, Document, Problem, Severity
from plandiff.model.rule import Rule

__all__ = ["RULES", "Checked", "check", "run"]


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

    def check(self, family: Family) -> Iterator[Finding]:
        """What breaks the rule in a family of texts."""


_NAMES = (
    "ambiguous_reference",
    "base_is_older",
    "circular_base",
    "claim_target",
    "control_character",
    "declared_points",
    "duplicate_id",
    "empty_text",
    "follows_other_text",
    "id_is_file_name",
    "incomplete_plan",
    "incomplete_point",
    "invisible_character",
    "mixed_script",
    "seed_digest",
    "term_kind",
    "term_not_in_text",
    "unknown_party",
    "unknown_reference",
    "unknown_source",
    "unknown_term",
    "unknown_topic",
    "unused_source",
)
MODULES = tuple(cast("RuleModule", import_module(f"{__name__}.{name}")) for name in _NAMES)


def _rule(module: RuleModule) -> Rule:
    return Rule(
        id=module.ID,
        severity=module.SEVERITY,
        strict_only=module.STRICT_ONLY,
        title=module.TITLE,
        explanation=module.EXPLANATION,
        hint=module.HINT,
        failing=module.FAILING,
        passing=module.PASSING,
    )


RULES: tuple[Rule, ...] = tuple(
    sorted([*(_rule(module) for module in MODULES), *suppression.RULES], key=lambda rule: rule.id)
)


@dataclass(frozen=True, slots=True)
class Checked:
    """The problems of a family, and those that a comment in its file exempts with a reason; both in order."""

    problems: tuple[Problem, ...]
    suppressed: tuple[Problem, ...]


def run(family: Family, *, strict: bool) -> list[Problem]:
    """The problems of a family, in the order of Problem.sort_key; `strict` adds what bundled plans must have."""
    return list(check(family, strict=strict).problems)


def check(family: Family, *, strict: bool) -> Checked:
    """As `run`, with the exempted problems beside."""
    modules = [module for module in MODULES if strict or not module.STRICT_ONLY]
    found = {_problem(module, finding): finding for module in modules for finding in module.check(family)}
    files = list(documents(family))
    # What refers into a file that cannot be read is not judged, so an exemption of that is not either.
    ran = set() if family.unreadable else {module.ID for module in modules}
    kept, suppressed = suppression.suppress(_with_proposals(found), files, ran, {rule.id for rule in RULES})
    lines = {document.file: document.text.split("\n") for document in files}
    return Checked(tuple(_finished(kept, lines)), tuple(_finished(suppressed, lines)))


def _problem(module: RuleModule, finding: Finding) -> Problem:
    document: Document[Any] = finding.document
    position = (document.key_position if finding.at_key else document.position)(*finding.path)
    hint = finding.hint or module.HINT
    return Problem(module.ID, module.SEVERITY, document.file, position, finding.message, hint, finding.subject)


def _with_proposals(found: dict[Problem, Finding]) -> list[Problem]:
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


def _finished(problems: list[Problem], lines: dict[str, list[str]]) -> list[Problem]:
    finished = []
    for problem in sorted(problems, key=_order):
        here = lines[problem.file]
        excerpt = here[problem.line - 1].rstrip("\r") if 0 < problem.line <= len(here) else ""
        finished.append(replace(problem, excerpt=excerpt if len(excerpt) <= MAX_EXCERPT else ""))
    return finished


def _order(problem: Problem) -> tuple[Any, ...]:
    return (*problem.sort_key, problem.subject)
