"""What the terminal can show: its width, whether it gets colour and a pager; and the options that ask for it."""

from __future__ import annotations

import inspect
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property, reduce
from typing import TYPE_CHECKING, TypeAlias

from plandiff.commands.shared.options import ColorChoice, ColorOption, NoPagerOption, PlansOption

if TYPE_CHECKING:
    from plandiff.library.library import Library
    from plandiff.rendering.page.terminal_text import Page

Command: TypeAlias = Callable[..., int | None]  # gives its exit code; None where it is done

DEFAULT_WIDTH = 80


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


@contextmanager
def progress(words: str, choice: ColorChoice) -> Iterator[Callable[[int, int], None] | None]:
    """What long work reports its steps to: a bar on standard error, or None where that is no terminal that can."""
    if not _can_draw():
        yield None
        return
    from plandiff.rendering.page.terminal_progress import ProgressBar

    color = choice == "always" or (choice == "auto" and not os.environ.get("NO_COLOR"))
    with ProgressBar(words, sys.stderr, color=color) as bar:
        yield bar


def _can_draw() -> bool:
    try:
        return sys.stderr.isatty() and _can_move()
    except (AttributeError, ValueError):
        return False


def _can_move() -> bool:
    """Whether the terminal can do more than print: colour, a bar, a pager that does not wait for a key first."""
    return os.environ.get("TERM", "") not in ("", "dumb")


def can_page() -> bool:
    """Whether long output may be shown through a pager."""
    return is_terminal() and _can_move()


def width() -> int:
    """How wide lines may be: COLUMNS or the terminal's width, 80 where there is none."""
    columns = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
    return max(20, min(columns, 1000))


def use_color(choice: ColorChoice) -> bool:
    """Colour by --color, then NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal that can.

    https://no-color.org and https://force-color.org: a variable counts when it is set and not empty.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal() and _can_move()


def page(color: ColorChoice) -> Page:
    """What the terminal forms of results lay their lines out on."""
    from plandiff.rendering.page.terminal_text import Page

    in_color = use_color(color)
    return Page(width(), in_color, links=in_color and is_terminal())


class Screen:
    """A terminal or what stands in for one, and the library whose plans are shown there."""

    def __init__(
        self, *, color: ColorOption = "auto", no_pager: NoPagerOption = False, plans: PlansOption = None
    ) -> None:
        self.color, self.no_pager, self._plans = color, no_pager, plans

    @cached_property
    def library(self) -> Library:
        """The library of the folder asked for. Raises InputError where that is none."""
        from plandiff.library.library import open_library

        return open_library(self._plans)

    @cached_property
    def page(self) -> Page:
        """What results lay their lines out on."""
        return page(self.color)

    def show(self, text: str) -> None:
        """Print a result, through a pager where that is wanted and standard output is a terminal."""
        from plandiff.output import write_output

        write_output(text, None, pager=can_page() and not self.no_pager)

    def progress(self, words: str) -> AbstractContextManager[Callable[[int, int], None] | None]:
        """What long work reports its steps to."""
        return progress(words, self.color)


def on_screen(command: Command) -> Command:
    """Give a command the options of a screen, and call it with the `screen` that they ask for."""
    return with_options(command, "screen", Screen, parameters(Screen))


def parameters(function: Callable[..., object]) -> list[inspect.Parameter]:
    """The parameters of a function or class, with the options that their annotations name as `options.ColorOption`.

    Evaluating annotations, as typer would, takes far longer.
    """
    known = vars(sys.modules[function.__module__])
    found = []
    for parameter in inspect.signature(function).parameters.values():
        name, *attributes = parameter.annotation.split(".")
        option = reduce(getattr, attributes, known.get(name, parameter.annotation))
        found.append(parameter.replace(annotation=option))
    return found


def with_options(
    command: Command, name: str, make: Callable[..., object], options: Sequence[inspect.Parameter], *, before: int = 0
) -> Command:
    """A command with options in place of a parameter, which is made of them.

    So many as are to come `before` those that follow that parameter stand where it stands, the others at the end.
    """

    def run(**asked: object) -> int | None:
        return command(**{name: make(**{option.name: asked.pop(option.name) for option in options}), **asked})

    own = parameters(command)
    at = [parameter.name for parameter in own].index(name)
    ordered = [*own[:at], *options[:before], *own[at + 1 :], *options[before:]]
    run.__signature__ = inspect.Signature(ordered)  # type: ignore[attr-defined]  # which typer reads, and types lack
    run.__doc__ = command.__doc__
    return run
