"""Versions that are read together: at one level, and with words spelt alike."""

from __future__ import annotations

import pytest

from plandiff.importing.common_level import common_level
from plandiff.library.documents import ImportedDocument, read_imported
from plandiff.library.read_alike import read_alike
from plandiff.model.document_reading import ReadingOptions
from plandiff.model.plan import Plan, Point

RULES = """\
The keeper opens the gate of the harbour at six in the morning every day of the year.
A vessel longer than eight metres pays a toll of forty crowns a night in advance.
Fishing boats that are registered in the parish pay no toll between March and October.
A vessel in distress may enter at any hour and stays free for three nights.
Whoever damages the pier pays the cost of its repair within thirty days of the bill.
Dogs are led on the quay and stay out of the fish hall at all times.""".split("\n")
PARTS = {0: "PART I\n\nGate and toll", 3: "PART II\n\nVessels and quay"}


def text(marker: str) -> str:
    """The rules in two parts, each rule behind a marker made of its number and its letter within the part."""
    blocks = ["HARBOUR ORDER"]
    for at, rule in enumerate(RULES):
        blocks += [PARTS[at]] if at in PARTS else []
        blocks.append(marker.format(number=at + 1, letter="abc"[at % 3]) + rule)
    return "\n\n".join(blocks) + "\n"


ARTICLES, LETTERS = text("Article {number}\n"), text("({letter}) ")


def read(words: str, numbering: str | None = None) -> ImportedDocument:
    return read_imported(words.encode(), file="a.txt", plan_id="a", options=ReadingOptions(numbering=numbering))[1]


def ids(documents: tuple[object, ...]) -> list[list[str]]:
    plans = [document.content for document in documents if isinstance(document, ImportedDocument)]
    return [[point.id for point in plan.points] for plan in plans]


@pytest.mark.parametrize(("first", "second"), [(ARTICLES, LETTERS), (LETTERS, ARTICLES)])
def test_two_documents_are_read_at_the_level_that_both_have(first: str, second: str) -> None:
    alone = [read(first), read(second)]
    assert ids(tuple(alone)) != ids(read_alike(alone))
    found = read_alike(alone)
    assert ids(found) == [["I", "II"], ["I", "II"]]
    changed = found[(first, second).index(ARTICLES)].reading
    assert changed
    assert (changed.numbering, changed.alone) == ("PART 1", "Article 1")


def test_what_is_read_alike_alone_stays_as_it_is() -> None:
    documents = (read(ARTICLES), read(ARTICLES.replace("forty", "fifty")))
    assert read_alike(documents) == documents
    strangers = (read(ARTICLES), read("1. Bread is baked at night.\n\n2. Cakes are baked by day.\n"))
    assert read_alike(strangers) == strangers


def test_a_numbering_that_leaves_most_of_a_text_undivided_is_not_taken() -> None:
    bullets = [f"- The {what} is kept dry." for what in ("boat", "oar")]
    threes = [f"{at + 1}. {' '.join(RULES[3 * at : 3 * at + 3])}" for at in range(2)]
    twos = [f"({'abc'[at]}) {' '.join(RULES[2 * at : 2 * at + 2])}" for at in range(3)]
    alone = [read("\n\n".join(["HARBOUR ORDER", *blocks, "Stores", *bullets])) for blocks in (threes, twos)]
    assert ids(read_alike(alone)) == ids(tuple(alone))


def test_a_numbering_that_a_person_chose_stays() -> None:
    chosen, other = read(ARTICLES, "Article 1"), read(LETTERS)
    found = read_alike((chosen, other))
    assert found[0] == chosen


def test_of_several_versions_each_is_read_as_the_one_before() -> None:
    found = read_alike([read(words) for words in (LETTERS, ARTICLES, ARTICLES)])
    assert ids(found) == [["I", "II"]] * 3


def test_a_fixed_version_is_not_read_again() -> None:
    before, after = read(ARTICLES), read(LETTERS)
    assert read_alike((before, after), fixed=True)[0] == before


def test_the_level_is_common_where_points_answer_points() -> None:
    def plan(*texts: str) -> Plan:
        return Plan(id="a", title="A", points=tuple(Point(id=str(n), text=one) for n, one in enumerate(texts, 1)))

    whole = plan(*RULES)
    assert common_level(whole, whole) == 1
    parts = common_level(whole, plan(" ".join(RULES[:3]), " ".join(RULES[3:])))
    assert parts is not None
    assert parts < 0.6
    assert common_level(whole, plan("Bread is baked at night.")) is None


def test_words_that_a_page_divides_are_spelt_as_the_other_text_spells_them() -> None:
    pages = [
        "<p>1. A tax-<br>\nfree shop.</p><p>2. A sea-<br>dyke.</p>",
        "<p>1. A tax-free shop.</p><p>2. A sea-dyke.</p>",
    ]
    found = read_alike([read_imported(page.encode(), file="a.html", plan_id="a")[1] for page in pages])
    assert len({tuple(point.text for point in one.content.points) for one in found}) == 1
