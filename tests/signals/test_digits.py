"""Changed digits are never mere wording: whatever the sentence and however the number is written."""

from __future__ import annotations

import random

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.signals import Pair, Passage, signals_of
from plandiff.text.languages import language
from plandiff.text.numbers.spelled_numbers import NumeralKind
from tests.signals.cases import cases

# Texts in a language whose references are not read, and digits of which these would have told.
UNREAD = [("Motor V8 je nov\u00fd.", "Motor V6 je nov\u00fd."), ("Plat\u00ed RFC7159.", "Plat\u00ed RFC7158.")]

# A number in the place of {}; each of them is put into random places of random sentences.
FORMS = (
    "{}",
    "{} boats",
    "{}%",
    "{} per cent",
    "${}m",
    "\u20ac{}bn",
    "EUR {}",
    "{} 000",
    "{},000",
    "{}.000.000,50",
    "{}\u2019000",
    "{}km/h",
    "{}MW",
    "{} days",
    "{}h",
    "Article {}",
    "Article 7{}",
    "Article {}B",
    "Annex A-{}",
    "section 3.{}(a)",
    "3.{}(b)",
    "version 2.{}.1",
    "12:{}",
    "{}:1",
    "1/{}",
    "No. {}/2031",
    "{}th",
    "G{}",
    "MX-{}",
    "x{}y",
    "{}signals",
    "({})",
    "sixty ({})",
    "{} May 2031",
    "3 May 20{}",
    "20{}-05-03",
    "m{}",
    "-{} degrees",
    "#{}",
    "\u00a7 {}",
    "CO{}",
    "{}\u00d7{}",
    "{}\u00bd",
    "http://example.org/{}",
)
SCRIPTS = (
    "0123456789",
    "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669",
    "\u0966\u0967\u0968\u0969\u096a\u096b\u096c\u096d\u096e\u096f",
)
WORDS = (
    "two three seven ten twelve fourteen twenty thirty sixty ninety hundred thousand third fourth tenth thrice half"
).split()


def weight(before: str, after: str, code: str = "en") -> Weight:
    pair = Pair(Passage(before, language=code), Passage(after, language=code))
    return weigh(pair, signals_of(pair))[0]


def placed(rng: random.Random, sentence: str, piece: str) -> str:
    words = sentence.split(" ")
    words.insert(rng.randint(0, len(words)), piece)
    return " ".join(words)


@pytest.mark.parametrize("form", FORMS)
def test_other_digits_are_never_mere_wording(form: str) -> None:
    rng = random.Random(form)
    silent = []
    for case in rng.sample(cases(), 12):
        digits = rng.choice(SCRIPTS)
        first, second = rng.sample(range(11, 28), 2)
        seed = rng.random()
        before, after = (
            placed(
                random.Random(seed), case.before, form.replace("{}", "".join(digits[int(one)] for one in str(number)))
            )
            for number in (first, second)
        )
        if {weight(before, after), weight(after, before)} - {Weight.SUBSTANTIVE, Weight.UNSURE}:
            silent.append((before, after))
    assert silent == []


@pytest.mark.parametrize("seed", range(40))
def test_another_number_word_is_never_mere_wording(seed: int) -> None:
    rng = random.Random(seed)
    silent = []
    for case in rng.sample(cases(), 10):
        first, second = rng.sample(WORDS, 2)
        place = rng.random()
        before, after = (placed(random.Random(place), case.before, word) for word in (first, second))
        if weight(before, after) not in (Weight.SUBSTANTIVE, Weight.UNSURE):
            silent.append((before, after))
    assert silent == []


