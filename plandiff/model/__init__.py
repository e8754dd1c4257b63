"""The words of plandiff as frozen records and enums: what a plan, a seed, a link, a change and a problem are."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandiff.model.alignment import Alignment, Link, SharedPart
    from plandiff.model.comparison import Change, Comparison, Side, Signal, Span
    from plandiff.model.explanation import (
        Candidate,
        Condition,
        Explanation,
        LinkTrace,
        SentenceHome,
        SentenceTrace,
    )
    from plandiff.model.family import Family
    from plandiff.model.kinds import Basis, ChangeKind, Confidence, SpanOp, Weight
    from plandiff.model.plan import Clause, Evidence, Fate, Option, Plan, Point, TextStatus, Wording
    from plandiff.model.problem import (
        MAX_EXCERPT,
        Document,
        InputError,
        NodePath,
        Position,
        Problem,
        Severity,
    )
    from plandiff.model.rule import Rule
    from plandiff.model.seed import Claim, ClaimKind, Page, Register, Seed, Source, Stance
    from plandiff.model.thread import (
        Answer,
        Cell,
        CellState,
        Disagreement,
        End,
        Ending,
        FamilyTree,
        Matrix,
        Member,
        Nearness,
        Outcome,
        Place,
        PointNearness,
        Refusal,
        Relation,
        Request,
        Row,
        Silence,
        Thread,
        Threads,
        Trace,
    )
    from plandiff.model.validation_report import ValidationReport
    from plandiff.model.vocabulary import Name, OtherText, Term, TermKind, Topic, Vocabulary

# Module -> the names it declares. A module is imported when one of its names is: making a dataclass takes about half a
# millisecond, and no command needs them all.
_NAMES = {
    "alignment": "Alignment Link SharedPart",
    "comparison": "Change Comparison Side Signal Span",
    "explanation": "Candidate Condition Explanation LinkTrace SentenceHome SentenceTrace",
    "family": "Family",
    "kinds": "Basis ChangeKind Confidence SpanOp Weight",
    "plan": "Clause Evidence Fate Option Plan Point TextStatus Wording",
    "problem": "Document InputError MAX_EXCERPT NodePath Position Problem Severity",
    "rule": "Rule",
    "seed": "Claim ClaimKind Page Register Seed Source Stance",
    "thread": "Answer Cell CellState Disagreement End Ending FamilyTree Matrix Member Nearness Outcome "
    "Place PointNearness Refusal Relation Request Row Silence Thread Threads Trace",
    "validation_report": "ValidationReport",
    "vocabulary": "Name OtherText Term TermKind Topic Vocabulary",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "MAX_EXCERPT",
    "Alignment",
    "Answer",
    "Basis",
    "Candidate",
    "Cell",
    "CellState",
    "Change",
    "ChangeKind",
    "Claim",
    "ClaimKind",
    "Clause",
    "Comparison",
    "Condition",
    "Confidence",
    "Disagreement",
    "Document",
    "End",
    "Ending",
    "Evidence",
    "Explanation",
    "Family",
    "FamilyTree",
    "Fate",
    "InputError",
    "Link",
    "LinkTrace",
    "Matrix",
    "Member",
    "Name",
    "Nearness",
    "NodePath",
    "Option",
    "OtherText",
    "Outcome",
    "Page",
    "Place",
    "Plan",
    "Point",
    "PointNearness",
    "Position",
    "Problem",
    "Refusal",
    "Register",
    "Relation",
    "Request",
    "Row",
    "Rule",
    "Seed",
    "SentenceHome",
    "SentenceTrace",
    "Severity",
    "SharedPart",
    "Side",
    "Signal",
    "Silence",
    "Source",
    "Span",
    "SpanOp",
    "Stance",
    "Term",
    "TermKind",
    "TextStatus",
    "Thread",
    "Threads",
    "Topic",
    "Trace",
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
