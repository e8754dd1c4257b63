"""`plandiff history`: how the encoding of a plan changed, commit by commit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plandiff.commands.shared.console import Screen, on_screen

if TYPE_CHECKING:
    from plandiff.library.git_revisions import Commit
    from plandiff.library.library import Library
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document, Problem

PlanArgument = Annotated[str, typer.Argument(metavar="PLAN", help="A plan's id, a plan file or document in git.")]


@on_screen
def history(plan: PlanArgument, *, screen: Screen) -> None:
    """Show how a file changed, commit by commit, newest first.

    A version in which one id names two things is not compared. Exit code: 0 done, 2 such a version, bad
    input or usage.
    """
    from plandiff.commands.shared.comparisons import rulings_for
    from plandiff.commands.shared.decided import decisions_on
    from plandiff.comparing.compare import Known, compare
    from plandiff.library.git_revisions import commits
    from plandiff.library.read_alike import read_alike
    from plandiff.model.problem import InputError, refused
    from plandiff.rendering.comparison.entries import make_view
    from plandiff.rendering.comparison.terminal import Step, history_text

    library = screen.library
    path = library.path_of(plan)
    steps: list[Step] = []
    wrong: list[Problem] = []
    before: Document[Plan] | None = None
    listed = commits(path)
    decided = library.decisions_beside(str(path))
    if not listed:
        raise refused("git", "git has no commit of this file", "commit it first", str(path))
    for commit in listed:
        after, unread = _version(library, commit, str(path))
        unsound = _unsound(after) if after else ()
        if unsound:
            after = None
            wrong += unsound
        if before and after:
            before, after = read_alike((before, after), fixed=True)
        view = None
        if before and after:
            known = Known(rulings=rulings_for(before, after, folder=path.parent))
            comparison = compare(before, after, vocabulary=library.vocabulary_for(plan), known=known)
            view = make_view(
                comparison, decisions=decisions_on(comparison, decided, of_steps=True) if decided else None
            )
        steps.append(Step(commit, view, unread, unsound[0].message if unsound else ""))
        before = after or before
    screen.show(history_text(steps[::-1], screen.page))
    if wrong:
        raise InputError(*wrong)


def _version(library: Library, commit: Commit, path: str) -> tuple[Document[Plan] | None, str]:
    """The plan at a commit, or why it cannot be read."""
    from plandiff.model.problem import InputError

    try:
        return library.plan_at(commit.name, commit.path, path), ""
    except InputError as error:
        return None, error.problems[0].message


def _unsound(version: Document[Plan]) -> tuple[Problem, ...]:
    """The errors of a version that would make a comparison with it wrong."""
    from plandiff.model.problem import InputError
    from plandiff.rules.shared.comparable import refuse_ambiguous

    try:
        refuse_ambiguous([version])
    except InputError as error:
        return error.problems
    return ()
