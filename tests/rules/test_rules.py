"""What each rule finds and what it lets pass, case by case."""

from __future__ import annotations

import time

import pytest

from plandiff.model.family import Family
from plandiff.model.problem import Problem
from plandiff.rules.shared.registry import run
from tests.rules.families import family_of

HEAD = "id: {}\ntitle: Lake accord\n"
VOCABULARY = """\
topics: [{id: water-level, label: Water level}]
terms:
  - {id: quota_tonnes, label: Catch, unit: tonnes, kind: count}
  - {id: paid, label: Paid, kind: flag}
  - {id: until, label: Until, kind: date}
parties:
  - {name: Upland, aliases: [Republic of Upland]}
  - {name: Lowland}
other_texts: [{id: lowland-terms, label: Lowland's terms}]
"""
REGISTER = "pages: [{key: gazette-0304, outlet: Gazette, note: x}]\n"
CLAIM = "id: g-1, topic: water-level, says: x, kind: content, stance: context"


LINE = "{id: l-1, party: Upland, says: x, keeps: lake-12#4}"
JUDGED = "reading: [{plan: lake-12, verdict: holds, reason: x, by: x, date: 2031-03-05}]"


def plan(points: str = "points: []\n", plan_id: str = "lake-12", head: str = "") -> dict[str, str]:
    """One plan file; `points` is the YAML from that key on."""
    return {f"plans/{plan_id}.yaml": HEAD.format(plan_id) + head + points}


def point(keys: str, plan_id: str = "lake-12", head: str = "") -> dict[str, str]:
    """One plan file with one point, 4."""
    return plan(f"points:\n  - {{id: '4', {keys}}}\n", plan_id, head)


def seed(claims: str, head: str = "") -> dict[str, str]:
    """One seed file with one claim, g-1."""
    return {"seeds/gazette.yaml": f"id: gazette\ntitle: Gazette\nnote: x\n{head}claims: [{{{CLAIM}, {claims}}}]\n"}


BASE = plan(
    "points:\n  - {id: '3', text: The lake stays full.}\n  - {id: '4', text: 'The  harbour “stays” open.'}\n"
    "  - {id: '5', clauses: [{id: a, text: Fish may be sold.}]}\n",
    "lake-10",
)
WORDS = {"plans/vocabulary.yaml": VOCABULARY}
PAGES = {"seeds/register.yaml": REGISTER}
RED_LINES_WITH_SOURCES = """\
lines:
  - id: level
    party: Upland
    says: The lake stays full.
    sources: [a]
    given_up: {date: 2031, says: It may sink., sources: [b]}
    reading: [{plan: lake-12, verdict: holds, reason: x, by: x, date: 2031-03-05, sources: [c]}]
"""


def line(keys: str) -> dict[str, str]:
    """The file of red lines with one line, l-1, beside a plan and a vocabulary."""
    text = f"lines: [{{id: l-1, party: Upland, says: The lake stays full., {keys}}}]\n"
    return {**point("text: The lake stays full., topic: water-level"), **WORDS, "plans/red-lines.yaml": text}


SELF = "points:\n  - {id: '3', text: x}\n  - {id: '4', text: y, follows: [lake-12#3]}\n"

