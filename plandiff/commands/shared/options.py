"""Options and arguments that several commands share."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from plandiff.commands.shared import completion

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


def topic_option(what: str) -> Any:  # noqa: ANN401 - typer declares its options as of any type
    """The option `--topic` of a command that shows some things by topic."""
    return typer.Option("--topic", metavar="TOPIC", help=f"Only {what} of a topic; repeatable.")


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
    str | None,
    typer.Option("--lines", metavar="FILE", help="The lines [default: red-lines.yaml beside the plans]."),
]
PartyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--party", metavar="NAME", help="Only lines of a party; repeatable.", autocompletion=completion.parties
    ),
]

# Of the commands that compare two texts.
BeforeArgument = Annotated[
    str,
    typer.Argument(
        metavar="BEFORE",
        help="A plan's id, a plan file or a document, git's REV:PATH, or -.",
        autocompletion=completion.plan_ids,
    ),
]
AfterArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[AFTER]",
        help="The plan to compare it with; none for a .docx or .odt with tracked changes.",
        autocompletion=completion.plan_ids,
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
