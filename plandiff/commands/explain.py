"""`plandiff explain`: why two points are linked or not, or which points could answer one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plandiff.commands.shared import options
from plandiff.commands.shared.console import Screen, on_screen

if TYPE_CHECKING:
    from plandiff.model.plan import Plan, Point
    from plandiff.model.problem import Document

BeforeArgument = Annotated[str, typer.Argument(metavar="POINT", help="A point of the plan before: us-28#12.")]
AfterArgument = Annotated[str | None, typer.Argument(metavar="[OTHER]", help="A point of the plan after: us-ua-20#8.")]
InOption = Annotated[
    str | None, typer.Option("--in", metavar="PLAN", help="Show which points of this plan could answer, best first.")
]
_SHOWN = 8
_HINT = "try `plandiff explain --help`"


@on_screen
def explain(
    before: BeforeArgument,
    after: AfterArgument = None,
    within: InOption = None,
    rulings: options.RulingsOption = None,
    *,
    screen: Screen,
) -> None:
    """Explain why two points are linked or not.

    By score, shared words and sentences, and the points that came next.
    """
    from plandiff.alignment.align import align
    from plandiff.alignment.explain import candidates
    from plandiff.alignment.explain import explain as explain_pair
    from plandiff.commands.shared.comparisons import require_sound, rulings_for
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.library.read_alike import read_alike
    from plandiff.rendering.comparison.explanation_terminal import candidates_text, explanation_text

    if (after is None) == (within is None):
        raise usage("name either a second point or, with --in, a plan", _HINT)
    library = screen.library
    names = [reference.partition("#")[0] for reference in (before, within or str(after))]
    document, other_document = read_alike([library.plan(name) for name in names])
    point = _point(document, before)
    other_point = None if within is not None else _point(other_document, str(after))
    require_sound((document, other_document), library.vocabulary_for(document.file, other_document.file))
    plan, other = document.content, other_document.content
    alignment = align(plan, other, decided=rulings_for(document, other_document, rulings).decided)
    if other_point is None:
        found = candidates(plan, other, point.id, alignment=alignment)[:_SHOWN]
        text = candidates_text((plan, point), other, found, screen.page)
    else:
        found_pair = explain_pair(plan, other, (point.id, other_point.id), alignment=alignment)
        text = explanation_text((plan, point), (other, other_point), found_pair, screen.page)
    screen.show(text)


def _point(document: Document[Plan], reference: str) -> Point:
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.library.library import located

    locator = reference.partition("#")[2]
    point, clause = located(document, locator) if locator else (None, None)
    if point is None or clause is not None:
        raise usage(f"'{reference}' is not a point: write PLAN#POINT, as us-28#12", _HINT)
    return point
