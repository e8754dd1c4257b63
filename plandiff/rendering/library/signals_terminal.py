"""Signals on a terminal: all of them in a line each, or one with its examples."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.rendering.page.terminal_text import Page
from plandiff.signals import SignalModule
from plandiff.signals.grading import table


def signal_list(signals: Sequence[SignalModule], page: Page) -> str:
    """Every signal: id and title."""
    width = max(len(signal.ID) for signal in signals)
    lines = [page.paint("heading", f"{signal.ID:<{width}}") + f"  {signal.TITLE}" for signal in signals]
    return "\n".join([*lines, "", "`plandiff signals ID` explains one with examples."]) + "\n"


def signal_text(signal: SignalModule, page: Page) -> str:
    """One signal: what it is, pairs of sentences on which it fires, and pairs on which it must not."""
    lines = page.wrap([("heading", signal.ID), ("", f"  {signal.TITLE}")])
    lines += ["", *page.wrap([("", signal.EXPLANATION)])]
    if signal.ID in table().measured:
        right, shown = table().measured[signal.ID]
        words = (
            f"Right in {right} of the {shown} cases in which it was shown on {table().told}. What it looks for was "
            "chosen with these pairs in view: expect less of texts that nobody has tried it on."
        )
        if signal.ID in table().at_first:
            right, shown = table().at_first[signal.ID]
            words += f" At first sight of {table().told_at_first}, it was right in {right} of {shown}."
        lines += ["", *page.wrap([("", words)])]
    for label, pairs in (("It fires:", signal.FIRES), ("It does not fire:", signal.QUIET)):
        lines += ["", *page.wrap([("heading", label)])]
        for before, after in pairs:
            lines += page.wrap([("dim", "before: "), ("", before)], indent="  ", hanging="          ")
            lines += page.wrap([("dim", "after:  "), ("", after)], indent="  ", hanging="          ")
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"
