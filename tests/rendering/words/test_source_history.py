"""The history of a page stands wherever its source is told, and nothing stands where nothing is recorded."""

from __future__ import annotations

import pytest

from plandiff import api
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.model.seed import Fidelity, Source
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON
from plandiff.rendering.library.evidence_terminal import sources_of_plan
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.words.source_history import history_sentence, history_words, source_words

BARE = Source("gazette-0304", "Upland Gazette", "2031-03-04", "https://example.org/0304")
FULL = Source(
    "gazette-0304",
    "Upland Gazette",
    "2031-03-04",
    "https://example.org/0304",
    retrieved="2031-03-05",
    archive="https://archive.example.org/0304",
    sha256="0123456789abcdef" * 4,
    fidelity=Fidelity.TRANSLATION,
)


def test_all_that_is_recorded_is_said() -> None:
    words = history_words(FULL)
    assert words.startswith("a translation; read 2031-03-05; archived at https://archive.example.org/0304; sha256 0123")
    assert history_sentence(FULL).startswith("A translation; ")


def test_nothing_is_said_of_what_is_not_recorded() -> None:
    assert history_words(BARE) == history_sentence(BARE) == ""


@pytest.mark.parametrize("fidelity", Fidelity)
def test_every_fidelity_has_words(fidelity: Fidelity) -> None:
    assert history_words(Source("a", "b", "", "", fidelity=fidelity))


def test_every_list_of_sources_tells_it() -> None:
    page = Page(200, False)
    assert history_words(FULL) in source_words(FULL.key, {FULL.key: FULL})
    assert history_words(FULL) in sources_of_plan(Plan(id="lake-12", title="Lake accord", points=()), {"a": FULL}, page)


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_the_footnotes_of_a_comparison_tell_it(form: str) -> None:
    points = [(Point(id="4", text=text, sources=(FULL.key,)),) for text in ("The lake stays full.", "Boats may pass.")]
    before, after = (
        Document("x", Plan(id=f"lake-{n}", title="x", points=found), "0" * 64) for n, found in enumerate(points)
    )
    request = ComparisonRequest(api.compare(before, after), sources={FULL.key: FULL})
    text = COMPARISON.render(request, form)
    assert "translation; read 2031-03-05; archived at" in text
