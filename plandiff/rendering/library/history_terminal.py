"""The history of a plan file on a terminal: a commit, and the links that it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandiff.library.git_revisions import Commit
from plandiff.rendering.comparison.terminal import entry_line
from plandiff.rendering.comparison.view import View, counts_words
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.words.ruling_words import ruling_remarks


@dataclass(frozen=True, slots=True)
class Step:
    """A commit, what it changed (None for the first one), and why it cannot be read or compared where it cannot."""

    commit: Commit
    view: View | None
    unread: str = ""
    unsound: str = ""


def history_text(steps: Sequence[Step], page: Page) -> str:
    """The commits as given, each with its changes; unchanged points are left out."""
    return "\n".join(line for step in steps for line in _step(step, page)) + "\n"


def _step(step: Step, page: Page) -> Iterator[str]:
    commit = step.commit
    yield from page.wrap([("heading", f"{commit.name}  {commit.date}"), ("", f"  {commit.subject}")], hanging="    ")
    if step.unread:
        yield from page.wrap([("warning", f"cannot be read: {step.unread}")], indent="    ")
    elif step.unsound:
        yield from page.wrap([("warning", f"cannot be compared: {step.unsound}")], indent="    ")
    elif step.view is None:
        yield "    first version"
    else:
        yield from page.wrap([("dim", ", ".join(counts_words(step.view)))], indent="    ")
        narrow = Page(page.width - 4, page.color)
        for entry in step.view.entries:
            if not entry.is_unchanged:
                yield "    " + entry_line(entry, narrow)
                for remark in (*entry.decided, *ruling_remarks(entry.link)):
                    yield from page.wrap([("remark", remark)], indent="      ")
    yield ""
