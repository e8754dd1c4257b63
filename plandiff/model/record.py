"""Records that are cheap to define and make: what `dataclasses` compiles for each is shared by all, and compiled once.

Defining a class with `dataclasses.dataclass(frozen=True)` compiles half a dozen methods, which takes longer than all
that a run does with most records. Here one `__init__` serves all kinds, and `dataclasses` is asked for the fields when
something needs them, so that `fields`, `replace` and `asdict` work. There are no slots: they would have to be filled
one by one, and the class made a second time to have them.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from plandiff.model.named_values import misfit

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record  # what it makes is checked as a dataclass: fields, frozen, `replace`
    from dataclasses import replace
else:

    def replace(one: object, /, **changes: object) -> object:
        """The record with some values replaced: what `dataclasses.replace` gives, which asks for much else first."""
        kind = type(one)
        return kind(**{name: value for name, value in vars(one).items() if name in kind.__record__} | changes)

    def record(*, frozen: bool, kw_only: bool = False) -> Callable[[type], type]:
        """Make a class a record, as `dataclass` does for many times its price."""

        def made(kind: type) -> type:
            space = vars(kind)
            hints = {name: hint for name, hint in space.get("__annotations__", {}).items() if "ClassVar" not in hint}
            own = {name: _field(name, hint, space.get(name, MISSING), kw_only) for name, hint in hints.items()}
            fields = _inherited(kind.__bases__) | own
            shared = _SHARED | (_FROZEN if frozen else _CHANGING)
            known = {name: value for name, value in shared.items() if name not in space} | _ASKED[kw_only]
            if not kw_only:
                known["__match_args__"] = tuple(fields)
            # What a record is not given is found on its class: of many fields it is given few.
            known |= {name: field.default for name, (field, _) in own.items() if space.get(name) is field}
            for name, value in {**known, "__init__": _initialise, "__record__": fields}.items():
                setattr(kind, name, value)
            return kind

        return made


__all__ = ["fields_of", "is_record", "record", "replace"]

_Field = tuple[dataclasses.Field[Any], bool]  # with whether it is given by name alone
_OF_DATACLASSES = ("__dataclass_fields__", "__dataclass_params__")
_set = object.__setattr__


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
    """An attribute by which `dataclasses` knows a class: it is made when something asks."""

    def __init__(self, name: str, kw_only: bool) -> None:
        self.name = name
        self.kw_only = kw_only

    def __get__(self, instance: object, kind: type) -> object:
        for name in kind.__record__.keys() & vars(kind).get("__annotations__", {}).keys():  # type: ignore[attr-defined]
            setattr(kind, name, kind.__record__[name][0])  # type: ignore[attr-defined]
        dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=self.kw_only)(kind)
        return vars(kind)[self.name]


_Factories = list[tuple[str, Any]]


@cache
def _asked_for(kind: type[Any]) -> tuple[frozenset[str], frozenset[str], _Factories, list[str]]:
    """The fields of a kind: all, those without a default, what makes others anew, and those that need no name."""
    fields = {name: field for name, (field, _) in kind.__record__.items()}
    made = [(name, one.default_factory) for name, one in fields.items() if one.default_factory is not MISSING]
    without = {name for name, one in fields.items() if one.default is MISSING}.difference(name for name, _ in made)
    by_place = [name for name, (_, by_name) in kind.__record__.items() if not by_name]
    return frozenset(fields), frozenset(without), made, by_place


def _initialise(self: object, *values: object, **named: object) -> None:
    """Set the fields of a record that are given, and those that are made anew for each."""
    kind: Any = type(self)
    fields, needed, made, by_place = _asked_for(kind)
    given = dict(zip(by_place, values, strict=False)) | named if values else named
    names = given.keys()
    if not needed <= names <= fields or len(given) != len(values) + len(named):
        raise TypeError(misfit(f"{kind.__name__}.__init__()", kind.__record__, values, named))
    for name, make in made:
        if name not in given:
            given[name] = make()
    _set(self, "__dict__", given)


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


# The last for `copy.replace` of Python 3.13.
_SHARED: dict[str, object] = {"__eq__": _equal, "__repr__": _shown, "__replace__": replace}
_ASKED = {by_name: {name: _Asked(name, by_name) for name in _OF_DATACLASSES} for by_name in (True, False)}
_FROZEN = {"__hash__": _hashed, "__setattr__": _refuse_change, "__delattr__": _refuse_change}
_CHANGING = {"__hash__": None}
