"""What a caller can ask of `read_text`, and what it refuses."""

from __future__ import annotations

import time

import pytest

from plandiff.importing.read import MAX_CHARACTERS, read_text, told_form
from plandiff.importing.result import DocumentForm
from plandiff.model.plan import Plan, Point, Wording
from plandiff.model.problem import InputError

LETTERS_AND_NUMBERS = """\
Article 1
1. Boats carry numbers.
2. Boats carry lamps.
Article 2
1. The ferry runs by day.
2. It rests by night.
"""


def ids(plan: Plan) -> list[str]:
    return [point.id for point in plan.points]


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        (None, ["1", "2"]),
        ("Article 1", ["1", "2"]),
        ("article one", ["1", "2"]),
        ("Article I", ["1", "2"]),
        ("paragraphs", ["p1", "p2", "p3", "p4", "p5", "p6"]),
    ],
)
def test_the_numbering_can_be_chosen(numbering: str | None, expected: list[str]) -> None:
    text = LETTERS_AND_NUMBERS
    if numbering == "paragraphs":
        text = text.replace("\n", "\n\n")
    assert ids(read_text(text, plan_id="case", numbering=numbering).plan) == expected


def test_another_numbering_gives_other_points() -> None:
    text = "(a) Boats carry numbers.\n1. They are white.\n2. They are large.\n(b) Boats carry lamps.\n"
    assert ids(read_text(text, plan_id="case", numbering="(a)").plan) == ["a", "b"]
    assert ids(read_text(text, plan_id="case", numbering="1.").plan) == ["preamble", "1", "2"]


AROUND = "\n\n".join(f"The {word} boat came in." for word in ("red", "blue", "old", "new"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. The lake stays full.\n", ["1"]),
        ("Lake accord\n\nArticle 1\nDepth\n\nThe lake stays full.\n", ["1"]),
        ("§ 1 The lake stays full.\n\nIt is dredged.\n", ["1"]),
        ("Terms:\n\n1. The parties:\n(a) keep the lake full;\n(b) dredge it.\n", ["preamble", "1", "1.a", "1.b"]),
        ("<p>Terms:</p><ol><li>The lake:<ul><li>stays full,<li>is dredged.</ul></ol>", ["preamble", "1", "1.a", "1.b"]),
        ("2. The lake stays full.\n", ["p1"]),
        ("1 lake stays full.\n", ["p1"]),
        ("1. May was cold.\n", ["p1"]),
        (f"{AROUND}\n\n1. The lake stays full.\n", ["p1", "p2", "p3", "p4", "p5"]),
        (f"1. The lake stays full.\n\n{AROUND}\n", ["p1", "p2", "p3", "p4", "p5"]),
        ("- Boats carry lamps.\n- Nets are dried.\n\n1. A footnote.\n", ["p1", "p2"]),
    ],
)
def test_a_document_of_one_point(text: str, expected: list[str]) -> None:
    """One number is a point where there is little else; of a long text with a number somewhere, paragraphs are."""
    plan = read_text(text, plan_id="case").plan
    assert [reference for point in plan.points for reference in references(point)] == expected


@pytest.mark.parametrize(
    ("end", "closes"),
    [
        ("Best wishes\nMaren", True),
        ("Yours faithfully,", True),
        ("DONE AT Fordham, this third day of May, in two copies.", True),
        ("In witness whereof the undersigned have signed.", True),
        ("Regards the harbour as common land and keeps it open to the boats of all.", False),
        ("Done in spring, the work is paid for in autumn.", False),
        ("The board keeps the quay in order.", False),
    ],
)
def test_what_ends_a_letter_or_a_treaty_is_no_part_of_the_last_point(end: str, closes: bool) -> None:
    plan = read_text(f"1. The quay opens.\n\n2. The lamps are lit.\n\n{end}\n", plan_id="case").plan
    assert ids(plan) == (["1", "2", "closing"] if closes else ["1", "2"])
    assert " ".join(plan.points[-1].text.split()).endswith(" ".join(end.split()))


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        (
            "> 1. The quay opens\n> in May.\n>> 2. The lamps are lit.\n",
            ["The quay opens in May.", "The lamps are lit."],
        ),
        ("1. The quay opens\n> in May.\n2. The lamps are lit.\n", ["The quay opens > in May.", "The lamps are lit."]),
    ],
)
def test_the_marks_of_a_quoted_mail_go(text: str, wordings: list[str]) -> None:
    assert [point.text for point in read_text(text, plan_id="case").plan.points] == wordings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "What both want\n\n\u2013 a ferry at dawn\n\u2013 a ferry at dusk\n\u2013 no night work\n",
            ["p1", "p2", "p3"],
        ),
        ("1/ Lower dues.\n2/ New piers.\n", ["1", "2"]),
        ("1. Area\n1.1 The meadow.\n1.2 The ford.\n2. Use\n2.1 Cows only.\n", ["1", "1.1", "1.2", "2", "2.1"]),
        ("1. Area\nThe fee for it is\n1.1 crowns a day.\n2. Use\nFor cows only.\n", ["1", "2"]),
        ("1. The meadow.\n2. The ford.\n\nAnnex A: Map\n", ["1", "2", "annex-a"]),
        ("- a) The meadow.\n- b) The ford.\n", ["a", "b"]),
        ("* 1. The meadow.\n* 2. The ford:\n  * (i) by day,\n  * (ii) by night.\n", ["1", "2", "2.i", "2.ii"]),
    ],
)
def test_what_is_a_point_and_what_a_clause(text: str, expected: list[str]) -> None:
    plan = read_text(text, plan_id="case").plan
    assert [reference for point in plan.points for reference in references(point)] == expected


