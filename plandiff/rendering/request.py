"""What is asked of each subject: a result, and how it is wanted; a form takes from it what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from plandiff.model.line_check import LineCheck
from plandiff.model.named_values import NamedValues
from plandiff.model.problem import Position
from plandiff.model.rule import Rule, ValidationReport
from plandiff.model.thread import Columns, Matrix, Trace

if TYPE_CHECKING:
    from plandiff.model.seed import Reach, Source
    from plandiff.model.thread import Silence

Result = TypeVar("Result")


class ReportRequest(NamedValues, Generic[Result]):
    """What the forms of most subjects need: the result alone. Width and colour are of the terminal form."""

    result: Result
    width: int = 80
    color: bool = False


class MatrixRequest(NamedValues):
    """A matrix and how it is wanted; a form takes from it what it needs.

    `ends` are the threads that end, which maps mark; `reach` says how far the library reaches, and every form ends with
    it. `figures` asks for all figures of a cell, `texts` for the texts of every cell below an HTML table, `in_order`
    for points of a map in the order of the texts, where there is room.
    `columns_page` is the address of the columns as a page, whose rows those of the HTML table link to.
    """

    matrix: Matrix
    ends: Silence | None = None
    sources: Mapping[str, Source] = {}
    reach: Reach | None = None
    title: str = ""
    texts: bool = True
    figures: bool = False
    in_order: bool = False
    columns_page: str = ""
    width: int = 80
    color: bool = False


class ColumnsRequest(NamedValues):
    """Columns and how they are wanted; a form takes from it what it needs.

    `matrix_page` is the address of the matrix as a page, whose rows those of the HTML form link to.
    """

    columns: Columns
    matrix_page: str = ""
    width: int = 80
    color: bool = False


class TraceRequest(NamedValues):
    """A trace, and what stands behind its source keys; without `sources` a terminal says how many there are."""

    trace: Trace
    sources: Mapping[str, Source] | None = None
    width: int = 80
    color: bool = False


class BracketsRequest(NamedValues):
    """A matrix of the threads in which something is open, and how it is wanted.

    `places` asks for every place below the counts; `reach` says how far the library reaches.
    """

    matrix: Matrix
    reach: Reach | None = None
    places: bool = True
    width: int = 80
    color: bool = False


class LinesRequest(NamedValues):
    """A check of lines; `places` are where points and clauses stand in their files, for forms that mark the files.

    `root` is the top of the repository, from which those forms name files.
    """

    check: LineCheck
    places: Mapping[str, Position] = {}
    root: Path | None = None
    width: int = 80
    color: bool = False


class ProblemsRequest(NamedValues):
    """What validation found; `rules` are all those that a problem can name, and `root` the top of the repository."""

    report: ValidationReport
    rules: tuple[Rule, ...] = ()
    color: bool = False
    root: Path | None = None
