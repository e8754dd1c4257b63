"""Named values that are cheap to define: tuples whose places have names, and fixed lists of words.

One way of making tuples serves all kinds of which few are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum as Choice  # what it makes is checked as an enumeration
    from typing import NamedTuple as NamedValues  # what it makes is checked as a named tuple
else:
    from collections import namedtuple
    from itertools import count
    from operator import itemgetter

    _new = tuple.__new__
    # Made of a kind, from which on it pays to compile a way of its own, which takes half of the time.
    _MANY = 500
    _Place = type(namedtuple("_One", "value").value)  # what gives the value at a place of a tuple by its name
    if _Place is property:  # as where Python is not built in C

        def _Place(place: int, _words: str) -> property:  # noqa: N802 - the class it stands for
            return property(itemgetter(place))

    def _way_of_making(size: int, defaults: tuple[object, ...]) -> object:
        """What makes tuples of a kind from their values, until many are made."""
        made = count(1)

        def new(cls: type, *values: object, **named: object) -> NamedValues:
            if next(made) == _MANY:
                cls.__new__ = staticmethod(_compiled_new(cls))
            if named or len(values) != size:
                missing = size - len(values)
                few = not named and 0 < missing <= len(defaults)
                values = values + defaults[-missing:] if few else cls._filled(values, named)
            return _new(cls, values)

        return new

    class _Kind(type):
        """Makes the annotations of a class the fields of a tuple, in their order."""

        def __new__(cls, name: str, bases: tuple[type, ...], declared: dict[str, Any]) -> type:
            declared["__slots__"] = ()
            fields = tuple(declared.get("__annotations__", ()))
            if fields:
                defaults = {field: declared[field] for field in fields if field in declared}
                declared |= {field: _Place(place, "") for place, field in enumerate(fields)}
                declared |= {"__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
                declared["__new__"] = _way_of_making(len(fields), tuple(defaults.values()))
            return super().__new__(cls, name, bases, declared)

    class NamedValues(tuple, metaclass=_Kind):
        """A tuple whose places have names, as `typing.NamedTuple` makes them for ten times the price."""

        @classmethod
        def _filled(cls, values: tuple[object, ...], named: dict[str, object]) -> list[object]:
            """The values of all fields in order, those that are not given as the class declares them."""
            left = cls._fields[len(values) :]
            given = cls._field_defaults | named
            filled = [*values, *[given[field] for field in left if field in given]]
            if len(filled) != len(cls._fields) or not named.keys() <= set(left):
                raise TypeError(misfit(f"{cls.__name__}.__new__()", cls._fields, values, named))
            return filled

        _make = classmethod(tuple.__new__)  # without defaults, and twice as fast where many are made

        def _replace(self, **named: object) -> NamedValues:
            replaced = [named.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
            if named:
                raise TypeError(misfit(f"{type(self).__name__}._replace()", self._fields, (), named))
            return _new(type(self), replaced)

        __replace__ = _replace  # which `copy.replace` of Python 3.13 calls

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            values = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({values})"

    def _compiled_new(kind: type) -> object:
        """A `__new__` with the fields of a kind as its arguments."""
        defaults = kind._field_defaults
        fields = [f"{field}=_defaults[{field!r}]" if field in defaults else field for field in kind._fields]
        known = {"_new": _new, "_defaults": defaults}
        code = f"def __new__(_kind, {', '.join(fields)}): return _new(_kind, ({', '.join(kind._fields)},))"
        exec(code, known)  # noqa: S102 - of names of our own
        return known["__new__"]

    class _List(type):
        """Makes each word that a class declares a member, which is equal to the word."""

        def __new__(cls, name: str, bases: tuple[type, ...], declared: dict[str, Any]) -> type:
            kind = super().__new__(cls, name, bases, declared)
            kind._members = {}
            for named, word in declared.items():
                if not named.startswith("_") and isinstance(word, str):
                    member = str.__new__(kind, word)
                    member.name, member.value = named, word
                    setattr(kind, named, member)
                    kind._members[word] = member
            return kind

        def __call__(cls, word: str) -> Choice:
            if word not in cls._members:
                raise ValueError(f"{word!r} is not a valid {cls.__qualname__}")
            return cls._members[word]

        def __iter__(cls) -> Iterator[Choice]:
            return iter(cls._members.values())

        def __contains__(cls, word: object) -> bool:
            return word in cls._members

        def __len__(cls) -> int:
            return len(cls._members)

    class Choice(str, metaclass=_List):
        """One of a fixed list of words, as `enum.StrEnum` makes them for five times the price."""

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __reduce__(self) -> tuple[type, tuple[str]]:
            return type(self), (self.value,)


__all__ = ["Choice", "NamedValues", "misfit"]


def misfit(function: str, fields: Iterable[str], values: Sequence[object], named: Iterable[str]) -> str:
    """What is wrong where a record or tuple is given other values than it has fields."""
    by_name = ", ".join(named) or "none"
    return f"{function} takes {', '.join(fields)}; given were {len(values)} values by place, and by name {by_name}"
