"""`plandiff import`: a plan file from a document: plain text, Markdown, wiki markup, HTML, .docx or .odt."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options

if TYPE_CHECKING:
    from plandiff.importing.result import Imported
    from plandiff.model.plan import Plan

DocumentArgument = Annotated[
    str, typer.Argument(metavar="DOCUMENT", help="A text, Markdown, wiki, HTML, .docx or .odt file; - is stdin.")
]
IdOption = Annotated[str, typer.Option("--id", metavar="ID", help="The id of the plan [default: the file's name].")]
LikeOption = Annotated[
    str | None, typer.Option("--like", metavar="PLAN", help="Propose titles, topics and rulings from this plan.")
]
PreviewOption = Annotated[bool, typer.Option("--preview", help="Show the points found as a tree; write nothing.")]
NumberingOption = Annotated[
    str | None,
    typer.Option("--numbering", metavar="EXAMPLE", help="How points are numbered: '1.', 'Article 1', '(1)' ..."),
]
FlatOption = Annotated[bool, typer.Option("--flat", help="Look for no clauses inside points.")]


def import_document(
    document: DocumentArgument,
    plan_id: IdOption = "",
    like: LikeOption = None,
    preview: PreviewOption = False,
    numbering: NumberingOption = None,
    flat: FlatOption = False,
    revisions: options.RevisionsOption = "accept",
    output: options.OutputOption = None,
    color: options.ColorOption = "auto",
    plans: options.PlansOption = None,
) -> int:
    """Write a plan file from a document.

    Numbered points, lettered clauses and bracketed options are found. With -o FOLDER/ the file is named after the id.
    What was guessed is said on standard error, with line numbers.
    """
    from plandiff.commands.shared import console
    from plandiff.importing.yaml_text import plan_yaml
    from plandiff.library.documents import read_imported
    from plandiff.library.library import open_library, read_source
    from plandiff.library.plan_or_document import plan_id_of
    from plandiff.model.document_reading import ReadingOptions
    from plandiff.output import STDOUT, write_diagnostics, write_output
    from plandiff.rendering.library.import_terminal import guesses_text, preview_text, written_text
    from plandiff.rendering.page.terminal_text import Page

    data, file = read_source(document)
    _refuse_plan(data, file)
    chosen = _id(plan_id) if plan_id else plan_id_of(file)
    reading = ReadingOptions(numbering, flat, revisions)
    imported, _document = read_imported(data, file=file, plan_id=chosen, options=reading)
    page = console.page(color)
    if preview:
        write_output(preview_text(imported, page), None)
        return exit_codes.DONE
    plan, proposals = imported.plan, ""
    if like is not None:
        plan, proposals = _like(imported, open_library(plans).plan(like).content)
    target = str(Path(output) / f"{chosen}.yaml") if output and Path(output).is_dir() else output
    _refuse_existing(target)
    write_output(plan_yaml(plan), target, as_is=True, utf8=True)
    written = written_text(plan, target) if target and target != STDOUT else ""
    write_diagnostics(guesses_text(imported, Page(console.width(), color=False)) + proposals + written)
    return exit_codes.DONE


def _refuse_plan(data: bytes, file: str) -> None:
    """What is a plan already, valid or not, is no document: its keys would become points."""
    from plandiff.library.plan_or_document import is_plan_file
    from plandiff.model.problem import refused

    if is_plan_file(data, file):
        message = "import makes plan files of documents, and this is one by its name or its keys"
        hint = "`plandiff validate` checks plan files, and every command reads them as they are"
        raise refused("usage", message, hint, file)


def _refuse_existing(target: str | None) -> None:
    """What was imported is made to be gone on with by hand: a second import must not take that work away."""
    from plandiff.model.problem import refused
    from plandiff.output import STDOUT

    if target is not None and target != STDOUT and Path(target).is_file():
        message, hint = "the file is there already", "remove it first, or choose another with -o or --id"
        raise refused("output", message, hint, target)


def _id(given: str) -> str:
    """The id as given. Raises InputError for one that no plan may have, as one that leads to another folder."""
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.model.declaration import FORMATS
    from plandiff.model.problem import quote

    form = FORMATS["file-id"]
    if not re.fullmatch(form.pattern, given):
        raise usage(f"{quote(given)} cannot be the id of a plan", f"use {form.words}")
    return given


def _like(imported: Imported, model: Plan) -> tuple[Plan, str]:
    """The imported plan with what an aligned plan proposes, and what was proposed in words."""
    from plandiff.alignment.align import align
    from plandiff.importing.suggest import adopt, suggest
    from plandiff.rendering.library.import_terminal import proposals_text

    suggestions = suggest(imported.plan, model, align(model, imported.plan))
    return adopt(imported.plan, suggestions), proposals_text(model, suggestions)