def references(point: Point) -> list[str]:
    return [point.id, *(f"{point.id}.{clause.id}" for clause in point.clauses)]


def test_an_example_is_taken_as_it_is_typed() -> None:
    text = "A) Boats.\na) large,\nb) small.\nB) Nets.\n"
    assert ids(read_text(text, plan_id="case", numbering="a)").plan) == ["preamble", "a", "b"]
    assert ids(read_text(text, plan_id="case", numbering="A)").plan) == ["A", "B"]


def test_flat_leaves_clauses_and_brackets_as_text() -> None:
    text = "1. Boats carry [lamps / bells]:\na) by day;\nb) by night.\n2. Nets are dried.\n"
    (first, _) = read_text(text, plan_id="case", flat=True).plan.points
    assert (first.text, first.clauses, first.options) == (
        "Boats carry [lamps / bells]:\na) by day;\nb) by night.",
        (),
        (),
    )


def test_the_plan_is_verbatim_and_has_the_title_of_the_text() -> None:
    text = "RULES OF THE HARBOUR\n\n1. Boats carry numbers.\n2. Boats carry lamps.\n"
    found = read_text(text, plan_id="rules").plan
    assert (found.id, found.title, found.wording) == ("rules", "RULES OF THE HARBOUR", Wording.VERBATIM)
    assert read_text("One sentence.", plan_id="rules").plan.title == "rules"


@pytest.mark.parametrize(
    ("text", "options", "rule"),
    [
        ("", {}, "empty"),
        (" \n\f\u00a0\n", {}, "empty"),
        ("-----\n=====\n", {}, "empty"),
        ("<script>1. Boats</script>", {"form": "html"}, "empty"),
        ("1. Boats\n2. Nets\n", {"numbering": "boats"}, "numbering"),
        ("1. Boats\n2. Nets\n", {"numbering": "Article 1"}, "numbering"),
        ("x" * (MAX_CHARACTERS + 1), {}, "limit"),
        ("Boats.\n\n" * 5001, {}, "limit"),
    ],
)
def test_refusals(text: str, options: dict[str, str], rule: str) -> None:
    with pytest.raises(InputError) as refused:
        read_text(text, plan_id="case", file="draft.txt", **options)  # type: ignore[arg-type]
    (problem,) = refused.value.problems
    assert (problem.rule, problem.file) == (rule, "draft.txt")
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1. Boats carry numbers.\n", DocumentForm.PLAIN),
        ("Prices are < 5 and > 3 * 2 * 1.\n", DocumentForm.PLAIN),
        ("# Not a comment\n", DocumentForm.MARKDOWN),
        ("1\\. Boats\n", DocumentForm.MARKDOWN),
        ("See **the harbour master**.\n", DocumentForm.MARKDOWN),
        ("*********\n* boxed *\n*********\n", DocumentForm.PLAIN),
        ("== Terms ==\nBoats.\n\n== Notes ==\nNets.\n", DocumentForm.WIKI),
        ("== a frame ==\nBoats.\n", DocumentForm.PLAIN),
        ("== Terms ==\n# Boats.\n# Nets.\n", DocumentForm.WIKI),
        ("== Terms ==\n:1. Boats:\n::(a) red;\n", DocumentForm.WIKI),
        ("{|\n|-\n| 1 || Boats.\n|}\n", DocumentForm.WIKI),
        ("# Terms\n## Boats\n[[shall][may]] sail.\n", DocumentForm.MARKDOWN),
        ("  <!DOCTYPE html>\n<p>Boats", DocumentForm.HTML),
        ("<ol><li>Boats<li>Nets</ol>", DocumentForm.HTML),
    ],
)
def test_the_form_is_told_from_the_text(text: str, form: DocumentForm) -> None:
    assert told_form(text) is form


HOSTILE = {
    "numbers": "1.\n",
    "ascending": "".join(f"{number}. word\n" for number in range(1, 999)),
    "letters": "(a) x\n(b) y\n(i) z\n",
    "labels": "".join(f"Word{chr(97 + number % 26)} {number % 90}: x\n" for number in range(300)),
    "brackets": "[",
    "alternatives": "[a / b] ",
    "hyphens": "some-\nthing ",
    "dots": ". x",
    "figures": "1.1",
    "boxes": "* x *\n",
    "pages": "head\n\ntext\n3\n\f",
    "open tags": "<a",
    "open comments": "<!--",
    "declarations": "<!x",
    "quotes": '<p a="> ',
    "lists": "<ol><li>x",
    "asides": "<aside><ol><li>x",
    "entities": "&ampx",
    "stars": "**x ",
    "links": "[x](",
    "escapes": "\\.",
    "wiki lists": "*#:** x\n",
    "wiki headings": "== a ==\n",
    "wiki notes": "<ref>",
    "wiki marks": "***",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_bounded(name: str) -> None:
    """Fifty kilobytes of anything take a few seconds at most on a slow machine; most take a tenth of one."""
    piece = HOSTILE[name]
    text = piece * (50_000 // len(piece))
    start = time.process_time()
    forms = ("plain", "markdown", "html") if name in {"brackets", "open tags", "stars"} else ("auto",)
    for form in ("wiki",) if name.startswith("wiki") else forms:
        try:
            read_text(text, plan_id="case", form=form)
        except InputError as error:
            assert error.problems[0].rule in {"limit", "empty"}  # noqa: PT017 - either outcome is right
    assert time.process_time() - start < 10
