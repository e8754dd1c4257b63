"""Usage errors with a suggestion, in the form of all other errors."""

from __future__ import annotations

from collections.abc import Iterable

from plandiff.model.problem import InputError, did_you_mean, quote, refused


def usage(message: str, hint: str) -> InputError:
    """The error for a command line that asks for what cannot be: what is wrong with it, and what to do."""
    return refused("usage", message, hint)


def usage_error(what: str, given: str, known: Iterable[str]) -> InputError:
    """The error for a value that is none of the known ones: what was meant, or else which ones there are."""
    names = sorted(known)
    hint = did_you_mean(given, names, f"one of: {', '.join(names)}" if names else f"there is no {what} here")
    return usage(f"unknown {what} {quote(given)}", hint)


def all_known(what: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Raise the usage error for the first value that is none of the known ones."""
    names = set(known)
    for name in given:
        if name not in names:
            raise usage_error(what, name, names)


def day_of(date: str) -> str:
    """A day as it was given; one that is none is a usage error."""
    from datetime import date as calendar

    try:
        return calendar.fromisoformat(date).isoformat() if date else ""
    except ValueError:
        raise usage(f"{quote(date)} is no day", "write it as 2031-03-05") from None
