"""`plandiff list`: the plans of the folder in use, at a glance."""

from __future__ import annotations

from plandiff.commands.shared.console import Screen, on_screen


@on_screen
def list_plans(screen: Screen) -> None:
    """List the plans, each below the one that it revises.

    With date, drafters, how the text became public, how many points there are and how they are known.
    """
    from plandiff.rendering.library.plan_terminal import plan_list

    library = screen.library
    plans_read = [document.content for document in library.plans()]
    text = plan_list(plans_read, f"{library.plans_folder} ({library.origin})", screen.page, library.reach)
    screen.show(text)
