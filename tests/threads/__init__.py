"""Threads through invented families: a folder each in `golden/`, with what every report makes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from plandiff.comparing.term_table import term_table
from plandiff.library.library import Library
from plandiff.model.thread import Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.family import json as family_json
from plandiff.rendering.family import markdown as family_markdown
from plandiff.rendering.family import terminal as family_terminal
from plandiff.rendering.figures import csv as figures_csv
from plandiff.rendering.figures import json as figures_json
from plandiff.rendering.figures import markdown as figures_markdown
from plandiff.rendering.figures import terminal as terminal_figures
from plandiff.rendering.matrix import csv as matrix_csv
from plandiff.rendering.matrix import json as matrix_json
from plandiff.rendering.matrix import markdown as matrix_markdown
from plandiff.rendering.matrix import terminal as matrix_terminal
from plandiff.rendering.outcome import json as outcome_json
from plandiff.rendering.outcome import markdown as outcome_markdown
from plandiff.rendering.outcome import terminal as outcome_terminal
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.silence import json as silence_json
from plandiff.rendering.silence import markdown as silence_markdown
from plandiff.rendering.silence import terminal as silence_terminal
from plandiff.rendering.trace import json as trace_json
from plandiff.rendering.trace import markdown as trace_markdown
from plandiff.rendering.trace import terminal as trace_terminal
from plandiff.threads.chronology import in_order
from plandiff.threads.family import family
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix
from plandiff.threads.outcome import outcome
from plandiff.threads.silence import silence
from plandiff.threads.trace import trace

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
    table, ends, tree = matrix(threads), silence(threads), family(threads)
    story = trace(threads, longest.members[0].place)
    documents = library(case).plans()[:3]
    figures = term_table(in_order(library(case).plans()), threads.vocabulary)
    asked = outcome(*documents, vocabulary=threads.vocabulary)
    return {
        "matrix.txt": lambda: matrix_terminal.render(table, PAGE),
        "matrix.figures.txt": lambda: matrix_terminal.render(table, Page(60, False), figures=True),
        "matrix.md": lambda: matrix_markdown.render(table),
        "matrix.csv": lambda: matrix_csv.render(table),
        "matrix.json": lambda: matrix_json.render(table),
        "trace.txt": lambda: trace_terminal.render(story, PAGE, sources={}),
        "trace.md": lambda: trace_markdown.render(story, sources={}),
        "trace.json": lambda: trace_json.render(story),
        "outcome.txt": lambda: outcome_terminal.render(asked, PAGE),
        "outcome.md": lambda: outcome_markdown.render(asked),
        "outcome.json": lambda: outcome_json.render(asked),
        "silence.txt": lambda: silence_terminal.render(ends, PAGE),
        "silence.md": lambda: silence_markdown.render(ends),
        "silence.json": lambda: silence_json.render(ends),
        "family.txt": lambda: family_terminal.render(tree, PAGE),
        "family.md": lambda: family_markdown.render(tree),
        "family.json": lambda: family_json.render(tree),
        "figures.txt": lambda: terminal_figures.render(figures, PAGE),
        "figures.md": lambda: figures_markdown.render(figures),
        "figures.csv": lambda: figures_csv.render(figures),
        "figures.json": lambda: figures_json.render(figures),
    }