SENTENCES = {
    "fr": "Les parties envoient {} observateurs vers la zone.",
    "de": "Die Seiten entsenden {} Beobachter in die Zone.",
    "es": "Las partes envían {} observadores a la zona.",
    "it": "Le parti inviano {} osservatori nella zona.",
    "pl": "Strony wysyłają {} obserwatorów do strefy.",
    "ru": "Стороны направляют {} наблюдателей в зону.",
    "uk": "Сторони направляють {} спостерігачів до зони.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_another_number_word_of_another_language_is_never_mere_wording(code: str) -> None:
    parts = language(code).numbers.parts
    forms = [form for form, part in parts.items() if part.kind in (NumeralKind.CARDINAL, NumeralKind.ORDINAL)]
    rng = random.Random(code)
    silent = []
    for _ in range(60):
        first, second = rng.sample(forms, 2)
        before, after = (SENTENCES[code].format(form) for form in (first, second))
        same = parts[first][:2] == parts[second][:2]
        if not same and weight(before, after, code) not in (Weight.SUBSTANTIVE, Weight.UNSURE):
            silent.append((before, after))
    assert silent == []


EQUAL = [
    ("It holds 1 million litres.", "It holds 1,000,000 litres."),
    ("It holds \u0667\u0662 litres.", "It holds 72 litres."),
    ("Half of the seats are free.", "50% of the seats are free."),
    ("The fee is 12 cents.", "The fee is EUR 0.12."),
    ("The pipe is 5 km long.", "The pipe is 5,000 m long."),
    ("The fund is \u20ac5m.", "The fund is \u20ac5,000,000."),
    ("It takes 10 % of it.", "It takes 10% of it."),
    ("The army has 600 000 men.", "The army has 600,000 men."),
    ("The army has 600\u00a0000 men.", "The army has six hundred thousand men."),
    ("Sixty (60) boats sail.", "60 boats sail."),
    ("The 3rd day is free.", "The third day is free."),
]


@pytest.mark.parametrize(("before", "after"), EQUAL)
def test_equal_values_are_wording(before: str, after: str) -> None:
    assert weight(before, after) is Weight.WORDING
    assert weight(after, before) is Weight.WORDING


# The same digits, but of another thing, of another sign, or joined otherwise.
SAME_DIGITS = [
    ("It is for children under 3 years of age.", "It is for children under 3 months of age."),
    ("It is for children 12 months old.", "It is for children 12 days old."),
    ("Articles 3-7 apply.", "Articles 3, 7 apply."),
    ("Articles 3 to 7 apply.", "Articles 3 and 7 apply."),
    ("Annexes I\u2013IV apply.", "Annexes I, IV apply."),
    ("The years 2031-2034 count.", "The years 2031, 2034 count."),
    ("The pipe is 5-7 km long.", "The pipe is 5, 7 km long."),
    ("The speed is < 5 km/h.", "The speed is > 5 km/h."),
    ("The speed is \u2264 5 km/h.", "The speed is \u2265 5 km/h."),
    ("The water is at +5 degrees.", "The water is at -5 degrees."),
    ("It pays 5 \u20ac.", "It pays 5 $."),
    ("It pays 50%.", "It pays 50\u2030."),
    ("The ratio is 1:5.", "The ratio is 1.5."),
    ("It weighs 3.5 kg.", "It weighs 35 kg."),
    ("It covers 10\u00b2 m.", "It covers 102 m."),
    ("The cost is \u00b15 euros.", "The cost is 5 euros."),
]


@pytest.mark.parametrize(("before", "after"), SAME_DIGITS)
def test_the_same_digits_of_another_thing_are_never_mere_wording(before: str, after: str) -> None:
    assert weight(before, after) is Weight.SUBSTANTIVE
    assert weight(after, before) is Weight.SUBSTANTIVE


def test_a_list_number_that_only_one_text_has_is_no_figure_and_no_digits() -> None:
    """It is named among the words that went, so that the change is not mere wording either."""
    for label in ("7. ", "2.4 ", "(b) ", "ix. "):
        pair = Pair(Passage(f"{label}The gate is open."), Passage("The gate is open."))
        assert signals_of(pair) == ()
        assert weigh(pair, ()).weight is Weight.UNSURE


def test_the_end_of_a_code_is_no_figure() -> None:
    pair = Pair(Passage("Boats follow BOD 15-01."), Passage("Boats follow nothing."))
    assert "figure" not in {signal.id for signal in signals_of(pair)}


def test_numbers_of_a_list_that_came_into_a_sentence_are_not_shown_as_digits() -> None:
    pair = Pair(Passage("Boats carry a light and a bell."), Passage("Boats carry (1) a light and (2) a bell."))
    assert not {"digits", "figure"} & {signal.id for signal in signals_of(pair) if signal.is_shown}


@pytest.mark.parametrize(("before", "after"), UNREAD)
def test_digits_of_references_that_no_signal_tells(before: str, after: str) -> None:
    found = signals_of(Pair(Passage(before, language="cs"), Passage(after, language="cs")))
    assert [signal.id for signal in found] == ["digits"]
