"""Frozen records that are cheap to define: what `dataclasses` would compile anew for each of them stands here once."""

from __future__ import annotations

import dataclasses
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record  # what it makes is checked as a dataclass: fields, frozen, `replace`
else:

    def record(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[type], type]:
        """`dataclass(frozen=True, slots=True)` for a third of its price: `__init__` alone is compiled for the class."""
        if not (frozen and slots):
            raise TypeError("a record is frozen and has slots")

        def made(declared: type) -> type:
            methods = {"__eq__": _equal, "__hash__": _hashed, "__repr__": _shown}
            for name in methods.keys() - vars(declared).keys():
                setattr(declared, name, methods[name])
            return dataclasses.dataclass(frozen=True, slots=True, kw_only=kw_only, eq=False, repr=False)(declared)

        return made


__all__ = ["record"]


@cache
def _compared(kind: type[Any]) -> attrgetter[Any]:
    return attrgetter(*(field.name for field in dataclasses.fields(kind) if field.compare))


@cache
def _counted(kind: type[Any]) -> attrgetter[Any]:
    """What takes those values out of a record that its hash is made of."""
    fields = dataclasses.fields(kind)
    return attrgetter(*(field.name for field in fields if (field.compare if field.hash is None else field.hash)))


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
    names = (field.name for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
