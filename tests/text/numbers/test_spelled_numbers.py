"""Numbers in words, in each language that has a table of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from plandiff.text.languages import TABLES, language
from plandiff.text.numbers.spelled_numbers import read_number_words
from plandiff.text.word_cutting import words

# The forms after CLDR (spellout rules, RBNF) and the academies of each language; the right side is what readers get.
FORMS = [
    # French: Imprimerie nationale, and the spelling of 1990 with hyphens throughout
    ("fr", "dix-sept", "17"),
    ("fr", "vingt et un", "21"),
    ("fr", "soixante et onze", "71"),
    ("fr", "quatre-vingts", "80"),
    ("fr", "quatre-vingt-dix-sept", "97"),
    ("fr", "deux cents", "200"),
    ("fr", "deux-cent-trente-et-un", "231"),
    ("fr", "nonante-deux", "92"),
    ("fr", "mille cinq cents", "1,500"),
    ("fr", "un million cinq cent mille", "1,500,000"),
    ("fr", "trois milliards", "3,000,000,000"),
    ("fr", "vingt-cinquième", "25th"),
    ("fr", "deux tiers", "2/3"),
    ("fr", "un tiers des voix", "1/3 des voix"),
    ("fr", "un tiers", "one tiers"),  # also a third party
    # German, as the Duden has it
    ("de", "vierundzwanzig", "24"),
    ("de", "einhunderteinundzwanzig", "121"),
    ("de", "zweihundertdreißigtausend", "230,000"),
    ("de", "drei Milliarden", "3,000,000,000"),
    ("de", "eine halbe Million", "500,000"),
    ("de", "anderthalb", "1.5"),
    ("de", "fünf und zwanzig", "5 und 20"),
    ("de", "einundzwanzigsten", "21th"),
    ("de", "dreißigtägige", "30 day"),
    ("de", "drei Viertel", "3/4"),
    ("de", "Achtung", "achtung"),
    # Spanish: Real Academia Española
    ("es", "veintitrés", "23"),
    ("es", "treinta y cinco", "35"),
    ("es", "quinientas mil", "500,000"),
    ("es", "mil doscientos", "1,200"),
    ("es", "dos mil millones", "2,000,000,000"),
    ("es", "tres mil quinientos millones", "3,500,000,000"),
    ("es", "dos tercios", "2/3"),
    ("es", "una cuarta parte", "1/4"),
    ("es", "medio millón", "500,000"),
    ("es", "medio ambiente", "medio ambiente"),
    ("es", "un segundo plazo", "one 2th plazo"),
    # Italian: Accademia della Crusca
    ("it", "ventuno", "21"),
    ("it", "trentatré", "33"),
    ("it", "centottanta", "180"),
    ("it", "duecentocinquantamila", "250,000"),
    ("it", "due miliardi", "2,000,000,000"),
    ("it", "un terzo dei seggi", "1/3 dei seggi"),
    # Polish: Rada Języka Polskiego
    ("pl", "dwadzieścia pięć tysięcy", "25,000"),
    ("pl", "stu pięćdziesięciu", "150"),
    ("pl", "półtora miliona", "1,500,000"),
    ("pl", "jedna trzecia", "1/3"),
    ("pl", "dwudziestego piątego", "25th"),
    ("pl", "trzydziestodniowy", "30 day"),
    # Russian, as gramota.ru has it
    ("ru", "сорок пять тысяч", "45,000"),
    ("ru", "двумстам пятидесяти", "250"),
    ("ru", "полтора миллиарда", "1,500,000,000"),
    ("ru", "две трети", "2/3"),
    ("ru", "двадцать пятого", "25th"),
    ("ru", "двадцатипятилетний", "25 year"),
    ("ru", "тысяча", "1,000"),
    # Ukrainian: the orthography of 2019
    ("uk", "дев'яносто дев'ять", "99"),
    ("uk", "двадцять п\u2019ять тисяч", "25,000"),
    ("uk", "сто двадцять п'ятого", "125th"),
    ("uk", "півтора мільйона", "1,500,000"),
    ("uk", "пів мільйона", "500,000"),
    ("uk", "одна третина", "1/3"),
    ("uk", "тридцятиденний", "30 day"),
]


def in_english(code: str, text: str) -> str:
    forms = [word.low.replace("\u02bc", "'") for word in words(text)]
    found, index = [], 0
    while index < len(forms):
        number = read_number_words(forms, index, language(code).numbers)
        found.append(number[0].replace("_", " ") if number else forms[index])
        index = number[1] if number else index + 1
    return " ".join(found)


@pytest.mark.parametrize(("code", "text", "english"), FORMS)
def test_number_words_as_the_readers_know_them(code: str, text: str, english: str) -> None:
    assert in_english(code, text) == english


@pytest.mark.parametrize("code", TABLES)
def test_each_form_of_a_table_is_one_number(code: str) -> None:
    table = language(code).numbers
    for form, part in table.parts.items():
        if part.kind.value in ("cardinal", "ordinal") and part.value != Decimal("0.5"):
            assert read_number_words([form], 0, table) is not None, form


def test_a_word_of_any_length_is_read_at_once() -> None:
    assert read_number_words(["acht" * 5000], 0, language("de").numbers) is None
    assert read_number_words(["ein" * 19 + "x"], 0, language("de").numbers) is None
