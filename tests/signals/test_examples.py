"""Every signal is one module with examples, and every example holds."""

from __future__ import annotations

from pathlib import Path

import pytest

import plandiff.signals
from plandiff.comparing.weight import EXAMPLES, weigh
from plandiff.model.kinds import Weight
from plandiff.model.vocabulary import Name, Vocabulary
from plandiff.rendering.words.signal_words import signal_words
from plandiff.signals import SIGNALS, Context, Pair, Passage, find_signals, signals_of
from plandiff.signals.shared import Examples
from tests.signals import examples

FOLDER = Path(plandiff.signals.__file__).parent
# What turns round when the texts are exchanged; every other signal stays what it is.
MIRROR = {
    "duty-weaker": "duty-stronger",
    "duty-stronger": "duty-weaker",
    "condition-added": "condition-removed",
    "condition-removed": "condition-added",
    "scope-narrower": "scope-wider",
    "scope-wider": "scope-narrower",
}


def further(table: dict[str, Examples], name: str) -> Examples:
    """The further pairs of a signal: its own, and those of its mirror exchanged."""
    mirrored = table.get(MIRROR.get(name, ""), ())
    return (*table.get(name, ()), *((after, before) for before, after in mirrored))


FIRES = [(name, *pair) for name, one in SIGNALS.items() for pair in (*one.FIRES, *further(examples.FIRES, name))]
QUIET = [(name, *pair) for name, one in SIGNALS.items() for pair in (*one.QUIET, *further(examples.QUIET, name))]


def fired(before: str, after: str) -> set[str]:
    return {signal.id for signal in find_signals(Passage(before), Passage(after))}


def test_the_table_is_the_folder() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__"}
    mirrored = {name: f"{name.partition('-')[0]}_change" for name in MIRROR}
    assert {mirrored.get(name, name) for name in SIGNALS} == modules
    assert all(name == module.ID for name, module in SIGNALS.items())


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_is_explained(name: str) -> None:
    module = SIGNALS[name]
    assert module.TITLE
    assert module.EXPLANATION.endswith(".")
    assert len(module.FIRES) >= 2
    assert len(module.QUIET) >= 2


@pytest.mark.parametrize(("name", "before", "after"), FIRES)
def test_an_example_fires_its_signal_and_no_other(name: str, before: str, after: str) -> None:
    assert fired(before, after) == {name}


BESIDE = [(name, *shared) for name, module in SIGNALS.items() for shared in module.BESIDE]


@pytest.mark.parametrize(("name", "before", "after", "ids"), BESIDE)
def test_an_example_of_several_fires_all_of_them(name: str, before: str, after: str, ids: frozenset[str]) -> None:
    assert name in ids
    assert fired(before, after) == ids


@pytest.mark.parametrize(("before", "after", "names", "weight"), EXAMPLES)
def test_an_example_of_a_weight_has_it(before: str, after: str, names: tuple[str, ...], weight: Weight) -> None:
    parties = (Name(name=names[0], aliases=names[1:]),) if names else ()
    for first, second in ((before, after), (after, before)):
        pair = Pair(Passage(first), Passage(second), Context(Vocabulary(parties=parties)))
        assert weigh(pair, signals_of(pair)).weight is weight


@pytest.mark.parametrize(("name", "before", "after"), QUIET)
def test_a_quiet_example_fires_nothing(name: str, before: str, after: str) -> None:
    pair = Pair(Passage(before), Passage(after))
    signals = signals_of(pair)
    assert not signals, f"{name}: {[signal_words(signal, Vocabulary()) for signal in signals]}"
    assert weigh(pair, signals)[0] in (Weight.WORDING, Weight.UNSURE)


@pytest.mark.parametrize(("name", "before", "after"), FIRES)
def test_exchanging_the_texts_mirrors_the_signal(name: str, before: str, after: str) -> None:
    assert fired(after, before) == {MIRROR.get(name, name)}


@pytest.mark.parametrize(("name", "before", "after"), FIRES + QUIET)
def test_a_text_against_itself_is_silent(name: str, before: str, after: str) -> None:
    del name
    for text in (before, after):
        assert not fired(text, text)
        assert not fired(text, text.replace(" ", "\u00a0", 1))