# The rule, the files, and the subjects of the problems it finds there, in order.
CASES: list[tuple[str, dict[str, str], list[str]]] = [
    ("id-is-file-name", {"plans/lake-12.yml": HEAD.format("lake-12") + "points: []\n"}, []),
    ("id-is-file-name", {"seeds/gazette-2.yaml": "id: gazette\ntitle: x\nclaims: []\n"}, ["gazette"]),
    ("duplicate-id", {"plans/a/lake-12.yaml": HEAD.format("lake-12") + "points: []\n", **plan()}, ["lake-12"]),
    ("duplicate-id", point("clauses: [{id: a, text: x}, {id: b, text: x}, {id: a, text: y}]"), ["lake-12#4.a"]),
    ("duplicate-id", plan("points:\n" + "  - {id: '4', text: x}\n" * 3), ["lake-12#4", "lake-12#4"]),
    ("duplicate-id", {"seeds/register.yaml": "pages: [{key: a, outlet: x}, {key: a, outlet: y}]\n"}, ["register#a"]),
    ("duplicate-id", {"plans/vocabulary.yaml": "topics: [{id: a, label: x}, {id: a, label: y}]\n"}, ["vocabulary#a"]),
    (
        "duplicate-id",
        {"plans/vocabulary.yaml": "terms: [{id: a, label: x, kind: flag}, {id: a, label: y, kind: text}]\n"},
        ["vocabulary#a"],
    ),
    ("duplicate-id", {"plans/vocabulary.yaml": "parties: [{name: Up, aliases: [U]}, {name: U}]\n"}, ["vocabulary#U"]),
    ("duplicate-id", {"plans/vocabulary.yaml": "parties: [{name: Up}]\nplaces: [{name: Up}]\n"}, []),
    (
        "ambiguous-reference",
        plan("points:\n  - {id: '3.4', text: x}\n  - {id: '3', clauses: [{id: '5', text: x}]}\n"),
        [],
    ),
    ("unknown-topic", point("text: x, topic: anything"), []),
    ("unknown-topic", {**point("text: x"), **WORDS}, []),
    ("unknown-term", {**point("clauses: [{id: a, text: 3 tons, terms: {tons: 3}}]"), **WORDS}, ["lake-12#4.a"]),
    ("unknown-term", point("text: 3 tons, terms: {tons: 3}"), []),
    ("unknown-party", {**point("text: x, binds: [Upland, Midland]"), **WORDS}, ["lake-12#4"]),
    ("unknown-party", {**point("text: x, binds: [Republic of Upland]"), **WORDS}, ["lake-12#4"]),
    ("unknown-party", {**point("options: [{by: Midland, text: x}, {text: y}]"), **WORDS}, ["lake-12#4"]),
    ("unknown-party", {**plan(head="drafted_by: [Ann Fisher, Lowland]\n"), **WORDS}, []),
    ("unknown-party", point("text: x, binds: [Midland]"), []),
    ("unknown-source", {**point("text: x, sources: [gazette-0304]"), **PAGES}, []),
    ("unknown-source", point("text: x, sources: [gazette-0304]"), ["lake-12#4"]),
    # Where there is no seed and no register, all sources of a file miss for one reason.
    ("unknown-source", plan("points:\n  - {id: '1', text: x, sources: [a, b]}\n", head="sources: [c]\n"), ["lake-12"]),
    ("unknown-source", {**point("text: x, sources: [a, b]"), **PAGES}, ["lake-12#4", "lake-12#4"]),
    (
        "unknown-source",
        {**point("text: x, sources: [gazette, 'gazette#g-1', 'gazette#g-2']"), **seed("plan: lake-12")},
        ["lake-12#4"] * 2,
    ),
    ("unknown-source", {**plan(head="sources: [gazette]\n"), **PAGES}, ["lake-12"]),
    ("unknown-source", {**point("clauses: [{id: a, text: x, sources: [gazette]}]"), **PAGES}, ["lake-12#4.a"]),
    ("unknown-reference", plan(head="base: lake-10\n"), ["lake-12"]),
    ("unknown-reference", {**plan(head="base: lake-10\n"), **BASE}, []),
    ("unknown-reference", {**point("text: x, follows: [lake-10#3, lake-10#5.a]"), **BASE}, []),
    ("unknown-reference", {**point("text: x, follows: [lake-10#5.b, lake-11#1]"), **BASE}, ["lake-12#4"] * 2),
    ("unknown-reference", {**point("clauses: [{id: a, text: x, follows: [lake-10#9]}]"), **BASE}, ["lake-12#4.a"]),
    ("unknown-reference", plan(SELF), ["lake-12#4"]),
    (
        "circular-base",
        {**plan(head="base: lake-10\n"), **plan(plan_id="lake-10", head="base: lake-12\n")},
        ["lake-10", "lake-12"],
    ),
    ("circular-base", {**plan(head="base: lake-10\n"), **plan(plan_id="lake-10", head="base: lake-10\n")}, ["lake-10"]),
    ("declared-points", plan(head="declared_points: 1\n"), ["lake-12"]),
    ("declared-points", plan(), []),
    ("declared-points", plan(head="declared_points: 19\ntext: undisclosed\n"), []),
    (
        "declared-points",
        plan("points:\n  - {id: preamble, text: x}\n  - {id: '1', text: y}\n", head="declared_points: 1\n"),
        [],
    ),
    ("declared-points", point("text: Struck., fate: removed", head="declared_points: 1\n"), []),
    ("declared-points", point("fate: deferred", head="declared_points: 1\n"), []),
    ("declared-points", point("fate: removed", head="declared_points: 1\n"), ["lake-12"]),
    (
        "term-not-in-text",
        point("text: 'A sum of 2 billion, 600,000 men, 0.5 tons.', terms: {a: 2000000000, b: 600000, c: 0.5}"),
        [],
    ),
    ("term-not-in-text", point("text: Two hundred men and ten ships., terms: {a: 200, b: 10, c: 2}"), ["lake-12#4"]),
    ("term-not-in-text", point("text: Until 4 March 2031., terms: {a: 2031-03-04, b: 2031-03-05}"), ["lake-12#4"]),
    ("term-not-in-text", point("text: 'Shared 40:60.', terms: {a: 40, b: 60}"), []),
    ("term-not-in-text", point("text: 'For 600,000 men.', terms: {a: 600, b: 0}"), ["lake-12#4"] * 2),
    ("term-not-in-text", point("text: Free., terms: {a: true, b: neutral}"), []),
    ("term-not-in-text", point("text: Free., terms: {a: 5}, clauses: [{id: a, text: 5 days}]"), []),
    ("term-not-in-text", point("text: 5 days, clauses: [{id: a, text: Free., terms: {a: 5}}]"), ["lake-12#4.a"]),
    ("term-not-in-text", point("options: [{by: Upland, text: 5 days}], terms: {a: 5}"), []),
    ("term-not-in-text", point("text: 5 days, terms: {a: 10 to 5 days}"), ["lake-12#4"]),
    ("term-not-in-text", point("text: 'For €5m, a fifth more.', terms: {a: 5000000}"), []),
    (
        "term-not-in-text",
        point("text: 'Pendant deux ans., terms: {a: 24 mois}'".replace("'", ""), head="language: fr\n"),
        [],
    ),
    ("term-not-in-text", point("text: 'Preis 1.250 EUR', terms: {a: 1250}", head="language: de\n"), []),
    ("term-not-in-text", point("text: 'Preis 1.250 EUR', terms: {a: 1.25}", head="language: de\n"), ["lake-12#4"]),
    ("figure-given-twice", point("text: 'Zwei (3) Tage.'", head="language: de\n"), ["lake-12#4"]),
    ("figure-given-twice", point("options: [{by: Upland, text: 'Five (6) days'}]"), ["lake-12#4"]),
    ("figure-given-twice", point("text: 'Zwei (2) Tage.'", head="language: de\n"), []),
    ("empty-text", point("text: ''"), ["lake-12#4"]),
    ("empty-text", point("text: '', fate: undisclosed"), []),
    ("empty-text", point("clauses: []"), ["lake-12#4"]),
    ("empty-text", point("clauses: [{id: a, text: ' '}]"), ["lake-12#4.a"]),
    ("empty-text", point("text: ' ', clauses: [{id: a, text: x}]"), ["lake-12#4"]),
    ("empty-text", point("options: [{text: x}]"), []),
    ("control-character", point('text: x, note: "a\\x9bb"'), ["lake-12#4"]),
    ("control-character", point('text: x, terms: {"a\\e": 1}'), ["lake-12#4"]),
    (
        "control-character",
        point("text: 'a\u202eb', clauses: [{id: a, text: 'a\u2066b'}]"),
        ["lake-12#4", "lake-12#4.a"],
    ),
    ("control-character", point('text: "a\\tb\\nc\\_d"'), []),
    ("control-character", seed('plan: lake-12, by: "a\\rb"'), ["gazette#g-1"]),
    ("control-character", {"plans/vocabulary.yaml": 'parties: [{name: "Up\\bland"}]\n'}, ["vocabulary#Up\bland"]),
    ("invisible-character", point("text: 'a\u00adb'"), ["lake-12#4"]),
    ("invisible-character", plan(head="note: 'Île, 北京, a\u00a0b, 👍'\n"), []),
    ("invisible-character", plan(head="note: '👍\ufe0f'\n"), ["lake-12"]),
    ("mixed-script", point("text: 'Київ, Αθήνα and Upland'"), []),
    ("mixed-script", point("text: 'the lаke'"), ["lake-12#4"]),  # noqa: RUF001 - the Cyrillic letter is the case
    (
        "follows-other-text",
        {**point("text: 'The harbour \"stays\" open.', follows: [lake-10#3]"), **BASE},
        ["lake-12#4"],
    ),
    (
        "follows-other-text",
        {**point("text: 'The harbour \"stays\" open.', follows: [lake-10#3, lake-10#4]"), **BASE},
        [],
    ),
    (
        "follows-other-text",
        {**point("text: The lake stays full., follows: []", head="base: lake-10\n"), **BASE},
        ["lake-12#4"],
    ),
    ("follows-other-text", {**point("text: The lake stays full., follows: []"), **BASE}, []),
    (
        "follows-other-text",
        {**point("clauses: [{id: a, text: Fish may be sold.}], follows: [lake-10#5.a]"), **BASE},
        [],
    ),
    (
        "follows-other-text",
        {**point("text: x, clauses: [{id: a, text: Fish may be sold., follows: [lake-10#5.a]}]"), **BASE},
        [],
    ),
    (
        "follows-other-text",
        {**point("text: x, clauses: [{id: a, text: Fish may be sold., follows: [lake-10#5]}]"), **BASE},
        [],
    ),
    (
        "follows-other-text",
        {**point("text: x, clauses: [{id: a, text: Fish may be sold., follows: [lake-10#3]}]"), **BASE},
        ["lake-12#4.a"],
    ),
    (  # a clause that became a point
        "follows-other-text",
        {**point("text: Fish may be sold., follows: [lake-10#3]"), **BASE},
        ["lake-12#4"],
    ),
    ("incomplete-point", {**point("text: x, topic: t, evidence: unknown"), **PAGES}, []),
    ("incomplete-point", {**point("text: x"), **PAGES}, ["lake-12#4", "lake-12#4"]),
    ("incomplete-plan", plan(), ["lake-12"] * 4),
    ("claim-target", seed("plan: lake-12"), ["gazette#g-1"]),
    ("claim-target", {**seed("plan: lake-12, point: 4"), **point("text: x")}, []),
    ("claim-target", {**seed("plan: lake-12, point: 4.a"), **point("clauses: [{id: a, text: x}]")}, []),
    ("claim-target", {**seed("plan: lowland-terms"), **WORDS}, []),
    ("claim-target", {**seed("plan: lowland-terms, point: 4"), **WORDS}, ["gazette#g-1"]),
    ("claim-target", {**seed("plan: lake-12", head="about: [lake-12, lake-13]\n"), **plan()}, ["gazette"]),
    ("claim-target", {**seed("plan: lake-12"), **plan(), "plans/vocabulary.yaml": "topics: []\n"}, ["gazette#g-1"]),
    ("unused-source", {"seeds/gazette.yaml": "id: gazette\ntitle: x\nclaims: []\n"}, ["gazette"]),
    ("unused-source", {"seeds/register.yaml": "pages: [{key: a, outlet: x}]\n", **plan(head="sources: [a]\n")}, []),
    (
        "unused-source",
        {
            "seeds/register.yaml": "pages:\n" + "".join(f"  - {{key: {key}, outlet: x}}\n" for key in "abcd"),
            "plans/red-lines.yaml": RED_LINES_WITH_SOURCES,
        },
        ["register#d"],
    ),
    (
        "base-is-older",
        {**plan(head="base: lake-10\ndate: 2031-03-04\n"), **plan(plan_id="lake-10", head="date: 2031-03-04\n")},
        [],
    ),
    ("base-is-older", {**plan(head="base: lake-10\ndate: 2031-03-04\n"), **BASE}, []),
    ("term-kind", {**point("text: x, terms: {paid: true, until: 2031-03, quota_tonnes: 3.5}"), **WORDS}, []),
    (
        "term-kind",
        {**point("text: x, terms: {paid: yes, until: March, quota_tonnes: many}"), **WORDS},
        ["lake-12#4"] * 3,
    ),
    ("term-kind", point("text: x, terms: {a: 3}, clauses: [{id: a, text: x, terms: {a: three}}]"), ["lake-12#4.a"]),
    ("seed-digest", seed("plan: lake-12", head=f"sha256: {'ab' * 32}\n"), []),
    ("duplicate-id", {"plans/red-lines.yaml": f"lines: [{', '.join([LINE] * 2)}]\n"}, ["red-lines#l-1"]),
    ("unknown-source", {**line("keeps: lake-12#4, sources: [gazette-9]"), **PAGES}, ["red-lines#l-1"]),
    (
        "unknown-source",
        {**line(f"given_up: {{date: 2031, says: x, sources: [b]}}, {JUDGED}"), **PAGES},
        ["red-lines#l-1"],
    ),
    ("line-incomplete", line("keeps: lake-12#4"), ["red-lines#l-1"] * 3),
    ("line-target", line("must_contain: {thread: lake-12#5}, thread: lake-1#4"), ["red-lines#l-1"] * 2),
    ("line-target", line("party_bound: Uplands, topic: water"), ["red-lines#l-1"] * 2),
    ("line-target", line("figure: quotas absent"), ["red-lines#l-1"]),
    ("line-target", line(JUDGED.replace("lake-12", "lake-1")), ["red-lines#l-1"]),
    ("line-undecidable", line("figure: quota_tonnes at_least 300"), []),
    ("line-undecidable", line("figure: quota_tonnes at_least many"), ["red-lines#l-1"]),
    ("line-undecidable", line("figure: quota_tonnes equals many"), []),
    ("line-undecidable", line("figure: paid at_least 3"), ["red-lines#l-1"]),
    ("line-undecidable", line("figure: until at_least 2031-01-01"), []),
    ("line-undecidable", line("deadline: at_most soon"), ["red-lines#l-1"]),
    ("line-undecidable", line("deadline: at_most 100"), ["red-lines#l-1"]),
    ("line-undecidable", line("deadline: at_most 3 March"), ["red-lines#l-1"]),
    ("line-undecidable", line("deadline: at_most 03/04/2031"), ["red-lines#l-1"]),
    ("line-undecidable", line("deadline: at_most 2034"), []),
    ("line-undecidable", line("deadline: at_most 100 days"), []),
    ("line-undecidable", line("deadline: at_least 2031-06-01"), []),
    ("line-undecidable", line("must_contain: {any: [the lake, of it]}"), ["red-lines#l-1"]),
    ("line-undecidable", line("not_before: the"), ["red-lines#l-1"]),
    ("line-undecidable", line("topic: costs, party_bound: Upland"), ["red-lines#l-1"]),
    ("line-undecidable", line(JUDGED.replace("[{", "[{").replace("]", f", {JUDGED[10:]}", 1)), ["red-lines#l-1"]),
]


