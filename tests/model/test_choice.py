"""A fixed list of words is what an enumeration of the same words is: what differs is what it costs to define."""

from __future__ import annotations

import copy
import json
import pickle
from enum import StrEnum
from typing import Any

import pytest

from plandiff.model.choice import Choice
from plandiff.model.kinds import ChangeKind
from plandiff.model.plan import Fate
from plandiff.model.thread import CellState


class Sail(Choice):
    """What drives a boat."""

    MAIN = "main"
    FORE = "fore-sail"

    @property
    def is_large(self) -> bool:
        """Whether it needs two hands."""
        return self is Sail.MAIN


class Canvas(StrEnum):
    """The same words as enum has them."""

    MAIN = "main"
    FORE = "fore-sail"


def test_its_members_are_those_of_an_enumeration() -> None:
    assert [*map(str, Sail)] == [*map(str, Canvas)] == ["main", "fore-sail"]
    assert len(Sail) == len(Canvas)
    for sail, canvas in zip(Sail, Canvas, strict=True):
        assert (sail.name, sail.value, hash(sail)) == (canvas.name, canvas.value, hash(canvas))
        assert (str(sail), f"{sail:>10}", json.dumps(sail)) == (str(canvas), f"{canvas:>10}", json.dumps(canvas))
        assert repr(sail) == repr(canvas).replace("Canvas", "Sail")
        assert (type(sail.value), type(str(sail)), isinstance(sail, Sail)) == (str, str, True)
    assert [sail.is_large for sail in Sail] == [True, False]


def test_each_word_has_one_member() -> None:
    for twin in (Sail("main"), copy.deepcopy(Sail.MAIN), copy.copy(Sail.MAIN), pickle.loads(pickle.dumps(Sail.MAIN))):  # noqa: S301
        assert twin is Sail.MAIN


def test_another_word_is_none_of_them() -> None:
    kinds: tuple[Any, ...] = (Sail, Canvas)
    for kind in kinds:
        with pytest.raises(ValueError, match=f"'jib' is not a valid {kind.__name__}"):
            kind("jib")
    sails: Any = Sail
    assert ["jib" in sails, "main" in sails, Sail.FORE in sails] == [False, True, True]


@pytest.mark.parametrize("fate", Fate)
def test_a_fate_has_the_name_of_what_it_makes_of_a_change_and_of_a_cell(fate: Fate) -> None:
    assert ChangeKind(fate).value == CellState(fate).value == fate.value


@pytest.mark.parametrize("kind", [kind for kind in ChangeKind if kind not in ("unchanged", "added")])
def test_any_other_kind_has_the_name_of_the_state_that_it_makes_of_a_cell(kind: ChangeKind) -> None:
    assert CellState(kind).value == kind.value
