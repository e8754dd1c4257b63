"""What a .docx says, part by part: each row a document made here, and the lines and points that are read out of it."""

from __future__ import annotations

import pytest

from plandiff.importing.office.content import State
from plandiff.importing.office.read_office import import_office, read_content
from plandiff.importing.office.writing import write
from plandiff.importing.result import Imported
from plandiff.importing.source.lines import cut
from tests.importing.office.build_docx import (
    docx,
    end_mark,
    field,
    level,
    numbering,
    p,
    r,
    reference,
    style,
    table,
    tracked,
)

LEGAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
SEAL = "The seal stays with the notary."


def lines(data: bytes, state: State = State.ACCEPTED) -> list[str]:
    """The lines that are read out of a document."""
    return [line.text for line in cut(write(read_content(data, file="case.docx")[1], state).working)]


def read(data: bytes, state: State = State.ACCEPTED) -> Imported:
    return import_office(data, state, plan_id="case", file="case.docx")[0]


def items(*levels: int, number: int = 1) -> str:
    """Paragraphs of a list at these levels, each with its place for text."""
    return "".join(p(f"item {at}", list_level=(number, depth)) for at, depth in enumerate(levels, 1))


def labels(data: bytes) -> list[str]:
    return [line.rpartition("item")[0].strip() for line in lines(data)]


