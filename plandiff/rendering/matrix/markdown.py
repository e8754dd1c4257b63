"""The matrix as a Markdown table."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.thread import Cell, Row, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.matrix.folding import columns_shown
from plandiff.rendering.matrix.request import MatrixRequest
from plandiff.rendering.matrix.words import full_figure, heading, key_term, term_words
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.threads.markdown_parts import provenance, versions
from plandiff.rendering.threads.words import (
    links_notice,
    state_words,
)
from plandiff.rendering.words.reach import reach_words


def render(request: MatrixRequest) -> str:
    """The matrix as GitHub-flavoured Markdown: versions, notices, one table, provenance."""
    matrix = request.matrix
    threads = matrix.threads
    lines = [f"# {heading(matrix)}", ""]
    lines += [*versions(threads, matrix.base), *(f"> {notice}" for notice in links_notice(threads)), ""]
    shown, left_out = columns_shown(matrix)
    lines += [*(f"> {words}" for words in left_out), ""] if left_out else []
    sides = [threads.versions[index] for index in shown]
    lines += ["| topic | thread |" + "".join(f" {code(side.plan.id)}<br>{side.plan.date} |" for side in sides)]
    lines += ["| --- | --- |" + " --- |" * len(sides)]
    lines += [_row(row, threads, shown, figures=request.figures) for row in matrix.rows]
    reach = ["", markdown(reach_words(request.reach))] if request.reach else []
    return "\n".join([*lines, "", *provenance(threads), *reach]) + "\n"


def _row(row: Row, threads: Threads, shown: Sequence[int], *, figures: bool) -> str:
    vocabulary = threads.vocabulary
    term = key_term(row, vocabulary)
    label = vocabulary.topic_label(row.thread.topic) if row.thread.topic else ""
    title = markdown(row.thread.title or row.thread.id)
    if term:
        title += f"<br>{markdown(term_words(term, vocabulary))}"
    cells = [_cell(row.cells[index], term, vocabulary, figures=figures) for index in shown]
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
