"""Fixed lists of words that are cheap to define: what `enum.StrEnum` is, without what it works out for other kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum as Choice  # what it makes is checked as an enumeration
else:

    class _Kind(type):
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

    class Choice(str, metaclass=_Kind):
        """One of a fixed list of words, as `enum.StrEnum` makes them for five times the price."""

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __reduce__(self) -> tuple[type, tuple[str]]:
            return type(self), (self.value,)


__all__ = ["Choice"]
