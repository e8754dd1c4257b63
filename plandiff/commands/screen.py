"""What the terminal can show: its width, and whether it gets colour and a pager."""

from __future__ import annotations

import os
import shutil
import sys

from plandiff.commands.options import ColorChoice

DEFAULT_WIDTH = 80
WIDEST = 120  # longer lines are hard to read


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


def width() -> int:
    """How wide lines may be: COLUMNS or the terminal's width, 80 where there is none."""
    columns = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
    return max(20, min(columns, 1000))


def use_color(choice: ColorChoice) -> bool:
    """Colour by --color, then NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal that can.

    https://no-color.org and https://force-color.org: a variable counts when it is set and not empty.
    """
    if choice is not ColorChoice.AUTO:
        return choice is ColorChoice.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal() and os.environ.get("TERM", "") not in ("", "dumb")
