"""`plandiff compare`: what changed between two plans, clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

if TYPE_CHECKING:
    from pathlib import Path

    from plandiff.library.library import Library
    from plandiff.model.comparison import Comparison
    from plandiff.model.decision import AppliedDecisions
    from plandiff.model.seed import Source
    from plandiff.rendering.comparison.selection import Selection


# From which weight on a change is a finding; a move is the lightest.
FailOnWeight = Literal["moved", "wording", "unsure", "substantive"]

RevisionsOption = Annotated[
    options.TrackedText | None,
    typer.Option("--revisions", help="Read files with tracked changes as accepted or rejected [default: accept]."),
]
SignalsOption = Annotated[
    Literal["likely", "all"],
    typer.Option("--signals", help="Show signals from which grade on; all has those that are only possible."),
]
SortOption = Annotated[
    Literal["text", "weight"], typer.Option("--sort", help="The order of the text, or what weighs most first.")
]
FailOnOption = Annotated[
    FailOnWeight | None, typer.Option("--fail-on", help="Exit with 1 if a change shown weighs at least this much.")
]
ExceptOption = Annotated[
    list[str] | None,
    typer.Option("--except", metavar="NAMES", help="With --fail-on: not those with a decision, as accepted,seen."),
]
ViewOption = Annotated[
    # `table` is what `correlation` was first called.
    Literal["inline", "side-by-side", "summary", "correlation", "table"],
    typer.Option("--view", help="How to lay out the terminal form; correlation: a table."),
]
ContextOption = Annotated[
    int, typer.Option("--context", metavar="NUMBER", min=0, max=100, help="Sentences shown beside a change.")
]
FullOption = Annotated[bool, typer.Option("--full", help="Show long points whole.")]
SentencesOption = Annotated[
    bool, typer.Option("--sentences", help="Say where each sentence of a changed point went, or came from.")
]
TitleOption = Annotated[str, typer.Option("--title", metavar="TEXT", help="The title of the report.")]
# Of the Word form.
AuthorOption = Annotated[
    str, typer.Option("--author", metavar="NAME", help="Word: whose tracked changes [default: the after version].")
]
DateOption = Annotated[
    str, typer.Option("--date", metavar="DAY", help="Word: their date, as 2031-03-05 [default: the after version's].")
]
PaperOption = Annotated[Literal["a4", "letter"], typer.Option("--paper", help="Word: the size of the pages.")]
NoNotesOption = Annotated[bool, typer.Option("--no-notes", help="Word: no comments on the changes.")]
NoSummaryOption = Annotated[bool, typer.Option("--no-summary", help="Word: no summary before the text.")]


@writes_report("compare")
def compare(
    before: options.BeforeArgument,
    after: options.AfterArgument = None,
    *,
    report: Report,
    only: options.OnlyChangesOption = None,
    signal: options.SignalOption = None,
    signals: SignalsOption = "likely",
    topic: options.ChangesTopicOption = None,
    sort: SortOption = "text",
    view: ViewOption = "inline",
    context: ContextOption = 1,
    full: FullOption = False,
    sentences: SentencesOption = False,
    title: TitleOption = "",
    revisions: RevisionsOption = None,
    rulings: options.RulingsOption = None,
    decisions: options.DecisionsOption = None,
    author: AuthorOption = "",
    date: DateOption = "",
    paper: PaperOption = "a4",
    no_notes: NoNotesOption = False,
    no_summary: NoSummaryOption = False,
    fail_on: FailOnOption = None,
    excepted: ExceptOption = None,
) -> int:
    """Compare two plans clause by clause.

    Of a .docx or .odt with tracked changes, named alone, the text before them is compared with the text after them.

    Exit code: 0 done, 1 a change at or above --fail-on, 2 bad input or usage.
    """
    from plandiff.commands.shared import console
    from plandiff.commands.shared.comparisons import compared
    from plandiff.commands.shared.usage_errors import day_of
    from plandiff.rendering.comparison.request import ComparisonRequest, WordOptions
    from plandiff.rendering.formats import COMPARISON, CORRELATION

    library = report.library
    found = compared(library, before, after, rulings, revisions=revisions, sentences=sentences, color=report.color)
    comparison, files = found.comparison, (found.comparison.before.file, found.comparison.after.file)
    selection = found.selection(only or [], signal or [], topic or [])
    left_out = _excepted(excepted or [], fail_on)
    decided = _decisions(comparison, decisions or library.decisions_beside(*files))
    selection = selection._replace(
        possible=signals == "all",
        decided={ends: one.decision.value for ends, one in decided.at.items()} if decided else {},
    )
    request = ComparisonRequest(
        comparison,
        selection=selection,
        sources=_sources(library, comparison) if report.format.names_sources else {},
        title=title,
        by_weight=sort == "weight",
        width=console.width(),
        color=report.in_color,
        layout=view,
        word=WordOptions(author, day_of(date), paper, notes=not no_notes, summary=not no_summary),
        context=None if full else context,
        decisions=decided,
    )
    beside = [one.file for one in (found.rulings, decided) if one and one.file]
    inputs = library.inputs(*files, *beside)
    correlation = view in ("correlation", "table") and report.format.name in CORRELATION.formats
    subject = CORRELATION if correlation else COMPARISON
    report.send(subject.content(request, report.format.name), inputs)
    if after is not None:
        _propose_rulings(comparison, before, after)
    failed = fail_on and _found(comparison, selection, fail_on, left_out)
    return exit_codes.FINDINGS if failed else exit_codes.DONE


def _propose_rulings(comparison: Comparison, before: str, after: str) -> None:
    """Say on standard error that links are doubtful, and how to decide them."""
    count = len(comparison.doubtful_links)
    if count:
        import shlex

        from plandiff.output import write_diagnostics

        command = f"plandiff rulings {shlex.quote(before)} {shlex.quote(after)}"
        said = "1 link is" if count == 1 else f"{count:,} links are"
        write_diagnostics(f"note: {said} doubtful: `{command}` lists them for a ruling\n")


def _sources(library: Library, comparison: Comparison) -> dict[str, Source]:
    """What stands behind the source keys of all changes."""
    from plandiff.library.sources import resolve_sources
    from plandiff.model.plan import source_keys

    return resolve_sources(library, source_keys((*comparison.before.plan.points, *comparison.after.plan.points)))


def _decisions(comparison: Comparison, file: str | Path | None) -> AppliedDecisions | None:
    """The decisions of a file as they apply; None where there is no file."""
    if file is None:
        return None
    from plandiff.commands.shared.decided import decisions_on

    return decisions_on(comparison, file)


def _excepted(names: list[str], fail_on: FailOnWeight | None) -> frozenset[str]:
    """The decisions whose changes are no finding; a name that is none, or no --fail-on, is a usage error."""
    from plandiff.commands.shared.usage_errors import all_known, usage
    from plandiff.rendering.comparison.selection import DECISIONS, UNDECIDED

    if names and fail_on is None:
        hint = "name the weight too, as --fail-on substantive --except accepted,seen"
        raise usage("--except says what --fail-on leaves out", hint)
    listed = [name.strip() for given in names for name in given.split(",") if name.strip()]
    all_known("decision", listed, [name for name in DECISIONS if name != UNDECIDED])
    return frozenset(listed)


def _found(comparison: Comparison, selection: Selection, fail_on: FailOnWeight, left_out: frozenset[str]) -> bool:
    from plandiff.model.kinds import Weight

    order = [Weight.SUBSTANTIVE, Weight.UNSURE, Weight.WORDING]  # a move, the lightest, fails on all of them too
    heavy = order[: order.index(Weight(fail_on)) + 1] if fail_on != "moved" else order
    shown = [
        change
        for change in comparison.changes
        if selection.takes(change) and selection.decided.get(change.link.ends) not in left_out
    ]
    return any(change.weight in heavy or (fail_on == "moved" and change.anything_moved) for change in shown)
