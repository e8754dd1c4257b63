"""Threads: every point in exactly one, whatever is split, merged, struck, missing or named in another order."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Fate, Plan
from plandiff.model.problem import InputError
from plandiff.model.thread import Refusal, Threads
from plandiff.threads import pairwise_links as links
from plandiff.threads.follow import follow
from tests.threads.families import TEXTS, as_lists, bare, documents, plan, point


def followed(*plans: Plan) -> Threads:
    return follow(documents(*plans))


CASES = {
    "a point that stays": (
        [plan("v1", "ab", day=1), plan("v2", "ba", day=2), plan("v3", "ab", day=3)],
        [["v1#1", "v2#2", "v3#1"], ["v1#2", "v2#1", "v3#2"]],
    ),
    "a point that comes back after a version without it": (
        [plan("v1", "ab", day=1), plan("v2", "a", day=2), plan("v3", "ab", day=3)],
        [["v1#1", "v2#1", "v3#1"], ["v1#2", "v3#2"]],
    ),
    "a split, both parts of which go on": (
        [
            plan("v1", [point("1", "ab")], day=1),
            plan("v2", "ab", day=2),
            plan("v3", "ab", day=3),
            plan("v4", "ab", day=4),
        ],
        [["v1#1", "v2#1", "v2#2", "v3#1", "v3#2", "v4#1", "v4#2"]],
    ),
    "a merge of two points that ran side by side": (
        [
            plan("v1", "ab", day=1),
            plan("v2", "ab", day=2),
            plan("v3", "ab", day=3),
            plan("v4", [point("1", "ab")], day=4),
        ],
        [["v1#1", "v1#2", "v2#1", "v2#2", "v3#1", "v3#2", "v4#1"]],
    ),
    "one text that lumps together what all others keep apart": (
        [plan("v1", "ab", day=1), plan("v2", [point("1", "aab")], day=2), plan("v3", "ab", day=3)],
        [["v1#1", "v2#1", "v3#1"], ["v1#2", "v3#2"]],
    ),
    "a version without public text": (
        [
            plan("v1", "abc", day=1),
            plan("v2", [bare("x", Fate.REMOVED, "v1#2"), bare("y", Fate.KEPT, "v1#3")], day=2, base="v1", public=False),
            plan("v3", "ac", day=3, base="v1"),
        ],
        [["v1#1", "v3#1"], ["v1#2", "v2#x"], ["v1#3", "v2#y", "v3#2"]],
    ),
    "a ruling that joins what shares no word": (
        [plan("v1", "a", day=1), plan("v2", [point("9", "b", follows=("v1#1",))], day=2), plan("v3", "b", day=3)],
        [["v1#1", "v2#9", "v3#1"]],
    ),
    "a point that is declared new, of the same words as an old one": (
        [
            plan("v1", "ac", day=1),
            plan("v2", "c", day=2),
            plan("v3", [point("5", "a", follows=()), point("6", "c")], day=3),
        ],
        [["v1#1"], ["v1#2", "v2#1", "v3#6"], ["v3#5"]],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_follows(case: str) -> None:
    plans, expected = CASES[case]
    assert as_lists(followed(*plans)) == expected


@pytest.mark.parametrize("case", CASES)
def test_the_order_of_naming_does_not_matter(case: str) -> None:
    plans, _ = CASES[case]
    expected = followed(*plans)
    for shuffled in permutations(plans):
        assert followed(*shuffled) == expected


def test_every_point_is_in_exactly_one_thread() -> None:
    for seed in range(12):
        random = Random(seed)
        plans = [_random_plan(random, number) for number in range(5)]
        threads = followed(*plans)
        found = [str(member.place) for thread in threads.threads for member in thread.members]
        assert sorted(found) == sorted(f"{p.id}#{entry.id}" for p in plans for entry in p.points)
        assert followed(*reversed(plans)) == threads


def _random_plan(random: Random, number: int) -> Plan:
    letters = random.sample(sorted(TEXTS), random.randint(1, 6))
    groups: list[str] = []
    for letter in letters:
        text = letter.upper() if random.random() < 0.3 else letter
        if groups and random.random() < 0.25:
            groups[-1] += text
        else:
            groups.append(text)
    points = [point(str(index + 1), group) for index, group in enumerate(groups)]
    return plan(f"v{number}", points, day=1 + random.randint(0, 3), base=random.choice([None, f"v{number - 1}"]))


def test_a_version_comes_after_the_one_it_revises() -> None:
    threads = followed(plan("a", "a", day=1, base="b"), plan("b", "a", day=1))
    assert [side.plan.id for side in threads.versions] == ["b", "a"]


def test_bases_in_a_circle_are_no_trouble() -> None:
    threads = followed(plan("a", "a", day=1, base="b"), plan("b", "a", day=1, base="a"))
    assert as_lists(threads) == [["a#1", "b#1"]] or as_lists(threads) == [["b#1", "a#1"]]


def test_a_version_named_twice_counts_once_and_two_of_one_id_are_an_error() -> None:
    one = plan("a", "a", day=1)
    assert len(followed(one, one).versions) == 1
    with pytest.raises(InputError, match="two versions have the id 'a'"):
        followed(one, plan("a", "b", day=1))


def test_a_member_says_what_holds_it() -> None:
    threads = followed(*CASES["a ruling that joins what shares no word"][0])
    first, second, third = threads.threads[0].members
    assert (first.basis, first.confidence, str(first.through)) == (Basis.RULING, Confidence.HIGH, "v2#9")
    assert (second.basis, third.basis, str(third.through)) == (Basis.RULING, Basis.IDENTICAL, "v2#9")


def test_what_is_refused_is_reported() -> None:
    threads = followed(*CASES["one text that lumps together what all others keep apart"][0])
    refused = {(str(d.before), str(d.after), d.reason) for d in threads.disagreements}
    assert refused == {("v1#2", "v2#1", Refusal.SIDE_BY_SIDE), ("v2#1", "v3#2", Refusal.SIDE_BY_SIDE)}
    later = [plan("v1", "ac", day=1), plan("v2", [point("5", "a", follows=())], day=2), plan("v3", "a", day=3)]
    assert [d.reason for d in followed(*later).disagreements] == [Refusal.DECLARED_NEW]
    declared = followed(*CASES["a point that is declared new, of the same words as an old one"][0])
    assert declared.disagreements == ()  # the aligner obeys the ruling itself


def test_far_pairs_of_a_large_family_are_aligned_in_what_is_left_over(monkeypatch: pytest.MonkeyPatch) -> None:
    plans, expected = CASES["a point that comes back after a version without it"]
    monkeypatch.setattr(links, "WHOLE", 1)
    threads = followed(*plans)
    assert as_lists(threads) == expected
    assert threads.limits == ("pairs",)
    assert set(threads.alignments) == {("v1", "v2"), ("v2", "v3")}


def test_progress_counts_pairs() -> None:
    seen: list[tuple[int, int]] = []
    plans = CASES["a point that stays"][0]
    follow(documents(*plans), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
