"""What stands beside the text of a page is left out, and what may be the text is not."""

from __future__ import annotations

import pytest

from plandiff.importing.read import read_text

TEXT = "<p>1. The bridge opens in the month of May, on market day.</p><p>2. Riders pay a toll of one crown.</p>"


def kept(page: str) -> str:
    """All words of a page as it is read, without its marks."""
    plan = read_text(page, plan_id="case", form="html").plan
    return " ".join([plan.title, *(f"{point.title} {point.body}" for point in plan.points)])


@pytest.mark.parametrize(
    "beside",
    [
        "<footer>All rights reserved</footer>",
        "<aside>Sign up now</aside>",
        "<aside><h2>Most read</h2><ol><li><a href=x>The old mill</a><li> <a href=y>The new mill</a></ol></aside>",
        "<header><b>The Daily Ford</b></header>",
        "<nav>Home</nav>",
        "<aside>One <aside>in</aside> another</aside>",
    ],
)
def test_left_out(beside: str) -> None:
    alone = kept(TEXT)
    assert kept(f"<body>{beside}{TEXT}</body>") == alone
    assert kept(f"<body>{TEXT}{beside}</body>") == alone
    assert kept(f"<main><article>{TEXT}</article></main>{beside}") == alone


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (f"<header><h1>The bridge deal</h1></header>{TEXT}", "The bridge deal"),
        (f"<article><header>By Ana Reyes</header>{TEXT}</article>", "By Ana Reyes"),
        (f"{TEXT}<aside><ol><li>Carts pay two crowns.<li>Riders pay one.</ol></aside>", "Carts pay two crowns."),
        (f"<p>The full text:</p><aside>{TEXT}</aside>", "Riders pay a toll"),
        (f"{TEXT}<aside>Never closed", "Never closed"),
        (f"{TEXT}<aside>One <footer>crossed</aside></footer>", "crossed"),
    ],
)
def test_kept(page: str, words: str) -> None:
    assert words in kept(page)
