"""plandiff as a library: load, compare, validate and render, without the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from plandiff.comparing.compare import Known, Settings
from plandiff.comparing.compare import compare as compare_documents
from plandiff.library.library import open_library
from plandiff.library.read_alike import read_alike
from plandiff.library.ruled_texts import RulingsOn
from plandiff.library.sources import resolve_sources
from plandiff.model.comparison import Comparison
from plandiff.model.notebook import show_as
from plandiff.model.plan import Plan, source_keys
from plandiff.model.problem import Document, InputError
from plandiff.model.rule import ValidationReport
from plandiff.model.thread import Columns, FamilyTree, Matrix, Outcome, Place, Silence, Threads, Trace
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COLUMNS, COMPARISON, MATRIX
from plandiff.rendering.page.html_text import framed
from plandiff.rendering.request import ColumnsRequest, MatrixRequest
from plandiff.rules.shared.comparable import refuse_ambiguous
from plandiff.rules.shared.validation import validate as validate_paths
from plandiff.threads.columns import columns as columns_of
from plandiff.threads.follow import follow as follow_documents
from plandiff.threads.matrix import matrix as matrix_of
from plandiff.threads.matrix import trace as trace_of
from plandiff.threads.nearness import family as family_of
from plandiff.threads.outcome import outcome as outcome_of
from plandiff.threads.silence import silence as silence_of

__all__ = [
    "Columns",
    "Comparison",
    "Document",
    "FamilyTree",
    "InputError",
    "Matrix",
    "Outcome",
    "Plan",
    "Settings",
    "Silence",
    "Threads",
    "Trace",
    "ValidationReport",
    "Vocabulary",
    "columns",
    "compare",
    "family",
    "follow",
    "load_plan",
    "matrix",
    "outcome",
    "render",
    "silence",
    "trace",
    "validate",
]


def load_plan(name: str | os.PathLike[str], *, plans: str | None = None) -> Document[Plan]:
    """The plan of an id or a path, with the places of its values; `plans` names the plan folder.

    Raises InputError, whose `problems` say what is wrong and where.
    """
    return open_library(plans).plan(os.fspath(name))


def compare(
    before: Document[Plan],
    after: Document[Plan],
    *,
    vocabulary: Vocabulary | None = None,
    settings: Settings | None = None,
    rulings: str | None = None,
) -> Comparison:
    """The comparison of two loaded plans; `vocabulary` is that of the before plan's folder unless one is given.

    `rulings` names a file of rulings on the two; without it one that lies beside them is read.

    Raises InputError where it would be wrong: two points or clauses of one id, a reference of two readings, a circular
    base.
    """
    before, after = read_alike((before, after))
    refuse_ambiguous((before, after))
    if vocabulary is None:
        vocabulary = open_library().vocabulary_for(before.file, after.file)
    found = RulingsOn([] if rulings is None else [rulings])
    known = Known(rulings=found(before, after))
    found.require_used((before, after))
    return compare_documents(before, after, vocabulary=vocabulary, settings=settings, known=known)


def validate(paths: Sequence[str] = (), *, strict: bool = False, plans: str | None = None) -> ValidationReport:
    """The problems of plan files and folders; of the plan folder in use where no path is given."""
    return validate_paths(paths, strict=strict, plans=plans)


def render(comparison: Comparison, format: str = "terminal", *, width: int = 80, title: str = "") -> str:  # noqa: A002 - the option's name
    """A comparison as text in one of the formats (terminal, markdown, json ...), without colour.

    Raises ValueError for a format that there is not, or that is no text.
    """
    if format not in COMPARISON.texts:
        raise ValueError(f"unknown format {format!r}: one of {', '.join(COMPARISON.texts)}")
    points = (*comparison.before.plan.points, *comparison.after.plan.points)
    sources = resolve_sources(open_library(), source_keys(points) if COMPARISON.formats[format].names_sources else [])
    return COMPARISON.render(ComparisonRequest(comparison, sources=sources, title=title, width=width), format)


def follow(
    documents: Iterable[Document[Plan]] | None = None,
    *,
    vocabulary: Vocabulary | None = None,
    plans: str | None = None,
    translations: bool = False,
) -> Threads:
    """The threads through loaded plans, in any order; through all of the plan folder where none are given.

    `vocabulary` is that of the first plan's folder unless one is given; `translations` takes in those that translate
    another. Raises InputError where two have one id, and as `compare` does.
    """
    library = open_library(plans)
    chosen = read_alike(tuple(documents)) if documents is not None else library.plans()
    refuse_ambiguous(chosen)
    if vocabulary is None:
        vocabulary = library.vocabulary_for(*(document.file for document in chosen))
    return follow_documents(chosen, vocabulary=vocabulary, translations=translations, rulings=RulingsOn())


def matrix(threads: Threads, *, base: str = "", topics: Iterable[str] = (), only_changed: bool = False) -> Matrix:
    """What every version has of every thread; raises InputError for a base or a topic that there is not."""
    return matrix_of(threads, base=base, topics=topics, only_changed=only_changed)


def columns(threads: Threads, versions: Sequence[str] = (), *, against: str = "first", blank: str = "") -> Columns:
    """Versions side by side with their whole texts, by their ids in the order of the columns (all, oldest first).

    `against` is `first`, `previous`, `none` or the id of a version, `blank` the heading of an empty last column. Raises
    InputError for a version that there is not.
    """
    return columns_of(threads, versions, against=against, blank=blank)


def trace(threads: Threads, point: str) -> Trace:
    """The story of the thread that a point (us-28#6) is in; raises InputError where there is no such point."""
    plan, _, name = point.partition("#")
    return trace_of(threads, Place(plan, name))


def outcome(
    base: Document[Plan], asks: Document[Plan], result: Document[Plan], *, vocabulary: Vocabulary | None = None
) -> Outcome:
    """Which changes that one loaded plan made to another a third one has; raises ValueError if they are not three.

    Raises InputError as `compare` does.
    """
    base, asks, result = read_alike((base, asks, result))
    refuse_ambiguous((base, asks, result))
    if vocabulary is None:
        vocabulary = open_library().vocabulary_for(base.file, asks.file, result.file)
    return outcome_of(base, asks, result, vocabulary=vocabulary, rulings=RulingsOn())


def silence(threads: Threads) -> Silence:
    """The threads that end, by whether anything says that they were struck."""
    return silence_of(threads)


def family(threads: Threads) -> FamilyTree:
    """For every version, which earlier text its wording is nearest to."""
    return family_of(threads)


show_as("html", Comparison, lambda comparison: framed(render(comparison, "html")))
show_as("markdown", Comparison, lambda comparison: render(comparison, "markdown"))
show_as("html", Matrix, lambda found: framed(MATRIX.render(MatrixRequest(found, silence(found.threads)), "html")))
show_as("markdown", Matrix, lambda found: MATRIX.render(MatrixRequest(found), "markdown"))
show_as("html", Columns, lambda found: framed(COLUMNS.render(ColumnsRequest(found), "html")))
show_as("markdown", Columns, lambda found: COLUMNS.render(ColumnsRequest(found), "markdown"))
