"""The parts that reports on threads share on a terminal and in Markdown: versions, one change, one open place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from plandiff.model.comparison import Side
from plandiff.model.kinds import ChangeKind
from plandiff.model.thread import Threads
from plandiff.rendering.page.markdown_text import code, markdown, redline
from plandiff.rendering.page.terminal_text import INDENT, Page, Piece, inline_layout
from plandiff.rendering.threads.words import AGAINST_WORDS, column_base, threads_notices, version_words
from plandiff.rendering.words.wording import whose
from plandiff.version import __version__

if TYPE_CHECKING:
    from plandiff.rendering.comparison.view import Entry, EntryPassage
    from plandiff.rendering.threads.cell_entries import PlaceEntry


def terminal_change(entry: Entry, sides: tuple[str, str], page: Page) -> Iterator[str]:
    """The redlines of one change between two versions, its signals, open options and remarks.

    Where only one of the two has known words, they are said to be its own.
    """
    for passage in entry.passages:
        label = f"{passage.label}) " if passage.label else ""
        if label and passage.kind is ChangeKind.UNCHANGED and not passage.moved:
            yield from page.wrap([("dim", f"{label}unchanged")], indent=INDENT)
            continue
        pieces = [("heading", label), ("dim", f"({passage.kind_words}) " if label and passage.kind_words else "")]
        indents = (INDENT, INDENT + "  " * bool(label))
        if passage.plain:
            pieces.append(("dim", f"text of {_owner(passage, sides)}: "))
            yield from page.wrap([*pieces, ("", passage.plain)], indent=indents[0], hanging=indents[1])
        else:
            yield from inline_layout(None)(pieces, passage.spans, page, indents)
        for words in passage.signals:
            yield from page.item([("signal", f"* {words}")], INDENT + "  ")
    for option in entry.options:
        yield from page.item([("remark", f"{whose('option', option.by)} ({option.side}): "), ("", option.text)])
    for remark in entry.remarks:
        yield from page.item([("remark", remark)])


def _owner(passage: EntryPassage, sides: tuple[str, str]) -> str:
    """The version whose words a passage shows, where it has those of one side alone."""
    return sides[passage.plain_side != "before"]


def terminal_place(entry: PlaceEntry, page: Page) -> list[str]:
    """One open place: what became of it, its wordings in their sentence, where it stands."""
    pieces = [("signal", f"{entry.mark} "), ("remark", f"{entry.lead}{entry.link}")]
    if not entry.is_long:
        pieces.append(("", entry.words))
    rest = [f"; {entry.known}" if entry.known else "", f" (was {entry.was})" if entry.was else "", f"  {entry.at}"]
    lines = page.item([*pieces, ("dim", "".join(rest))])
    for wording in entry.wordings if entry.is_long else ():
        lines += page.item([("", wording)], INDENT + "  ")
    return lines


def terminal_version(side: Side, told: Iterable[Piece], page: Page) -> list[str]:
    """A version by its id, with what is told of it."""
    return page.wrap([("heading", f"{side.plan.id:<12}  "), *told], indent="  ", hanging=" " * 16)


def terminal_versions(sides: Iterable[Side], page: Page) -> list[str]:
    """Some versions with their facts."""
    return [line for side in sides for line in terminal_version(side, [("", version_words(side))], page)]


def markdown_versions(sides: Iterable[Side]) -> list[str]:
    """The same as items of a list."""
    return [f"- {code(side.plan.id)}: {markdown(version_words(side))}" for side in sides]


def versions(threads: Threads, base: str = "") -> Iterator[str]:
    """The versions with their facts, and what a reader must know."""
    for side in threads.versions:
        against = column_base(side.plan, threads, base)
        yield f"- {code(side.plan.id)}: {markdown(version_words(side))}" + f"; {against}" * bool(against)
    yield ""
    if not base:
        yield f"> {AGAINST_WORDS}"
    for notice in threads_notices(threads):
        yield f"> {markdown(notice)}"


def provenance(threads: Threads) -> Iterator[str]:
    """Which files went in, and which version of the tool made it."""
    return made_from(threads.versions, ", ".join(f"{name} {value}" for name, value in threads.settings.items()))


def made_from(sides: Iterable[Side], settings: str = "") -> Iterator[str]:
    """The files of some versions and the version of the tool, with the settings where there are any."""
    yield from ("## Made from", "")
    for side in sides:
        yield f"- {code(side.plan.id)}: sha256 {code(side.sha256)}"
    yield f"- plandiff {__version__}" + (f"; settings: {markdown(settings)}" if settings else "")


def markdown_change(entry: Entry, sides: tuple[str, str]) -> Iterator[str]:
    """The redlines of one change between two versions, its signals, open options and remarks.

    Where only one of the two has known words, they are said to be its own.
    """
    for passage in entry.passages:
        label = f"**{markdown(passage.label)})** " if passage.label else ""
        if label and passage.kind is ChangeKind.UNCHANGED and not passage.moved:
            yield from (f"{label}unchanged", "")
            continue
        words = f"*({markdown(passage.kind_words)})* " if label and passage.kind_words else ""
        if passage.plain:
            text = f"*Text of* {code(_owner(passage, sides))}*:* {markdown(passage.plain)}"
        else:
            text = redline(passage.spans)
        yield from (f"{label}{words}{text}", "")
    for words in entry.signals:
        yield f"- {markdown(words)}"
    yield from [""] if entry.signals else []
    for option in entry.options:
        yield from (f"> **{whose('Option', markdown(option.by))}** ({option.side}): {markdown(option.text)}", "")
    for remark in entry.remarks:
        yield from (f"> Note: {markdown(remark)}.", "")


def markdown_place(entry: PlaceEntry) -> Iterator[str]:
    """One open place as an item of a list: what became of it, its wordings in their sentence, where it stands."""
    parts = [f"*{markdown(entry.lead)}{entry.link.rstrip()}*"]
    if entry.wordings and not entry.is_long:
        words = f"**{markdown(' '.join(entry.wordings))}**"
        parts.append(f"{markdown(entry.before)}{words}{markdown(entry.behind)}")
    parts += [markdown(entry.known)] if entry.known else []
    parts += [f"(was {markdown(entry.was)})"] if entry.was else []
    yield f"- {' '.join([*parts, code(entry.at)])}"
    yield from (f"  - {markdown(words)}" for words in (entry.wordings if entry.is_long else ()))
