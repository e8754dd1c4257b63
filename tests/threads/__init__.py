"""Threads through invented families: a folder each in `golden/`, with what every report makes of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from plandiff.comparing.term_table import term_table
from plandiff.library.library import Library
from plandiff.model.thread import Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.formats import BRACKETS, COLUMNS, FAMILY, FIGURES, MATRIX, OUTCOME, SILENCE, TRACE
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import BracketsRequest, ColumnsRequest, MatrixRequest, ReportRequest, TraceRequest
from plandiff.threads.chronology import in_order
from plandiff.threads.columns import columns
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix, trace
from plandiff.threads.nearness import family
from plandiff.threads.outcome import outcome
from plandiff.threads.place_steps import has_places
from plandiff.threads.silence import silence

FOLDER = Path(__file__).parent / "golden"
PAGE = Page(100, False)


def cases() -> list[str]:
    """The names of the families: discovered, never listed."""
    return sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


def library(case: str) -> Library:
    """The family of a case."""
    return Library(FOLDER / case, FOLDER / case / "none", case)


def threads_of(case: str) -> Threads:
    """The threads through all versions of a case."""
    found = library(case)
    return follow(found.plans(), vocabulary=_vocabulary(found))


def _vocabulary(found: Library) -> Vocabulary | None:
    return found.vocabulary.content if found.vocabulary else None


def reports(case: str) -> dict[str, Callable[[], str]]:
    """What is pinned of a case: file name to the report, with the trace of the longest thread."""
    threads = threads_of(case)
    longest = max(threads.threads, key=lambda thread: len(thread.members))
    open_ = matrix(threads, of=partial(has_places, threads))
    table, ends, tree = matrix(threads), silence(threads), family(threads)
    story = trace(threads, longest.members[0].place)
    documents = library(case).plans()[:3]
    figures = term_table(in_order(library(case).plans()), threads.vocabulary)
    asked = outcome(*documents, vocabulary=threads.vocabulary)
    beside = columns(threads, against="previous", blank="Compromise")
    return {
        "columns.txt": lambda: COLUMNS.render(ColumnsRequest(beside, width=140), "terminal"),
        "columns.md": lambda: COLUMNS.render(ColumnsRequest(beside), "markdown"),
        "columns.csv": lambda: COLUMNS.render(ColumnsRequest(beside), "csv"),
        "matrix.txt": lambda: MATRIX.render(MatrixRequest(table, width=100), "terminal"),
        "matrix.figures.txt": lambda: MATRIX.render(MatrixRequest(table, width=60, figures=True), "terminal"),
        "matrix.md": lambda: MATRIX.render(MatrixRequest(table), "markdown"),
        "matrix.csv": lambda: MATRIX.render(MatrixRequest(table), "csv"),
        "matrix.json": lambda: MATRIX.render(MatrixRequest(table), "json"),
        "trace.txt": lambda: TRACE.render(TraceRequest(story, width=100, sources={}), "terminal"),
        "trace.md": lambda: TRACE.render(TraceRequest(story, sources={}), "markdown"),
        "trace.json": lambda: TRACE.render(TraceRequest(story), "json"),
        "outcome.txt": lambda: OUTCOME.render(ReportRequest(asked, width=100), "terminal"),
        "outcome.md": lambda: OUTCOME.render(ReportRequest(asked), "markdown"),
        "outcome.json": lambda: OUTCOME.render(ReportRequest(asked), "json"),
        "brackets.txt": lambda: BRACKETS.render(BracketsRequest(open_, width=100), "terminal"),
        "brackets.md": lambda: BRACKETS.render(BracketsRequest(open_), "markdown"),
        "brackets.csv": lambda: BRACKETS.render(BracketsRequest(open_), "csv"),
        "brackets.counts.csv": lambda: BRACKETS.render(BracketsRequest(open_, places=False), "csv"),
        "brackets.json": lambda: BRACKETS.render(BracketsRequest(open_), "json"),
        "brackets.svg": lambda: BRACKETS.render(BracketsRequest(open_), "svg"),
        "silence.txt": lambda: SILENCE.render(ReportRequest(ends, width=100), "terminal"),
        "silence.md": lambda: SILENCE.render(ReportRequest(ends), "markdown"),
        "silence.json": lambda: SILENCE.render(ReportRequest(ends), "json"),
        "family.txt": lambda: FAMILY.render(ReportRequest(tree, width=100), "terminal"),
        "family.md": lambda: FAMILY.render(ReportRequest(tree), "markdown"),
        "family.json": lambda: FAMILY.render(ReportRequest(tree), "json"),
        "figures.txt": lambda: FIGURES.render(ReportRequest(figures, width=100), "terminal"),
        "figures.md": lambda: FIGURES.render(ReportRequest(figures), "markdown"),
        "figures.csv": lambda: FIGURES.render(ReportRequest(figures), "csv"),
        "figures.json": lambda: FIGURES.render(ReportRequest(figures), "json"),
    }
