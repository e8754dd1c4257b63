"""These are what a named tuple of the same fields, and an enumeration of the same words is, but for what they cost."""

from __future__ import annotations

import copy
import json
import pickle
import runpy
import sys
from enum import StrEnum
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

import pytest

from plandiff.model.kinds import ChangeKind
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.plan import Fate
from plandiff.model.thread import CellState

Cargo = TypeVar("Cargo")


class Boat(NamedValues):
    """A boat."""

    name: str
    length: int = 12

    @property
    def short(self) -> bool:
        return self.length < 10


class Ship(NamedTuple):
    """The same fields as typing has them."""

    name: str
    length: int = 12


class Freight(NamedValues, Generic[Cargo]):
    """What a boat carries."""

    cargo: Cargo


def test_it_is_a_named_tuple() -> None:
    boats, ships = ([kind("Una"), kind("Ida", 9), kind(length=4, name="Lee")] for kind in (Boat, Ship))
    assert boats == ships
    assert sorted(boats) == sorted(ships)
    assert [hash(boat) for boat in boats] == [hash(ship) for ship in ships]
    assert [repr(boat) for boat in boats] == [repr(ship).replace("Ship", "Boat") for ship in ships]
    assert [(boat.name, boat.length) for boat in boats] == [tuple(ship) for ship in ships]
    assert boats[1]._asdict() == ships[1]._asdict()
    assert boats[0]._replace(name="Ida") == ships[0]._replace(name="Ida") == ("Ida", 12)
    assert Boat.__replace__(boats[0], name="Ida") == ("Ida", 12), "what copy.replace calls"  # type: ignore[attr-defined]
    assert (Boat._fields, Boat._field_defaults, Boat.__doc__) == (("name", "length"), {"length": 12}, "A boat.")
    assert (Boat("Ida", 9).short, Freight(["tin"]).cargo) == (True, ["tin"])


def test_it_is_copied_pickled_and_matched() -> None:
    boat = Boat("Ida", 9)
    for twin in (copy.deepcopy(boat), pickle.loads(pickle.dumps(boat)), Boat._make(("Ida", 9))):  # noqa: S301
        assert twin == boat
        assert isinstance(twin, Boat)
    match boat:
        case Boat(name, length):
            assert (name, length) == ("Ida", 9)


def test_it_takes_its_fields_and_nothing_else() -> None:
    kind: Any = Boat
    for values, named in (((), {}), (("Ida", 9, 1), {}), (("Ida",), {"name": "Una"}), ((), {"named": "Ida"})):
        with pytest.raises(TypeError, match=r"__new__\(\)"):
            kind(*values, **named)
    with pytest.raises(TypeError):
        kind("Ida")._replace(sail="red")
    for name in ("name", "flag"):
        with pytest.raises(AttributeError):
            setattr(kind("Ida"), name, "Una")


def test_many_are_made_as_few_are() -> None:
    class Raft(NamedValues):
        logs: int
        name: str = "Una"

    kind: Any = Raft
    first_way = vars(kind)["__new__"]
    rafts = [kind(number) for number in range(1_000)]
    assert vars(kind)["__new__"] is not first_way, "made by a way of its own from some hundreds on"
    assert rafts == [(number, "Una") for number in range(1_000)]
    assert {type(raft) for raft in (*rafts, kind(9, "Ida"), kind(name="Ida", logs=9))} == {kind}
    assert (kind(9, "Ida"), kind(name="Ida", logs=9)) == ((9, "Ida"), (9, "Ida"))
    for values, named in (((), {}), ((9, "Ida", 1), {}), ((9,), {"logs": 8}), ((9,), {"sail": "red"})):
        with pytest.raises(TypeError, match=r"__new__\(\)"):
            kind(*values, **named)


def test_defining_one_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("a class was compiled that nobody has used")

    for name in ("exec", "eval", "compile"):
        monkeypatch.setattr(f"builtins.{name}", refuse)

    class Raft(NamedValues):
        logs: int

    monkeypatch.undo()
    assert Raft(9).logs == 9


def test_a_python_that_reads_places_otherwise_makes_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one does whose collections are not built in C."""
    monkeypatch.setattr("collections._tuplegetter", lambda place, doc: property(itemgetter(place), doc=doc))
    base: Any = runpy.run_path(str(sys.modules[NamedValues.__module__].__file__))["NamedValues"]

    class Raft(base):  # type: ignore[misc]
        logs: int
        name: str = "Una"

    raft = Raft(9)
    assert (raft, raft.logs, raft.name) == ((9, "Una"), 9, "Una")


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
