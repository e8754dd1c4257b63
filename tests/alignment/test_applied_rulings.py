"""Rulings of a file beat every guess, find points that were renumbered, and say where they no longer fit."""

from __future__ import annotations

import pytest

from plandiff.alignment.align import align
from plandiff.alignment.applied_rulings import (
    applied_rulings,
    clause_as_point,
    left_alone,
    point_fingerprint,
    proposals,
)
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.proposal import ProposalKind
from plandiff.model.ruling import Ruling, RulingFile, TroubleKind

FIRING = "The two harbours stop all firing at the other shore, at once and without conditions."
TRUCE = "A truce holds from midnight."
PRISONERS = "Prisoners are let go."
EXCHANGE = "Everyone who is held is exchanged for everyone, under the eyes of the monitors of the shore."
FERRY, FERRY_LATER = "The ferry runs on Sundays.", "The ferry runs on Sundays and on holidays."
FEES, FEES_LATER = "Fees are five crowns a boat.", "Fees are six crowns a boat."


def plan(name: str, **texts: str) -> Plan:
    points = tuple(Point(id=identifier[1:], text=text) for identifier, text in texts.items())
    return Plan(id=name, title=name, language="en", points=points)


BEFORE = plan("first", n1=FERRY, n2=FIRING, n3=FEES, n4=PRISONERS)
AFTER = plan("second", n1=FERRY_LATER, n2=FEES_LATER, n3=TRUCE, n4=EXCHANGE)


def ruling(before: str, after: str, by: str = "A. Reader", texts: tuple[str, ...] = ()) -> Ruling:
    return Ruling(before=tuple(before.split()), after=tuple(after.split()), by=by, before_texts=texts)


def links(before: Plan, after: Plan, *rulings: Ruling) -> dict[tuple[tuple[str, ...], tuple[str, ...]], Basis]:
    found = applied_rulings(RulingFile(before="first", after="second", rulings=rulings), before, after)
    return {(link.before, link.after): link.basis for link in align(before, after, decided=found.decided).links}


def test_a_ruling_links_what_shares_no_word() -> None:
    assert links(BEFORE, AFTER, ruling("2", "3"), ruling("4", "4")) == {
        (("1",), ("1",)): Basis.TEXT,
        (("2",), ("3",)): Basis.RULING,
        (("3",), ("2",)): Basis.TEXT,
        (("4",), ("4",)): Basis.RULING,
    }


def test_a_ruling_parts_what_is_alike_and_says_who_decided() -> None:
    found = applied_rulings(RulingFile(before="first", after="second", rulings=(ruling("1", ""),)), BEFORE, BEFORE)
    alone = [link for link in align(BEFORE, BEFORE, decided=found.decided).links if link.before == ("1",)]
    assert [(link.after, link.basis, link.confidence) for link in alone] == [((), Basis.RULING, Confidence.HIGH)]
    assert alone[0].ruling is not None
    assert alone[0].ruling.ruling.by == "A. Reader"
    assert [trouble.kind for trouble in found.troubles] == [TroubleKind.IDENTICAL]


def test_a_ruling_joins_several() -> None:
    assert links(BEFORE, AFTER, ruling("2 4", "3 4"))[("2", "4"), ("3", "4")] is Basis.RULING


def test_a_ruling_of_a_file_beats_follows() -> None:
    follows = Plan(id="second", title="", points=(Point(id="1", text=TRUCE, follows=("first#4",)),))
    made = links(BEFORE, follows, ruling("2", "1"))
    assert made[("2",), ("1",)] is Basis.RULING
    assert made[("4",), ()] is Basis.NONE


def test_the_mirror_holds_with_rulings() -> None:
    straight = links(BEFORE, AFTER, ruling("2", "3"), ruling("4", ""))
    turned = links(AFTER, BEFORE, ruling("3", "2"), ruling("", "4"))
    assert {(b, a): basis for (a, b), basis in turned.items()} == straight


@pytest.mark.parametrize(
    ("before", "texts", "linked", "troubles"),
    [
        # the point of that number and text
        (BEFORE, (point_fingerprint(BEFORE.points[1]),), "2", []),
        # renumbered: another point has the number, and the text stands elsewhere
        (plan("first", n1=FEES, n2=PRISONERS, n7=FIRING), (point_fingerprint(BEFORE.points[1]),), "7", []),
        # reworded: the number is all that is left
        (plan("first", n1=FEES, n2=FIRING + " Both say so."), (point_fingerprint(BEFORE.points[1]),), "2", ["changed"]),
        # gone
        (plan("first", n1=FEES), (point_fingerprint(BEFORE.points[1]),), "", ["gone"]),
        (plan("first", n1=FEES), (), "", ["gone"]),
        # two points have that text now: neither number nor text tells
        (plan("first", n4=FIRING, n5=FIRING), (point_fingerprint(BEFORE.points[1]),), "", ["gone"]),
    ],
    ids=["same", "renumbered", "reworded", "gone", "gone-without-point_fingerprint", "twice"],
)
def test_a_ruling_survives_renumbering(before: Plan, texts: tuple[str, ...], linked: str, troubles: list[str]) -> None:
    found = applied_rulings(
        RulingFile(before="first", after="second", rulings=(ruling("2", "3", texts=texts),)), before, AFTER
    )
    assert [one.before for one in found.decided] == ([(linked,)] if linked else [])
    assert [trouble.kind for trouble in found.troubles] == troubles
    assert [one.text_changed for one in found.decided] == ([bool(troubles)] if linked else [])


