"""`plandiff rules`: what validation checks."""

from __future__ import annotations

from plandiff import exit_codes


def rules() -> int:
    """List the rules of `plandiff validate`."""
    from plandiff.checks import RULES
    from plandiff.output import write_output

    lines = [f"{rule.id:<24} {rule.severity:<8} {rule.title}" for rule in RULES]
    write_output("\n".join(lines) + "\n", None)
    return exit_codes.DONE
