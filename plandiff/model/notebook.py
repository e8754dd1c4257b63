"""Showing a result in a notebook: the forms come from the library, so that a record knows of none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from plandiff.model.record import record

Shown = TypeVar("Shown")

_FORMS: Final[dict[tuple[type, str], Callable[[Any], str]]] = {}


def show_as(form: str, kind: type[Shown], make: Callable[[Shown], str]) -> None:
    """Let the records of a kind show themselves in a form (html, markdown), which `make` writes."""
    _FORMS[kind, form] = make


@record(frozen=True)
class ShownInNotebook:
    """What IPython asks a value for its rich display (its documentation, "Rich display"); None where there is none."""

    def _repr_html_(self) -> str | None:
        return _form(self, "html")

    def _repr_markdown_(self) -> str | None:
        return _form(self, "markdown")


def _form(value: object, form: str) -> str | None:
    make = _FORMS.get((type(value), form))
    return make(value) if make is not None else None
