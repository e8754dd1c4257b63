"""Places that are open in a text: each row a text and, for each place, its kind, wordings and names."""

from __future__ import annotations

import re

import pytest

from plandiff.model.open_place import OpenPlace, PlaceKind
from plandiff.model.plan import Clause, Option
from plandiff.text.attributions import names_in
from plandiff.text.brackets import pairs
from plandiff.text.item_places import places_of
from plandiff.text.open_places import MOST_BRACKETS, Conventions, OpenText, open_places

A, I, W, O, B = PlaceKind  # noqa: E741 - one letter a kind keeps a row of the table on its line

PLACES: dict[str, list[tuple[PlaceKind, str]]] = {
    "to [end][address] it [, also at sea].": [(A, "end | address"), (I, ", also at sea")],
    "Each [shall / should] act.": [(A, "shall | should")],
    "Each [shall/should] act.": [(A, "shall | should")],
    "Each [shall] / [should] act.": [(A, "shall | should")],
    "Each [shall] [should] act [by 20 per cent] [by 2030].": [
        (A, "shall | should"),
        (I, "by 20 per cent"),
        (I, "by 2030"),
    ],
    "at [10 pm] [11 pm [in May]]": [(A, "10 pm | 11 pm [in May]"), (I, "in May")],
    "by [2030] [2035], of [30] [50] per cent": [(A, "2030 | 2035"), (A, "30 | 50")],
    "[Each Party reports [yearly].]": [(W, "Each Party reports [yearly]."), (I, "yearly")],
    "(a) [Each Party reports]; and": [(W, "Each Party reports")],
    "[[yearly]]": [(W, "yearly")],
    "Option 1: A fund.\nOption 2: [A bank.]": [(O, "A fund. | A bank.")],
    "[Option 1: a fund]\n\n[Option 2: a bank [or two]]": [(O, "a fund | a bank [or two]"), (I, "or two")],
    "[Alt 1. a fund / Alt 2. a bank]": [(O, "a fund | a bank")],
    "Варіант 1: Фонд.\nВаріант 2: Банк.": [(O, "Фонд. | Банк.")],
    "Opzione A: un fondo\nOpzione B: una banca": [(O, "un fondo | una banca")],
    "an option 1: a fund": [],
    "within [xx] days, on [date], at [...], by [to be agreed], of []": [
        (B, "xx"),
        (B, "date"),
        (B, "..."),
        (B, "to be agreed"),
        (B, ""),
    ],
    "see [1], [2, 3] and [sic] [Note: later] [t]he [emphasis added] [and/or]": [],
    "It ends in May. [agreed ad ref] [Text under negotiation]": [],
    "[the act](https://example.org) [policy] (https://example.org)": [],
    "at least [20] per cent, USD [100] billion, [1.5] \u00b0C, in [2030], Article [12], item [3] and": [
        (I, "20"),
        (I, "100"),
        (I, "1.5"),
        (I, "2030"),
    ],
    "in [Berne] [Rome], for [Parties] [Members]": [(A, "Berne | Rome"), (A, "Parties | Members")],
    "measure[s] of the Part[y][ies]": [(I, "s"), (A, "y | ies")],
}


def _shown(place: OpenPlace) -> tuple[PlaceKind, str]:
    return place.kind, " | ".join(wording.text for wording in place.wordings)


@pytest.mark.parametrize("text", PLACES)
def test_places(text: str) -> None:
    assert [_shown(place) for place in open_places(text).places] == PLACES[text]


@pytest.mark.parametrize("text", PLACES)
def test_wordings_stand_where_they_are_said_to_stand(text: str) -> None:
    found = open_places(text)
    for place in found.places:
        assert all(text[one.start : one.end] == one.text for one in place.wordings)
        assert all(place.start <= one.start <= one.end <= place.end for one in place.wordings)
    assert "[" not in re.sub(r"\[\d+\]", "", _bare(found)) or not found.places  # but for references


def _bare(found: OpenText) -> str:
    """A text without its signs."""
    ends = [0, *(end for _, end in found.signs)]
    starts = [*(start for start, _ in found.signs), len(found.text)]
    return "".join(found.text[end:start] for end, start in zip(ends, starts, strict=True))


