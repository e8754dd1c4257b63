"""What points rest on, who revises whom, and finding things by words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.library.evidence import footing, totals
from plandiff.library.library import bundled_library
from plandiff.library.lineage import lineage
from plandiff.library.search import search
from plandiff.model.plan import Clause, Evidence, Plan, Point
from plandiff.model.problem import Document
from plandiff.model.seed import Claim, ClaimKind, Seed, Stance
from plandiff.rendering.library.evidence_terminal import evidence_totals
from plandiff.rendering.library.plan_terminal import plan_list
from plandiff.rendering.page.terminal_text import Page

POINT = Point(
    id="4",
    title="Water level",
    text="The lake stays full.",
    evidence=Evidence.REPORTED,
    sources=("gazette#c1", "gazette#c2"),
    clauses=(Clause(id="a", text="Boats may pass.", evidence=Evidence.UNVERIFIED),),
)
PLAN = Plan(id="lake-12", title="Lake accord", points=(POINT,))


def claim(name: str, point: str, stance: Stance, plan: str = "lake-12") -> Claim:
    return Claim(id=name, plan=plan, topic="lake", point=point, says="...", kind=ClaimKind.CONTENT, stance=stance)


SEED = Seed(
    id="gazette",
    title="Gazette",
    claims=(
        claim("c1", "4", Stance.SUPPORTS),
        claim("c2", "4.a", Stance.CONTRADICTS),
        claim("c3", "", Stance.CONTEXT),
        claim("c4", "4", Stance.SUPPORTS, plan="lake-13"),
    ),
)
SEEDS = [Document("gazette.yaml", SEED, "0" * 64)]


def test_a_point_has_the_claims_on_itself_and_on_its_clauses() -> None:
    found = footing(PLAN, POINT, None, SEEDS)
    assert [witness.key for witness in found.supporting] == ["gazette#c1"]
    assert [witness.key for witness in found.contradicting] == ["gazette#c2"]
    assert found.origins == ("gazette",)


def test_an_unverified_clause_does_not_borrow_the_sources_of_its_point() -> None:
    found = footing(PLAN, POINT, POINT.clauses[0], SEEDS)
    assert found.evidence is Evidence.UNVERIFIED
    assert found.sources == ()
    assert [witness.key for witness in found.contradicting] == ["gazette#c2"]


def test_totals_count_thin_and_contradicted_points() -> None:
    counts = totals([footing(PLAN, POINT, None, SEEDS)])
    assert (counts["reported"], counts["one origin"], counts["no origin"], counts["contradicted"]) == (1, 1, 0, 1)


def test_totals_are_told_without_zeros() -> None:
    page, single = Page(80, False), footing(PLAN, POINT, None, SEEDS)
    thin = evidence_totals([(PLAN, [single])], page).splitlines()
    assert thin[1:3] == [
        "    reported by unnamed sources 1",
        "    1 on one source alone, 1 contradicted by a claim",
    ]
    firm = replace(single, sources=("gazette#c1", "herald"), contradicting=())
    assert evidence_totals([(PLAN, [firm])], page).splitlines()[2] == (
        "    every point on two sources or more, none contradicted by a claim"
    )
    assert evidence_totals([(replace(PLAN, points=()), [])], page).splitlines() == ["lake-12  Lake accord, 0 points"]


def test_the_tree_of_plans_has_no_gap() -> None:
    """Below a plan that another revises, a line leads to that plan without a break."""
    family = [
        plan("a", "2031-01-01"),
        plan("b", "2031-02-01", "a"),
        plan("c", "2031-03-01", "b"),
        plan("d", "2031-04-01", "a"),
        plan("e", "2031-05-01"),
    ]
    assert plan_list(family, "plans", Page(80, False)).splitlines()[1:] == [
        "",
        "a  2031-01-01  a",
        "\u2502 0 points",
        "\u2502",
        "\u251c\u2500 b  2031-02-01  b",
        "\u2502  \u2502 0 points",
        "\u2502  \u2502",
        "\u2502  \u2514\u2500 c  2031-03-01  c",
        "\u2502       0 points",
        "\u2502",
        "\u2514\u2500 d  2031-04-01  d",
        "     0 points",
        "",
        "e  2031-05-01  e",
        "  0 points",
    ]


def plan(name: str, date: str, base: str | None = None) -> Plan:
    return Plan(id=name, title=name, date=date, base=base, points=())


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        ([plan("b", "2031-02-01", "a"), plan("a", "2031-01-01")], ["a 0", "b 1"]),
        ([plan("c", "2031-03-01", "a"), plan("b", "2031-02-01", "a"), plan("a", "2031-01-01")], ["a 0", "b 1", "c 1"]),
        ([plan("b", "2031-01-01", "a"), plan("a", "2031-01-01")], ["a 0", "b 1"]),
        ([plan("b", "2031-02-01", "lost")], ["b 0"]),
        ([plan("a", "2031-01-01", "b"), plan("b", "2031-01-02", "a")], ["a 0", "b 0"]),
    ],
    ids=["a child below its base", "children by date", "same day", "a base that is not there", "a circle"],
)
def test_lineage(plans: list[Plan], expected: list[str]) -> None:
    assert [f"{branch.plan.id} {branch.depth}" for branch in lineage(plans)] == expected


def best(query: str) -> list[str]:
    library = bundled_library()
    return [hit.reference for hit in search(query, library.plans(), library.seeds, limit=10).hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("fighter jets Poland", "us-28#9"),
        ("figther jets Polnad", "us-28#9"),
        ("START I", "us-28#17"),
        ("elections 100 days", "us-28#25"),
    ],
)
def test_search_finds(query: str, expected: str) -> None:
    assert expected in best(query)[:4]


def test_search_for_nothing_finds_nothing() -> None:
    assert best("zyzzyva qwertz") == []
    assert best("") == []


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["evidence"], "contradicted by a claim"),
        (["evidence", "us-28"], "us-28#6"),
        (["evidence", "us-28#10"], "text published 1"),
        (["sources", "eu-counter#3"], "This version strikes the point."),
        (["sources", "us-28#6"], "9 sources in 11 entries"),
        (["sources", "eu-counter#6"], "Contradicted by"),
        (["sources", "us-28"], "us-28"),
        (["search", "frozen", "assets", "--limit", "30"], "us-28#14"),
        (["explain", "us-28#12", "us-ua-20#8"], "Linked"),
        (["explain", "us-28#14", "us-ua-20#9"], "Not linked."),
        (["explain", "us-28#14", "--in", "us-ua-20"], "best first"),
        (["figures", "us-28", "eu-counter"], "800,000 *"),
    ],
    ids=" ".join,
)
def test_command_shows(arguments: list[str], shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    assert shown in capsys.readouterr().out


@pytest.fixture
def lake(tmp_path: Path) -> list[str]:
    """The option that names a folder with one plan of one's own."""
    points = "".join(
        f"  - {{id: '{at}', text: The lake has {word}.}}\n" for at, word in enumerate(("boats", "trout"), 1)
    )
    hidden = "  - {id: x, title: Reeds, fate: undisclosed, note: Herons were heard of.}\n"
    (tmp_path / "lake-1.yaml").write_text(f"id: lake-1\ntitle: Lake\npoints:\n{points}{hidden}", encoding="utf-8")
    return ["--plans", str(tmp_path)]


@pytest.mark.parametrize("words", [["zyzzyva"], ["!!"], [""]], ids=["no such word", "no word", "nothing"])
def test_a_search_that_finds_nothing_says_so_as_grep_does(
    words: list[str], lake: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", *words, *lake]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"nothing found for: {words[0]}\n"


def test_a_search_says_what_it_left_out_and_what_is_a_note(lake: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "lake", "--limit", "1", *lake]) == 0
    assert capsys.readouterr().err == "the best 1 of 2; --limit shows more\n"
    assert run(["search", "boats", "penguins", *lake]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("lake-1#1")
    assert printed.err == "nothing has all of the words; each of these has 1 of 2\n"
    assert run(["search", "herons", *lake]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "    note: Herons were heard of.\n" in printed.out


@pytest.mark.parametrize("arguments", [["explain", "us-28#12"], ["explain", "us-28", "us-ua-20"]], ids=" ".join)
def test_explain_says_what_it_needs(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "plandiff explain --help" in capsys.readouterr().err
