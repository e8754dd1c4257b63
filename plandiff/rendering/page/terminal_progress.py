"""A progress bar on a terminal: shown once work has lasted a while, and gone when it ends."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# Most work is done before a bar could be read; drawing it more often than this (in seconds) would slow the work down.
_PATIENCE, _INTERVAL = 1.0, 0.1


class ProgressBar:
    """A bar for work that reports steps done and steps in all; rich is loaded when the bar is first drawn."""

    def __init__(
        self, words: str, stream: TextIO, *, color: bool = True, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._words, self._stream, self._color, self._clock = words, stream, color, clock
        self._next = clock() + _PATIENCE
        self._bar: tuple[Progress, TaskID] | None = None

    def __call__(self, done: int, total: int) -> None:
        """Take in how far the work is."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + _INTERVAL
        progress, task = self._bar or self._start()
        progress.update(task, completed=done, total=max(total, 1), refresh=True)

    def _start(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        console = Console(file=self._stream, no_color=not self._color, highlight=False, legacy_windows=False)
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TextColumn("{task.percentage:3.0f}%"))
        # Nothing but the work itself draws it: no thread, and no line left behind.
        progress = Progress(*columns, console=console, auto_refresh=False, transient=True)
        progress.start()
        self._bar = (progress, progress.add_task(self._words))
        return self._bar

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Clear the bar, however the work ended."""
        if self._bar:
            self._bar[0].stop()
