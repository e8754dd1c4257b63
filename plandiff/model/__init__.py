"""The words of plandiff as frozen dataclasses and enums: what a plan, a seed, a link, a change and a problem are."""

from plandiff.model.alignment import Alignment, Basis, Confidence, Link, SharedPart
from plandiff.model.comparison import Change, ChangeKind, Comparison, Side, Signal, Span, SpanOp, Weight
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

__all__ = [
    "MAX_EXCERPT",
    "START",
    "Alignment",
    "Basis",
    "Change",
    "ChangeKind",
    "Claim",
    "ClaimKind",
    "Clause",
    "Comparison",
    "Confidence",
    "Document",
    "Evidence",
    "Family",
    "Fate",
    "InputError",
    "Link",
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
