"""Where something stands in a file and what is wrong there, in words that quote the file and propose what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.record import field, record

if TYPE_CHECKING:
    from plandiff.model.document_reading import DocumentReading

Content_co = TypeVar("Content_co", covariant=True)

# A value's way down from the top of its file: keys and list indexes, ("points", 3, "terms", "troop_cap").
NodePath = tuple[str | int, ...]


class Position(NamedValues):
    """A place in a file: lines and columns from 1, columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


_START = Position(1, 1, 1, 1)

MAX_EXCERPT = 1000  # characters of a line that a problem keeps; a longer line is left out


class Severity(Choice):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"


@record(frozen=True)
class Problem:
    """What validation found: the rule, how bad, where, in words, and what to do about it.

    Without `position` it is about the file as a whole, or a folder; without `file`, about no file at all.
    """

    rule: str
    severity: Severity
    file: str
    position: Position | None
    message: str
    hint: str = ""
    subject: str = ""  # what it is about, as a reference (us-28#6): the fact that fingerprints are made of
    excerpt: str = ""  # the line of the file on which it begins, where there is one to show

    @property
    def line(self) -> int:
        """The line it begins on, 0 where it has no place."""
        return self.position.line if self.position else 0

    @property
    def column(self) -> int:
        """The column it begins at, 0 where it has no place."""
        return self.position.column if self.position else 0

    @property
    def sort_key(self) -> tuple[str, Position, str, str, str]:
        """A total order: file, place, rule, message, subject."""
        return self.file, self.position or _START, self.rule, self.message, self.subject


@record(frozen=True)
class Document(Generic[Content_co]):
    """One file as read: its content, where each value and each key stands, its text and the digest of its bytes.

    The place of a mapping or a block list is that of its first line; that of a flow list covers all of it. `reading`
    says how the points of a document that is no plan file were found.
    """

    file: str
    content: Content_co
    sha256: str
    positions: Mapping[NodePath, Position] = field(repr=False, default_factory=dict)
    key_positions: Mapping[NodePath, Position] = field(repr=False, default_factory=dict)
    text: str = field(repr=False, default="")
    reading: DocumentReading | None = None

    def position(self, *path: str | int) -> Position:
        """Where the value at `path` stands, or the nearest value above it that has a place."""
        for length in range(len(path), -1, -1):
            found = self.positions.get(path[:length])
            if found is not None:
                return found
        return _START

    def key_position(self, *path: str | int) -> Position:
        """Where the key of the value at `path` stands, or the value itself where it has no key."""
        return self.key_positions.get(path) or self.position(*path)


class InputError(Exception):
    """A file or an argument that cannot be used; `problems` say what, where and what to do."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def refused(rule: str, message: str, hint: str, file: str = "", position: Position | None = None) -> InputError:
    """The error for one thing that cannot be used: the rule that it breaks, what is wrong, what to do, and where."""
    return InputError(Problem(rule, Severity.ERROR, file, position, message, hint))


# Searching thousands of known words for each of thousands of problems would take minutes, and nobody reads so many.
MAX_PROPOSALS = 100
_MAX_QUOTED = 60


def quote(text: str) -> str:
    """A value from a file for a message: in quotes, on one line, and not longer than a message bears."""
    shown = text if len(text) <= _MAX_QUOTED else text[:_MAX_QUOTED] + "..."
    return "'" + shown.replace("\r", "\\r").replace("\n", "\\n") + "'"


def closest(text: str, known: Iterable[str]) -> str:
    """The known word most like `text` but for capitals (difflib's ratio, from 0.6 up), empty where none is near."""
    return _closest(text[:_MAX_QUOTED].lower(), frozenset(known))


@lru_cache(maxsize=1024)  # a file that misspells a key does so in every point
def _closest(low: str, known: frozenset[str]) -> str:
    from difflib import get_close_matches

    words = {word.lower(): word for word in sorted(known, reverse=True)}
    return next((words[found] for found in get_close_matches(low, sorted(words), n=1)), "")


def did_you_mean(text: str, known: Iterable[str], otherwise: str) -> str:
    """The hint that names the known word most like `text`, or `otherwise`."""
    close = closest(text, known)
    return f"did you mean {close}?" if close else otherwise
