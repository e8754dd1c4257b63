"""The rules of validation, one for each file of the folder above, and running them."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from plandiff.model.family import Family
from plandiff.model.problem import Problem
from plandiff.model.record import record
from plandiff.model.rule import Rule
from plandiff.rules.shared import suppression
from plandiff.rules.shared.findings import (
    RuleModule,
    documents,
    finished,
    found_by,
    rule_id,
    rule_modules,
    severity_of,
    with_proposals,
)

_FOLDER = Path(__file__).parent.parent
MODULES = rule_modules(
    *(import_module(f"plandiff.rules.{path.stem}") for path in sorted(_FOLDER.glob("*.py")) if path.stem != "__init__")
)


def _rule(module: RuleModule) -> Rule:
    return Rule(
        id=rule_id(module),
        severity=severity_of(module),
        strict_only=getattr(module, "STRICT_ONLY", False),
        title=module.TITLE,
        explanation=module.EXPLANATION,
        hint=module.HINT,
        failing=module.FAILING,
        passing=module.PASSING,
    )


RULES: tuple[Rule, ...] = tuple(
    sorted([*(_rule(module) for module in MODULES), *suppression.RULES], key=lambda rule: rule.id)
)


@record(frozen=True)
class RulesRun:
    """The problems of a family, and those that a comment in its file exempts with a reason; both in order."""

    problems: tuple[Problem, ...]
    suppressed: tuple[Problem, ...]


def run(family: Family, *, strict: bool) -> RulesRun:
    """The problems of a family, in the order of Problem.sort_key; `strict` adds what bundled plans must have."""
    modules = [module for module in MODULES if strict or not getattr(module, "STRICT_ONLY", False)]
    found = found_by(modules, family)
    files = list(documents(family))
    # What refers into a file that cannot be read is not judged, so an exemption of that is not either.
    ran = set() if family.unreadable else set(map(rule_id, modules))
    kept, suppressed = suppression.suppress(with_proposals(found), files, ran, {rule.id for rule in RULES})
    return RulesRun(tuple(finished(kept, files)), tuple(finished(suppressed, files)))
