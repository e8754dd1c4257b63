"""`plandiff outcome`: what a result has of the changes that one text asked of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plandiff.commands.shared.report import Report, writes_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document

BaseOption = Annotated[str, typer.Option("--base", metavar="PLAN", help="The text that changes were asked of.")]
AsksOption = Annotated[str, typer.Option("--asks", metavar="PLAN", help="The text that asks for them.")]
ResultOption = Annotated[str, typer.Option("--result", metavar="PLAN", help="The text that may have them.")]


@writes_report("outcome", on_threads=True)
def outcome(base: BaseOption, asks: AsksOption, result: ResultOption, *, report: Report) -> None:
    """Show what a text has of the changes that another asked for.

    The words describe texts: adopted, adopted in part, adopted otherwise, not adopted, reversed, undisclosed. Exit
    code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.commands.shared.comparisons import require_sound, tell_rulings
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.library.read_alike import read_alike
    from plandiff.library.ruled_texts import RulingsOn
    from plandiff.rendering.formats import OUTCOME
    from plandiff.rendering.request import ReportRequest
    from plandiff.threads.outcome import outcome as make_outcome

    library = report.library
    documents = read_alike([library.plan(name) for name in (base, asks, result)])
    if len({document.content.id for document in documents}) < len(documents):
        raise usage("base, asks and result must be three versions", "name three different plans")
    if not report.translations:
        _refuse_translations(documents)
    vocabulary = library.vocabulary_for(base, asks, result)
    require_sound(documents, vocabulary)
    rulings_on = RulingsOn(report.rulings)
    found = make_outcome(*documents, vocabulary=vocabulary, rulings=rulings_on)
    tell_rulings(rulings_on, documents, found.threads.rulings.values())
    report.write(OUTCOME, ReportRequest(found), thread_reports.files(library, found.threads))


def _refuse_translations(documents: Sequence[Document[Plan]]) -> None:
    """A text and its translation are one version; raises InputError, a usage error, where two of three are that."""
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.threads.chronology import without_translations

    for document in without_translations(documents)[1]:
        plan = document.content
        message = f"{plan.id} is a translation of {plan.translation_of}, and no version of its own"
        raise usage(message, "name another version, or take it for one with --translations")