def test_the_first_of_two_rulings_on_a_point_holds() -> None:
    rulings = RulingFile(before="first", after="second", rulings=(ruling("2", "3"), ruling("2", "4")))
    found = applied_rulings(rulings, BEFORE, AFTER)
    assert [(one.before, one.after) for one in found.decided] == [(("2",), ("3",))]
    assert [(trouble.at, trouble.kind) for trouble in found.troubles] == [(1, TroubleKind.COLLIDES)]


def test_a_proposal_without_a_name_decides_nothing() -> None:
    found = applied_rulings(
        RulingFile(before="first", after="second", rulings=(ruling("2", "1", by=" "),)), BEFORE, AFTER
    )
    assert (found.decided, found.undecided) == ((), 1)


def test_proposals_name_what_is_near_and_count_the_rest() -> None:
    alignment = align(BEFORE, AFTER)
    listed = proposals(BEFORE, AFTER, alignment)
    named = [(one.kind, one.before[0].id, one.after[0].id) for one in listed]
    assert named == [(ProposalKind.ALONE, "2", "4")]
    assert left_alone(alignment, listed) == (("4",), ("3",))


def test_what_is_decided_is_not_proposed_again() -> None:
    found = applied_rulings(RulingFile(before="first", after="second", rulings=(ruling("2", ""),)), BEFORE, AFTER)
    alignment = align(BEFORE, AFTER, decided=found.decided)
    assert not [one for one in proposals(BEFORE, AFTER, alignment) if one.before[0].id == "2"]
    assert "2" not in left_alone(alignment, ())[0]


def with_clauses(name: str, **points: dict[str, str] | str) -> Plan:
    """A plan of points that are a text, or clauses by their letters."""
    return Plan(
        id=name,
        title=name,
        language="en",
        points=tuple(
            Point(id=identifier[1:], text=said)
            if isinstance(said, str)
            else Point(id=identifier[1:], clauses=tuple(Clause(id=letter, text=text) for letter, text in said.items()))
            for identifier, said in points.items()
        ),
    )


HARBOUR, SHED = "The harbour is open to boats of every shore.", "Keys of the shed lie with the master."
SIDES = (
    with_clauses("first", n1={"a": FERRY, "b": FIRING, "c": HARBOUR}, n2={"a": FEES, "b": SHED}),
    with_clauses(
        "second", n1={"a": FERRY_LATER, "b": HARBOUR, "c": TRUCE}, n2={"a": FEES_LATER, "b": SHED}, n3=EXCHANGE
    ),
)


@pytest.mark.parametrize(
    ("before", "after", "point", "made"),
    [
        ("1.b", "1.c", "1", (("b",), ("c",))),  # what shares no word
        ("1.c", "", "1", (("c",), ())),  # apart from what says the same
        ("1.b", "2.b", "1", (("b",), ("2.b",))),  # in another point: it moved there
        ("1.b", "1.a 1.c", "1", (("b",), ("a", "c"))),
        ("1.b", "3", "1", (("b",), ("3",))),  # a clause became a point: the points are linked too
    ],
)
def test_clauses_are_ruled_on(before: str, after: str, point: str, made: tuple[tuple[str, ...], ...]) -> None:
    found = applied_rulings(RulingFile(before="first", after="second", rulings=(ruling(before, after),)), *SIDES)
    made_by = [link for link in align(*SIDES, decided=found.decided).links if point in link.before]
    ruled = [inner for link in made_by for inner in link.clauses if inner.ruling]
    assert [(inner.before, inner.after) for inner in ruled] == [made]
    assert {name for link in made_by for name in link.after} == {"1", after} & {"1", "3"} | {"1"}
    assert all(inner.basis is Basis.RULING for inner in ruled)
    others = {x for link in made_by for inner in link.clauses if not inner.ruling for x in inner.before}
    assert not others & {name for inner in ruled for name in inner.before}


def test_a_clause_that_was_relettered_is_found_by_its_fingerprint() -> None:
    relettered = with_clauses("first", n1={"a": FIRING, "b": FERRY}, n2={"a": FEES, "b": SHED})
    known = (point_fingerprint(clause_as_point(SIDES[0].points[0], SIDES[0].points[0].clauses[1])),)
    rulings = RulingFile(before="first", after="second", rulings=(ruling("1.b", "1.c", texts=known),))
    assert [one.before for one in applied_rulings(rulings, relettered, SIDES[1]).decided] == [("1.a",)]
    own_point = with_clauses("first", n1={"a": FERRY, "b": HARBOUR}, n9=FIRING)
    assert [one.before for one in applied_rulings(rulings, own_point, SIDES[1]).decided] == [("9",)]


def test_what_answers_a_whole_point_answers_its_clauses() -> None:
    moved = with_clauses(
        "second", n1={"a": FERRY_LATER}, n2={"a": FEES_LATER, "b": SHED, "c": FIRING}, n3={"d": HARBOUR}
    )
    before = with_clauses("first", n1={"a": FERRY}, n2={"a": FEES, "b": SHED}, n3={"a": FIRING, "b": HARBOUR})
    assert any(inner.moved for link in align(before, moved).links for inner in link.clauses)
    found = applied_rulings(RulingFile(before="first", after="second", rulings=(ruling("3", "3"),)), before, moved)
    made = align(before, moved, decided=found.decided).links
    assert not any(inner.moved for link in made for inner in link.clauses)


def test_doubtful_clauses_are_proposed() -> None:
    before = with_clauses("first", n1={"a": FERRY, "b": FIRING, "c": FEES})
    after = with_clauses("second", n1={"a": FERRY_LATER, "b": TRUCE, "c": FEES_LATER, "d": EXCHANGE})
    named = [(one.kind, one.before[0].id, one.after[0].id) for one in proposals(before, after, align(before, after))]
    assert named == [(ProposalKind.ALONE, "1.b", "1.d")]
