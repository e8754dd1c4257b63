"""A change keeps its fingerprint while it stays the same, and has another once it is another."""

from __future__ import annotations

import csv
import json
from io import StringIO
from itertools import permutations
from pathlib import Path

import pytest

from plandiff import api
from plandiff.comparing.change_fingerprints import change_fingerprints
from plandiff.model.comparison import Comparison
from plandiff.model.record import replace
from tests.golden import cases, report, sides
from tests.rendering.html_page import parse

BEFORE = (
    "The lake stays 3 metres deep.",
    "Upland may keep its boats at the quay in winter.",
    "Lowland pays for the dam and for all that stands on it.",
    "Fishing is allowed.",
)
AFTER = (
    "The lake stays 4 metres deep.",
    "Upland may keep its boats at the quay in winter and in spring.",
    "Lowland shares the cost of the dam and of all that stands on it.",
    "Fishing is allowed.",
)

FARES, SEASON = (("1",), ("2",)), (("2",), ("2",))  # of the golden case whose fares went from one point to another


def compared(folder: Path, before: str, after: str, suffix: str = "yaml") -> Comparison:
    documents = []
    for name, text in (("before", before), ("after", after)):
        path = folder / f"{name}.{suffix}"
        path.write_text(text, encoding="utf-8")
        documents.append(api.load_plan(path))
    return api.compare(*documents)


def plan(texts: tuple[str, ...], numbers: tuple[int, ...] = (), more: str = "", name: str = "lake") -> str:
    numbers = numbers or tuple(range(1, len(texts) + 1))
    points = "".join(
        f"  - {{id: '{number}', text: {text}{more}}}\n" for number, text in zip(numbers, texts, strict=True)
    )
    return f"id: {name}\ntitle: Lake accord\npoints:\n{points}"


def by_words(comparison: Comparison) -> dict[tuple[str, str], str]:
    """The fingerprint of every change by the words of both its sides."""
    found = change_fingerprints(comparison)
    texts = [side.points for side in (comparison.before, comparison.after)]
    return {
        (" ".join(texts[0][name].body for name in key[0]), " ".join(texts[1][name].body for name in key[1])): digits
        for key, digits in found.items()
    }


# The examples of the README: these must stay over versions of plandiff, as decisions of users stand on them.
@pytest.mark.parametrize(
    ("after", "point", "expected"),
    [
        ("eu-counter", "6", "v2-f16b6447cad413f2"),
        ("eu-counter", "25", "v2-7ee61d1d8cd01501"),
        ("geneva-19", "6", "v2-f16b6447cad413f2"),
        ("us-ua-20", "12", "v2-c9fa79ab9227b99c"),
    ],
)
def test_the_examples_of_the_readme_keep_theirs(after: str, point: str, expected: str) -> None:
    comparison = api.compare(api.load_plan("us-28"), api.load_plan(after))
    (digits,) = [one for (names, _), one in change_fingerprints(comparison).items() if point in names]
    assert digits == expected


def test_renumbered_points_keep_theirs(tmp_path: Path) -> None:
    first = by_words(compared(tmp_path, plan(BEFORE), plan(AFTER)))
    renumbered = by_words(compared(tmp_path, plan(BEFORE, (3, 5, 7, 9)), plan(AFTER, (11, 12, 13, 14), name="other")))
    assert renumbered == first
    assert len(set(first.values())) == len(BEFORE)


def test_other_changes_in_the_text_do_not_count(tmp_path: Path) -> None:
    first = by_words(compared(tmp_path, plan(BEFORE), plan(AFTER)))
    further = "All tolls at the upper gate end on the first of May."
    texts = (BEFORE, (further, *AFTER[:2], "Lowland pays for nothing that stands on the dam.", AFTER[3]))
    second = by_words(compared(tmp_path, plan(texts[0]), plan(texts[1])))
    shared = first.keys() & second.keys()
    assert {key[0] for key in shared} == {BEFORE[0], BEFORE[1], BEFORE[3]}
    assert {key: second[key] for key in shared} == {key: first[key] for key in shared}
    assert not {second[key] for key in second.keys() - shared} & set(first.values())


