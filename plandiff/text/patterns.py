"""Regular expressions that are compiled when they are first used: most texts need a few of all that are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re import compile as pattern
else:

    def pattern(written: str | bytes, flags: int = 0) -> Pattern:
        """What `re.compile` gives, compiled on first need."""
        return Pattern(written, flags)


__all__ = ["pattern"]


class Pattern:
    """Stands for a compiled pattern, and has its methods from the moment when one is asked for."""

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)  # not asked for a second time
        return found
