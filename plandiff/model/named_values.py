"""Named tuples that are cheap to define: what makes them is compiled for a kind when its first one is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedValues  # what it makes is checked as a named tuple
else:
    from collections import namedtuple

    _Place = type(namedtuple("_One", "value").value)  # what gives the value at a place of a tuple by its name

    class _Kind(type):
        """Makes the annotations of a class the fields of a tuple, in their order."""

        def __new__(cls, name: str, bases: tuple[type, ...], declared: dict[str, Any]) -> type:
            fields = tuple(declared.get("__annotations__", ()))
            known = {"__slots__": ()}
            if fields:
                defaults = {field: declared[field] for field in fields if field in declared}
                places = {field: _Place(place, "") for place, field in enumerate(fields)}
                known |= {"__match_args__": fields, "_fields": fields, "_field_defaults": defaults, **places}
            return super().__new__(cls, name, bases, {**declared, **known})

    class NamedValues(tuple, metaclass=_Kind):
        """A tuple whose places have names, as `typing.NamedTuple` makes them for ten times the price."""

        def __new__(cls, *values: object, **named: object) -> NamedValues:
            """Make the first of a kind, and have the others made by a `__new__` of its own."""
            arguments = "".join(
                f", {field}=_defaults[{field!r}]" if field in cls._field_defaults else f", {field}"
                for field in cls._fields
            )
            known = {"_new": tuple.__new__, "_defaults": cls._field_defaults}
            code = f"def __new__(_kind{arguments}): return _new(_kind, ({', '.join(cls._fields)},))"
            exec(code, known)  # noqa: S102 - of names of our own
            cls.__new__ = staticmethod(known["__new__"])
            return cls.__new__(cls, *values, **named)

        _make = classmethod(tuple.__new__)  # without defaults, and twice as fast where many are made

        def _replace(self, **named: object) -> NamedValues:
            return type(self)(**{**self._asdict(), **named})

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            values = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({values})"


__all__ = ["NamedValues"]