NAMES = {
    "[Upland: 72 hours][Lowland, the Lake Group: 48 hours]": [("Upland",), ("Lowland", "Lake Group")],
    "[by 2030 - proposed by Upland and Lowland]": [("Upland", "Lowland")],
    "[by 2030] (proposed by Upland)": [("Upland",)],
    "[Proposed by Upland: by 2030]": [("Upland",)],
    "[Upland proposes: by 2030]": [("Upland",)],
    "[Option 1 (Upland): a fund] [Option 2 (Lowland): a bank]": [("Upland",), ("Lowland",)],
    "[by 2030 (Hill and Dale)]": [("Hill and Dale",)],
    "[the Green Fund (GF)]": [()],
    "[Chapeau: the fund opens]": [()],
    "[Article 4: the fund opens]": [()],
}


@pytest.mark.parametrize("text", NAMES)
def test_who_asked(text: str) -> None:
    found = open_places(text, Conventions(frozenset({"Hill and Dale"}))).places
    assert [wording.by for place in found for wording in place.wordings] == NAMES[text]


def test_a_known_name_with_an_and_in_it_stays_whole() -> None:
    assert names_in("Upland, Hill and Dale and the Lake Group", {"Hill and Dale"}) == (
        "Upland",
        "Hill and Dale",
        "Lake Group",
    )


def test_places_know_the_place_that_they_stand_in() -> None:
    found = open_places("[Each [shall][should] report [by [May][June]].] It [may].").places
    assert [place.parent for place in found] == [None, 0, 0, 2, None]


def test_a_bracket_without_its_other_half_is_told_and_nothing_is_lost() -> None:
    text = "It closes here] and [opens [for all] there.\n\nThe end."
    brackets, stray = pairs(text)
    assert ([one.start for one in brackets if not one.closed], stray) == ([20], [14])
    found = open_places(text)
    assert [_shown(place) for place in found.places] == [
        (I, "It closes here"),
        (I, "opens [for all] there."),
        (I, "for all"),
    ]
    assert [place.closed for place in found.places] == [False, False, True]


def test_a_number_that_a_bracket_closes_is_no_wording() -> None:
    assert [open_places(text).places for text in ("1] It opens.", "a] It opens.", "] It opens.")] == [(), (), ()]


def test_options_say_where_they_belong() -> None:
    clause = Clause(
        id="a",
        text="Upland [shall][should] announce it 48 hours ahead.",
        options=(
            Option(by="Upland, Lowland", text="should"),
            Option(by="Lowland", text="72 hours", place="48 hours"),
            Option(by="Lowland", text="Nothing is announced."),
        ),
    )
    found = places_of(clause)
    assert [(*_shown(place), place.by, place.field) for place in found] == [
        (A, "shall | should", ("Upland", "Lowland"), "text"),
        (A, "48 hours | 72 hours", ("Lowland",), "text"),
        (O, "Nothing is announced.", ("Lowland",), "options"),
    ]


def test_an_option_that_says_what_the_text_says_leaves_all_of_it_open() -> None:
    """So a point is open that stands between two others in whose texts the brackets around all three stand."""
    item = Clause(
        id="a", text="Each may leave [, or stay].", options=(Option(by="", text="Each may leave [, or stay]."),)
    )
    assert [(*_shown(place), place.parent) for place in places_of(item)] == [
        (W, "Each may leave [, or stay].", None),
        (I, ", or stay", 0),
    ]


def test_hostile_texts_take_no_time() -> None:
    for part in ("[", "[]", "[A, ", "[a][", "Option 1: ", "[A B ", "Option 1: [a]\n"):
        open_places(part * 2_000)


@pytest.mark.parametrize(("count", "read"), [(MOST_BRACKETS, True), (MOST_BRACKETS + 1, False)])
def test_of_more_brackets_than_a_draft_has_none_are_read(count: int, read: bool) -> None:
    assert bool(open_places("Each may leave" + " [or stay]" * count).places) is read
