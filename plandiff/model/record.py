"""Records that are cheap to define and make: what `dataclasses` compiles for each is shared by all, and compiled once.

Defining a class with `dataclasses.dataclass(frozen=True, slots=True)` compiles half a dozen methods, which takes longer
than all that a run does with most records. Here one `__init__` serves all kinds, and `dataclasses` is asked for the
fields when something needs them, so that `fields`, `replace` and `asdict` work.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from plandiff.model.named_values import NamedValues, misfit

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record  # what it makes is checked as a dataclass: fields, frozen, `replace`
    from dataclasses import replace
else:

    def replace(one: object, /, **changes: object) -> object:
        """The record with some values replaced: what `dataclasses.replace` gives, which asks for much else first."""
        kind = type(one)
        return kind(**{name: getattr(one, name) for name in kind.__record__} | changes)

    def record(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[type], type]:
        """Make a class a record, as `dataclass` does for many times its price."""
        shared = _SHARED | (_FROZEN if frozen else _CHANGING) | ({"__setstate__": _restored} if slots else {})

        def made(declared: type) -> type:
            space = dict(vars(declared))
            hints = {name: hint for name, hint in space.get("__annotations__", {}).items() if "ClassVar" not in hint}
            own = {name: _field(name, hint, space.pop(name, MISSING), kw_only) for name, hint in hints.items()}
            fields = _inherited(declared.__bases__) | own
            for name in _OF_INSTANCES:
                space.pop(name, None)
            asked = {name: _Asked(declared, name, kw_only) for name in _OF_DATACLASSES}
            known = {"__init__": _initialise, "__record__": fields, **asked}
            if slots:
                known["__slots__"] = tuple(own)
            if not kw_only:
                known["__match_args__"] = tuple(fields)
            kind = type(declared)(declared.__name__, declared.__bases__, {**shared, **space, **known})
            kind.__qualname__ = declared.__qualname__
            return kind

        return made


__all__ = ["fields_of", "is_record", "record", "replace"]

_Field = tuple[dataclasses.Field[Any], bool]  # with whether it is given by name alone
_OF_DATACLASSES = ("__dataclass_fields__", "__dataclass_params__")
_set = object.__setattr__
_OF_INSTANCES = ("__dict__", "__weakref__")  # what a class without slots has for its instances


def fields_of(kind: type) -> list[dataclasses.Field[Any]]:
    """The fields of a record in order: what `dataclasses.fields` gives, which works out much else besides."""
    return [field for field, _ in kind.__record__.values()]  # type: ignore[attr-defined]


def is_record(value: object) -> bool:
    """Whether a value is a record, or a kind of records."""
    return hasattr(value, "__record__")


def _field(name: str, hint: str, value: object, kw_only: bool) -> _Field:
    """What a class declares of a field: `field(...)` with all that it says, a default, or nothing."""
    field: Any = value if isinstance(value, dataclasses.Field) else dataclasses.field(default=value)
    field.name, field.type = name, hint
    return field, kw_only or field.kw_only is True


def _inherited(bases: tuple[type, ...]) -> dict[str, _Field]:
    return {name: field for base in bases for name, field in getattr(base, "__record__", {}).items()}


class _Asked:
    """An attribute by which `dataclasses` knows a class: it is made from the class as declared when something asks."""

    def __init__(self, declared: type, name: str, kw_only: bool) -> None:
        self.declared = declared
        self.name = name
        self.kw_only = kw_only

    def __get__(self, instance: object, kind: type) -> object:
        made = vars(self.declared)
        if self.name not in made:
            dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=self.kw_only)(self.declared)
        return made[self.name]


class _Making(NamedValues):
    """What the records of a kind are made from: all fields, those given by place, and what stands in for others."""

    names: frozenset[str]
    by_place: tuple[str, ...]
    defaults: dict[str, Any]
    factories: dict[str, Callable[[], Any]]


@cache
def _making(kind: type[Any]) -> _Making:
    fields = {name: field for name, (field, _) in kind.__record__.items()}
    return _Making(
        frozenset(fields),
        tuple(name for name, (_, by_name) in kind.__record__.items() if not by_name),
        {name: field.default for name, field in fields.items() if field.default is not MISSING},
        {name: field.default_factory for name, field in fields.items() if field.default_factory is not MISSING},
    )


def _initialise(self: object, *values: object, **named: object) -> None:
    """Set the fields of a record, those that are not given to their defaults."""
    kind: Any = type(self)
    making = _making(kind)
    given = dict(zip(making.by_place, values, strict=False)) | named if values else named
    filled = making.defaults | given
    for name, made in making.factories.items():
        if name not in given:
            filled[name] = made()
    if len(given) != len(values) + len(named) or filled.keys() != making.names:
        raise TypeError(misfit(f"{kind.__name__}.__init__()", kind.__record__, values, named))
    for name, value in filled.items():
        _set(self, name, value)


@cache
def _compared(kind: type[Any]) -> attrgetter[Any]:
    return attrgetter(*(name for name, (field, _) in kind.__record__.items() if field.compare))


@cache
def _counted(kind: type[Any]) -> attrgetter[Any]:
    """What takes those values out of a record that its hash is made of."""
    fields = kind.__record__.items()
    return attrgetter(*(name for name, (field, _) in fields if (field.compare if field.hash is None else field.hash)))


def _equal(self: object, other: object) -> object:
    if type(other) is not type(self):
        return NotImplemented
    kind: Any = type(self)
    values = _compared(kind)
    return values(self) == values(other)


def _hashed(self: object) -> int:
    kind: Any = type(self)
    return hash(_counted(kind)(self))


def _shown(self: Any) -> str:  # noqa: ANN401 - any record
    names = (name for name, (field, _) in type(self).__record__.items() if field.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


def _refuse_change(self: object, name: str, *_value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"{type(self).__name__} is frozen: {name!r} cannot be changed")


def _restored(self: object, state: tuple[None, dict[str, object]]) -> None:
    """Take the values of a copied or pickled record, which are not set one by one as they would be otherwise."""
    for name, value in state[1].items():
        _set(self, name, value)


_SHARED = {
    "__eq__": _equal,
    "__repr__": _shown,
}
_FROZEN = {"__hash__": _hashed, "__setattr__": _refuse_change, "__delattr__": _refuse_change}
_CHANGING = {"__hash__": None}
