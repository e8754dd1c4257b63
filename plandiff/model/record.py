"""Records that are cheap to define and make: what `dataclasses` compiles for each is put off, or shared by all.

Defining a class with `dataclasses.dataclass(frozen=True, slots=True)` compiles half a dozen methods, which takes longer
than all that a run does with most records. Here `__init__` is compiled when the first record of a kind is made, and
`dataclasses` is asked for the fields when something needs them, so that `fields`, `replace` and `asdict` work.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record  # what it makes is checked as a dataclass: fields, frozen, `replace`
else:

    def record(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[type], type]:
        """Make a class a record, as `dataclass` does for many times its price."""
        shared = _SHARED | (_FROZEN if frozen else _CHANGING) | ({"__setstate__": _restored} if slots else {})

        def made(declared: type) -> type:
            space = dict(vars(declared))
            own = tuple(name for name, kind in space.get("__annotations__", {}).items() if "ClassVar" not in str(kind))
            fields = _fields_of(declared.__bases__) | {name: _field(space.pop(name, MISSING), kw_only) for name in own}
            for name in _OF_INSTANCES:
                space.pop(name, None)
            asked = {name: _Asked(declared, name, kw_only) for name in _OF_DATACLASSES}
            known = {"__init__": _make_first, "__record__": fields, **asked}
            if slots:
                known["__slots__"] = own
            if not kw_only:
                known["__match_args__"] = tuple(fields)
            kind = type(declared)(declared.__name__, declared.__bases__, {**shared, **space, **known})
            kind.__qualname__ = declared.__qualname__
            return kind

        return made


__all__ = ["record"]

_Field = tuple[dataclasses.Field[Any], bool]  # with whether it is given by name alone
_OF_DATACLASSES = ("__dataclass_fields__", "__dataclass_params__")
_OF_INSTANCES = ("__dict__", "__weakref__")  # what a class without slots has for its instances


def _field(value: object, kw_only: bool) -> _Field:
    """What a class declares of a field: `field(...)` with all that it says, a default, or nothing."""
    field: Any = value if isinstance(value, dataclasses.Field) else dataclasses.field(default=value)
    return field, kw_only or field.kw_only is True


def _fields_of(bases: tuple[type, ...]) -> dict[str, _Field]:
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


def _make_first(self: object, *values: object, **named: object) -> None:
    """Make the first record of a kind, and have the others made by an `__init__` of its own."""
    kind: Any = type(self)
    kind.__init__ = _compiled_init(kind)
    kind.__init__(self, *values, **named)


def _compiled_init(kind: type[Any]) -> object:
    """An `__init__` with the fields of a record as its arguments; it takes a third of a frozen dataclass's time."""
    known: dict[str, object] = {"_set": object.__setattr__, "_MISSING": MISSING}
    by_place, by_name, lines = ["self"], ["*"], []
    for name, (field, named) in kind.__record__.items():
        value, default = name, ""
        if field.default is not MISSING:
            known[f"_default_{name}"] = field.default
            default = f"=_default_{name}"
        elif field.default_factory is not MISSING:
            known[f"_make_{name}"] = field.default_factory
            value, default = f"_make_{name}() if {name} is _MISSING else {name}", "=_MISSING"
        (by_name if named else by_place).append(name + default)
        lines.append(f" _set(self, {name!r}, {value})")
    arguments = ", ".join(by_place + (by_name if len(by_name) > 1 else []))
    exec(f"def __init__({arguments}):\n" + "\n".join(lines or [" pass"]), known)  # noqa: S102 - of names of our own
    return known["__init__"]


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
        object.__setattr__(self, name, value)


_SHARED = {
    "__eq__": _equal,
    "__repr__": _shown,
}
_FROZEN = {"__hash__": _hashed, "__setattr__": _refuse_change, "__delattr__": _refuse_change}
_CHANGING = {"__hash__": None}
