"""`plandiff evidence`: how the points of the plans are known."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.shared.console import Screen, on_screen

PlanArgument = Annotated[
    str | None, typer.Argument(metavar="[PLAN]", help="A plan's id or file, or a point of it [default: totals].")
]


@on_screen
def evidence(plan: PlanArgument = None, *, screen: Screen) -> None:
    """Show how points are known, and what speaks for and against them."""
    from plandiff.commands.shared.usage_errors import usage_error
    from plandiff.library.evidence import footings
    from plandiff.rendering.library.evidence_terminal import evidence_of_plan, evidence_totals
    from plandiff.threads.chronology import in_order

    library = screen.library
    if plan is None:
        rows = [(document.content, footings(document.content, library.seeds)) for document in in_order(library.plans())]
        text = evidence_totals(rows, screen.page)
    else:
        name, _, locator = plan.partition("#")
        content = library.plan(name).content
        found = footings(content, library.seeds)
        if locator:
            found = tuple(one for one in found if one.reference == f"{content.id}#{locator}")
            if not found:
                raise usage_error("point", plan, (f"{content.id}#{point.id}" for point in content.points))
        text = evidence_of_plan(content, found, screen.page)
    screen.show(text)
