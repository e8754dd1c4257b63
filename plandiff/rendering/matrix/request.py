"""What is to be rendered of a matrix, as a table or as a map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plandiff.model.named_values import NamedValues
from plandiff.model.thread import Matrix

if TYPE_CHECKING:
    from plandiff.model.seed import Reach, Source
    from plandiff.model.thread import Silence


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
