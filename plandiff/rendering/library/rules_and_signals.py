"""Rules and signals on a terminal: all of them in a line each, or one with its examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plandiff.model.rule import Rule
from plandiff.rendering.page.terminal_text import Page
from plandiff.signals import SignalKind
from plandiff.signals.shared.grading import table
from plandiff.text.display import visible


def rule_list(rules: Sequence[Rule], page: Page) -> str:
    """Every rule: id, severity, whether only --strict asks for it, and its title."""
    width = max(len(rule.id) for rule in rules)
    lines: list[str] = []
    for rule in rules:
        strict = " (--strict)" if rule.strict_only else ""
        name = page.paint("heading", rule.id) + " " * (width - len(rule.id))
        severity = page.paint(rule.severity, f"{rule.severity:<7}")
        lines.append(f"{name}  {severity}  {rule.title}{strict}")
    return "\n".join(lines) + "\n"


def rule_text(rule: Rule, page: Page) -> str:
    """One rule: what it asks for, why, what to do, what breaks it and what keeps it."""
    strict = ", only with --strict" if rule.strict_only else ""
    lines = page.wrap([("heading", rule.id), ("", f"  {rule.title} ("), (rule.severity.value, rule.severity.value)])
    lines[-1] += f"{strict})"
    lines += ["", *page.wrap([("", rule.explanation)]), "", *page.wrap([("dim", "what to do: "), ("", rule.hint)])]
    for label, files in (("breaks it", rule.failing), ("keeps it", rule.passing)):
        lines += ["", *page.wrap([("heading", label)]), *_files(files)]
    return "\n".join(lines) + "\n"


def _files(files: Mapping[str, str]) -> list[str]:
    lines: list[str] = []
    for name, text in files.items():
        lines.append(f"  # {name}")
        lines += [f"  {visible(line)}".rstrip() for line in text.rstrip("\n").split("\n")]
    return lines


def signal_list(signals: Sequence[SignalKind], page: Page) -> str:
    """Every signal: id and title."""
    width = max(len(signal.ID) for signal in signals)
    lines = [page.paint("heading", f"{signal.ID:<{width}}") + f"  {signal.TITLE}" for signal in signals]
    more = (
        "`plandiff signals ID` explains one with examples. What a report calls `words` are words that went or came and "
        "that no signal names; `brackets` are what the signal `alternative` says of wordings left open."
    )
    return "\n".join([*lines, "", *page.wrap([("", more)])]) + "\n"


def signal_text(signal: SignalKind, page: Page) -> str:
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
