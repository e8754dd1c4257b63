"""Red lines are read: one test each, with its place."""

from __future__ import annotations

import pytest

from plandiff.model.problem import InputError
from plandiff.model.red_line import ReadVerdict, Wanted
from plandiff.reading import read_red_lines

LINES = """\
lines:
  - id: level
    party: Upland
    says: The lake must never fall below three metres.
    date: 2031-02
    topic: water-level
    sources: [gazette-0304#g-12]
    evidence: on-record
    given_up: {date: 2031-05-01, says: Upland no longer asks for a lowest level.}
    figure: level_min_m at_least 3
  - {id: notice, party: Lowland, says: The notice of a release stays., keeps: lake-12#4}
  - {id: sluice, party: Lowland, says: No second sluice., must_not_contain: {any: [second sluice, new sluice]}}
  - {id: fish, party: Lowland, says: Fishing is in the text., must_contain: {thread: lake-10#7}}
  - {id: payer, party: Lowland, says: Upland pays., topic: costs, party_bound: Upland}
  - {id: delay, party: Upland, says: Works end soon., topic: works, deadline: at_most 100 days}
  - {id: order, party: Upland, says: First the survey., topic: works, not_before: the survey}
  - id: dignity
    party: Upland
    says: The text treats both shores alike.
    reading: [{plan: lake-12, verdict: crossed, reason: Point 4 binds one shore., by: A. Reader, date: 2031-03-05}]
"""


def test_a_line_of_every_test_is_read() -> None:
    level, keeps, without, within, payer, delay, order, dignity = read_red_lines(LINES.encode()).content.lines
    assert (level.figure, level.date, level.given_up and level.given_up.date) == (
        "level_min_m at_least 3",
        "2031-02",
        "2031-05-01",
    )
    assert keeps.keeps == "lake-12#4"
    assert (without.must_not_contain, within.must_contain) == (
        Wanted(any=("second sluice", "new sluice")),
        Wanted(thread="lake-10#7"),
    )
    assert (payer.party_bound, delay.deadline, order.not_before) == ("Upland", "at_most 100 days", "the survey")
    assert [one.verdict for one in dignity.reading] == [ReadVerdict.CROSSED]


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("keeps: lake-12#4", "keeps: lake-12#4, party_bound: Upland", (11, 90), "party_bound beside keeps"),
        ("keeps: lake-12#4", "keep: lake-12#4", (11, 72), "unknown key"),
        ("not_before: the survey", "note: the survey", (16, 6), "none of figure, keeps"),
        ("{thread: lake-10#7}", "lake-10#7", (13, 77), "must be a mapping"),
        ("{thread: lake-10#7}", "{thread: lake-10#7, any: [x]}", (13, 97), "any beside thread"),
        ("{thread: lake-10#7}", "{any: []}", (13, 83), "any is an empty list"),
        ("level_min_m at_least 3", "level_min_m above 3", (10, 13), "it must be a term"),
    ],
)
def test_what_is_wrong_has_its_place(old: str, new: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(InputError) as error:
        read_red_lines(LINES.replace(old, new).encode())
    problem = error.value.problems[0]
    assert message in problem.message
    assert (problem.line, problem.column) == place
