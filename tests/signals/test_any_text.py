"""Whatever the texts are: no exception, the same answer twice, and changes that mirror when the texts are exchanged."""

from __future__ import annotations

import random
import re
import time

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.rendering.words.signal_words import signal_words
from plandiff.signals import LONGEST, Context, Pair, Passage, find_signals, signals_of
from tests.signals.cases import VOCABULARY, cases

CONTEXT = Context(VOCABULARY, {"6": "7"})
ODD = [*".,;:()-/%$€§&'\"—½²³٣Ⅳßİ", *"1/0 00:00 1,2,3,4 no. n't ²³ -- 1st 0 \n\n \u202e \u200b".split(" "), "9" * 30]


def mixed(rng: random.Random, words: list[str]) -> tuple[str, str]:
    before = [rng.choice(words) for _ in range(rng.randint(0, 30))]
    after = [word for word in before if rng.random() > 0.1]
    after.insert(rng.randint(0, len(after)), rng.choice(words))
    return rng.choice(["", " ", " "]).join(before), " ".join(after)


@pytest.mark.parametrize("seed", range(8))
def test_no_text_breaks_it(seed: int) -> None:
    rng = random.Random(seed)
    words = sorted({word for case in cases() for word in (case.before + " " + case.after).split()}) + ODD * 20
    for _ in range(60):
        before, after = mixed(rng, words)
        pair = Pair(Passage(before), Passage(after), CONTEXT)
        signals = signals_of(pair)
        weigh(pair, signals)
        assert all(signal_words(signal, VOCABULARY) for signal in signals)
        assert signals == find_signals(Passage(before), Passage(after), CONTEXT)


def test_a_very_long_text_keeps_to_its_terms() -> None:
    text = "The fee is 5 euros. " * (LONGEST // 19)
    before, after = Passage(text, {"fee": "5"}), Passage(text.replace("5", "6"), {"fee": "6"})
    assert [signal.id for signal in find_signals(before, after)] == ["figure"]
    assert len(find_signals(Passage(text), Passage(text + "Pay 7 pounds."))) == 0


@pytest.mark.parametrize("words", ["THE ", "The ", "MORA ACT AND CODE ", "Lund Mora ", "oars and ", "1 and ", "1 - "])
def test_a_long_sentence_takes_no_time_that_grows_with_its_square(words: str) -> None:
    text = words * (LONGEST // len(words))
    begin = time.process_time()
    signals_of(Pair(Passage(text), Passage(text.replace(words, "", 1)), CONTEXT))
    assert time.process_time() - begin < 5


FORMS = (
    "{} to 5 pm|{} - 5|{} h 30|12-{}-2030|2030-{}-12|2030-12-{}|{}年{}月{}日|{} May|half past {}|.{} euros|split {}:1|"
    "Public Law {}-{} applies|Public Law 9-{}|Ord. {}-1|as set out in {}.5|see 5.{}|Executive Order {}|clause 52.{}-7|"
    "open from {}.00 to 5.00|Article {} Tolls|Sections 5 (tolls), {} and 6|the {}th day|NIP-{}"
)


@pytest.mark.parametrize("form", FORMS.split("|"))
def test_a_number_of_any_length_may_stand_where_a_date_a_time_or_a_reference_has_one(form: str) -> None:
    before, after = (Passage(form.replace("{}", digit * 5000)) for digit in "98")
    pair = Pair(before, after)
    assert weigh(pair, signals_of(pair))[0] not in (Weight.NONE, Weight.WORDING)


@pytest.mark.parametrize(("word", "turned"), [("shall", "shall not"), ("may", "may not"), ("must", "must never")])
def test_a_not_put_into_a_sentence_is_never_mere_wording(word: str, turned: str) -> None:
    """Whatever else the sentence says, and whatever conditions and other negations it has."""
    silent = []
    for case in cases():
        text = case.before
        changed = re.sub(rf"\b{word}\b(?! not| never| be)", turned, text, count=1)
        if changed == text:
            continue
        pair = Pair(Passage(text), Passage(changed), CONTEXT)
        if weigh(pair, signals_of(pair))[0] is not Weight.SUBSTANTIVE:
            silent.append(changed)
    assert silent == []
