"""A comparison report in one of its formats: what is asked for, and the module that lays it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from plandiff.model.comparison import Comparison
from plandiff.rendering.comparison.selection import Selection
from plandiff.rendering.format_table import Format, formats_of

if TYPE_CHECKING:
    from plandiff.model.seed import Source
    from plandiff.rendering.comparison.view import View


@dataclass(frozen=True)
class Request:
    """What is to be rendered and how; a format takes from it what it needs."""

    comparison: Comparison
    selection: Selection = field(default_factory=Selection)
    sources: Mapping[str, Source] = field(default_factory=dict)
    title: str = ""
    by_weight: bool = False
    width: int = 80
    color: bool = False
    layout: str = "inline"  # of the terminal form: inline, side-by-side, summary or table
    context: int | None = 1  # sentences kept beside a change; None shows long points whole

    @cached_property
    def view(self) -> View:
        """The one view that formats for people lay out."""
        from plandiff.rendering.comparison.entries import make_view

        return make_view(
            self.comparison,
            selection=self.selection,
            sources=self.sources,
            title=self.title,
            by_weight=self.by_weight,
        )


class Renderer(Protocol):
    """What the module of a format has."""

    def render(self, request: Request) -> str:
        """The report as text."""


FORMATS = formats_of("compare")


def render(request: Request, chosen: Format) -> str:
    """The report in a format; only that format's module is imported."""
    renderer = cast(Renderer, import_module(f"plandiff.rendering.{chosen.module}"))
    return renderer.render(request)
