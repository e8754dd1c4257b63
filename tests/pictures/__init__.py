"""The pictures that the README shows, made by the tool itself from the bundled plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from plandiff import api
from plandiff.model.comparison import Comparison
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON, MAP
from plandiff.rendering.request import MatrixRequest
from plandiff.threads.matrix import matrix
from plandiff.threads.silence import silence
from tests.pictures.terminal import picture

FOLDER = Path(__file__).parent
_WIDTH, _LINES = 80, 47
# Those in which most of the threads run: with all of the folder the picture is too wide for a page.
VERSIONS = ("us-apr", "ru-memo-jun", "us-28", "eu-24", "eu-counter", "geneva-19", "us-ua-20")


def comparison() -> Comparison:
    """The comparison that the README speaks of."""
    return api.compare(api.load_plan("us-28"), api.load_plan("eu-counter"))


def terminal() -> str:
    """The first points of a comparison as a terminal shows them."""
    lines = COMPARISON.render(ComparisonRequest(comparison(), width=_WIDTH, color=True), "terminal").splitlines()[
        :_LINES
    ]
    end = max(place for place, line in enumerate(lines) if not line.strip())  # no point is cut in two
    return picture("plandiff compare us-28 eu-counter", lines[:end], _WIDTH)


def two_plans() -> str:
    """`plandiff compare us-28 eu-counter --format svg`."""
    return COMPARISON.render(ComparisonRequest(comparison()), "svg")


def family() -> str:
    """`plandiff map us-apr ru-memo-jun ... -o map.svg`."""
    threads = api.follow(api.load_plan(name) for name in VERSIONS)
    return MAP.render(MatrixRequest(matrix(threads), silence(threads)), "svg")


PICTURES: dict[str, Callable[[], str]] = {
    "compare.svg": terminal,
    "compare-map.svg": two_plans,
    "family-map.svg": family,
}
