"""Clauses that stay and clauses that leave, sentence accounting, explanations, and the bounds on work."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from plandiff.alignment.align import align
from plandiff.alignment.explain import candidates, explain, trace_sentences
from plandiff.alignment.pairing import assign
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.model.alignment import Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Clause, Plan, Point
from plandiff.text.stems import stem
from tests.benchmarks.workload import LEVELS, revision

RELEASES = "Upland announces every release of water forty-eight hours ahead"
GAUGES = "A joint office of six engineers measures the inflow at both dams"
NETS = "Fishing with nets is closed from April to June"
FERRY = "The ferry between the two shores runs daily at noon"
BOATS = "Boats under four metres may use lines all year round"


def plan(name: str, *points: tuple[str, str, dict[str, str]]) -> Plan:
    """A plan of (id, text, clauses)."""
    return Plan(
        id=name,
        title=name,
        points=tuple(
            Point(id=i, text=text, clauses=tuple(Clause(id=key, text=words) for key, words in clauses.items()))
            for i, text, clauses in points
        ),
    )


BEFORE = plan(
    "lake-1",
    ("1", "Water of the lake:", {"a": RELEASES, "b": GAUGES, "c": BOATS}),
    ("2", "Fishing and boats on the lake:", {"a": NETS, "b": FERRY}),
    ("3", "Disputes go to an arbitrator of both parliaments. The award is final and paid in ninety days.", {}),
)
AFTER = plan(
    "lake-2",
    ("1", "Water of the lake:", {"a": RELEASES + " by radio", "b": GAUGES}),
    ("2", "Fishing and boats on the lake:", {"a": NETS, "b": BOATS, "c": FERRY}),
    ("3", "Disputes go to an arbitrator of both parliaments.", {}),
    ("4", "The award of the arbitrator is final and is paid within ninety days.", {}),
)


def inner(links: tuple[Link, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(link.before, link.after) for link in links]


def test_a_clause_that_left_its_point_stands_where_it_was_and_where_it_is() -> None:
    first, second, _ = align(BEFORE, AFTER).links
    assert inner(first.clauses) == [(("a",), ("a",)), (("b",), ("b",)), (("c",), ("2.b",))]
    assert inner(second.clauses) == [(("a",), ("a",)), (("1.c",), ("b",)), (("b",), ("c",))]
    assert [link.moved for link in first.clauses] == [False, False, True]


def test_a_clause_leaves_no_point_that_is_compared_as_a_whole() -> None:
    """Else the other clauses of that point would be in no link at all."""
    before = plan("lake-1", ("1", "", {"a": RELEASES, "b": NETS, "c": FERRY}), ("2", "", {"a": BOATS, "b": GAUGES}))
    after = plan("lake-2", ("1", "The mill is let", {}), ("2", "", {"a": BOATS, "b": GAUGES, "c": RELEASES}))
    ruled = replace(after, points=(replace(after.points[0], follows=("lake-1#1",)), after.points[1]))
    links = align(before, ruled).links
    assert [link.ends for link in links if not link.in_part] == [(("1",), ("1",)), (("2",), ("2",))]
    assert not links[0].clauses


def test_a_clause_leaves_a_point_that_stands_alone_with_its_other_clauses_told() -> None:
    season = "The bell opens the season of the clerk before the barrel"
    walls = "The apprentice repairs every harbour wall before the first song"
    fires = "The basket burns no fountain in the guild of the smiths"
    piers = "The village repairs each toll house and pier before the cart goes"
    ropes = "The clerk measures every rope and every harbour before noon"
    honey = "Nobody sells honey without a licence of the abbot"
    before = plan("lake-1", ("1", f"{season}. {walls}. {fires}. {piers}.", {}), ("2", "", {"a": ropes, "b": honey}))
    after = plan("lake-2", ("1", walls, {}), ("2", fires, {}), ("3", "", {"a": season, "b": piers, "c": ropes}))
    _, alone = align(before, after).links
    assert (alone.ends, inner(alone.clauses)) == ((("2",), ()), [(("a",), ("3.c",)), (("b",), ())])
    _, alone = align(after, before).links
    assert (alone.ends, inner(alone.clauses)) == (((), ("2",)), [(("3.c",), ("a",)), ((), ("b",))])


def test_sentences_are_traced_to_their_homes() -> None:
    alignment = align(BEFORE, AFTER)
    accounts = {
        link.before: account
        for link, account in zip(alignment.links, trace_sentences(BEFORE, AFTER, alignment), strict=True)
    }
    split = accounts[("3",)]
    assert [[home.point for home in sentence.homes] for sentence in split.before] == [["3"], ["4"]]
    moved = accounts[("1",)].before[3]
    assert (moved.text, [home.point for home in moved.homes]) == (BOATS, ["2"])


def test_a_sentence_without_a_counterpart_has_no_home() -> None:
    shorter = plan("lake-2", ("3", "Disputes go to an arbitrator of both parliaments.", {}))
    (account,) = [a for a in trace_sentences(BEFORE, shorter, align(BEFORE, shorter)) if a.after]
    assert [bool(sentence.homes) for sentence in account.before] == [True, False]


def test_an_explanation_names_what_is_shared_and_who_else_there_is() -> None:
    why = explain(BEFORE, AFTER, ("3", "4"))
    assert why.linked
    assert why.basis is Basis.TEXT
    assert {"award", "paid"} <= {word for word, _ in why.words}
    assert [sentence.text for sentence in why.sentences] == ["The award is final and paid in ninety days."]
    assert dict(why.parts)["text"] == pytest.approx(why.score)
    assert [condition.id for condition in why.conditions] == ["follows", "score-below", "rival-above"]


def test_an_explanation_says_what_a_missing_link_would_take() -> None:
    why = explain(BEFORE, AFTER, ("1", "4"))
    assert not why.linked
    assert [condition.id for condition in why.conditions] == ["follows", "score-above", "likely-above"]
    assert why.runner_up_before is not None
    assert (why.runner_up_before.point, why.runner_up_before.linked) == ("3", True)
    with pytest.raises(KeyError):
        explain(BEFORE, AFTER, ("1", "99"))


def test_candidates_come_best_first() -> None:
    found = candidates(BEFORE, AFTER, "3")
    assert {c.point for c in found if c.linked} == {"3", "4"}
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_the_assignment_is_optimal_where_greed_is_not() -> None:
    assert assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == {0: 1, 1: 0}
    assert assign({(0, 0): 0.9, (0, 1): 0.1, (1, 0): 0.1}) == {0: 0}


def test_identical_points_without_number_are_linked_in_bounded_time_and_it_says_so() -> None:
    many = [Point(id=str(i), text="The lake stays open.") for i in range(3000)]
    alignment = align(Plan(id="p", title="p", points=tuple(many)), Plan(id="q", title="q", points=tuple(many)))
    assert sum(link.before == link.after for link in alignment.links) == 3000
    assert alignment.limits == ("identical",)
    assert {link.confidence for link in alignment.links} == {Confidence.MEDIUM}


@pytest.mark.parametrize("level", LEVELS)
def test_revisions_are_found_and_mirrored_on_a_small_budget(level: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after, gold = revision(60, LEVELS[level], 3)
    monkeypatch.setattr("plandiff.alignment.similarity._FREE", 0)
    tight = AlignmentSettings(visits=20)
    forward, back = align(before, after, tight), align(after, before, tight)
    found = {(b, a) for link in forward.links for b in link.before for a in link.after}
    assert 2 * len(found & gold) / (len(found) + len(gold)) >= 0.93
    assert {(b, a) for link in back.links for a in link.before for b in link.after} == found


@pytest.mark.parametrize(
    ("words", "root"),
    [
        ("distribute distribution distributing distributes distributor", "distribut"),
        ("modify modified modifies modification", "modif"),
        ("600,000", "600,000"),
        ("lake", "lake"),
    ],
)
def test_words_of_one_stem(words: str, root: str) -> None:
    assert {stem(word) for word in words.split()} == {root}


def test_importing_the_aligner_loads_no_rapidfuzz() -> None:
    code = "import sys, plandiff.alignment; print(sorted({'rapidfuzz', 'difflib', 'yaml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
