"""`plandiff list`: the plans of the folder in use, at a glance."""

from __future__ import annotations

from plandiff import exit_codes
from plandiff.commands.shared import options


def list_plans(
    color: options.ColorOption = options.ColorChoice.AUTO,
    no_pager: options.NoPagerOption = False,
    plans: options.PlansOption = None,
) -> int:
    """List the plans, each below the one that it revises.

    With date, drafters, how the text became public, how many points there are and how they are known.
    """
    from plandiff.commands.shared import console
    from plandiff.library.library import open_library
    from plandiff.rendering.library.plan_terminal import plan_list

    library = open_library(plans)
    page = console.page(color)
    plans_read = [document.content for document in library.plans()]
    text = plan_list(plans_read, f"{library.plans_folder} ({library.origin})", page, library.reach)
    console.show(text, no_pager=no_pager)
    return exit_codes.DONE
