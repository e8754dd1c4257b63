"""What is to be rendered of open places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandiff.model.named_values import NamedValues
from plandiff.model.thread import Matrix

if TYPE_CHECKING:
    from plandiff.model.seed import Reach


class BracketsRequest(NamedValues):
    """A matrix of the threads in which something is open, and how it is wanted.

    `places` asks for every place below the counts; `reach` says how far the library reaches.
    """

    matrix: Matrix
    reach: Reach | None = None
    places: bool = True
    width: int = 80
    color: bool = False
