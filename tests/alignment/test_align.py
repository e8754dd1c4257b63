"""Who answers whom: rulings, identical and similar text, splits, merges, titles, and properties of every alignment."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from plandiff.alignment.across_languages import Languages
from plandiff.alignment.align import align
from plandiff.model.alignment import Alignment, Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Fate, Plan, Point
from tests.scoring import point_links

LAKE = {
    "1": "The parties keep the level of the lake between three and five metres in the dry season.",
    "2": "Upland announces every release of water forty-eight hours ahead. Lowland confirms receipt within a day.",
    "3": "A joint office of six engineers measures the inflow at both dams and publishes the figures every week.",
    "4": "Fishing with nets is closed from April to June. Boats under four metres may use lines all year round.",
    "5": "The ferry between the two shores runs daily. Its fares are set by the harbour board of Lowland.",
    "6": "Disputes go to an arbitrator whom both parliaments appoint. The award is final and is paid in ninety days.",
}


def plan(name: str, texts: dict[str, str]) -> Plan:
    """A plan of points without titles."""
    return Plan(id=name, title=name, points=tuple(Point(id=key, text=text) for key, text in texts.items()))


def link_of(alignment: Alignment, *, before: str = "", after: str = "") -> Link:
    """The link that holds a point."""
    return next(link for link in alignment.links if before in link.before or after in link.after)


def test_a_plan_answers_itself() -> None:
    alignment = align(plan("first", LAKE), plan("second", LAKE))
    assert point_links(alignment) == {(key, key) for key in LAKE}
    assert {link.basis for link in alignment.links} == {Basis.IDENTICAL}
    assert not any(link.moved for link in alignment.links)


def test_renumbering_and_reordering_cost_nothing() -> None:
    renumbered = {str(int(key) + 10): LAKE[key] for key in ("3", "1", "2", "4", "5", "6")}
    alignment = align(plan("first", LAKE), plan("second", renumbered))
    assert point_links(alignment) == {(key, str(int(key) + 10)) for key in LAKE}
    assert [link.before for link in alignment.links if link.moved] == [("3",)]


def test_a_unit_of_a_family_goes_where_its_fellows_go() -> None:
    notice = (
        "The {} office gives written notice of every sitting fourteen days ahead, keeps the record in both languages of"
        " the lake, pays the interpreters from its own budget and answers letters of fishermen within {} weeks."
    )
    before = {"4.1": LAKE["1"], "4.2": notice.format("northern", "six"), "4.3": LAKE["3"], "4.4": LAKE["5"]}
    fellows = {f"8.{key[-1]}": f"{text} No fee is due." for key, text in before.items()}
    fellows["8.2"] = notice.format("eastern", "six full")
    others = {"9.1": LAKE["2"], "9.2": notice.format("western", "six"), "9.3": LAKE["4"]}
    assert ("4.2", "8.2") in point_links(align(plan("one", before), plan("two", fellows | others)))
    alone = {key.replace(".", "-"): text for key, text in (fellows | others).items()}
    assert ("4.2", "9-2") in point_links(align(plan("one", before), plan("two", alone)))


def test_a_point_that_became_two_is_a_split_and_the_other_way_round_a_merge() -> None:
    first, second = LAKE["4"].split(". ", 1)
    split = dict(LAKE) | {"4": first + ".", "4bis": second}
    forward, back = align(plan("one", LAKE), plan("two", split)), align(plan("two", split), plan("one", LAKE))
    assert link_of(forward, before="4").after == ("4", "4bis")
    assert link_of(back, after="4").before == ("4", "4bis")


def test_a_ruling_beats_the_text() -> None:
    before = plan("draft-1", LAKE)
    after = Plan(
        id="draft-2",
        title="x",
        points=(Point(id="9", text=LAKE["1"], follows=("draft-1#5",)), Point(id="8", text="New.")),
    )
    link = link_of(align(before, after), after="9")
    assert (link.before, link.basis) == (("5",), Basis.RULING)


def test_an_empty_ruling_keeps_a_point_alone() -> None:
    after = Plan(id="draft-2", title="x", points=(Point(id="9", text=LAKE["1"], follows=()),))
    assert link_of(align(plan("draft-1", LAKE), after), after="9").before == ()


def test_two_points_that_follow_the_same_ancestor_answer_each_other() -> None:
    before = Plan(id="p", title="x", points=(Point(id="1", text="Roads stay open.", follows=("old#7",)),))
    after = Plan(id="q", title="x", points=(Point(id="2", text="Schools teach both languages.", follows=("old#7",)),))
    assert [(link.before, link.after, link.basis) for link in align(before, after).links] == [
        (("1",), ("2",), Basis.ORIGIN)
    ]


@pytest.mark.parametrize("fate", [Fate.REMOVED, Fate.UNDISCLOSED])
def test_a_point_without_text_answers_its_title(fate: Fate) -> None:
    before = Plan(id="p", title="x", points=(Point(id="4", title="Fishing", topic="fish", text=LAKE["4"]),))
    after = Plan(id="q", title="x", points=(Point(id="nets", title="Fishing", topic="fish", fate=fate),))
    assert [(link.before, link.after, link.basis) for link in align(before, after).links] == [
        (("4",), ("nets",), Basis.TITLE)
    ]


def _noisy(rng: random.Random) -> dict[str, str]:
    keys = list(LAKE)
    rng.shuffle(keys)
    return {
        f"n{key}": " ".join(w for w in LAKE[key].split() if rng.random() > 0.15) for key in keys if rng.random() > 0.2
    }


def _mirrored(alignment: Alignment) -> set[tuple[object, ...]]:
    return {(link.after, link.before, link.basis, link.score, link.margin, link.moved) for link in alignment.links}


def _seen(alignment: Alignment) -> set[tuple[object, ...]]:
    return {(link.before, link.after, link.basis, link.score, link.margin, link.moved) for link in alignment.links}


@pytest.mark.parametrize("seed", range(20))
def test_properties(seed: int) -> None:
    rng = random.Random(seed)
    before, after = plan("p", LAKE), plan("q", _noisy(rng))
    alignment = align(before, after)
    assert sorted(i for link in alignment.links for i in link.before) == sorted(p.id for p in before.points)
    assert sorted(i for link in alignment.links for i in link.after) == sorted(p.id for p in after.points)
    assert align(before, after) == alignment, "the same input gives the same output"
    assert _mirrored(align(after, before)) == _seen(alignment), "before and after are treated alike"
    shuffled = replace(after, points=tuple(rng.sample(after.points, len(after.points))))
    assert point_links(align(before, shuffled)) == point_links(alignment), "the order of the points does not matter"


def test_a_short_point_that_stands_whole_in_another_is_not_doubted() -> None:
    schools = "Schools teach in the language of the district."
    rest = {number: text for number, text in LAKE.items() if number != "1"}
    before = plan("p", {"1": LAKE["1"], **rest, "99": schools})
    link = next(
        link for link in align(before, plan("q", {"1": f"{LAKE['1']} {schools}", **rest})).links if "99" in link.before
    )
    assert (link.before, link.doubtful) == (("1", "99"), ())
    assert link.confidence is not Confidence.LOW


def test_a_pair_that_shares_little_makes_a_merge_doubtful_and_is_named() -> None:
    merged = (
        f"{LAKE['3']} {LAKE['5']} Fishing with nets of any kind is closed on both shores. No fee is asked of visitors."
    )
    fishing = "Fishing with nets is licensed: a joint board of both shores sells each licence for ninety crowns a year."
    before, after = plan("p", {"3": LAKE["3"], "5": LAKE["5"], "9": fishing}), plan("q", {"1": merged})
    (link,) = align(before, after).links
    assert link.before == ("3", "5", "9")
    assert (link.confidence, link.doubtful) == (Confidence.LOW, (("9", "1"),))
    assert (link.confidence_of("3", "1"), link.confidence_of("9", "1")) == (Confidence.MEDIUM, Confidence.LOW)
    assert {a.doubtful for a in align(after, before).links} == {(("1", "9"),)}


def test_words_of_mere_grammar_are_the_same_whichever_side_has_too_few_words_to_tell_its_language() -> None:
    known, unknown = Languages("es", "").function_words, Languages("", "es").function_words
    assert known == unknown != Languages("", "").function_words
