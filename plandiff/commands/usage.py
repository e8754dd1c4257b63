"""Usage errors with a suggestion, in the form of all other errors."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from plandiff.model import InputError, Problem, Severity
from plandiff.model.problem import START


def usage_error(what: str, given: str, known: Iterable[str]) -> InputError:
    """The error for a value that is none of the known ones: what was meant, or else which ones there are."""
    names = sorted(known)
    close = get_close_matches(given, names, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"one of: {', '.join(names)}"
    return InputError(Problem("usage", Severity.ERROR, "command line", START, f"unknown {what} '{given}'", hint))
