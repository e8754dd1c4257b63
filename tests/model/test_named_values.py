"""These are what a named tuple of the same fields is: what differs is what it costs to define."""

from __future__ import annotations

import copy
import pickle
import runpy
import sys
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

import pytest

from plandiff.model.named_values import NamedValues

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
