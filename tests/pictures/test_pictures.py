"""The README's pictures are what the tool makes today, and show themselves without anything from elsewhere."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Tree

import pytest

from tests.pictures import FOLDER, PICTURES
from tests.pictures.terminal import picture

pytestmark = pytest.mark.usefixtures("_aligned_once")

_LARGEST = 150_000


@pytest.mark.parametrize("name", PICTURES)
def test_picture_is_current(name: str) -> None:
    shown = (FOLDER / name).read_bytes().decode("utf-8")
    assert shown == PICTURES[name](), "run: python -m tests.pictures"


def test_there_is_no_other_picture() -> None:
    assert {path.name for path in FOLDER.glob("*.svg")} == set(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_picture_is_small_and_loads_nothing(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert len(text.encode()) < _LARGEST
    assert set(re.findall(r"https?://[^\"'\s]+", text)) == {"http://www.w3.org/2000/svg"}
    assert "url(" not in text
    assert "@font-face" not in text
    root = Tree.fromstring(text)  # noqa: S314 - our own output
    assert root.get("role") == "img"
    assert not {item.tag.rpartition("}")[2] for item in root.iter()} & {"script", "image", "a", "use", "foreignObject"}


def test_a_terminal_keeps_its_columns() -> None:
    text = picture("make <tea>", ["\x1b[1mA\x1b[0m  b", "", "  \x1b[9;31mgone\x1b[0m & here"], 20)
    parts = re.findall(r'<tspan(?: class="([^"]*)")? x="([\d.]+)" textLength="([\d.]+)">([^<]*)<', text)
    assert [(kind, words) for kind, _, _, words in parts] == [
        ("prompt", "$"),
        ("bold", "make &lt;tea&gt;"),
        ("bold", "A"),
        ("", "b"),
        ("strike c31", "gone"),
        ("", "&amp; here"),
    ]
    places = [round((float(x) - 18) / 8.43) for _, x, _, _ in parts]
    assert places == [0, 2, 0, 3, 2, 7]


def test_an_escape_that_cannot_be_drawn_is_not_left_out() -> None:
    with pytest.raises(ValueError, match="no look for the escape 45"):
        picture("x", ["\x1b[45mback\x1b[0m"], 20)
