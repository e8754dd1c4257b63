"""`plandiff signals`: the reasons why a change matters, and one with its examples."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.shared import options

SignalArgument = Annotated[str | None, typer.Argument(metavar="[ID]", help="A signal's id [default: all].")]


def signals(signal_id: SignalArgument = None, color: options.ColorOption = "auto") -> None:
    """List the signals of change, or explain one.

    With examples that fire and examples that must not.
    """
    from plandiff.commands.shared import console
    from plandiff.commands.shared.usage_errors import usage_error
    from plandiff.output import write_output
    from plandiff.rendering.library.rules_and_signals import signal_list, signal_text
    from plandiff.signals import SIGNALS

    page = console.page(color)
    if signal_id is None:
        text = signal_list([SIGNALS[name] for name in SIGNALS], page)
    elif signal_id in SIGNALS:
        text = signal_text(SIGNALS[signal_id], page)
    else:
        raise usage_error("signal", signal_id, SIGNALS)
    write_output(text, None)
