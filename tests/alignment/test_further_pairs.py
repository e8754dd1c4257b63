"""What makes a pair beyond the one-to-one choice likely, and the table that weighs it."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from plandiff.alignment import further_pairs
from plandiff.alignment.align import align
from plandiff.alignment.matching import pair_units
from plandiff.alignment.pairing import Given
from plandiff.alignment.thresholds import DEFAULTS
from plandiff.alignment.units import Pair, point_units
from plandiff.model.plan import Plan, Point
from plandiff.reading import read_plan
from tests.alignment.fit import fit
from tests.alignment.test_negotiated import PAIRS
from tests.scoring import point_links


def _evidence(before: Plan, after: Plan) -> dict[Pair, further_pairs.Features]:
    given = Given()
    pairing = pair_units(point_units(before.points), point_units(after.points), given, DEFAULTS)
    return dict(further_pairs.evidence(pairing, given.pairs))


def _plan(*texts: tuple[str, str, str]) -> Plan:
    return Plan(id="lake", title="Lake", language="en", points=tuple(Point(id=i, title=t, text=x) for i, t, x in texts))


WATER = ("1", "Water level", "The sluices at the northern dam stay closed from October until the first thaw.")
FISHING = ("2", "Fishing rights", "No boat of Upland has fishing rights beyond the outer buoy.")
PATROL = ("2", "Patrols", "Two launches patrol the outer buoy by day. On fishing rights the parties have not agreed.")
LAUNCHES = ("3", "Launches", "Two launches of the lake police patrol the buoys by day and by night.")


def test_the_table_has_a_number_for_every_feature_and_no_other() -> None:
    found = _evidence(_plan(WATER, FISHING, LAUNCHES), _plan(WATER, PATROL))
    names = {name for features in found.values() for name in features}
    assert {*names, "constant"} == further_pairs.coefficients().keys()


def test_no_sentence_speaks_against_a_pair() -> None:
    """What its sentences cannot make likely is passed over unread, which else would pass likely pairs over."""
    assert further_pairs.coefficients()["sentence"] > 0


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_what_is_passed_over_unread_is_not_likely(pair: Path) -> None:
    before, after = (read_plan(pair / f"{side}.yaml").content for side in ("before", "after"))
    given = Given()
    pairing = pair_units(point_units(before.points), point_units(after.points), given, DEFAULTS)
    every = further_pairs.further_pairs(pairing, given.pairs, DEFAULTS._replace(likely=0.0))
    likely = {edge: likelihood for edge, likelihood in every.items() if likelihood >= DEFAULTS.likely}
    assert further_pairs.further_pairs(pairing, given.pairs, DEFAULTS) == likely


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_evidence_is_the_same_the_other_way_round(pair: Path) -> None:
    before, after = (read_plan(pair / f"{side}.yaml").content for side in ("before", "after"))
    there, back = _evidence(before, after), _evidence(after, before)
    assert {(column, row) for row, column in back} == there.keys()
    for (row, column), features in there.items():
        assert back[column, row] == pytest.approx(features)


def test_a_title_that_the_other_text_names_speaks_for_a_merge() -> None:
    before, after = _plan(WATER, FISHING, LAUNCHES), _plan(WATER, PATROL)
    assert ("2", "2") in point_links(align(before, after))
    nameless = _plan(WATER, ("2", "Boats", FISHING[2]), LAUNCHES)
    named, unnamed = (_evidence(plan, after)[1, 1]["named"] for plan in (before, nameless))
    assert named == pytest.approx(1.0)
    assert unnamed == 0.0


FERRY = "The ferry carries doctors and medicine across the lake without any charge."


def test_a_sentence_speaks_for_the_unit_in_which_it_is_best_answered() -> None:
    before = _plan(WATER, ("2", "Ferry", f"{FERRY} Its crew wears white. It sails at noon."), LAUNCHES)
    after = _plan(WATER, ("2", "Police", f"{LAUNCHES[2]} {FERRY}"), ("3", "Crew", "Its crew wears white and red."))
    found = _evidence(before, after)
    said = found[1, 1]["sentence"]
    assert said > 0.7, "the whole sentence, and no other unit has one more like it"
    rival = _plan(*((p.id, p.title, p.text) for p in after.points), ("4", "Doctors", "The ferry carries doctors."))
    others = {pair: features["sentence"] for pair, features in _evidence(before, rival).items() if pair[0] == 1}
    assert 0.0 < others[1, 3] < 0.5 * others[1, 1], "what is better answered elsewhere says less"


def test_a_sentence_is_found_wherever_sentences_end_in_the_other_text() -> None:
    before = _plan(WATER, ("2", "Ferry", f"{FERRY} Its crew wears white. It sails at noon."), LAUNCHES)
    said = []
    for text in (
        f"{LAUNCHES[2]} {FERRY}",
        f"{LAUNCHES[2][:-1]}, while t{FERRY[1:-1]} or fee.",
        f"Doctors and a ferry: {LAUNCHES[2]} No medicine carries any charge. What stands across from the lake is free.",
    ):
        after = _plan(WATER, ("2", "Police", text), ("3", "Crew", "Its crew wears white and red."))
        said.append(_evidence(before, after)[1, 1]["sentence"])
    whole, taken_in, scattered = said
    assert taken_in > 0.9 * whole
    assert scattered < 0.7 * whole, "the same words, but not together"


def test_a_sentence_of_two_words_is_not_said_by_chance() -> None:
    guild = "Nets dry on the pier and the guild mends them."
    before = _plan(WATER, ("2", "Ferry", f"It sails at noon. The ferry is red. {guild}"), LAUNCHES)
    buoys = ("3", "Buoys", "A red ferry passes between the buoys of the police.")
    after = _plan(WATER, ("2", "Guild", f"It sails at noon. {guild}"), buoys, LAUNCHES)
    assert 0.0 < _evidence(before, after)[1, 2]["sentence"] < 0.5


def test_what_else_answers_a_unit_speaks_for_its_fellows() -> None:
    harbour = "The master of the harbour keeps a record of every boat for seven years"
    doctors = "the ferry carries doctors and medicine across the lake without any charge"
    before = _plan(("4.1", "", f"{harbour}, and {doctors}."), ("4.2", "", LAUNCHES[2]), ("5.1", "", WATER[2]))
    parts = f"{harbour}.", f"{doctors.capitalize()}.", LAUNCHES[2], WATER[2]
    found = []
    for numbers in (("8.1", "8.2", "8.3", "9.1"), ("8.1", "9.1", "8.2", "9.2"), ("1", "2", "3", "4")):
        after = _plan(*((number, "", text) for number, text in zip(numbers, parts, strict=True)))
        found.append(_evidence(before, after)[0, 1]["fellows"])
    assert found == [1.0, 0.0, 0.0], "in the article of the other half, in the next article, where there are none"


def test_what_is_fitted_is_what_the_data_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.alignment.fit._RIDGE", 0.0)
    monkeypatch.setattr("tests.alignment.fit.NAMES", ["signal"])
    # Of four with the signal three are links, of four without it one: log-odds of ln 3 and -ln 3.
    data = [([float(i < 4)], i in (0, 1, 2, 4), 1.0) for i in range(8)]
    assert fit(data) == pytest.approx({"constant": -math.log(3), "signal": 2 * math.log(3)}, abs=1e-3)


# Read whole, two words across the end of a sentence are one that the other text has; sentence by sentence they are two.
ACROSS_SENTENCES = {
    "a word of grammar": (
        "The ferry boats carry all doctors with. Out ropes keep lake water clean and clear. "
        "Police launches patrol harbours nightly.",
        (
            "Ferry boats without carry doctors. Lake water stays clean.",
            "Police launches patrol harbours nightly. Ropes keep lake water clear without.",
        ),
    ),
    "a word of content": (
        "Police launches patrol harbours nightly and check every permit. Ferries carry doctors past the harbour. "
        "Master ropes keep lake water clean and clear.",
        (
            "Some harbourmaster dances.",
            "Police launches patrol harbours nightly and check every permit. Ferries carry doctors. "
            "Lake water is clean and clear.",
        ),
    ),
}


@pytest.mark.parametrize("name", ACROSS_SENTENCES)
def test_words_that_are_one_across_the_end_of_a_sentence_stop_nothing(name: str) -> None:
    one, several = ACROSS_SENTENCES[name]
    market = "Fish markets sell perch and trout."
    before, after = (
        _plan(*((str(number), "", text) for number, text in enumerate(texts, 1)))
        for texts in ((one, market), (*several, market))
    )
    there, back = align(before, after), align(after, before)
    assert len(point_links(there)) == len(point_links(back)) > 0
