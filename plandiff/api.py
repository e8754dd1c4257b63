"""plandiff as a library: load, compare, validate and render, without the command line."""

from __future__ import annotations

import os
from collections.abc import Sequence

from plandiff.comparison import Settings
from plandiff.comparison import compare as compare_documents
from plandiff.library import open_library
from plandiff.model import Comparison, Document, Plan, ValidationReport, Vocabulary
from plandiff.render.formats import FORMATS, Request
from plandiff.render.formats import render as render_request
from plandiff.render.view import sources_of
from plandiff.sources import resolve_sources
from plandiff.validation import validate as validate_paths


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
) -> Comparison:
    """The comparison of two loaded plans; `vocabulary` is that of the before plan's folder unless one is given."""
    if vocabulary is None:
        vocabulary = open_library().vocabulary_for(before.file, after.file)
    return compare_documents(before, after, vocabulary=vocabulary, settings=settings)


def validate(paths: Sequence[str] = (), *, strict: bool = False, plans: str | None = None) -> ValidationReport:
    """The problems of plan files and folders; of the plan folder in use where no path is given."""
    return validate_paths(paths, strict=strict, plans=plans)


def render(comparison: Comparison, format: str = "terminal", *, width: int = 80, title: str = "") -> str:  # noqa: A002 - the option's name
    """A comparison as text in one of the formats (terminal, markdown, json ...), without colour.

    Raises ValueError for a format that there is not.
    """
    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}: one of {', '.join(FORMATS)}")
    chosen = FORMATS[format]
    keys = [key for change in comparison.changes for side in sources_of(change, comparison) for key in side]
    sources = resolve_sources(open_library(), keys if chosen.names_sources else [])
    return render_request(Request(comparison, sources=sources, title=title, width=width), chosen)
