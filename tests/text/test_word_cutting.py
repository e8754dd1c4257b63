"""What is one word, whatever stands in it: the address of a page or of a mailbox, a file, an identifier."""

from __future__ import annotations

import pytest

from plandiff.signals import Pair, Passage, signals_of
from plandiff.text.word_cutting import words

ADDRESSES = {
    "Write to council@harbour-club.org.": "council@harbour-club.org",
    "See https://harbour.org/Mora/v2/Policy.md, please.": "harbour.org/Mora/v2/Policy.md",
    "See [the page](https://harbour.org/Mora).": "harbour.org/Mora",
    "Go to www.Harbour.org/Terms.": "www.Harbour.org/Terms",
    "See ./docs/MORA-fees.md, please.": "./docs/MORA-fees.md",
}


@pytest.mark.parametrize(("text", "address"), ADDRESSES.items())
def test_an_address_is_one_word(text: str, address: str) -> None:
    assert address in [word.text for word in words(text)]


@pytest.mark.parametrize(
    "text", ["\u00e9www.}<", "awww. It is", "x\u0301://a@", "\u00abb@c.d\u00bbe@", "://", "@", "www."]
)
def test_what_is_no_address_is_cut_as_any_text(text: str) -> None:
    assert [word.text for word in words(text)]


@pytest.mark.parametrize(("text", "address"), ADDRESSES.items())
def test_no_name_is_read_in_an_address(text: str, address: str) -> None:
    pair = Pair(Passage(text), Passage(text.replace(address, "the port's")))
    assert not {signal.id for signal in signals_of(pair)} & {"party", "place", "name"}


@pytest.mark.parametrize("identifier", ["no_reply_expected", "must_pay_30_days", "ZERO_FEE", "fee_in_2031"])
def test_an_identifier_is_one_word_and_says_nothing_by_its_parts(identifier: str) -> None:
    assert identifier in [word.text for word in words(f"Set {identifier} first.")]
    before, after = Passage(f"The clerk sets {identifier} first."), Passage("The clerk sets reply first.")
    assert {signal.id for signal in signals_of(Pair(before, after))} <= {"name", "digits"}


def test_what_stands_between_underscores_is_cut_as_any_text() -> None:
    assert [word.text for word in words("the _Board of Trade_ pays ____ euros") if word.is_word][:4] == [
        "the", "Board", "of", "Trade"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Chapters I-V", ["chapters", "i", "-", "v"]),  # and not chapter IV
        ("points a-c", ["points", "a", "-", "c"]),
        ("an x-ray", ["an", "xray"]),
        ("by e-mail", ["by", "email"]),
        ("a mid-level vice-chair", ["a", "mid", "-", "level", "vicechair"]),
    ],
)
def test_a_hyphen_makes_one_word_of_two_but_of_the_ends_of_a_row(text: str, cut: list[str]) -> None:
    assert [word.low for word in words(text)] == cut
