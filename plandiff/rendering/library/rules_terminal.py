"""Rules on a terminal: all of them in a line each, or one with its examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plandiff.model.rule import Rule
from plandiff.rendering.page.terminal_text import Page
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
