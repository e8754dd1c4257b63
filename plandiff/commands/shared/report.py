"""A report on its way: the format that was asked for, by its name or by the suffix of a file, and where it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from plandiff.commands.shared import console, options
from plandiff.commands.shared.console import Command, Screen, parameters, with_options
from plandiff.commands.shared.usage_errors import usage
from plandiff.rendering.formats import ANY_TEXT, BINARY, PICTURES, SUBJECTS, SUFFIXES, Form

if TYPE_CHECKING:
    from plandiff.rendering.formats import Subject

Asked = TypeVar("Asked")


class Report(Screen):
    """The format that was asked for, where the report goes, and of which texts it is where it follows threads."""

    def __init__(
        self,
        command: str,
        *,
        translations: options.TranslationsOption = False,
        rulings: options.RulingsFilesOption = None,
        format_name: str | None = None,
        output: options.OutputOption = None,
        color: options.ColorOption = "auto",
        no_pager: options.NoPagerOption = False,
        plans: options.PlansOption = None,
    ) -> None:
        """Raises InputError as `chosen_format`."""
        super().__init__(color=color, no_pager=no_pager, plans=plans)
        self.translations, self.rulings = translations, rulings or ()
        self.format, self.output = chosen_format(command, format_name, output), output

    @property
    def in_color(self) -> bool:
        """Whether the terminal form is coloured: into a file only where that was asked for."""
        return console.use_color(self.color) and (self._to_stdout or self.color == "always")

    @property
    def _to_stdout(self) -> bool:
        from plandiff.output import STDOUT

        return self.output in (None, STDOUT)

    def write(self, subject: Subject[Asked], request: Asked, inputs: Iterable[str]) -> None:
        """Write what is asked of a subject, in the format that was asked for and as wide as the terminal."""
        asked = request._replace(width=console.width(), color=self.in_color)  # type: ignore[attr-defined]  # a tuple
        self.send(subject.content(asked, self.format.name), inputs)

    def send(self, content: str | bytes, inputs: Iterable[str]) -> None:
        """Write a report to the screen (through a pager where it is long), a pipe or a file.

        `inputs` are the files that it is made from, which it must not overwrite.
        """
        from plandiff.output import write_output

        pager = self._to_stdout and console.can_page() and not self.no_pager
        commands = self.format.name == "github"  # workflow commands are what the service is to obey
        utf8 = self.format.name != "terminal"
        write_output(content, self.output, inputs=inputs, pager=pager, utf8=utf8, as_is=commands)


def writes_report(name: str, *, on_threads: bool = False, without: Sequence[str] = ()) -> Callable[[Command], Command]:
    """Give a command the options that say where its report goes, and call it with the `report` that they ask for.

    Those of a report `on_threads` say besides what is followed; `without` names options that the command has not.
    """
    names = ["translations", "rulings"] * on_threads + ["format_name", "output"]
    before = len(names)
    names += [option for option in ("color", "no_pager", "plans") if option not in without]
    known = {option.name: option for option in parameters(Report)}
    known["format_name"] = known["format_name"].replace(annotation=Annotated[str | None, format_option(name)])
    make = partial(Report, name, no_pager="no_pager" in without)
    return lambda command: with_options(command, "report", make, [known[one] for one in names], before=before)


def format_option(command: str) -> Any:  # noqa: ANN401 - typer declares its options as of any type
    """The option `-f` of a command, which names the formats that it has."""
    names = list(SUBJECTS[command].formats)
    listed = f"{', '.join(names[:-1])} or {names[-1]}"
    return typer.Option("--format", "-f", metavar="NAME", help=f"{listed} [default: by -o's suffix, else {names[0]}].")


def chosen_format(command: str, name: str | None, output: str | None) -> Form:
    """The format that a name or else the suffix of a file asks for; without either, the command's first.

    Raises InputError for a name or a suffix that the command does not have, where the two contradict each other, and
    for a picture or a page that would end up on a terminal unasked.
    """
    suffix = PurePath(output or "").suffix.lower()
    chosen = _by_name(name, suffix, command) if name is not None else _by_suffix(suffix, command)
    if (output is None and chosen.name in PICTURES) or (output in (None, "-") and chosen.name in BINARY):
        _refuse_terminal(command, chosen)
    return chosen


def _by_name(name: str, suffix: str, command: str) -> Form:
    formats = SUBJECTS[command].formats
    if name not in formats:
        from plandiff.model.problem import did_you_mean, quote

        hint = did_you_mean(name, formats, f"one of: {', '.join(formats)}")
        raise usage(f"{command} has no format {quote(name)}", hint)
    # The suffix of YAML, which plan files have, says nothing to a command that does not write it.
    spoken = (suffixes for one, suffixes in SUFFIXES.items() if one in formats or one != "yaml")
    other = suffix not in formats[name].suffixes and any(suffix in suffixes for suffixes in spoken)
    if other and suffix not in ANY_TEXT:
        hint = "leave one of the two out"
        hint += f", or give the file the suffix {formats[name].suffixes[0]}" if formats[name].suffixes else ""
        raise usage(f"--format {name} and the suffix {suffix} of -o contradict each other", hint)
    return formats[name]


def _by_suffix(suffix: str, command: str) -> Form:
    formats = SUBJECTS[command].formats
    if not suffix:
        return next(iter(formats.values()))
    for entry in formats.values():
        if suffix in entry.suffixes:
            return entry
    from plandiff.model.problem import quote

    known = ", ".join(f"{next(iter(entry.suffixes), 'none')} ({entry.name})" for entry in formats.values())
    raise usage(f"{command} has no format with the suffix {quote(suffix)}", f"one of: {known}; or --format with a name")


def _refuse_terminal(command: str, chosen: Form) -> None:
    """A page of markup on a terminal helps nobody who did not ask for just that."""
    if console.is_terminal():
        hint = f"write it to a file with -o {command}{chosen.suffixes[0]} or pipe it"
        binary = chosen.name in BINARY
        reader = "a word processor" if binary else "a browser"
        raise usage(
            f"{chosen.name} is for {reader}, not for a terminal", hint if binary else f"{hint}; -o - prints it here"
        )