def test_a_point_that_moves_keeps_its_other_changes_and_is_known_where_it_only_moves(tmp_path: Path) -> None:
    """Of points that changed places one counts as moved; which one, the others decide."""
    placed = by_words(compared(tmp_path, plan(BEFORE), plan(AFTER)))
    moved = by_words(compared(tmp_path, plan(BEFORE), plan((AFTER[1], AFTER[2], AFTER[3], AFTER[0]))))
    assert moved[BEFORE[0], AFTER[0]] == placed[BEFORE[0], AFTER[0]], "it changed as it did before"
    moved = by_words(compared(tmp_path, plan(BEFORE), plan((AFTER[3], *AFTER[:3]))))
    assert moved.items() - placed.items() == {((BEFORE[3], AFTER[3]), moved[BEFORE[3], AFTER[3]])}


def test_one_in_part_is_known_by_the_sentences_that_it_is_about() -> None:
    before, after = sides("shared-across-changes")
    point, *others = before.content.points
    first = change_fingerprints(api.compare(before, after))
    assert first.keys() > {FARES}
    for words, kept in (("six ferries", {FARES, SEASON}), ("nine crowns", {SEASON})):
        edited = replace(point, text=point.text.replace(words, f"at most {words}"))
        points = replace(before.content, points=(edited, *others))
        second = change_fingerprints(api.compare(replace(before, content=points), after))
        assert {ends for ends, digits in second.items() if first[ends] == digits} == kept


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_plan_and_the_plain_text_of_it_have_the_same(suffix: str, tmp_path: Path) -> None:
    texts = [
        f"Lake accord\n\n{''.join(f'{number}. {text}{chr(10)}{chr(10)}' for number, text in enumerate(side, 1))}"
        for side in (BEFORE, AFTER)
    ]
    read = by_words(compared(tmp_path, texts[0], texts[1], suffix))
    assert by_words(compared(tmp_path, plan(BEFORE), plan(AFTER))) == read


def test_what_is_said_about_a_point_does_not_count(tmp_path: Path) -> None:
    more = ", topic: water, note: Read twice, evidence: reported, binds: [Upland]"
    bare = change_fingerprints(compared(tmp_path, plan(BEFORE), plan(AFTER)))
    assert change_fingerprints(compared(tmp_path, plan(BEFORE), plan(AFTER, more=more))) == bare


def test_typography_does_not_count(tmp_path: Path) -> None:
    straight = compared(tmp_path, plan(("Boats - all - stay.",)), plan(("Boats - few - stay.",)))
    curly = compared(tmp_path, plan(("Boats \u2013 all \u2013  stay.",)), plan(("Boats\u00a0\u2013 few - stay.",)))
    assert change_fingerprints(curly) == change_fingerprints(straight)


OTHERS = (
    (BEFORE[0], AFTER[0]),
    (BEFORE[0], "The lake stays 5 metres deep."),
    ("The lake stays 2 metres deep.", AFTER[0]),
    (BEFORE[0], "The lake stays 4 metres deep in winter."),
    (AFTER[0], BEFORE[0]),
    (BEFORE[0], BEFORE[0]),
    ("The Lake stays 3 metres deep.", AFTER[0]),
)


def test_a_change_of_other_words_has_another(tmp_path: Path) -> None:
    found = [change_fingerprints(compared(tmp_path, plan((one,)), plan((other,)))) for one, other in OTHERS]
    assert len({digits for one in found for digits in one.values()}) == len(OTHERS)