def rule_names(value: object) -> str | None:
    return value if isinstance(value, str) and " " not in value else ""


def found(rule: str, family: Family) -> list[Problem]:
    return [problem for problem in run(family, strict=True).problems if problem.rule == rule]


@pytest.mark.parametrize(("rule", "files", "subjects"), CASES, ids=rule_names)
def test_rule(rule: str, files: dict[str, str], subjects: list[str]) -> None:
    assert [problem.subject for problem in found(rule, family_of(files))] == subjects


# The line and the words that a problem points at, and what it says to do about it.
PLACES: list[tuple[str, dict[str, str], tuple[int, str], str]] = [
    ("unknown-topic", {**point("text: x, topic: water-leve"), **WORDS}, (4, "water-leve"), "did you mean water-level?"),
    (
        "unknown-term",
        {**point("text: 3, terms: {quota_tons: 3}"), **WORDS},
        (4, "quota_tons"),
        "did you mean quota_tonnes?",
    ),
    ("unknown-party", {**point("text: x, binds: [Lowlands]"), **WORDS}, (4, "Lowlands"), "did you mean Lowland?"),
    (
        "unknown-party",
        {**point("text: x, binds: ['Republic of Upland']"), **WORDS},
        (4, "'Republic of Upland'"),
        "use its name: Upland",
    ),
    (
        "unknown-source",
        {**point("text: x, sources: [gazette-304]"), **PAGES},
        (4, "gazette-304"),
        "did you mean gazette-0304?",
    ),
    ("unknown-reference", {**point("text: x, follows: [lake-1#3]"), **BASE}, (4, "lake-1#3"), "did you mean lake-10?"),
    (
        "unknown-reference",
        {**point("text: x, follows: [lake-10#5.b]"), **BASE},
        (4, "lake-10#5.b"),
        "did you mean 5.a?",
    ),
    ("term-not-in-text", point("text: 5 days, terms: {a: 5, b: 60}"), (4, "60"), "correct the term or the text"),
    ("duplicate-id", plan("points:\n" + "  - id: '4'\n    text: x\n" * 2), (6, "'4'"), "rename one of the two"),
    ("line-target", line("keeps: lake-1#4"), (1, "lake-1#4"), "did you mean lake-12?"),
    ("line-target", line("must_not_contain: {thread: lake-12#44}"), (1, "lake-12#44"), "did you mean 4?"),
    ("line-target", line("figure: quota_tons at_least 3"), (1, "quota_tons at_least 3"), "did you mean quota_tonnes?"),
    (
        "line-undecidable",
        line("must_contain: {any: [of it]}"),
        (1, "of it"),
        "write a value or words that a text can have",
    ),
]


