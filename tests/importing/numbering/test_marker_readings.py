"""Each way in which a unit of a text is numbered, at the start of a line."""

from __future__ import annotations

import pytest

from plandiff.importing.numbering.marker_readings import readings

# The start of a line, the numbering it is read as, the number as an id.
MARKERS = [
    ("Article 71B\n", "Article 1", "71b"),
    ("Article 1240", "Article 1", "1240"),
    ("Article 16 A – Scope", "Article 1", "16-A"),
    ("Article premier", "Article 1", "1"),
    ("Article 1er bis (nouveau)", "Article 1", "1-bis"),
    ("Article 1er ter A (nouveau)", "Article 1", "1-ter-A"),
    ("Art. 5quinquies Boats", "Art 1", "5-quinquies"),
    ("Article L. 211-1-1", "Article L1", "L211-1-1"),
    ("Article R*123-4", "Article R1", "R123-4"),
    ("Article 1128-1 Boats", "Article 1", "1128-1"),
    ("Art. 21¹.", "Art 1", "21-1"),
    ("Article 26 (6)", "Article 1", "26"),
    ("Section 1-101. Title", "Section 1", "1-101"),
    ("Section 3.2 Dues", "Section 1.1", "3.2"),
    ("Section 1.01 Dues", "Section 1.1", "1.01"),
    ("§ 1681c-1. Alerts", "§ 1", "1681c-1"),
    ("12 § Fees", "§ 1", "12"),
    ("Artículo 3.º Barcos", "Artículo 1", "3"),
    ("Artículo primero.- Barcos", "Artículo 1", "1"),
    ("Стаття 71-1. Човни", "Стаття 1", "71-1"),
    ("Статья вторая", "Статья 1", "2"),
    ("Άρθρο 4", "Άρθρο 1", "4"),
    ("CAPITOLO SECONDO", "CAPITOLO 1", "2"),
    ("BYLAW 13 AWARDS", "BYLAW 1", "13"),
    ("Zweiter Teil", "Teil 1", "2"),
    ("第十二条 船只", "第1条", "12"),
    ("第七十一条之二　船只", "第1条", "71-2"),
    ("第3章 总则", "第1章", "3"),
    ("제2조(배) 배는", "제1조", "2"),
    ("제12조의3 배는", "제1조", "12-3"),
    ("（二）船只", "(一)", "2"),
    ("三、船只", "一、", "3"),
    ("(1a) Boats", "(1)", "1a"),
    ("71A. Boats", "1.", "71a"),
    ("2° Les bateaux", "1°", "2"),
    ("1. – Les bateaux", "1.", "1"),
    ("1.2a Boats", "1.1", "1.2a"),
    ("I. – Les bateaux", "I.", "I"),
    ("β) βάρκες", "α)", ""),
    ("Secondly, boats", "Secondly,", "2"),
    ("Drittens: Boote", "Drittens:", "3"),
    ("TERCERA.- Barcos", "TERCERA.-", "3"),
    ("Décima segunda. Barcos", "Décima segunda.", "12"),
    ("Terzo.", "Terzo.", "3"),
    ("По-п'яте, човни", "По-п'яте,", "5"),
    ("В-третьих, лодки", "В-третьих,", "3"),
]


@pytest.mark.parametrize(("text", "numbering", "name"), MARKERS, ids=[text for text, _, _ in MARKERS])
def test_a_marker_is_read(text: str, numbering: str, name: str) -> None:
    assert (numbering, name) in [(one.family.example, one.name) for one in readings(text)]


# What begins like a marker and is none: no reading of it has that kind.
NO_MARKERS = [
    ("Article 5(1) applies", "label"),
    ("Once, boats", "word"),
    ("Third point of order", "label"),
    ("第三方", "label"),
    ("Boats 5 and 6", "label"),
    ("5 boats", "number"),
]


@pytest.mark.parametrize(("text", "kind"), NO_MARKERS, ids=[text for text, _ in NO_MARKERS])
def test_what_is_no_marker(text: str, kind: str) -> None:
    assert kind not in {one.family.kind for one in readings(text)}


def test_the_numbers_of_inserted_units_are_in_order() -> None:
    """What stands between 1 and 2 in French bills and in codes comes in the order of its numbers."""
    texts = ["Article 1er", "Article 1er bis", "Article 1er ter", "Article 1er ter A", "Article 2"]
    numbers = [(one.path, one.sub) for text in texts for one in readings(text) if one.family.kind == "label"]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == len(texts)
