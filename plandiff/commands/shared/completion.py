"""What the shell completes: plan ids and references to points."""

from __future__ import annotations

from collections.abc import Iterator


def plan_ids(incomplete: str) -> list[str]:
    """The plan ids that begin like this; a file name that could steer a terminal is not proposed."""
    from plandiff.library.library import open_library
    from plandiff.model.problem import InputError

    try:
        names = open_library().plan_ids
    except InputError:
        return []
    return [name for name in names if name.startswith(incomplete) and name.isprintable()]


def parties(incomplete: str) -> list[str]:
    """The parties whose red lines the plan folder has."""
    from plandiff.library.library import open_library
    from plandiff.model.problem import InputError

    try:
        lines = open_library().red_lines
    except InputError:
        return []
    names = dict.fromkeys(line.party for line in lines.content.lines) if lines is not None else ()
    return [name for name in names if name.startswith(incomplete) and name.isprintable()]


def references(incomplete: str) -> list[str]:
    """Plan ids, and once a plan is named its points and clauses."""
    name, mark, _rest = incomplete.partition("#")
    return [found for found in (_of_plan(name) if mark else plan_ids(incomplete)) if found.startswith(incomplete)]


def _of_plan(name: str) -> Iterator[str]:
    from plandiff.library.library import open_library
    from plandiff.model.problem import InputError

    try:  # nothing to propose: the command itself will say what is wrong
        plan = open_library().plan(name).content
    except InputError:
        return
    for point in plan.points:
        yield f"{name}#{point.id}"
        yield from (f"{name}#{point.id}.{clause.id}" for clause in point.clauses)
