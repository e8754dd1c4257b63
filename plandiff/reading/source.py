"""One file as text: strict UTF-8, no raw control characters, and the place of every character."""

from __future__ import annotations

from bisect import bisect_right
from codecs import BOM_UTF8
from functools import cached_property
from itertools import accumulate

from plandiff.model.fingerprint import sha256
from plandiff.model.problem import MAX_EXCERPT, InputError, Position, Problem, Severity
from plandiff.model.record import replace
from plandiff.reading.files import MAX_BYTES, MAX_PROBLEMS, problem_of_size
from plandiff.text.display import unusual
from plandiff.text.patterns import pattern

# What YAML 1.2 (chapter 5.1) leaves out, and the line ends that YAML 1.1 and editors count differently. A pattern
# that begins with its set is searched for fastest: the carriage return of CR LF is taken out after it.
_FORBIDDEN = pattern("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff](?<!\r(?=\n))")
_OTHER_FILES = {
    b"\x1f\x8b": "a gzip archive",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"%PDF": "a PDF document",
}
_MAX_RAW_CONTROLS = 100


class Problems:
    """What is wrong with one file, as far as it has been read."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, problem: Problem) -> None:
        """Note one more; raises InputError with all of them when there are more than anybody will mend by hand."""
        self.found.append(problem)
        if len(self.found) >= MAX_PROBLEMS:
            message = f"{MAX_PROBLEMS:,} problems up to here; the rest of the file is not read"
            hint = "mend these first, or check that this is the file you mean"
            self.found.append(replace(problem, rule="limit", message=message, hint=hint))
            raise InputError(*self.found)


class SourceText:
    """The decoded text of a file, its digest, and the way from a character's index to its line and column."""

    def __init__(self, data: bytes, file: str, *, plain: bool = False) -> None:
        """Decode `data`; raises InputError for what is too large, not UTF-8, or holds raw control characters.

        A `plain` document is no YAML: it may hold control characters, as the form feeds between pages.
        """
        self.file = file
        if len(data) > MAX_BYTES:
            raise InputError(problem_of_size(file))
        self.sha256 = sha256(data).hexdigest()
        self.text = self._decode(data)
        if not plain:
            self._refuse_controls()

    def position(self, start: int, end: int) -> Position:
        """The place of the characters from index `start` up to `end`."""
        line, column = self._place(start)
        end_line, end_column = self._place(max(start, end))
        return Position(line, column, end_line, end_column)

    def excerpt(self, position: Position) -> str:
        """The line on which a place begins; empty where it is too long to show."""
        begin = self._line_starts[position.line - 1]
        end = self.text.find("\n", begin, begin + MAX_EXCERPT)
        if end < 0 and len(self.text) - begin > MAX_EXCERPT:
            return ""
        return self.text[begin : end if end >= 0 else len(self.text)].rstrip("\r")

    def problem(self, rule: str, start: int, end: int, message: str, hint: str = "", subject: str = "") -> Problem:
        """An error at the characters from index `start` up to `end`."""
        position = self.position(start, end)
        excerpt = self.excerpt(position)
        return Problem(rule, Severity.ERROR, self.file, position, message, hint, subject, excerpt)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))][:-1]

    def _place(self, index: int) -> tuple[int, int]:
        index = min(index, len(self.text))
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1

    def _decode(self, data: bytes) -> str:
        kind = next((words for magic, words in _OTHER_FILES.items() if data.startswith(magic)), "")
        if kind:
            raise InputError(
                self._at_byte(data, 0, f"this is {kind} and not text", "name a text file, or make one of it first")
            )
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[1:2] == b"\0" or data[:1] == b"\0":
            message = "the file is in UTF-16 or UTF-32; only UTF-8 is read"
            raise InputError(self._at_byte(data, 0, message, "save the file as UTF-8"))
        bare = data.removeprefix(BOM_UTF8)
        try:
            return bare.decode()
        except UnicodeDecodeError as error:
            start = error.start + len(data) - len(bare)
            message = f"byte 0x{data[start]:02X} is not UTF-8"
            raise InputError(self._at_byte(data, start, message, "save the file as UTF-8")) from None

    def _at_byte(self, data: bytes, start: int, message: str, hint: str) -> Problem:
        self.text = data[:start].removeprefix(BOM_UTF8).decode() + "\ufffd"
        return self.problem("encoding", len(self.text) - 1, len(self.text), message, hint)

    def _refuse_controls(self) -> None:
        if unusual(self.text).isprintable():
            return
        problems = []
        for match in _FORBIDDEN.finditer(self.text):
            code = f"U+{ord(match.group()):04X}"
            message = f"the character {code} stands raw in the file; YAML does not allow it"
            hint = "remove it"
            if match.group() == "\r":
                message, hint = "a carriage return without a line feed", "save the file with LF or CRLF line ends"
            elif match.group() in "\u2028\u2029":
                hint = "replace it by an ordinary line break"
            problems.append(self.problem("raw-control", match.start(), match.end(), message, hint))
            if len(problems) == _MAX_RAW_CONTROLS:
                break
        if problems:
            raise InputError(*problems)
