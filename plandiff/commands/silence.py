"""`plandiff silence`: what ended without being struck."""

from __future__ import annotations

from plandiff import exit_codes
from plandiff.commands.following import FormatOption, NamesArgument
from plandiff.commands.options import ColorChoice, ColorOption, NoPagerOption, OutputOption, PlansOption

FORMATS = ("terminal", "markdown", "json")


def silence(
    names: NamesArgument = None,
    format_name: FormatOption = None,
    output: OutputOption = None,
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """List the points that vanish, and whether anything says that they were struck.

    Apart from those expressly removed, and from those that came back later. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands import following
    from plandiff.library import open_library
    from plandiff.threads.silence import silence as make_silence

    chosen = following.chosen_format(format_name, output, FORMATS)
    library = open_library(plans)
    threads = following.followed(library, names)
    found = make_silence(threads)
    if chosen == "json":
        from plandiff.rendering.silence_json import render as as_json

        text = as_json(found)
    elif chosen == "markdown":
        from plandiff.rendering.silence_markdown import render as as_markdown

        text = as_markdown(found)
    else:
        from plandiff.rendering.silence_terminal import render as as_terminal

        text = as_terminal(found, following.page(color, output))
    following.write(text, output, following.files(library, threads), no_pager=no_pager)
    return exit_codes.DONE