@pytest.mark.parametrize(("rule", "files", "place", "hint"), PLACES, ids=rule_names)
def test_place_and_hint(rule: str, files: dict[str, str], place: tuple[int, str], hint: str) -> None:
    (problem,) = found(rule, family_of(files))
    assert problem.position
    begin, end = problem.column - 1, problem.position.end_column - 1
    assert ((problem.line, problem.excerpt[begin:end]), problem.hint) == (place, hint)


def test_problems_are_in_order_and_the_same_every_time() -> None:
    files = {name: text for _, case, _ in CASES for name, text in case.items() if "vocabulary" not in name}
    files |= WORDS
    problems = run(family_of(files), strict=True).problems
    assert len(problems) > 5
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key)
    assert problems == run(family_of(dict(reversed(files.items()))), strict=True).problems
    assert set(run(family_of(files), strict=False).problems) <= set(problems)


def test_thousands_of_problems_take_seconds() -> None:
    points = "".join(
        f"  - {{id: p{at}, text: x, topic: t{at}, follows: [lake-10#p{at}x], sources: [s{at}]}}\n" for at in range(1500)
    )
    base = "".join(f"  - {{id: p{at}, text: y}}\n" for at in range(1500))
    family = family_of({**plan(f"points:\n{points}"), **plan(f"points:\n{base}", "lake-10"), **WORDS, **PAGES})
    begin = time.process_time()
    assert len(run(family, strict=True).problems) > 4500
    assert time.process_time() - begin < 10
