"""Links in part: what a point has in common with another although stronger links have it, or the other, as a whole."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest

from plandiff.alignment.align import align
from plandiff.alignment.applied_rulings import proposals
from plandiff.alignment.explain import candidates, explain, trace_sentences
from plandiff.model.alignment import Link
from plandiff.model.kinds import Confidence
from plandiff.model.plan import Clause, Option, Plan, Point
from plandiff.model.record import replace

STALLS = "A stall is let for one season against forty crowns, and no trader holds more than two."
GROWN = (
    "As it has been with us from of old, so it is to be from now on, and not only for us: a stall is let for one "
    "season against forty crowns, and no trader of ours or of theirs holds more than two of them at any one time, be "
    "it as it may."
)
MONEY = "Whoever gives a stall up before midsummer has half of the money back."
HOURS = "The market opens at seven in the morning and closes at noon, from April to October."
BAKERS = "These rules do not prevent a village from keeping or making rules that favour its own bakers."
SCALES = "The town clerk tests the scales of every trader twice a year, and seals those that are true."
DOGS = "Dogs are kept on a short lead between the stalls all day long."
FIRES = "Fires are lit only in iron baskets along the north wall of the square."


def plan(name: str, points: Mapping[str, str | dict[str, str]]) -> Plan:
    made = [
        Point(id=number, text=text)
        if isinstance(text, str)
        else Point(id=number, clauses=tuple(Clause(id=letter, text=one) for letter, one in text.items()))
        for number, text in points.items()
    ]
    return Plan(id=name, title=name, points=tuple(made))


def links(before: Mapping[str, str | dict[str, str]], after: Mapping[str, str | dict[str, str]]) -> list[Link]:
    return list(align(plan("market-1", before), plan("market-2", after)).links)


def told(found: list[Link]) -> dict[str, tuple[str | None, str | None] | None]:
    """The links as `1 > 1 2`, with the sentences of those in part."""
    return {f"{' '.join(x.before)} > {' '.join(x.after)}": x.passages if x.in_part else None for x in found}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            {"1": f"{STALLS} {HOURS}", "2": BAKERS},
            {"1": f"{STALLS} {HOURS}", "2": BAKERS},
            {"1 > 1": None, "2 > 2": None},
            id="nothing was split",
        ),
        pytest.param(
            {"1": f"{STALLS} {MONEY} {HOURS}", "2": BAKERS},
            {"1": f"{STALLS} {MONEY} {BAKERS}", "2": HOURS},
            {"1 2 > 1": None, "1 > 2": (HOURS, None)},
            id="a point that would stand alone is whole in its link in part",
        ),
        pytest.param(
            {"1": f"{HOURS} {STALLS}", "2": f"{BAKERS} {SCALES}"},
            {"1": HOURS, "2": f"{STALLS} {BAKERS} {SCALES}"},
            {"1 > 1": None, "1 > 2": (STALLS, STALLS), "2 > 2": None},
            id="a sentence that went from one point to another",
        ),
        pytest.param(
            {"1": f"{HOURS} {STALLS}", "2": f"{BAKERS} {SCALES}"},
            {"1": HOURS, "2": f"{GROWN} {BAKERS} {SCALES}"},
            {"1 > 1": None, "1 > 2": (STALLS, GROWN), "2 > 2": None},
            id="a sentence that went and says more there",
        ),
        pytest.param(
            {"1": {"a": HOURS, "b": STALLS}, "2": {"a": BAKERS, "b": SCALES}},
            {"1": {"a": HOURS}, "2": {"a": STALLS, "b": BAKERS, "c": SCALES}},
            {"1 > 1": None, "2 > 2": None},
            id="a clause that went tells it itself",
        ),
        pytest.param(
            {"1": f"{HOURS} {SCALES}", "2": {"a": STALLS, "b": DOGS}, "3": {"a": BAKERS, "b": FIRES}},
            {"1": f"{HOURS} {STALLS}", "2": {"a": BAKERS, "b": FIRES, "c": DOGS, "d": SCALES}},
            {"1 2 > 1": None, "1 > 2": (SCALES, SCALES), "3 > 2": None},
            id="a clause of another point of its link tells nothing of a point",
        ),
    ],
)
def test_what_is_linked_in_part(
    before: dict[str, str | dict[str, str]],
    after: dict[str, str | dict[str, str]],
    expected: dict[str, tuple[str | None, str | None] | None],
) -> None:
    found, turned = links(before, after), links(after, before)
    assert told(found) == expected
    assert {(x.ends, x.passages) for x in found} == {(x.ends[::-1], x.passages[::-1]) for x in turned}


MOVED = {"1": f"{HOURS} {STALLS}", "2": f"{BAKERS} {SCALES}"}, {"1": HOURS, "2": f"{STALLS} {BAKERS} {SCALES}"}


def test_an_explanation_knows_links_in_part() -> None:
    plans = plan("market-1", MOVED[0]), plan("market-2", MOVED[1])
    assert explain(*plans, ("1", "2")).linked
    assert {one.point for one in candidates(*plans, "1") if one.linked} == {"1", "2"}


def test_a_sentence_is_traced_where_its_point_is_whole() -> None:
    plans = plan("market-1", MOVED[0]), plan("market-2", MOVED[1])
    alignment = align(*plans)
    traced = dict(zip((x.ends for x in alignment.links), trace_sentences(*plans, alignment), strict=True))
    told = {ends: ([x.text for x in one.before], [x.text for x in one.after]) for ends, one in traced.items()}
    assert told == {
        (("1",), ("1",)): ([HOURS, STALLS], [HOURS]),
        (("1",), ("2",)): ([], []),
        (("2",), ("2",)): ([BAKERS, SCALES], [STALLS, BAKERS, SCALES]),
    }


def test_nobody_is_asked_to_rule_on_a_link_in_part() -> None:
    """A ruling says of a whole point what answers it."""
    plans = plan("market-1", MOVED[0]), plan("market-2", MOVED[1])
    alignment = align(*plans)
    doubtful = replace(alignment, links=tuple(replace(x, confidence=Confidence.LOW) for x in alignment.links))
    asked = [([p.id for p in one.before], [p.id for p in one.after]) for one in proposals(*plans, doubtful)]
    assert sorted(asked) == [(["1"], ["1"]), (["2"], ["2"])]


def test_a_ruling_on_a_point_leaves_it_no_other_link() -> None:
    before, after = plan("market-1", MOVED[0]), plan("market-2", MOVED[1])
    first, *others = before.points
    ruled = replace(after, points=(replace(after.points[0], follows=("market-1#1",)), *after.points[1:]))
    assert "1 > 2" in told(list(align(before, ruled).links))  # only the side that rules is closed
    ruled = replace(before, points=(replace(first, follows=("market-2#1",)), *others))
    assert "1 > 2" not in told(list(align(ruled, after).links))


@pytest.mark.parametrize("seed", range(12))
def test_every_point_is_in_one_link_that_has_it_whole(seed: int) -> None:
    """Sentences that go from point to point: ten of the twelve give links in part. Exchanged texts mirror that."""
    choose = random.Random(seed)
    words = f"{STALLS} {MONEY} {HOURS} {BAKERS} {SCALES}".lower().replace(".", "").split()
    sentences = [" ".join(choose.choices(words, k=9)).capitalize() + "." for _ in range(15)]
    cuts = [{str(at): " ".join(sentences[at : at + 3]) for at in range(0, 15, 3)}]
    moved = choose.sample(range(15), 4)
    for one, other in zip(moved[::2], moved[1::2], strict=True):
        sentences[one], sentences[other] = sentences[other], sentences[one]
    cuts.append({str(at): " ".join(sentences[at : at + 4]) for at in range(0, 15, 4)})
    found, turned = links(cuts[0], cuts[1]), links(cuts[1], cuts[0])
    for side in (0, 1):
        assert sorted(name for x in found if x.passages[side] is None for name in x.ends[side]) == sorted(cuts[side])
    assert {(x.ends, x.passages) for x in found} == {(x.ends[::-1], x.passages[::-1]) for x in turned}


def test_a_point_with_open_options_is_in_no_link_in_part() -> None:
    """What became of options is told of points as a whole."""
    before = plan("market-1", {"1": f"{STALLS} {MONEY} {HOURS}", "2": BAKERS})
    after = plan("market-2", {"1": f"{STALLS} {MONEY} {BAKERS}", "2": HOURS})
    rivals = Option(by="Upland", text=SCALES), Option(by="Lowland", text=f"{SCALES} Nobody pays for it.")
    still_open = replace(before, points=(replace(before.points[0], options=rivals), before.points[1]))
    assert [link.ends for link in align(before, after).links if link.in_part] == [(("1",), ("2",))]
    assert [one.before for one in align(still_open, after).shared] == ["1"]
    assert not any(link.in_part for link in align(still_open, after).links)
