"""What is to be rendered of a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from plandiff.model.comparison import Comparison
from plandiff.model.named_values import NamedValues
from plandiff.model.record import field, record
from plandiff.rendering.comparison.selection import Selection

if TYPE_CHECKING:
    from plandiff.model.alignment import Ends
    from plandiff.model.decision import AppliedDecisions
    from plandiff.model.seed import Source
    from plandiff.rendering.comparison.view import View


class WordOptions(NamedValues):
    """How the Word form is wanted: whose the tracked changes are, of when, and what stands besides.

    A blank author is the after version's short title, a blank date that version's; `paper` is a4 or letter.
    """

    author: str = ""
    date: str = ""
    paper: str = "a4"
    notes: bool = True
    summary: bool = True


@record(frozen=True)
class ComparisonRequest:
    """A comparison and how it is wanted; a form takes from it what it needs."""

    comparison: Comparison
    selection: Selection = field(default_factory=Selection)
    sources: Mapping[str, Source] = field(default_factory=dict)
    title: str = ""
    by_weight: bool = False
    width: int = 80
    color: bool = False
    layout: str = "inline"  # of the terminal form: inline, side-by-side or summary
    word: WordOptions = WordOptions()
    context: int | None = 1  # sentences kept beside a change; None shows long points whole
    decisions: AppliedDecisions | None = None  # where a file of them is in use

    @cached_property
    def fingerprints(self) -> Mapping[Ends, str]:
        """The fingerprint of every change, by the ids of its points before and after."""
        from plandiff.comparing.change_fingerprints import change_fingerprints

        return change_fingerprints(self.comparison)

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
            decisions=self.decisions,
        )
