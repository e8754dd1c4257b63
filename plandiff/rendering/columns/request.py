"""What is to be rendered of columns."""

from __future__ import annotations

from plandiff.model.named_values import NamedValues
from plandiff.model.thread import Columns


class ColumnsRequest(NamedValues):
    """Columns and how they are wanted; a form takes from it what it needs.

    `matrix_page` is the address of the matrix as a page, whose rows those of the HTML form link to.
    """

    columns: Columns
    matrix_page: str = ""
    width: int = 80
    color: bool = False
