"""A report on its way: laid out in the format that was asked for, and written where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from plandiff.commands.shared.common_options import ColorChoice
from plandiff.model.record import record

if TYPE_CHECKING:
    from plandiff.rendering.formats import Format, Subject
    from plandiff.rendering.request import ReportRequest

Result = TypeVar("Result")


@record(frozen=True, slots=True)
class Report:
    """The format that was asked for, and where the report goes."""

    format: Format
    output: str | None
    color: ColorChoice = ColorChoice.AUTO
    no_pager: bool = False

    @property
    def in_color(self) -> bool:
        """Whether the terminal form is coloured: into a file only where that was asked for."""
        from plandiff.commands.shared import console

        return console.use_color(self.color) and (self._to_stdout or self.color is ColorChoice.ALWAYS)

    @property
    def _to_stdout(self) -> bool:
        from plandiff.output import STDOUT

        return self.output in (None, STDOUT)

    def render(self, subject: Subject[ReportRequest[Result]], result: Result) -> str:
        """A result of which the forms need no more than itself, in the format that was asked for."""
        from plandiff.commands.shared import console
        from plandiff.rendering.request import ReportRequest

        return subject.render(ReportRequest(result, console.width(), self.in_color), self.format.name)

    def write(self, text: str | bytes, inputs: Sequence[str]) -> None:
        """Write the report to the screen (through a pager where it is long), a pipe or a file.

        `inputs` are the files that it is made from, which it must not overwrite.
        """
        from plandiff.commands.shared import console
        from plandiff.output import write_output

        pager = self._to_stdout and console.can_page() and not self.no_pager
        commands = self.format.name == "github"  # workflow commands are what the service is to obey
        utf8 = self.format.name != "terminal"
        write_output(text, self.output, inputs=inputs, pager=pager, utf8=utf8, as_is=commands)