NUMBERS = {
    "levels": (LEGAL, (0, 1, 1, 2, 2, 1, 0, 1, 2), "1. 1.1 1.2 (a) (b) 1.3 2. 2.1 (a)"),
    "a level that is passed over counts as its start": (LEGAL, (0, 2, 1), "1. (a) 1.1"),
    "no number above the first": (LEGAL, (1, 1, 0), "1.1 1.2 1."),
    "roman": (level(0, "upperRoman", "%1.") + level(1, "lowerRoman", "(%2)"), (0, 1, 1, 0), "I. (i) (ii) II."),
    "letters go round": (level(0, "lowerLetter", "%1)"), (0,) * 28, " ".join("abcdefghijklmnopqrstuvwxyz")),
    "ordinal": (level(0, "ordinal", "%1"), (0, 0, 0, 0), "1st 2nd 3rd 4th"),
    "words": (level(0, "ordinalText", "%1."), (0,) * 3, "First. Second. Third."),
    "a named unit": (level(0, "upperRoman", "Article %1"), (0, 0), "Article I|Article II"),
    "legal figures": (
        level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        (0, 0, 1),
        "I. II. 2.1",
    ),
    "start": (level(0, "decimal", "%1.", '<w:start w:val="71"/>'), (0, 0), "71. 72."),
    "never begun anew": (
        level(0, "upperLetter", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'),
        (0, 1, 1, 0, 1),
        "A. 1. 2. B. 3.",
    ),
    "begun anew by the first level only": (
        level(0, "decimal", "%1")
        + level(1, "decimal", "%1.%2")
        + level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>'),
        (0, 1, 2, 1, 2, 0, 2),
        "1 1.1 (1) 1.2 (2) 2 (1)",
    ),
    "padded": (level(0, "decimalZero", "%1"), (0,) * 10, "01 02 03 04 05 06 07 08 09 10"),
    "Chinese": (
        level(0, "chineseCountingThousand", "第%1条"),
        (0,) * 11,
        "第一条 第二条 第三条 第四条 第五条 第六条 第七条 第八条 第九条 第十条 第十一条",
    ),
    "Chinese hundreds": (
        level(0, "chineseCountingThousand", "%1", '<w:start w:val="99"/>'),
        (0,) * 4,
        "九十九 一百 一百零一 一百零二",
    ),
    "Chinese tens of hundreds": (
        level(0, "chineseCountingThousand", "%1", '<w:start w:val="1109"/>'),
        (0, 0),
        "一千一百零九 一千一百一十",
    ),
    "Japanese hundreds": (level(0, "japaneseCounting", "%1", '<w:start w:val="110"/>'), (0, 0), "百十 百十一"),
    "padded to four figures": (
        level(0, "decimal", "A%1").replace(
            '<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="custom" w:format="0001, 0002, ..."/>'
        ),
        (0, 0),
        "A0001 A0002",
    ),
    "Russian": (level(0, "russianLower", "%1)"), (0, 0, 0), "\u0430) \u0431) \u0432)"),
    "a bullet is no number": (level(0, "bullet", "\uf0b7"), (0, 0), "|"),
    "no format": (level(0, "none", "%1"), (0, 0), "|"),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_list_numbers(name: str) -> None:
    levels, depths, expected = NUMBERS[name]
    found = labels(docx(items(*depths), numbering=numbering(levels)))
    if name == "letters go round":
        assert found == [*(f"{letter})" for letter in expected.split()), "aa)", "bb)"]
    else:
        assert found == expected.split("|" if "|" in expected else " ")


def test_lists_of_one_definition_go_on_from_each_other_unless_one_begins_anew() -> None:
    numbers = (
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl>'
        "</w:lvlOverride></w:num>"
    )
    body = items(0, 0) + items(0, number=7) + items(0, 0, number=8) + items(0, number=9) + items(0)
    data = docx(body, numbering=numbering(level(0, "decimal", "%1."), numbers=numbers))
    assert labels(data) == ["1.", "2.", "3.", "1.", "2.", "C)", "4."]


def test_a_number_that_comes_with_a_style() -> None:
    styles = (
        style("Clause", more='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("Sub", based_on="Clause", more='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
        + style("Deep", based_on="Sub")
        + style("Linked", more='<w:numPr><w:numId w:val="1"/></w:numPr>')
    )
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%1.%2")
        + level(2, "lowerLetter", "(%3)", '<w:pStyle w:val="Linked"/>')
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("item", "Clause") + p("item", "Sub") + p("item", "Deep") + p("item", "Linked")
    body += p("item", "Clause", more=off) + p("item", "Clause")
    assert labels(docx(body, styles=styles, numbering=numbering(levels))) == ["1.", "1.1", "1.2", "(a)", "", "2."]


def test_a_list_that_is_only_a_link_to_a_numbering_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Terms"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    linked = '<w:numStyleLink w:val="Terms"/>'
    data = docx(items(0, number=2), styles=styles, numbering=numbering(level(0, "decimal", "(%1)"), linked))
    assert labels(data) == ["(1)"]


CONTENT = {
    "runs, tabs and breaks": (
        p(r("The ") + r("seal", "<w:b/>") + "<w:r><w:tab/><w:t>stays</w:t><w:br/><w:t>with us.</w:t></w:r>"),
        ["The seal\tstays", "with us."],
    ),
    "a field gives its result": (
        p(r("As in ") + field("REF clause_7", "clause 7") + r(" above.")),
        ["As in clause 7 above."],
    ),
    "a field within a field": (
        p(field("IF " + "</w:instrText></w:r>" + field("PAGE", "9") + "<w:r><w:instrText> = 1", "both")),
        ["both"],
    ),
    "a simple field": (p(r("Dated ") + f'<w:fldSimple w:instr="DATE">{r("5 March")}</w:fldSimple>'), ["Dated 5 March"]),
    "a content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{p(SEAL)}</w:sdtContent></w:sdt>", [SEAL]),
    "a content control in a line": (
        p(r("Party: ") + f"<w:sdt><w:sdtContent>{r('Upland')}</w:sdtContent></w:sdt>"),
        ["Party: Upland"],
    ),
    "a hyperlink": (p(f'<w:hyperlink r:id="x">{r("the register")}</w:hyperlink>'), ["the register"]),
    "a row a line": (
        table((p("Upland"), p("40 boats")), (p("Lowland"), p("30 boats"))),
        ["Upland | 40 boats", "Lowland | 30 boats"],
    ),
    "an empty cell": (table((p("Upland"), p(""), p("40"))), ["Upland | 40"]),
    "a number in a cell of its own": (table((p("1."), p(SEAL))), [f"1. {SEAL}"]),
    "cells of several paragraphs": (table((p("One.") + p("Two."), p("Three."))), ["One.", "Two.", "Three."]),
    "a table in a table": (table((p("Outer") + table((p("in"), p("ner"))),)), ["Outer", "in | ner"]),
    "a text box, once": (
        p(
            r("Anchor") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
            f"<w:txbxContent>{p(SEAL)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            f"<w:txbxContent>{p(SEAL)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        ["Anchor", SEAL],
    ),
    "a sign of a symbol font": (
        p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r(" agreed")),
        ["\u2612 agreed"],
    ),
    "a fraction": (
        p("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>"),
        ["1/3"],
    ),
    "a heading run in with its text": (
        p(r("Seal. "), more="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p(r("It stays.")),
        ["Seal. It stays."],
    ),
    "an unclosed contents field hides nothing": (
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        + p(SEAL),
        [SEAL],
    ),
    "raised digits": (
        p(r("Art. 21") + r("1", '<w:vertAlign w:val="superscript"/>') + r(" stays.")),
        ["Art. 21\u00b9 stays."],
    ),
    "an unclosed instruction hides nothing": (
        p(r("A ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(SEAL),
        ["A", SEAL],
    ),
}


@pytest.mark.parametrize("name", CONTENT)
def test_what_stands_in_the_body(name: str) -> None:
    body, expected = CONTENT[name]
    assert lines(docx(body)) == expected


SKIPPED = {
    "comment": (p(SEAL), {"comments": f'<w:comment w:id="1">{p("Why not with us?")}</w:comment>'}, "Why not with us?"),
    "header": (p(SEAL), {"header": p("DRAFT")}, "DRAFT"),
    "footer": (p(SEAL), {"footer": p(r("Page ") + field("PAGE", "1"))}, "Page 1"),
    "struck": (p(r("The seal ") + r("and the ring ", "<w:strike/>") + r("stay.")), {}, "and the ring"),
    "hidden": (p(r("The seal ") + r("(see file) ", "<w:vanish/>") + r("stays.")), {}, "(see file)"),
    "contents": (
        p(field('TOC \\o "1-3"', "Definitions 3")) + p("Definitions", "Heading1") + p(SEAL),
        {"styles": style("Heading1", "heading 1")},
        "Definitions 3",
    ),
    "deleted": (p(r("The seal ") + tracked("del", "and the ring ") + r("stays.")), {}, "and the ring"),
    "embedded-document": (p(SEAL) + '<w:altChunk r:id="rId5"/>', {}, "[rId5]"),
}


@pytest.mark.parametrize("reason", SKIPPED)
def test_what_is_left_out_is_named(reason: str) -> None:
    body, parts, text = SKIPPED[reason]
    imported = read(docx(body, **parts))
    assert [(one.reason, one.excerpt) for one in imported.skipped] == [(reason, text)]
    assert text not in " ".join(point.body for point in imported.plan.points)


def test_headings_by_style_and_numbers_as_ids() -> None:
    styles = style("Heading1", "heading 1") + style("Own", based_on="Heading1") + style("Title", "Title")
    body = p("Lake accord", "Title") + p("Terms", "Heading1", (1, 0)) + p("The seal stays.", list_level=(1, 1))
    body += (
        p("Costs", "Own", (1, 0)) + p("They are shared.", list_level=(1, 1)) + p("They are paid.", list_level=(1, 1))
    )
    plan = read(docx(body, styles=styles, numbering=numbering(LEGAL))).plan
    assert plan.title == "Lake accord"
    assert [(point.id, point.title) for point in plan.points] == [("1", "Terms"), ("2", "Costs")]
    assert [(clause.id, clause.text) for clause in plan.points[1].clauses] == [
        ("1", "They are shared."),
        ("2", "They are paid."),
    ]


def test_clauses_styled_as_headings_are_none() -> None:
    """Where most paragraphs of a level are sentences, the style numbers them and heads nothing."""
    body = "".join(p(f"The party of place {at} keeps the seal.", "H2", (1, 0)) for at in range(3))
    points = read(docx(body, styles=style("H2", "heading 2"), numbering=numbering(LEGAL))).plan.points
    assert [(point.id, point.title) for point in points] == [("1", ""), ("2", ""), ("3", "")]


def test_notes_are_a_part_of_their_own() -> None:
    body = p(r("The seal stays") + reference("footnote", 4) + r(" with the notary.") + reference("endnote", 2))
    body += p(r("Boats pay 40") + reference("footnote", 3) + r(" crowns."))
    footnotes = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    footnotes += f'<w:footnote w:id="3">{p("Per year.")}{p("Or part of it.")}</w:footnote>'
    footnotes += f'<w:footnote w:id="4">{p("In its case.")}</w:footnote>'
    endnotes = f'<w:endnote w:id="2">{p("Of the town.")}</w:endnote>'
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    for chosen, names in (("", ("1", "i", "2")), (settings, ("c", "i", "d"))):
        points = read(docx(body, footnotes=footnotes, endnotes=endnotes, settings=chosen)).plan.points
        assert [point.text for point in points[:2]] == ["The seal stays with the notary.", "Boats pay 40 crowns."]
        assert points[2].id == "notes"
        assert [(clause.id, clause.text) for clause in points[2].clauses] == list(
            zip(names, ("In its case.", "Of the town.", "Per year.\n\nOr part of it."), strict=True)
        )


STATES = {
    "inserted text": (
        p(r("Pay ") + tracked("ins", "within ten days ") + r("in coin.")),
        ["Pay in coin."],
        ["Pay within ten days in coin."],
    ),
    "replaced text": (
        p(r("Pay ") + tracked("del", "40") + tracked("ins", "45") + r(" crowns.")),
        ["Pay 40 crowns."],
        ["Pay 45 crowns."],
    ),
    "inserted, then deleted": (p(r("Pay") + tracked("ins", tracked("del", " soon")) + r(".")), ["Pay."], ["Pay."]),
    "an inserted paragraph": (
        p("One.") + p(tracked("ins", "Two."), more=end_mark("ins")) + p("Three."),
        ["One.", "Three."],
        ["One.", "Two.", "Three."],
    ),
    "a deleted paragraph": (
        p("One.") + p(tracked("del", "Two."), more=end_mark("del")) + p("Three."),
        ["One.", "Two.", "Three."],
        ["One.", "Three."],
    ),
    "a paragraph that was split": (p("One. ", more=end_mark("ins")) + p("Two."), ["One. Two."], ["One.", "Two."]),
    "paragraphs that were merged": (p("One. ", more=end_mark("del")) + p("Two."), ["One.", "Two."], ["One. Two."]),
    "several ends in a row": (
        p("A ", more=end_mark("del")) + p("B ", more=end_mark("del")) + p("C"),
        ["A", "B", "C"],
        ["A B C"],
    ),
    "the last paragraph of a cell keeps to it": (
        table((p(tracked("del", "x"), more=end_mark("del")), p("y"))),
        ["x | y"],
        ["y"],
    ),
    "an inserted row": (
        table((p("Upland"), p("40"))) + table((p("Lowland"), p("30")), row='<w:ins w:id="1" w:author="Bo"/>'),
        ["Upland | 40"],
        ["Upland | 40", "Lowland | 30"],
    ),
    "a deleted row": (
        table((p("Upland"), p("40")), row='<w:del w:id="1" w:author="Bo"/>') + p("End."),
        ["Upland | 40", "End."],
        ["End."],
    ),
    "a moved paragraph": (
        p(tracked("moveFrom", "One."), more=end_mark("moveFrom"))
        + p("Two.")
        + p(tracked("moveTo", "One."), more=end_mark("moveTo"))
        + p(""),
        ["One.", "Two."],
        ["Two.", "One."],
    ),
    "numbers follow the state": (
        p(tracked("ins", "new"), list_level=(1, 0), more=end_mark("ins")) + p("item", list_level=(1, 0)),
        ["1. item"],
        ["1. new", "2. item"],
    ),
    "a list that was made": (
        p(
            "item",
            more='<w:numPr><w:numId w:val="1"/></w:numPr><w:pPrChange w:id="1"><w:pPr/></w:pPrChange>',
        ),
        ["item"],
        ["1. item"],
    ),
    "a list that was undone": (
        p("item", more='<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'),
        ["1. item"],
        ["item"],
    ),
    "numbering inserted by the older mark": (
        p("item", more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="2"/></w:numPr>'),
        ["item"],
        ["1. item"],
    ),
}


@pytest.mark.parametrize("name", STATES)
def test_both_texts_of_tracked_changes(name: str) -> None:
    body, rejected, accepted = STATES[name]
    data = docx(body, numbering=numbering(level(0, "decimal", "%1.")))
    assert lines(data, State.REJECTED) == rejected
    assert lines(data, State.ACCEPTED) == accepted
