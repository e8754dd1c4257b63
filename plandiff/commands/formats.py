"""`plandiff formats`: the report formats."""

from __future__ import annotations

from plandiff import exit_codes


def formats() -> int:
    """List the report formats of `compare`, with the file suffixes that choose them."""
    from plandiff.output import write_output
    from plandiff.rendering.formats import FORMATS

    width = max(map(len, FORMATS))
    lines = [f"{entry.name:<{width}}  {', '.join(entry.suffixes):<16}  {entry.words}" for entry in FORMATS.values()]
    write_output("\n".join(lines) + "\n", None)
    return exit_codes.DONE
