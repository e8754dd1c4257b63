"""The colours of the page and of the map reach WCAG 2.2 level AA on either ground (1.4.3 text, 1.4.11 graphics)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import plandiff
from plandiff.rendering.drawing.svg_style import DARK, LIGHT

_CSS = (Path(plandiff.__file__).parent / "rendering" / "page" / "html_page.css").read_text(encoding="utf-8")
_BLOCKS = re.findall(r":root \{(.*?)\}", _CSS, re.DOTALL)[:2]
PAGE = {
    ground: dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for ground, block in zip(("light", "dark"), _BLOCKS, strict=True)
}
TEXT, GRAPHICS = 4.5, 3.0
PAIRS = [
    *((colour, back, TEXT) for back in ("card", "page") for colour in ("ink", "soft", "link")),
    *((colour, "card", TEXT) for colour in ("substantive", "unsure", "wording", "unknown")),
    *((colour, "tint", TEXT) for colour in ("ink", "soft", "substantive", "unknown")),
    ("gone", "gone-back", TEXT),
    ("come", "come-back", TEXT),
    ("link", "come-back", TEXT),
    ("on-substantive", "substantive", TEXT),
    ("focus", "page", GRAPHICS),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("colour", "back", "least"), PAIRS)
@pytest.mark.parametrize("ground", PAGE)
def test_page(ground: str, colour: str, back: str, least: float) -> None:
    colours = PAGE["light"] | PAGE[ground]
    assert contrast(colours[colour], colours[back]) >= least


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_map(palette: object) -> None:
    ground = palette.ground  # type: ignore[attr-defined]
    for back in (ground, palette.shade):  # type: ignore[attr-defined]
        for name in ("ink", "soft"):
            assert contrast(getattr(palette, name), back) >= TEXT, name
        for name in ("substantive", "unsure", "wording", "none", "unknown"):
            assert contrast(getattr(palette, name), back) >= GRAPHICS, name
    for colour in palette.parts:  # type: ignore[attr-defined]  # the edge of a part tells it from the ground
        assert contrast(palette.ink, colour) >= TEXT, colour  # type: ignore[attr-defined]
