"""Options and arguments that several commands share, and what the shell completes for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from plandiff.library.library import Library


def plan_ids(incomplete: str) -> list[str]:
    """The plan ids that begin like this."""
    return _proposed(incomplete, lambda library: library.plan_ids)


def parties(incomplete: str) -> list[str]:
    """The parties whose red lines the plan folder has."""
    return _proposed(incomplete, _parties)


def references(incomplete: str) -> list[str]:
    """Plan ids, and once a plan is named its points and clauses."""
    name, mark, _rest = incomplete.partition("#")
    if not mark:
        return plan_ids(incomplete)

    def names(library: Library) -> Iterable[str]:
        points = library.plan(name).content.points
        return (f"{name}#{locator}" for point in points for locator, _ in point.located())

    return _proposed(incomplete, names)


def _parties(library: Library) -> Iterable[str]:
    return dict.fromkeys(line.party for line in library.red_lines.content.lines) if library.red_lines else ()


def _proposed(incomplete: str, names_of: Callable[[Library], Iterable[str]]) -> list[str]:
    """The names of the library in use that begin like this; a name that could steer a terminal is not proposed."""
    from plandiff.library.library import open_library
    from plandiff.model.problem import InputError

    try:  # nothing to propose: the command itself will say what is wrong
        return [name for name in names_of(open_library()) if name.startswith(incomplete) and name.isprintable()]
    except InputError:
        return []


ColorChoice = Literal["auto", "always", "never"]
TrackedText = Literal["accept", "reject"]  # which text of a document with tracked changes is read

RevisionsOption = Annotated[
    TrackedText, typer.Option("--revisions", help="Read a .docx or .odt with its tracked changes accepted or rejected.")
]
PlansOption = Annotated[
    str | None,
    typer.Option("--plans", metavar="DIR", help="Folder of plan files [default: PLANDIFF_PLANS, ./plans, bundled]."),
]

RulingsOption = Annotated[
    str | None,
    typer.Option("--rulings", metavar="FILE", help="Rulings on the two texts [default: rulings.yaml beside them]."),
]
RulingsFilesOption = Annotated[
    list[str] | None,
    typer.Option("--rulings", metavar="FILE", help="Rulings on two of the texts [default: those beside them]."),
]

DecisionsOption = Annotated[
    str | None,
    typer.Option(
        "--decisions", metavar="FILE", help="Decisions on changes [default: decisions.yaml beside the texts]."
    ),
]


def reference_argument(metavar: str) -> Any:  # noqa: ANN401 - as below
    """The argument of a command that shows a plan, a point or a clause."""
    return typer.Argument(metavar=metavar, help="us-28, us-28#6 or us-28#10.c; or a file.", autocompletion=references)


def topic_option(what: str) -> Any:  # noqa: ANN401 - typer declares its options as of any type
    """The option `--topic` of a command that shows some things by topic."""
    return typer.Option("--topic", metavar="TOPIC", help=f"Only {what} of a topic; repeatable.")


ThreadsTopicOption = Annotated[list[str] | None, topic_option("threads")]
ChangedOption = Annotated[bool, typer.Option("--only-changed", help="Only threads in which something changed.")]
OutputOption = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE (whole or not at all); - is stdout.")
]
ColorOption = Annotated[ColorChoice, typer.Option("--color", help="When to use colour.")]
NoPagerOption = Annotated[bool, typer.Option("--no-pager", help="Do not show long output through a pager.")]
NamesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PLANS]...", help="Ids or files, in any order [default: all of the plan folder]."),
]
TranslationsOption = Annotated[
    bool, typer.Option("--translations", help="Count translations of other plans as versions; those named always are.")
]

LinesOption = Annotated[
    str | None, typer.Option("--lines", metavar="FILE", help="The lines [default: red-lines.yaml beside the plans].")
]
PartyOption = Annotated[
    list[str] | None,
    typer.Option("--party", metavar="NAME", help="Only lines of a party; repeatable.", autocompletion=parties),
]

# Of the commands that compare two texts.
BeforeArgument = Annotated[
    str,
    typer.Argument(
        metavar="BEFORE", help="A plan's id, a plan file or a document, git's REV:PATH, or -.", autocompletion=plan_ids
    ),
]
AfterArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[AFTER]",
        help="The plan to compare it with; none for a .docx or .odt with tracked changes.",
        autocompletion=plan_ids,
    ),
]
OnlyChangesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="NAME",
        help="Only changes of a weight (substantive, unsure), kind (added, moved) or decision (undecided, rejected); "
        "repeatable.",
    ),
]
SignalOption = Annotated[
    list[str] | None, typer.Option("--signal", metavar="ID", help="Only changes with a signal, as figure; repeatable.")
]
ChangesTopicOption = Annotated[list[str] | None, topic_option("changes")]
