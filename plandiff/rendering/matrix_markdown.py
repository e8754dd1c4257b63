"""The matrix as a Markdown table."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.thread import Cell, Matrix, Row, Threads
from plandiff.rendering import wording
from plandiff.rendering.markdown_text import code, markdown
from plandiff.rendering.matrix_words import (
    AGAINST_WORDS,
    column_base,
    key_term,
    links_notice,
    state_words,
    term_words,
    threads_notices,
    version_words,
)
from plandiff.version import __version__


def render(matrix: Matrix, *, figures: bool = False) -> str:
    """The matrix as GitHub-flavoured Markdown: versions, notices, one table, provenance."""
    threads = matrix.threads
    lines = [f"# {wording.plural(len(matrix.rows), 'thread')} through {len(threads.versions)} versions", ""]
    lines += [*versions(threads, matrix.base), *(f"> {notice}" for notice in links_notice(threads)), ""]
    lines += ["| topic | thread |" + "".join(f" {code(side.plan.id)} |" for side in threads.versions)]
    lines += ["| --- | --- |" + " --- |" * len(threads.versions)]
    lines += [_row(row, threads, figures=figures) for row in matrix.rows]
    if matrix.hidden:
        lines += ["", f"{wording.plural(matrix.hidden, 'further thread')} not shown (filtered)."]
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
    yield from ("## Made from", "")
    for side in threads.versions:
        yield f"- {code(side.plan.id)}: sha256 {code(side.sha256)}"
    settings = ", ".join(f"{name} {value}" for name, value in threads.settings.items())
    yield from (f"- plandiff {__version__}; settings: {markdown(settings)}",)


def _row(row: Row, threads: Threads, *, figures: bool) -> str:
    vocabulary = threads.vocabulary
    term = key_term(row, vocabulary)
    label = vocabulary.topic_label(row.thread.topic) if row.thread.topic else ""
    title = markdown(row.thread.title or row.thread.id)
    if term:
        title += f"<br>{markdown(term_words(term, vocabulary))}"
    cells = [_cell(cell, term, figures=figures) for cell in row.cells]
    return f"| {markdown(label)} | {title} | " + " | ".join(cells) + " |"


def _cell(cell: Cell, term: str, *, figures: bool) -> str:
    parts = [markdown(", ".join(cell.points))] if cell.points else []
    parts += [f"{markdown(name)} struck" for name in cell.struck]
    parts.append(f"*{markdown(state_words(cell))}*")
    chosen = [term] if not figures else sorted(cell.terms)
    values = [markdown(wording.figure_words(cell.terms[name])) for name in chosen if name in cell.terms]
    return "<br>".join(parts + ([f"**{'; '.join(values)}**"] if values else []))
