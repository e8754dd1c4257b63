"""The words of plandiff as frozen dataclasses and enums: what a plan, a seed, a link, a change and a problem are."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandiff.model.alignment import (
        Alignment,
        Basis,
        Confidence,
        Link,
        SharedPart,
    )
    from plandiff.model.comparison import Change, ChangeKind, Comparison, Side, Signal, Span, SpanOp, Weight
    from plandiff.model.explanation import (
        Candidate,
        Condition,
        Explanation,
        LinkTrace,
        SentenceHome,
        SentenceTrace,
    )
    from plandiff.model.family import Family
    from plandiff.model.plan import Clause, Evidence, Fate, Option, Plan, Point, TextStatus, Wording
    from plandiff.model.problem import (
        MAX_EXCERPT,
        START,
        Document,
        InputError,
        NodePath,
        Position,
        Problem,
        Severity,
        ValidationReport,
    )
    from plandiff.model.rule import Rule
    from plandiff.model.seed import Claim, ClaimKind, Page, Register, Seed, Source, Stance
    from plandiff.model.vocabulary import Name, OtherText, Term, TermKind, Topic, Vocabulary

# Module -> the names it declares. A module is imported when one of its names is: making a dataclass takes about half a
# millisecond, and no command needs them all.
_NAMES = {
    "alignment": "Alignment Basis Confidence Link SharedPart",
    "comparison": "Change ChangeKind Comparison Side Signal Span SpanOp Weight",
    "explanation": "Candidate Condition Explanation LinkTrace SentenceHome SentenceTrace",
    "family": "Family",
    "plan": "Clause Evidence Fate Option Plan Point TextStatus Wording",
    "problem": "Document InputError MAX_EXCERPT NodePath Position Problem START Severity ValidationReport",
    "rule": "Rule",
    "seed": "Claim ClaimKind Page Register Seed Source Stance",
    "vocabulary": "Name OtherText Term TermKind Topic Vocabulary",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "MAX_EXCERPT",
    "START",
    "Alignment",
    "Basis",
    "Candidate",
    "Change",
    "ChangeKind",
    "Claim",
    "ClaimKind",
    "Clause",
    "Comparison",
    "Condition",
    "Confidence",
    "Document",
    "Evidence",
    "Explanation",
    "Family",
    "Fate",
    "InputError",
    "Link",
    "LinkTrace",
    "Name",
    "NodePath",
    "Option",
    "OtherText",
    "Page",
    "Plan",
    "Point",
    "Position",
    "Problem",
    "Register",
    "Rule",
    "Seed",
    "SentenceHome",
    "SentenceTrace",
    "Severity",
    "SharedPart",
    "Side",
    "Signal",
    "Source",
    "Span",
    "SpanOp",
    "Stance",
    "Term",
    "TermKind",
    "TextStatus",
    "Topic",
    "ValidationReport",
    "Vocabulary",
    "Weight",
    "Wording",
]


def __getattr__(name: str) -> object:
    """A name of one of the modules below, imported when first asked for (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module 'plandiff.model' has no attribute {name!r}")
    found: object = getattr(import_module(f"plandiff.model.{_MODULES[name]}"), name)
    globals()[name] = found
    return found