# Two plans whose words are the same, or say less than what is declared beside them.
@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        ("text: It is limited., terms: {cap: '3'}", "text: It is limited., terms: {cap: '4'}", True),
        ("text: At most 3., terms: {cap: '3'}", "text: At most 4., terms: {cap: '4'}", False),
        ("text: At most 3., terms: {cap: '3'}", "text: At most 4., terms: {cap: '5'}", True),
        ('text: "At most 3,000.", terms: {cap: "3000"}', "text: At most 4., terms: {cap: '4'}", False),
        ("text: It is limited., terms: {cap: '3'}", "text: It is limited.", True),
        ("text: It is limited., terms: {cap: '3'}", "text: It is limited., terms: {cap: '3'}", False),
        (
            "text: It is limited., options: [{by: Upland, text: To 3.}]",
            "text: It is limited., options: [{by: Upland, text: To 4.}]",
            True,
        ),
    ],
)
def test_figures_and_options_beside_the_words(before: str, after: str, counts: bool, tmp_path: Path) -> None:
    page = "id: lake\ntitle: Lake accord\npoints:\n  - {{id: '1', {}}}\n"
    bare = [side.split(", terms")[0].split(", options")[0] for side in (before, after)]
    full = change_fingerprints(compared(tmp_path, page.format(before), page.format(after)))
    words = change_fingerprints(compared(tmp_path, page.format(bare[0]), page.format(bare[1])))
    assert (full != words) is counts


def test_the_same_change_in_several_points_is_told_apart(tmp_path: Path) -> None:
    comparison = compared(tmp_path, plan((BEFORE[3], *BEFORE[:3])), plan(("Deleted.", *AFTER[:3], "Deleted.")))
    assert len(set(change_fingerprints(comparison).values())) == len(comparison.changes)
    twice = compared(tmp_path, plan((BEFORE[0], BEFORE[0])), plan((AFTER[0], AFTER[0])))
    once = compared(tmp_path, plan((BEFORE[0],)), plan((AFTER[0],)))
    found = list(change_fingerprints(twice).values())
    assert len(set(found)) == 2
    assert found[0] == next(iter(change_fingerprints(once).values()))


def test_a_point_without_a_text_is_known_by_its_title(tmp_path: Path) -> None:
    page = "id: {}\ntitle: Lake accord\ntitles: label\ntext: undisclosed\npoints:\n"
    points = [f"  - {{id: '{number}', title: {title}, fate: undisclosed}}\n" for number, title in ((1, "A"), (2, "B"))]
    made = compared(tmp_path, plan(BEFORE), page.format("x") + "".join(points))
    other = compared(tmp_path, plan(BEFORE), page.format("x") + "".join(points[::-1]))
    assert sorted(change_fingerprints(made).values()) == sorted(change_fingerprints(other).values())
    assert len(set(change_fingerprints(made).values())) == len(made.changes)


@pytest.mark.parametrize("case", cases())
def test_every_form_has_the_same(case: str) -> None:
    found = change_fingerprints(api.compare(*sides(case)))
    assert len(set(found.values())) == len(found)
    listed = json.loads(report(case, "json"))["changes"]
    assert {(tuple(one["before"]), tuple(one["after"])): one["fingerprint"] for one in listed} == found
    rows = csv.DictReader(StringIO(report(case, "csv").removeprefix("\ufeff"), newline=""))
    assert [row["fingerprint"] for row in rows] == list(found.values())
    ids = {element.attributes.get("id") for element in parse(report(case, "html"))}
    assert set(found.values()) <= ids


def test_the_order_of_points_does_not_count(tmp_path: Path) -> None:
    """Whatever the order, the changes of points that did not move have the same fingerprints."""
    first = by_words(compared(tmp_path, plan(BEFORE[:3]), plan(AFTER[:3])))
    for order in permutations(range(3)):
        shuffled = [tuple(side[place] for place in order) for side in (BEFORE, AFTER)]
        assert by_words(compared(tmp_path, plan(shuffled[0]), plan(shuffled[1]))) == first
