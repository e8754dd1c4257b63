"""What an .odt says, part by part: each row a document made here, and the lines and points that are read out of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.importing.office.content import State
from plandiff.model.problem import InputError
from tests.importing.office.build_docx import package
from tests.importing.office.build_odt import (
    begin,
    cut,
    end,
    h,
    inner,
    items,
    level,
    list_style,
    odt,
    odt_parts,
    p,
    region,
    style,
)
from tests.importing.office.test_docx import lines, read

SEAL = "The seal stays with the notary."
LEGAL = list_style(level(1, "1"), level(2, "1", "", more='text:display-levels="2"'), level(3, "a", ")", "("))
BREAK = "<text:p/><text:p/>"

# A body, the levels of its list, and the lines.
NUMBERS = {
    "levels": (
        items("a", "<text:p>b</text:p>" + inner("c", "<text:p>d</text:p>" + inner("e", "f")), "g"),
        LEGAL,
        "1. a|2. b|2.1 c|2.2 d|(a) e|(b) f|3. g",
    ),
    "a second list begins anew": (items("a", "b") + p("c") + items("d"), LEGAL, "1. a|2. b|c|1. d"),
    "a list that goes on": (
        items("a", "b", more='xml:id="x"') + p("c") + items("d", more='text:continue-numbering="true"'),
        LEGAL,
        "1. a|2. b|c|3. d",
    ),
    "one that goes on from one before the last": (
        items("a", more='xml:id="x"') + items("b") + items("c", more='text:continue-list="x"'),
        LEGAL,
        "1. a|1. b|2. c",
    ),
    "an item with a number of its own": (
        items("a", "b").replace("<text:list-item>", '<text:list-item text:start-value="71">', 1),
        LEGAL,
        "71. a|72. b",
    ),
    "a second paragraph of an item has none": (items(p("a") + p("b"), "c"), LEGAL, "1. a|b|2. c"),
    "the heading of a list has none": (
        f'<text:list text:style-name="L1"><text:list-header>{p("a")}</text:list-header></text:list>', LEGAL, "a"),
    "roman, letters and letters after z": (
        items("a", style="L2") + items("b", style="L3", more="").replace("<text:list-item>",
              '<text:list-item text:start-value="28">'),
        list_style(level(1, "I"), name="L2") + list_style(level(1, "a", ")"), name="L3"),
        "I. a|ab) b",
    ),
    "doubled letters": (
        items("b").replace("<text:list-item>", '<text:list-item text:start-value="28">'),
        list_style(level(1, "a", ")", more='style:num-letter-sync="true"')),
        "bb) b",
    ),
    "Cyrillic": (items("a", "b"), list_style(level(1, "\u0430, \u0431, ..", ")")), "\u0430) a|\u0431) b"),
    "a newer pattern": (
        items("a"), list_style(level(1, "1", more='loext:num-list-format="Article %1%."')), "Article 1. a"),
    "bullets and no format": (items("a") + items("b", style="L2"),
                              list_style(level(1, "bullet")) + list_style(level(1, ""), name="L2"), "a|b"),
    "a list named by the style of the paragraph": (
        items(p("a", "P1"), style="").replace(' text:style-name=""', "", 1),
        LEGAL + style("P1", more='style:list-style-name="L1"'),
        "1. a",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NUMBERS)
def test_list_numbers(name: str) -> None:
    body, styles, expected = NUMBERS[name]
    assert lines(odt(body, styles)) == expected.split("|")


OUTLINE = (
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
)


def test_headings_by_level_and_numbers_as_ids() -> None:
    body = p("Lake accord", "P9") + h("Terms", 1) + p(SEAL) + h("Costs", 1) + p("They are shared.")
    shared = OUTLINE + style("Title") + style("Heading_20_1", more='style:display-name="Heading 1"')
    plan = read(odt(body, style("P9", parent="Title"), shared=shared)).plan
    assert plan.title == "Lake accord"
    assert [(point.id, point.title, point.text) for point in plan.points] == [
        ("1", "Terms", SEAL),
        ("2", "Costs", "They are shared."),
    ]


def test_a_heading_whose_style_takes_its_number_away() -> None:
    body = h("Terms", 1) + h("Costs", 1, 'text:style-name="P1"') + h("Ends", 1, 'text:is-list-header="true"')
    data = odt(body, style("P1", more='style:list-style-name=""'), shared=OUTLINE)
    assert lines(data) == ["1. Terms", "Costs", "Ends"]


def row(*cells: str) -> str:
    made = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{made}</table:table-row>"


def note(kind: str, content: str) -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>9</text:note-citation>'
        f"<text:note-body>{content}</text:note-body></text:note>"
    )


COVERED = "<table:covered-table-cell/></table:table-row>"
CONTENT = {
    "spans, tabs, breaks and blanks": (
        p('The <text:span>seal</text:span><text:tab/>stays<text:line-break/>with<text:s text:c="2"/>us.'),
        ["The seal\tstays", "with  us."],
    ),
    "blanks of the file count as one": (p("<text:span> The\n   seal </text:span> stays."), ["The seal stays."]),
    "a field gives its result": (p("Dated <text:date>5 March</text:date>, see <text:sequence>2</text:sequence>."),
                                 ["Dated 5 March, see 2."]),
    "a section": (f'<text:section text:name="s">{p(SEAL)}</text:section>', [SEAL]),
    "a row a line": (
        f"<table:table><table:table-header-rows>{row(p('Party'), p('Boats'))}</table:table-header-rows>"
        f"{row(p('Upland'), p('40'))}</table:table>",
        ["Party | Boats", "Upland | 40"],
    ),
    "a covered cell": ("<table:table>" + row(p("One"), p("Two")).replace("</table:table-row>", COVERED)
                       + "</table:table>", ["One | Two"]),
    "a text box": (p(f"Anchor<draw:frame><draw:text-box>{p(SEAL)}</draw:text-box></draw:frame>"), ["Anchor", SEAL]),
    "a shape with text": (p(f"Anchor<draw:custom-shape>{p(SEAL)}</draw:custom-shape>"), ["Anchor", SEAL]),
    "a picture with a description": (p("A<draw:frame><draw:image/><svg:title>t</svg:title></draw:frame>"),
                                     ["A"]),
    "a reading beside signs": (p("<text:ruby>A<text:ruby-text>b</text:ruby-text></text:ruby>"),
                               ["A"]),
    "a change of the look": (p(f"{begin('f')}A{end('f')} b"), ["A b"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CONTENT)
def test_what_stands_in_the_body(name: str) -> None:
    body, expected = CONTENT[name]
    assert lines(odt(body, changes=region("f", "format-change"))) == expected


HIDDEN = style("T9", "text", inner='<style:text-properties text:display="none"/>')
STRUCK = style("T8", "text", inner='<style:text-properties style:text-line-through-style="solid"/>')
SKIPPED = {
    "comment": (p(f"{SEAL}<office:annotation><dc:creator>Ann</dc:creator>{p('Why?')}</office:annotation>"), "Why?"),
    "header": (p(SEAL), "DRAFT"),
    "footer": (p(SEAL), "Page"),
    "struck": (p('The seal <text:span text:style-name="T8">and the ring </text:span>stays.'), "and the ring"),
    "hidden": (p('The seal <text:span text:style-name="T9">(see file) </text:span>stays.'), "(see file)"),
    "contents": (
        f"<text:table-of-content><text:table-of-content-source/><text:index-body>{p('Seals 3')}</text:index-body>"
        f"</text:table-of-content>{p(SEAL)}",
        "Seals 3",
    ),
    "deleted": (p(f"The seal {cut('d')}stays."), "and the ring"),
}


@pytest.mark.parametrize("reason", SKIPPED)
def test_what_is_left_out_is_named(reason: str) -> None:
    body, text = SKIPPED[reason]
    page = f"<style:{reason}>{p(text)}</style:{reason}>" if reason in {"header", "footer"} else ""
    pages = f'<style:master-page style:name="Standard">{page}</style:master-page>'
    changes = region("d", "deletion", taken=p("and the ring "))
    imported = read(odt(body, HIDDEN + STRUCK, pages=pages, changes=changes))
    assert [(one.reason, one.excerpt) for one in imported.skipped] == [(reason, text)]
    assert text not in " ".join(point.body for point in imported.plan.points)


def test_raised_digits_are_not_those_of_the_number_before_them() -> None:
    raised = style("T7", "text", inner='<style:text-properties style:text-position="super 58%"/>')
    body = p('Art. 21<text:span text:style-name="T7">1</text:span> stays.')
    assert lines(odt(body, raised)) == ["Art. 21\u00b9 stays."]


def test_notes_are_a_part_of_their_own() -> None:
    body = p(f"The seal stays{note('footnote', p('In its case.'))} here.{note('endnote', p('Of the town.'))}")
    points = read(odt(body + p("Boats pay."))).plan.points
    assert points[0].text == "The seal stays here."
    assert [(clause.id, clause.text) for clause in points[-1].clauses] == [("1", "In its case."), ("i", "Of the town.")]


# A body, what its changes are, and both texts.
STATES = {
    "inserted text": (p(f"Pay {begin('a')}within ten days {end('a')}in coin."), region("a", "insertion"),
                      ["Pay in coin."], ["Pay within ten days in coin."]),
    "replaced text": (p(f"Pay {cut('a')}{begin('b')}45{end('b')} crowns."),
                      region("a", "deletion", taken=p("40")) + region("b", "insertion"),
                      ["Pay 40 crowns."], ["Pay 45 crowns."]),
    "inserted, then deleted": (p(f"Pay{cut('a')}."), region("a", "insertion", "deletion", taken=p(" soon")),
                               ["Pay."], ["Pay."]),
    "deleted inside of an insertion": (p(f"Pay{begin('b')} very{cut('a')}{end('b')}."),
                                       region("a", "deletion", taken=p(" soon")) + region("b", "insertion"),
                                       ["Pay."], ["Pay very."]),
    "an inserted paragraph": (p(f"One.{begin('a')}") + p(f"Two.{end('a')}") + p("Three."), region("a", "insertion"),
                              ["One.", "Three."], ["One.", "Two.", "Three."]),
    "a deleted paragraph": (p("One.") + p(f"{cut('a')}Three."), region("a", "deletion", taken=p("Two.") + p()),
                            ["One.", "Two.", "Three."], ["One.", "Three."]),
    "two and a half deleted paragraphs": (
        p(f"One.{cut('a')} end."), region("a", "deletion", taken=p("<text:s/>A") + p("B") + p("C")),
        ["One. A", "B", "C end."], ["One. end."]),
    "a paragraph that was split": (p(f"One. {begin('a')}") + p(f"{end('a')}Two."), region("a", "insertion"),
                                   ["One. Two."], ["One.", "Two."]),
    "paragraphs that were merged": (p(f"One. {cut('a')}Two."), region("a", "deletion", taken=BREAK),
                                    ["One.", "Two."], ["One. Two."]),
    "whole paragraphs between others": (p("One.") + cut("a") + p("Two."), region("a", "deletion", taken=p("Half.")),
                                        ["One.", "Half.", "Two."], ["One.", "Two."]),
    "a change between paragraphs": (p("One.") + begin("a") + p("Two.") + end("a") + p("End."), region("a", "insertion"),
                                    ["One.", "End."], ["One.", "Two.", "End."]),
    "numbers follow the state": (
        items("One.", f"{'<text:p>'}{cut('a')}Three.</text:p>"), region("a", "deletion", taken=items("Two.", p())),
        ["1. One.", "2. Two.", "3. Three."], ["1. One.", "2. Three."]),
    "a deleted table": (p(f"One.{cut('a')}"), region("a", "deletion", taken=p() + f"<table:table>{row(p('A'), p('B'))}"
                        "</table:table>" + p()), ["One.", "A | B"], ["One."]),
}  # fmt: skip


@pytest.mark.parametrize("name", STATES)
def test_both_texts_of_tracked_changes(name: str) -> None:
    body, changes, rejected, accepted = STATES[name]
    data = odt(body, LEGAL, changes=changes)
    assert [line for line in lines(data, State.REJECTED) if line] == rejected
    assert [line for line in lines(data, State.ACCEPTED) if line] == accepted


def test_one_file_is_compared_with_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = items(f"{'<text:p>'}Pay {cut('a')}{begin('b')}45{end('b')} crowns.</text:p>", SEAL)
    changes = region("a", "deletion", taken=p("40")) + region("b", "insertion", author="Bo")
    (tmp_path / "draft.odt").write_bytes(odt(body, LEGAL, changes=changes))
    assert run(["compare", str(tmp_path / "draft.odt"), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["revisions"]
    assert [(one["kind"], one["author"], one["date"], one["text"]) for one in told] == [
        ("deleted", "Ann", "2031-03-05T09:00:00", "40"),
        ("inserted", "Bo", "2031-03-05T09:00:00", "45"),
    ]


BROKEN = {
    "missing": ("content.xml", None, "a ZIP archive"),
    "no text": ("content.xml", "<x/>", "the part content.xml holds no text"),
    "no XML": ("content.xml", "<x>", "the part content.xml is no well-formed XML"),
    "broken styles": ("styles.xml", "<x", "the part styles.xml is no well-formed XML"),
    "encrypted": (
        "META-INF/manifest.xml",
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry '
        'm:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
        "the part content.xml is encrypted",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_one_error_that_names_the_part(name: str) -> None:
    part, content, message = BROKEN[name]
    parts = odt_parts(p(SEAL))
    if content is None:
        del parts[part]
    else:
        parts[part] = content
    with pytest.raises(InputError) as error:
        read(package(parts))
    assert message in str(error.value)
