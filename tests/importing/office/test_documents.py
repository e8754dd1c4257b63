"""Documents such as a stranger sends, made here as Word writes them: read are the points that a reader sees."""

from __future__ import annotations

import pytest

from plandiff.importing.office.content import State
from plandiff.importing.office.read_office import import_office
from plandiff.importing.result import Imported
from tests.importing.office.build_docx import (
    docx,
    end_mark,
    field,
    level,
    moved,
    numbering,
    p,
    r,
    reference,
    style,
    table,
    tracked,
)

LEGAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
OUTLINE = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")
ARTICLES = level(0, "decimal", "Article %1") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "(%3)")
RECITALS = level(0, "decimal", "(%1)")
ROMAN = level(0, "upperRoman", "%1.") + level(1, "upperLetter", "%2.")
LISTS = numbering(
    LEGAL,
    OUTLINE,
    ARTICLES,
    RECITALS,
    ROMAN,
    numbers='<w:num w:numId="20"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>",
)
STYLES = (
    style("Title", "Title")
    + style("Heading1", "heading 1")
    + style("Heading2", "heading 2", more='<w:outlineLvl w:val="1"/>')
    + style("NumberedHeading", "heading 1", more='<w:numPr><w:numId w:val="1"/></w:numPr>')
    + style("Clause", more='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
)


def outline(imported: Imported) -> str:
    """A plan as a reader notes it down: its title, then a line for each point and, below it, for each clause."""
    found = [imported.plan.title]
    for point in imported.plan.points:
        found += [f"# {heading}" for heading in point.headings]
        title = f"{point.title}: " if point.title else ""
        found.append(f"{point.id} {title}{' '.join(point.text.split())}".strip())
        for clause in point.clauses:
            title = f"{clause.title}: " if clause.title else ""
            found.append(f"  {clause.id} {title}{' '.join(clause.text.split())}")
    return "\n".join(found)


def clause(text: str, depth: int = 0, number: int = 2) -> str:
    return p(text, list_level=(number, depth))


DOCUMENTS: dict[str, tuple[bytes, str]] = {}


def document(name: str, body: str, expected: str, **parts: str) -> None:
    DOCUMENTS[name] = (
        docx(body, numbering=LISTS, styles=STYLES, **parts),
        "\n".join(line[4:] for line in expected.strip("\n").rstrip().splitlines()),
    )


document(
    "numbered headings by style",
    p("Mill agreement", "Title")
    + p("Definitions", "NumberedHeading")
    + p("In this agreement the mill is the upper mill of Lowland.", "Clause")
    + p("The town is Lowland with its suburbs.", "Clause")
    + p("Dues", "NumberedHeading")
    + p("Each party pays ten crowns a year.", "Clause")
    + p("Payment is due in spring.", "Clause")
    + p("End", "NumberedHeading")
    + p("The agreement ends after five years.", "Clause"),
    """
    Mill agreement
    1 Definitions:
      1 In this agreement the mill is the upper mill of Lowland.
      2 The town is Lowland with its suburbs.
    2 Dues:
      1 Each party pays ten crowns a year.
      2 Payment is due in spring.
    3 End:
      1 The agreement ends after five years.
    """,
)
document(
    "letters that begin anew, roman below them",
    p("Lake accord", "Title")
    + clause("Upland keeps the lake")
    + clause("between three and five metres deep;", 1)
    + clause("free of nets:", 1)
    + clause("in spring;", 2)
    + clause("in autumn.", 2)
    + clause("Lowland keeps the dam")
    + clause("in repair;", 1)
    + clause("under guard.", 1)
    + clause("Both parties meet every year."),
    """
    Lake accord
    1 Upland keeps the lake
      a between three and five metres deep;
      b free of nets: (i) in spring; (ii) in autumn.
    2 Lowland keeps the dam
      a in repair;
      b under guard.
    3 Both parties meet every year.
    """,
)
document(
    "roman parts with lettered clauses",
    p("Harbour rules", "Title")
    + clause("The harbour is open to all ships.", 0, 5)
    + clause("Ships pay on arrival.", 1, 5)
    + clause("Boats pay once a year.", 1, 5)
    + clause("The harbour closes at night.", 0, 5)
    + clause("Nobody sleeps on the quay.", 0, 5),
    """
    Harbour rules
    I The harbour is open to all ships.
      A Ships pay on arrival.
      B Boats pay once a year.
    II The harbour closes at night.
    III Nobody sleeps on the quay.
    """,
)
document(
    "articles numbered by a list, their titles below",
    p("Treaty of the three rivers", "Title")
    + p("", list_level=(3, 0))
    + p(r("Peace", "<w:b/>"))
    + clause("The parties keep the peace on all rivers.", 1, 3)
    + clause("They withdraw their guards from the bridges.", 1, 3)
    + p("", list_level=(3, 0))
    + p(r("Trade", "<w:b/>"))
    + clause("Goods pass without toll.", 1, 3),
    """
    Treaty of the three rivers
    1 Peace:
      1 The parties keep the peace on all rivers.
      2 They withdraw their guards from the bridges.
    2 Trade:
      1 Goods pass without toll.
    """,
)
document(
    "footnotes and an endnote",
    p("Seal accord", "Title")
    + p(r("The seal stays with the notary") + reference("footnote", 2) + r(" of the town."), list_level=(2, 0))
    + p(r("A copy is kept in the mill.") + reference("endnote", 1), list_level=(2, 0)),
    """
    Seal accord
    1 The seal stays with the notary of the town.
    2 A copy is kept in the mill.
    notes
      1 Elected for three years.
      i The lower mill.
    """,
    footnotes=f'<w:footnote w:id="2">{p("Elected for three years.")}</w:footnote>',
    endnotes=f'<w:endnote w:id="1">{p("The lower mill.")}</w:endnote>',
)
document(
    "numbered rows of a table",
    p("Schedule of works", "Title")
    + table(
        (p("1."), p("The dam is raised by two metres.")),
        (p("2."), p("The sluice is renewed.")),
        (p("3."), p("The bridge is painted green.")),
    ),
    """
    Schedule of works
    1 The dam is raised by two metres.
    2 The sluice is renewed.
    3 The bridge is painted green.
    """,
)
document(
    "a table inside of a point",
    p("Tariff", "Title")
    + clause("Ships pay as follows:")
    + table((p("Barges"), p("4 crowns")), (p("Boats"), p("1 crown")))
    + clause("Rafts pay nothing."),
    """
    Tariff
    1 Ships pay as follows: Barges | 4 crowns Boats | 1 crown
    2 Rafts pay nothing.
    """,
)
document(
    "a text box beside a point",
    p("Ferry rules", "Title")
    + p(
        r("The ferry runs every hour.")
        + "<w:r><w:pict><v:textbox><w:txbxContent>"
        + p("Not on feast days.")
        + "</w:txbxContent></v:textbox></w:pict></w:r>",
        list_level=(2, 0),
    )
    + clause("It carries no cattle."),
    """
    Ferry rules
    1 The ferry runs every hour. Not on feast days.
    2 It carries no cattle.
    """,
)
document(
    "a paragraph that was moved",
    p("Guard rules", "Title")
    + clause("The guard is changed at dawn.")
    + moved(
        "moveFrom",
        "m",
        p(tracked("moveFrom", "The gate is closed at dusk."), list_level=(2, 0), more=end_mark("moveFrom")),
    )
    + clause("The bell is rung at noon.")
    + moved(
        "moveTo", "m", p(tracked("moveTo", "The gate is closed at dusk."), list_level=(2, 0), more=end_mark("moveTo"))
    )
    + clause("The wall is walked at night."),
    """
    Guard rules
    1 The guard is changed at dawn.
    2 The bell is rung at noon.
    3 The gate is closed at dusk.
    4 The wall is walked at night.
    """,
)
document(
    "comments on a clause",
    p("Fishing rules", "Title")
    + p(
        '<w:commentRangeStart w:id="4"/>'
        + r("Nets have meshes of two inches.")
        + '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>',
        list_level=(2, 0),
    )
    + clause("Nobody fishes in May."),
    """
    Fishing rules
    1 Nets have meshes of two inches.
    2 Nobody fishes in May.
    """,
    comments=f'<w:comment w:id="4" w:author="Bo">{p("Why not three?")}</w:comment>',
)
document(
    "numbers and letters that were typed",
    p(r("BRIDGE AGREEMENT", "<w:b/>"))
    + p(r("1. Toll. ", "<w:b/>") + r("Carts pay one crown at the bridge."))
    + p("2. Repair. The towns share the cost:")
    + p("(a) Upland pays for the stones;")
    + p("(b) Lowland pays for the timber.")
    + p("3. Term. This agreement holds for ten years."),
    """
    BRIDGE AGREEMENT
    1 Toll: Carts pay one crown at the bridge.
    2 Repair: The towns share the cost:
      a Upland pays for the stones;
      b Lowland pays for the timber.
    3 Term: This agreement holds for ten years.
    """,
)
document(
    "recitals before the articles",
    p("Act on the commons", "Title")
    + p("The assembly,")
    + p("Whereas:")
    + clause("the commons are worn by too many sheep,", 0, 4)
    + clause("the brook has run dry twice,", 0, 4)
    + p("Has adopted this act:")
    + p("Sheep", list_level=(3, 0), style="Heading1")
    + clause("Each household keeps ten sheep at most.", 1, 3)
    + clause("Lambs do not count before June.", 1, 3)
    + p("Water", list_level=(3, 0), style="Heading1")
    + clause("The brook is shared by hours.", 1, 3),
    """
    Act on the commons
    preamble The assembly, Whereas: (1) the commons are worn by too many sheep, (2) the brook has run dry twice, Has adopted this act:
    1 Sheep:
      1 Each household keeps ten sheep at most.
      2 Lambs do not count before June.
    2 Water:
      1 The brook is shared by hours.
    """,  # noqa: E501
)
document(
    "points that go on below headings without numbers",
    p("Resolution of the council", "Title")
    + p("On the market", "Heading1")
    + clause("The market opens on Tuesdays.")
    + clause("Stalls are let by the year.")
    + p("On the well", "Heading1")
    + clause("The well is cleaned in April.")
    + clause("Its lid is locked at night."),
    """
    Resolution of the council
    # On the market
    1 The market opens on Tuesdays.
    2 Stalls are let by the year.
    # On the well
    3 The well is cleaned in April.
    4 Its lid is locked at night.
    """,
)
document(
    "an annex whose numbers begin anew",
    p("Hunting accord", "Title")
    + clause("Both parties hunt in the north wood.")
    + clause("Deer are spared in spring.")
    + p("Annex I", "Heading1")
    + clause("Boars may be hunted all year.", 0, 20)
    + clause("Hares may be hunted in autumn.", 0, 20),
    """
    Hunting accord
    1 Both parties hunt in the north wood.
    2 Deer are spared in spring.
    annex-i Annex I:
      1 Boars may be hunted all year.
      2 Hares may be hunted in autumn.
    """,
)
document(
    "contents, header and footer around headed sections",
    p("Report on the dam", "Title")
    + p(field('TOC \\o "1-2"', "State of the dam 1"))
    + p("State of the dam", "Heading1")
    + p("The dam is sound but for the eastern sluice.")
    + p("Works to be done", "Heading1")
    + p("The eastern sluice is renewed before winter."),
    """
    Report on the dam
    state-of-the-dam State of the dam: The dam is sound but for the eastern sluice.
    works-to-be-done Works to be done: The eastern sluice is renewed before winter.
    """,
    header=p("DRAFT OF MARCH"),
    footer=p(r("Page ") + field("PAGE", "1")),
)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_points_are_those_that_a_reader_sees(name: str) -> None:
    data, expected = DOCUMENTS[name]
    assert outline(import_office(data, State.ACCEPTED, plan_id="case", file="case.docx")[0]) == expected
