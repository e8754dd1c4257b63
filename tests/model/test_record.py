"""A record is what a dataclass of the same fields is: what differs is what it costs to define."""

from __future__ import annotations

import copy
import pickle
import re
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields, replace
from dataclasses import field as field_of_dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from plandiff.model.record import field, fields_of, is_required, record
from plandiff.model.record import replace as replaced


@record(frozen=True)
class Boat:
    """A boat."""

    name: str
    length: int = 12
    crew: dict[str, str] = field(default_factory=dict, hash=False)
    log: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Ship:
    """The same fields as dataclasses has them."""

    name: str
    length: int = 12
    crew: dict[str, str] = field_of_dataclass(default_factory=dict, hash=False)
    log: str = field_of_dataclass(default="", repr=False, compare=False)


@record(frozen=True, kw_only=True)
class Named:
    """Shows itself in its own words."""

    name: str

    def __repr__(self) -> str:
        """Its name."""
        return f"<{self.name}>"


def pairs(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401 - one of two classes
    return kind("Ida"), kind("Ida", log="wet"), kind("Ida", 14), kind("Ida", crew={"cook": "Lee"}), kind(name="Una")


def test_two_are_equal_where_two_dataclasses_are() -> None:
    assert [one == other for one in pairs(Boat) for other in pairs(Boat)] == [
        one == other for one in pairs(Ship) for other in pairs(Ship)
    ]
    other: object = Ship("Ida")
    assert Boat("Ida") != other


def test_hash_and_words_are_those_of_a_dataclass() -> None:
    for boat, ship in zip(pairs(Boat), pairs(Ship), strict=True):
        assert hash(boat) == hash(ship)
        assert repr(boat) == repr(ship).replace("Ship", "Boat")


def test_fields_and_what_is_made_of_them() -> None:
    for name in ("name", "type", "default", "default_factory", "compare"):
        known = [[getattr(one, name) for one in found] for found in (fields(Boat), fields(Ship))]
        assert known[0] == known[1]
    required = {one.name: one.default is MISSING is one.default_factory for one in fields(Ship)}
    assert {name: is_required(said) for name, said in fields_of(Boat).items()} == required
    boat = replace(Boat("Ida", 14), name="Una")
    assert (boat.name, boat.length) == ("Una", 14)
    assert replaced(Boat("Ida", 14), name="Una") == boat
    assert Boat.__replace__(Boat("Ida", 14), name="Una") == boat, "what copy.replace calls"  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="given were 0 values by place, and by name name, length, crew, log, sail"):
        replaced(boat, sail="red")  # type: ignore[call-arg]
    assert copy.deepcopy(boat) == boat == pickle.loads(pickle.dumps(boat))  # noqa: S301 - our own bytes


def test_it_is_frozen_and_takes_no_other_attributes() -> None:
    boat: Any = Boat("Ida")
    for name in ("name", "flag"):
        with pytest.raises((FrozenInstanceError, TypeError)):
            setattr(boat, name, "Una")
    with pytest.raises(FrozenInstanceError):
        del boat.name


def test_what_a_record_says_of_itself_stays() -> None:
    assert repr(Named(name="Ida")) == "<Ida>"
    assert Named(name="Ida") == Named(name="Ida")


def test_one_keeps_what_it_has_worked_out() -> None:
    @record(frozen=True)
    class Fleet:
        """Boats."""

        names: tuple[str, ...] = ()

        @cached_property
        def size(self) -> int:
            """How many there are."""
            return len(self.names)

    fleet: Any = Fleet(("Ida", "Una"))
    assert (fleet.size, vars(fleet), copy.copy(fleet)) == (2, {"names": ("Ida", "Una"), "size": 2}, fleet)
    with pytest.raises(FrozenInstanceError):
        fleet.names = ()


def test_one_that_is_not_frozen_changes_and_is_no_key() -> None:
    @record(frozen=False)
    class Log:
        """What a boat saw."""

        lines: list[str] = field(default_factory=list)

    log = Log()
    log.lines = ["fog"]
    assert (log, Log()) == (Log(["fog"]), Log([]))
    with pytest.raises(TypeError, match="unhashable"):
        hash(log)


def test_defining_a_record_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("a class was compiled that nobody has used")

    monkeypatch.setattr("builtins.exec", refuse)

    @record(frozen=True)
    class Raft(Boat):
        """A boat of logs."""

        logs: int = 7

    monkeypatch.undo()
    assert Raft("Ida", logs=9) == Raft("Ida", 12, {}, "", 9) != Boat("Ida")
    assert [one.name for one in fields(Raft)] == ["name", "length", "crew", "log", "logs"]
    match Raft("Ida"):
        case Raft(name, length):
            assert (name, length) == ("Ida", 12)


def test_it_takes_its_fields_and_nothing_else() -> None:
    kind: Any = Boat
    for values, named in (((), {}), (("Ida", 9, {}, "", 1), {}), (("Ida",), {"name": "Una"}), (("Ida",), {"sail": 1})):
        with pytest.raises(TypeError, match=r"Boat.__init__\(\) takes name, length, crew, log; given were"):
            kind(*values, **named)
    kind = Named
    with pytest.raises(TypeError, match="given were 1 values by place"):
        kind("Ida")


def test_no_module_with_records_takes_the_field_of_dataclasses() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (Path(__file__).parents[2] / "plandiff").rglob("*.py")]
    for source in (one for one in sources if "@record(" in one):
        assert not re.search(r"^from dataclasses import .*\bfield\b", source, re.MULTILINE)
