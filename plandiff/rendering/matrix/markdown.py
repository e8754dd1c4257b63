"""The matrix as a Markdown table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandiff.model.comparison import Side
from plandiff.model.thread import Cell, Matrix, Row, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.matrix.words import (
    AGAINST_WORDS,
    column_base,
    full_figure,
    heading,
    key_term,
    links_notice,
    state_words,
    term_words,
    threads_notices,
    version_words,
)
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.version import __version__


def render(matrix: Matrix, *, figures: bool = False) -> str:
    """The matrix as GitHub-flavoured Markdown: versions, notices, one table, provenance."""
    threads = matrix.threads
    lines = [f"# {heading(matrix)}", ""]
    lines += [*versions(threads, matrix.base), *(f"> {notice}" for notice in links_notice(threads)), ""]
    lines += ["| topic | thread |" + "".join(f" {code(side.plan.id)} |" for side in threads.versions)]
    lines += ["| --- | --- |" + " --- |" * len(threads.versions)]
    lines += [_row(row, threads, figures=figures) for row in matrix.rows]
    return "\n".join([*lines, "", *provenance(threads)]) + "\n"


def versions(threads: Threads, base: str = "") -> Iterator[str]:
    """The versions with their facts, and what a reader must know."""
    for side in threads.versions:
        against = column_base(side.plan, threads, base)
        yield f"- {code(side.plan.id)}: {markdown(version_words(side))}" + f"; {against}" * bool(against)
    yield ""
    if not base:
        yield f"> {AGAINST_WORDS}"
    for notice in threads_notices(threads):
        yield f"> {markdown(notice)}"


def provenance(threads: Threads) -> Iterator[str]:
    """Which files went in, and which version of the tool made it."""
    return made_from(threads.versions, ", ".join(f"{name} {value}" for name, value in threads.settings.items()))


def made_from(sides: Iterable[Side], settings: str = "") -> Iterator[str]:
    """The files of some versions and the version of the tool, with the settings where there are any."""
    yield from ("## Made from", "")
    for side in sides:
        yield f"- {code(side.plan.id)}: sha256 {code(side.sha256)}"
    yield f"- plandiff {__version__}" + (f"; settings: {markdown(settings)}" if settings else "")


def _row(row: Row, threads: Threads, *, figures: bool) -> str:
    vocabulary = threads.vocabulary
    term = key_term(row, vocabulary)
    label = vocabulary.topic_label(row.thread.topic) if row.thread.topic else ""
    title = markdown(row.thread.title or row.thread.id)
    if term:
        title += f"<br>{markdown(term_words(term, vocabulary))}"
    cells = [_cell(cell, term, vocabulary, figures=figures) for cell in row.cells]
    return f"| {markdown(label)} | {title} | " + " | ".join(cells) + " |"


def _cell(cell: Cell, term: str, vocabulary: Vocabulary, *, figures: bool) -> str:
    parts = [markdown(", ".join(cell.points))] if cell.points else []
    parts += [f"{markdown(name)} struck" for name in cell.struck]
    parts.append(f"*{markdown(state_words(cell))}*")
    for name in sorted(cell.terms) if figures else (term,):
        if name in cell.terms:
            label = f"{markdown(term_words(name, vocabulary))}: " if name != term else ""
            parts.append(f"{label}**{markdown(full_figure(cell.terms[name], name, vocabulary))}**")
    return "<br>".join(parts)
