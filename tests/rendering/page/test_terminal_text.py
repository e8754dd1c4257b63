"""Lines for a terminal: wrapping by cells, styles, hyperlinks; nothing of a file reaches it raw."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from plandiff.rendering.page.terminal_text import Page, text_width

PLAIN = Page(20, color=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two three four five six", ["one two three four", "five six"]),
        ("", [""]),
        ("a\nb", ["a", "b"]),
        ("tab\there", ["tab here"]),
        ("x" * 25, ["x" * 20, "x" * 5]),
        ("湖の水位を保つことに両国は合意する", ["湖の水位を保つことに", "両国は合意する"]),
        ("see https://example.org/a/long/address", ["see", "https://example.org/a/long/address"]),
        ("\x1b[31mred", ["\\x1b[31mred"]),
        ("[bold]:smile:[/nope]", ["[bold]:smile:[/nope]"]),
    ],
)
def test_wrap(text: str, expected: list[str]) -> None:
    assert PLAIN.wrap([("", text)]) == expected


def test_a_word_of_several_styles_is_not_broken() -> None:
    lines = Page(20, color=False).wrap([("", "limited to "), ("delete", "[-600-]"), ("", "boats.")], indent="  ")
    assert lines == ["  limited to", "  [-600-]boats."]


def test_colour_off_has_no_escape_and_colour_on_resets() -> None:
    pieces = [("delete", "gone"), ("", " "), ("insert", "come")]
    assert PLAIN.wrap(pieces) == ["gone come"]
    (line,) = Page(20, color=True).wrap(pieces)
    assert line.startswith("\x1b[")
    assert line.endswith("\x1b[0m")


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a", True),
        ("javascript:alert(1)", False),
        ("https://example.org/\x1b]8;;", False),
        ("https://example.org/\u202e", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_hyperlinks(url: str, linked: bool) -> None:
    page = Page(20, color=True, links=True)
    (line,) = page.wrap([(page.link(url), "key")])
    assert ("\x1b]8;;" in line) is linked
    assert page.pad(line).endswith(" " * 17)


def test_cut_marks_what_is_left_out() -> None:
    assert PLAIN.cut("", "one two three four five") == "one two three four…"


def test_letters_are_as_wide_as_rich_has_them() -> None:
    letters = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0xD800), *range(0xE000, 0x20000))]
    assert [one for one in letters if text_width(one) != cell_len(one)] == []
    assert [text_width(text) for text in ("naïve", "ключ → 5 €", "湖", "“湖”", "e\u0301")] == [5, 10, 2, 4, 1]
