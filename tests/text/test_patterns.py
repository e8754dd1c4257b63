"""A pattern is what `re.compile` gives, whenever it is compiled; ranges of letters find what a pattern of them does."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from plandiff.text.patterns import LetterRanges, any_before_blank, any_of, pattern

PACKAGE = Path(__file__).parents[2] / "plandiff"


def test_it_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    whole = re.compile

    def counted(written: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(written)
        return whole(written, flags)

    monkeypatch.setattr("re.compile", counted)
    boat = pattern("b(o)at", re.IGNORECASE)
    assert not compiled
    match = boat.search("a BOAT, a boat")
    assert match is not None
    assert (match.span(1), boat.sub("raft", "Boat boat"), boat.search("ship")) == ((3, 4), "raft raft", None)
    assert (boat.pattern, boat.flags & re.IGNORECASE) == ("b(o)at", re.IGNORECASE)
    with pytest.raises(AttributeError, match="sail"):
        boat.sail  # type: ignore[attr-defined]  # noqa: B018
    assert boat.search is boat.search


def test_any_of_some_letters_is_any_of_them_without_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    everything = "".join(map(chr, range(0xD800))) + "".join(map(chr, range(0xE000, 0x10400)))
    for letters in (
        ".,:/\u066b\u066c",
        "'\u2019\u2010\u2011-",
        " \u00a0\u2007\u2009\u202f",
        "^]\u2019\u3042\U00010300",
    ):
        for written, is_a_set in ((f"[{re.escape(letters)}]", True), (any_of(letters), False)):
            assert set(re.findall(written, everything)) == set(letters)
            assert re.findall(f"b{written}+t", f"b{letters}t bt b{letters[:1]}t") == [
                f"b{letters}t",
                f"b{letters[:1]}t",
            ]
            capsys.readouterr()
            re.compile(written, re.DEBUG)
            assert ("BIGCHARSET" in capsys.readouterr().out) == is_a_set


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Option 1: trade ends.", True),
        ("the option. Trade ends", True),
        ("an option\nor two", True),
        ("options, option", False),
        ("by all means", False),
        ("", False),
    ],
)
def test_a_word_stands_before_a_blank_or_a_sign(text: str, stands: bool) -> None:
    assert any_before_blank(("option", "variant"), text.lower(), ".") is stands


def test_all_patterns_of_the_package_can_be_compiled() -> None:
    imported = re.compile(r"patterns import .*\bpattern\n")
    written = [path for path in PACKAGE.rglob("*.py") if imported.search(path.read_text(encoding="utf-8"))]
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__") for path in written
    ]
    for name in names:
        import_module(name)
        for value in vars(sys.modules[name]).values():
            if type(value).__name__ == "Pattern":
                assert re.compile(value.pattern, value.flags)
    assert len(names) > 15


WRITTEN = ["a-cx", "\x00-\x09\u200b\u2028-\u2029", "\u0370-\u03ff\u1f00-\u1fff", "\U0001f000-\U0001faff\ufe0f", "z"]
TEXTS = ["", "abcd", "wyz", "x\ty", "a\u200b", "\u03b1\u1f00", "\u0400", "\U0001f600", "A \u2029"]


@pytest.mark.parametrize("written", WRITTEN, ids=ascii)
def test_ranges_are_as_a_pattern(written: str) -> None:
    ranges, whole = LetterRanges(written), re.compile(f"[{written}]")
    assert [ranges.any_in(text) for text in TEXTS] == [bool(whole.search(text)) for text in TEXTS]
    letters = sorted({letter for text in TEXTS for letter in text})
    assert [letter in ranges for letter in letters] == [bool(whole.match(letter)) for letter in letters]
