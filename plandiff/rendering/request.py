"""What is to be rendered: a result, and how wide and coloured its terminal form is."""

from __future__ import annotations

from typing import Generic, TypeVar

from plandiff.model.named_values import NamedValues

Result = TypeVar("Result")


class ReportRequest(NamedValues, Generic[Result]):
    """What the forms of most subjects need: the result alone. Width and colour are of the terminal form."""

    result: Result
    width: int = 80
    color: bool = False
