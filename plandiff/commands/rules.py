"""`plandiff rules`: what validation checks, and one rule with its examples."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.shared import options

RuleArgument = Annotated[str | None, typer.Argument(metavar="[ID]", help="A rule's id [default: all].")]


def rules(rule_id: RuleArgument = None, color: options.ColorOption = "auto") -> None:
    """List what `plandiff validate` checks, or explain one rule.

    With an example that fails and one that passes.
    """
    from plandiff.commands.shared import console
    from plandiff.commands.shared.usage_errors import usage_error
    from plandiff.output import write_output
    from plandiff.rendering.library.rules_and_signals import rule_list, rule_text
    from plandiff.rules.shared.validation import all_rules

    page = console.page(color)
    by_id = {rule.id: rule for rule in all_rules()}
    if rule_id is None:
        text = rule_list(tuple(by_id.values()), page)
    elif rule_id in by_id:
        text = rule_text(by_id[rule_id], page)
    else:
        raise usage_error("rule", rule_id, by_id)
    write_output(text, None)
