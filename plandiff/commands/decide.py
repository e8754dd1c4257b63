"""`plandiff decide`: what a reader makes of each change, kept in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from plandiff.commands.shared import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plandiff.commands.shared.decision_book import DecisionBook, Terminal
    from plandiff.library.library import Library
    from plandiff.model.comparison import Change, Comparison
    from plandiff.rendering.comparison.selection import Selection


ByOption = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides; on a terminal you are asked.")]
AllAsOption = Annotated[
    Literal["seen", "accepted", "rejected", "ask"] | None,
    typer.Option("--all-as", help="Ask nothing: decide all undecided changes, or those of --fingerprint."),
]
FingerprintOption = Annotated[
    list[str] | None, typer.Option("--fingerprint", metavar="ID", help="Only this change, decided or not; repeatable.")
]
FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar="FILE", help="Ask nothing: add the decisions of a file, as a page saves it."),
]
ReasonOption = Annotated[str, typer.Option("--reason", metavar="TEXT", help="With --all-as: why.")]
UntilOption = Annotated[
    str, typer.Option("--until", metavar="DAY", help="With --all-as: the last day it holds, as 2031-03-05.")
]


def decide(
    before: options.BeforeArgument,
    after: options.AfterArgument = None,
    by: ByOption = "",
    decisions: options.DecisionsOption = None,
    only: options.OnlyChangesOption = None,
    signal: options.SignalOption = None,
    topic: options.ChangesTopicOption = None,
    fingerprint: FingerprintOption = None,
    all_as: AllAsOption = None,
    reason: ReasonOption = "",
    until: UntilOption = "",
    from_file: FromOption = None,
    rulings: options.RulingsOption = None,
    color: options.ColorOption = "auto",
    plans: options.PlansOption = None,
) -> None:
    """Decide change by change: seen, accepted, rejected or to be asked.

    A key decides and saves. Reports then show it, `compare --only undecided` what is left. The file is decisions.yaml
    beside the texts, or in the working folder for the bundled plans.

    Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import console
    from plandiff.commands.shared.comparisons import compared
    from plandiff.commands.shared.decided import today
    from plandiff.commands.shared.decision_book import DecisionBook
    from plandiff.commands.shared.usage_errors import day_of, usage
    from plandiff.library.library import open_library
    from plandiff.model.decision import DecisionKind
    from plandiff.output import write_output
    from plandiff.reading import read_decisions
    from plandiff.rendering.words.decision_words import decision_notices

    if not all_as and (reason or until):
        raise usage("--reason and --until go with --all-as", "on a terminal a capital letter asks for a reason")
    last_day = day_of(until)
    if last_day and last_day < today():
        raise usage(f"{last_day} has passed, and the decision would hold on no day", "name today or a later day")
    library = open_library(plans)
    found = compared(library, before, after, rulings, color=color)
    comparison, selection = found.comparison, found.selection(only or [], signal or [], topic or [])
    file = Path(decisions) if decisions else _file_of(library, comparison)
    terminal = None if all_as or from_file else _terminal()
    by = " ".join(by.split()) or (" ".join(terminal.line("Your name: ").split()) if terminal else "")
    if not by and not from_file:
        raise usage("a decision needs a name", "say who decides with --by NAME")
    book = DecisionBook(comparison, file, by=by, today=today())
    changes = _asked(book, comparison, selection, fingerprint)
    if from_file:
        book.take(read_decisions(from_file).content.decisions)
    elif all_as and changes:
        book.decide(changes, DecisionKind(all_as), reason=reason, until=last_day)
    elif terminal:
        _ask(book, comparison, changes, terminal, color)
    page = console.page(color)
    nothing = all_as and not changes
    notices = [
        *(("Nothing was decided: no change that is asked for is undecided.",) if nothing else ()),
        *decision_notices(book.applied, comparison),
    ]
    told = [line for notice in notices for line in page.wrap([("", notice)])]
    write_output("\n".join(told) + "\n", None)


def _file_of(library: Library, comparison: Comparison) -> Path:
    """The file of decisions on two texts, or where a new one is found again."""
    from plandiff.library.library import DECISIONS

    files = comparison.before.file, comparison.after.file
    found = library.decisions_beside(*files)
    if found is not None:
        return found
    folder = Path(files[1]).parent
    bundled = library.origin == "bundled" and folder.resolve() == library.plans_folder.resolve()
    return Path(DECISIONS) if bundled or not folder.is_dir() else folder / DECISIONS


def _asked(
    book: DecisionBook, comparison: Comparison, selection: Selection, fingerprints: Sequence[str] | None
) -> list[Change]:
    """The changes to decide on: those of the fingerprints, or those of the selection, undecided ones unless it says."""
    from plandiff.commands.shared.usage_errors import all_known
    from plandiff.rendering.comparison.selection import UNDECIDED

    decided = {ends: one.decision.value for ends, one in book.applied.at.items()}
    names = frozenset() if fingerprints else selection.decisions or {UNDECIDED}
    selection = selection._replace(decisions=frozenset(names), decided=decided)
    changes = [change for change in comparison.changes if change.is_a_difference and selection.takes(change)]
    if fingerprints:
        all_known("fingerprint", fingerprints, [book.fingerprint(change) for change in changes])
        changes = [change for change in changes if book.fingerprint(change) in fingerprints]
    return changes


def _ask(
    book: DecisionBook,
    comparison: Comparison,
    changes: Sequence[Change],
    terminal: Terminal,
    color: options.ColorChoice,
) -> None:
    """Go through changes on a terminal, each laid out as in the report."""
    from plandiff.commands.shared import console
    from plandiff.commands.shared.decision_book import go_through
    from plandiff.rendering.comparison.entries import decided_fields
    from plandiff.rendering.comparison.request import ComparisonRequest
    from plandiff.rendering.comparison.terminal import entry_text

    request = ComparisonRequest(comparison, width=console.width(), color=console.use_color(color))
    entries = {entry.link.ends: entry for entry in request.view.entries}

    def text_of(change: Change) -> str:
        fields = decided_fields(book.applied, comparison).get(change.link.ends, {})
        return entry_text(request, entries[change.link.ends]._replace(**fields))

    go_through(book, changes, text_of, terminal)


def _terminal() -> Terminal:
    """The terminal that one sits at. Raises InputError where there is none."""
    import sys

    from plandiff.commands.shared import console
    from plandiff.commands.shared.decision_book import Terminal
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.output import write_output

    if not (console.is_terminal() and sys.stdin is not None and sys.stdin.isatty()):
        hint = "decide without one: --all-as seen --by NAME, for some changes with --fingerprint"
        raise usage("there is no terminal to ask on", hint)

    def line(prompt: str) -> str:
        write_output(prompt, None)
        return sys.stdin.readline()

    return Terminal(lambda text: write_output(text, None), typer.getchar, line)
