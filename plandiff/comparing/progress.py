"""How far a comparison has come: its two halves, and the links that are done, told to whoever wants to know."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Progress = Callable[[int, int], None]
Item = TypeVar("Item")


def part_of(progress: Progress | None, part: int) -> Progress | None:
    """The progress of one of the two halves of the work (aligning, then comparing links) within the whole."""
    if progress is None:
        return None

    def report(done: int, total: int) -> None:
        progress(part * max(total, 1) + done, 2 * max(total, 1))

    return report


def counted(items: Sequence[Item], progress: Progress | None) -> Iterator[Item]:
    """The items, with a report as each is taken."""
    for done, item in enumerate(items):
        if progress is not None:
            progress(done, len(items))
        yield item
