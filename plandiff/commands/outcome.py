"""`plandiff outcome`: what a result has of the changes that one text asked of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, format_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document

FormatOption = Annotated[str | None, format_option("outcome")]
BaseOption = Annotated[str, typer.Option("--base", metavar="PLAN", help="The text that changes were asked of.")]
AsksOption = Annotated[str, typer.Option("--asks", metavar="PLAN", help="The text that asks for them.")]
ResultOption = Annotated[str, typer.Option("--result", metavar="PLAN", help="The text that may have them.")]


def outcome(
    base: BaseOption,
    asks: AsksOption,
    result: ResultOption,
    translations: options.TranslationsOption = False,
    rulings: options.RulingsFilesOption = None,
    format_name: FormatOption = None,
    output: options.OutputOption = None,
    color: options.ColorOption = options.ColorChoice.AUTO,
    no_pager: options.NoPagerOption = False,
    plans: options.PlansOption = None,
) -> int:
    """Show what a text has of the changes that another asked for.

    The words describe texts: adopted, adopted in part, adopted otherwise, not adopted, reversed, undisclosed. Exit
    code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.commands.shared.comparisons import require_sound, tell_rulings
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.library.library import open_library
    from plandiff.library.read_alike import read_alike
    from plandiff.library.ruled_texts import RulingsOn
    from plandiff.rendering.formats import OUTCOME
    from plandiff.threads.outcome import outcome as make_outcome

    report = Report.asked("outcome", format_name, output, color, no_pager)
    library = open_library(plans)
    documents = read_alike([library.plan(name) for name in (base, asks, result)])
    if len({document.content.id for document in documents}) < len(documents):
        raise usage("base, asks and result must be three versions", "name three different plans")
    if not translations:
        _refuse_translations(documents)
    vocabulary = library.vocabulary_for(base, asks, result)
    require_sound(documents, vocabulary)
    rulings_on = RulingsOn(rulings or ())
    found = make_outcome(*documents, vocabulary=vocabulary, rulings=rulings_on)
    tell_rulings(rulings_on, documents, found.threads.rulings.values())
    report.write(report.render(OUTCOME, found), thread_reports.files(library, found.threads))
    return exit_codes.DONE


def _refuse_translations(documents: Sequence[Document[Plan]]) -> None:
    """A text and its translation are one version; raises InputError, a usage error, where two of three are that."""
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.threads.chronology import without_translations

    for document in without_translations(documents)[1]:
        plan = document.content
        message = f"{plan.id} is a translation of {plan.translation_of}, and no version of its own"
        raise usage(message, "name another version, or take it for one with --translations")
