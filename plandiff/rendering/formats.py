"""The formats of a comparison report: one file each, listed here once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, cast

from plandiff.model import Comparison
from plandiff.rendering.selection import Selection

if TYPE_CHECKING:
    from plandiff.model import Source
    from plandiff.rendering.view import View


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
        from plandiff.rendering.entries import make_view

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


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name: the module that writes it, the file suffixes it is chosen by, and what it is in words."""

    name: str
    module: str
    suffixes: tuple[str, ...]
    words: str
    names_sources: bool = False  # whether it shows what stands behind source keys


FORMATS = {
    entry.name: entry
    for entry in (
        Format("terminal", "terminal", (".txt",), "a redline for a terminal, plain text in a file"),
        Format(
            "markdown", "markdown", (".md", ".markdown"), "GitHub-flavoured Markdown with footnotes", names_sources=True
        ),
        Format(
            "html",
            "html_report",
            (".html", ".htm"),
            "one self-contained page with a map and filters",
            names_sources=True,
        ),
        Format("svg", "svg", (".svg",), "the map alone, as a picture"),
        Format("csv", "csv_report", (".csv",), "one row per link, for a spreadsheet"),
        Format("json", "json_report", (".json",), "the JSON report that other programs rely on"),
    )
}


def format_for(name: str | None, target: str | None) -> Format | None:
    """The format that a name or else the suffix of a file asks for; None if there is no such format.

    A file without a suffix, like standard output, gets the terminal form.
    """
    if name is not None:
        return FORMATS.get(name)
    suffix = PurePath(target or "").suffix.lower()
    if not suffix:
        return FORMATS["terminal"]
    return next((entry for entry in FORMATS.values() if suffix in entry.suffixes), None)


def render(request: Request, chosen: Format) -> str:
    """The report in a format; only that format's module is imported."""
    renderer = cast(Renderer, import_module(f"plandiff.rendering.{chosen.module}"))
    return renderer.render(request)
