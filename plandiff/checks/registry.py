"""The rules of validation, one a file: to add one, write its file and name it in the table below."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from plandiff.checks import suppression
from plandiff.checks.finding import documents
from plandiff.checks.problems import RuleModule, finished, found_by, with_proposals
from plandiff.model.family import Family
from plandiff.model.problem import Problem
from plandiff.model.record import record
from plandiff.model.rule import Rule

__all__ = ["RULES", "Checked", "check", "run"]


_NAMES = (
    "ambiguous_reference",
    "base_is_older",
    "bracket_alone",
    "circular_base",
    "claim_target",
    "control_character",
    "decision_dates",
    "decision_duplicate",
    "decision_scheme",
    "declared_points",
    "duplicate_id",
    "empty_text",
    "figure_given_twice",
    "follows_other_text",
    "id_is_file_name",
    "incomplete_plan",
    "incomplete_point",
    "invisible_character",
    "line_incomplete",
    "line_target",
    "line_undecidable",
    "mixed_script",
    "option_place",
    "page_retrieved",
    "ruling_against_identical",
    "ruling_collision",
    "ruling_text_changed",
    "ruling_unknown",
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
MODULES = tuple(cast("RuleModule", import_module(f"plandiff.checks.{name}")) for name in _NAMES)


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


@record(frozen=True, slots=True)
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
    found = found_by(modules, family)
    files = list(documents(family))
    # What refers into a file that cannot be read is not judged, so an exemption of that is not either.
    ran = set() if family.unreadable else {module.ID for module in modules}
    kept, suppressed = suppression.suppress(with_proposals(found), files, ran, {rule.id for rule in RULES})
    return Checked(tuple(finished(kept, files)), tuple(finished(suppressed, files)))
