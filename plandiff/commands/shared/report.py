"""A report on its way: laid out in the format that was asked for, and written where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from plandiff.commands.shared.options import ColorChoice

if TYPE_CHECKING:
    from plandiff.rendering.format_table import Format
    from plandiff.rendering.page.terminal_text import Page


@dataclass(frozen=True, slots=True)
class Report:
    """The format that was asked for, and where the report goes."""

    format: Format
    output: str | None
    color: ColorChoice = ColorChoice.AUTO
    no_pager: bool = False

    @property
    def page(self) -> Page:
        """How wide and how coloured the terminal form is."""
        from plandiff.commands.shared import screen
        from plandiff.rendering.page.terminal_text import Page

        return Page(screen.width(), self.in_color)

    @property
    def in_color(self) -> bool:
        """Whether the terminal form is coloured: into a file only where that was asked for."""
        from plandiff.commands.shared import screen

        return screen.use_color(self.color) and (self._to_stdout or self.color is ColorChoice.ALWAYS)

    @property
    def _to_stdout(self) -> bool:
        from plandiff.output import STDOUT

        return self.output in (None, STDOUT)

    def render(self, result: object, **options: object) -> str:
        """The result in the format; only that format's module is imported."""
        renderer = import_module(f"plandiff.rendering.{self.format.module}")
        pages = (self.page,) if self.format.name == "terminal" else ()
        text: str = renderer.render(result, *pages, **options)
        return text

    def write(self, text: str, inputs: Sequence[str]) -> None:
        """Write the text to the screen (through a pager where it is long), a pipe or a file.

        `inputs` are the files that it is made from, which it must not overwrite.
        """
        from plandiff.commands.shared import screen
        from plandiff.output import write_output

        pager = self._to_stdout and screen.is_terminal() and not self.no_pager
        write_output(text, self.output, inputs=inputs, pager=pager)
