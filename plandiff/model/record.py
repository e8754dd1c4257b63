"""Records that are cheap to define and make: what `dataclasses` compiles for each is shared by all, and compiled once.

Defining a class with `dataclasses.dataclass(frozen=True)` compiles half a dozen methods, which takes longer than all
that a run does with most records. Here one `__init__` serves all kinds, and `dataclasses` is loaded when something asks
for the fields by it, so that `fields`, `replace` and `asdict` work. There are no slots: they would have to be filled
one by one, and the class made a second time to have them.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from plandiff.model.named_values import misfit

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record  # what it makes is checked as a dataclass: fields, frozen, `replace`
    from dataclasses import field, replace
else:

    class _Declared(dict):
        """What `field` was told of a field."""

    _UNSAID = _Declared()

    def field(**said: object) -> _Declared:
        """What `dataclasses.field` is, kept as it was told."""
        return _Declared(said)

    def replace(one: object, /, **changes: object) -> object:
        """The record with some values replaced: what `dataclasses.replace` gives, which asks for much else first."""
        kind = type(one)
        return kind(**{name: value for name, value in vars(one).items() if name in kind.__record__} | changes)

    def record(*, frozen: bool, kw_only: bool = False) -> Callable[[type], type]:
        """Make a class a record, as `dataclass` does for many times its price."""

        def made(kind: type) -> type:
            space = vars(kind)
            own = [name for name, hint in space.get("__annotations__", {}).items() if "ClassVar" not in hint]
            fields = {name: said for base in kind.__bases__ for name, said in getattr(base, "__record__", {}).items()}
            shared = _SHARED | (_FROZEN if frozen else _CHANGING)
            known = {name: value for name, value in shared.items() if name not in space} | _ASKED[kw_only]
            if not kw_only:
                known["__match_args__"] = tuple(dict.fromkeys((*getattr(kind, "__match_args__", ()), *own)))
            for name in own:
                value = space.get(name, _UNSAID)
                fields[name] = value if isinstance(value, _Declared) else {"default": value}
                if isinstance(space.get(name), _Declared):
                    delattr(kind, name)
                # What a record is not given is found on its class: of many fields it is given few.
                if "default" in fields[name]:
                    known[name] = fields[name]["default"]
            for name, value in {**known, "__init__": _initialise, "__record__": fields}.items():
                setattr(kind, name, value)
            return kind

        return made


__all__ = ["field", "fields_of", "is_record", "is_required", "record", "replace"]

_OF_DATACLASSES = ("__dataclass_fields__", "__dataclass_params__")
_set = object.__setattr__


def fields_of(kind: type) -> dict[str, dict[str, Any]]:
    """What a record says of its fields, in the words of `field`, by their names and in their order."""
    return kind.__record__  # type: ignore[attr-defined, no-any-return]


def is_required(said: dict[str, Any]) -> bool:
    """Whether a record must be given a field of which it says this."""
    return "default" not in said and "default_factory" not in said


def is_record(value: object) -> bool:
    """Whether a value is a record, or a kind of records."""
    return hasattr(value, "__record__")


class _Asked:
    """An attribute by which `dataclasses` knows a class: it is made when something asks."""

    def __init__(self, name: str, kw_only: bool) -> None:
        self.name = name
        self.kw_only = kw_only

    def __get__(self, instance: object, kind: type) -> object:
        import dataclasses

        for name, said in fields_of(kind).items():
            if name in vars(kind).get("__annotations__", {}):
                setattr(kind, name, dataclasses.field(**said))
        dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=self.kw_only)(kind)
        return vars(kind)[self.name]


@cache
def _asked_for(kind: type) -> tuple[frozenset[str], frozenset[str], list[tuple[str, Any]], tuple[str, ...]]:
    """The fields of a kind: all, those without a default, what makes others anew, and those that need no name."""
    fields = fields_of(kind)
    made = [(name, said["default_factory"]) for name, said in fields.items() if "default_factory" in said]
    needed = frozenset(name for name, said in fields.items() if is_required(said))
    return frozenset(fields), needed, made, getattr(kind, "__match_args__", ())


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
    return attrgetter(*(name for name, said in fields_of(kind).items() if said.get("compare", True)))


@cache
def _counted(kind: type[Any]) -> attrgetter[Any]:
    """What takes those values out of a record that its hash is made of."""
    fields = fields_of(kind).items()
    return attrgetter(*(name for name, said in fields if said.get("hash", said.get("compare", True))))


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
    names = (name for name, said in fields_of(type(self)).items() if said.get("repr", True))
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


def _refuse_change(self: object, name: str, *_value: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__} is frozen: {name!r} cannot be changed")


# The last for `copy.replace` of Python 3.13.
_SHARED: dict[str, object] = {"__eq__": _equal, "__repr__": _shown, "__replace__": replace}
_ASKED = {by_name: {name: _Asked(name, by_name) for name in _OF_DATACLASSES} for by_name in (True, False)}
_FROZEN = {"__hash__": _hashed, "__setattr__": _refuse_change, "__delattr__": _refuse_change}
_CHANGING = {"__hash__": None}
