"""What is to be rendered of a trace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plandiff.model.named_values import NamedValues
from plandiff.model.thread import Trace

if TYPE_CHECKING:
    from plandiff.model.seed import Source


class TraceRequest(NamedValues):
    """A trace, and what stands behind its source keys; without `sources` a terminal says how many there are."""

    trace: Trace
    sources: Mapping[str, Source] | None = None
    width: int = 80
    color: bool = False
