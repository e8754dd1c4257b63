"""Which format a report gets: by its name or by the suffix of the file, in the same words for every command."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import typer

from plandiff.rendering.formats import ANY_TEXT, BINARY, PICTURES, SUBJECTS, SUFFIXES, Format

if TYPE_CHECKING:
    from plandiff.model.problem import InputError


def format_option(command: str) -> Any:  # noqa: ANN401 - typer declares its options as of any type
    """The option `-f` of a command, which names the formats that it has."""
    names = list(SUBJECTS[command].formats)
    listed = f"{', '.join(names[:-1])} or {names[-1]}"
    return typer.Option("--format", "-f", metavar="NAME", help=f"{listed} [default: by -o's suffix, else {names[0]}].")


def chosen_format(command: str, name: str | None, output: str | None) -> Format:
    """The format that a name or else the suffix of a file asks for; without either, the command's first.

    Raises InputError for a name or a suffix that the command does not have, where the two contradict each other, and
    for a picture or a page that would end up on a terminal unasked.
    """
    suffix = PurePath(output or "").suffix.lower()
    chosen = _by_name(name, suffix, command) if name is not None else _by_suffix(suffix, command)
    if (output is None and chosen.name in PICTURES) or (output in (None, "-") and chosen.name in BINARY):
        _refuse_terminal(command, chosen)
    return chosen


def _by_name(name: str, suffix: str, command: str) -> Format:
    formats = SUBJECTS[command].formats
    if name not in formats:
        from plandiff.model.message import did_you_mean, quote

        hint = did_you_mean(name, formats, f"one of: {', '.join(formats)}")
        raise _usage(f"{command} has no format {quote(name)}", hint)
    # The suffix of YAML, which plan files have, says nothing to a command that does not write it.
    spoken = (suffixes for one, suffixes in SUFFIXES.items() if one in formats or one != "yaml")
    other = suffix not in formats[name].suffixes and any(suffix in suffixes for suffixes in spoken)
    if other and suffix not in ANY_TEXT:
        hint = "leave one of the two out"
        hint += f", or give the file the suffix {formats[name].suffixes[0]}" if formats[name].suffixes else ""
        raise _usage(f"--format {name} and the suffix {suffix} of -o contradict each other", hint)
    return formats[name]


def _by_suffix(suffix: str, command: str) -> Format:
    formats = SUBJECTS[command].formats
    if not suffix:
        return next(iter(formats.values()))
    for entry in formats.values():
        if suffix in entry.suffixes:
            return entry
    from plandiff.model.message import quote

    known = ", ".join(f"{next(iter(entry.suffixes), 'none')} ({entry.name})" for entry in formats.values())
    raise _usage(
        f"{command} has no format with the suffix {quote(suffix)}", f"one of: {known}; or --format with a name"
    )


def _refuse_terminal(command: str, chosen: Format) -> None:
    """A page of markup on a terminal helps nobody who did not ask for just that."""
    from plandiff.commands.shared import console

    if console.is_terminal():
        hint = f"write it to a file with -o {command}{chosen.suffixes[0]} or pipe it"
        binary = chosen.name in BINARY
        reader = "a word processor" if binary else "a browser"
        raise _usage(
            f"{chosen.name} is for {reader}, not for a terminal", hint if binary else f"{hint}; -o - prints it here"
        )


def _usage(message: str, hint: str) -> InputError:
    from plandiff.model.problem import InputError, Problem, Severity

    return InputError(Problem("usage", Severity.ERROR, "", None, message, hint))
