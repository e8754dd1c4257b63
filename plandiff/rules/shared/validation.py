"""Validating files and folders: reads what can be read, runs the rules, and keeps what was asked about."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from plandiff.library.library import (
    REGISTER,
    RULINGS_FOLDER,
    VOCABULARY,
    Library,
    files_that_list,
    library_around,
    library_of,
    open_library,
    plan_files,
    rulings_files,
    shown,
    yaml_files,
)
from plandiff.library.plan_or_document import SUFFIXES
from plandiff.library.ruled_texts import ruled_texts
from plandiff.model.family import Family
from plandiff.model.problem import Document, InputError, Problem, refused
from plandiff.model.record import replace
from plandiff.model.rule import Rule, ValidationReport
from plandiff.reading import (
    problem_of_access,
    read_decisions,
    read_plan,
    read_red_lines,
    read_register,
    read_rulings,
    read_seed,
    read_vocabulary,
)
from plandiff.reading.reading_rules import RULES as READING_RULES
from plandiff.rules.shared.registry import RULES, run

Content = TypeVar("Content")


def all_rules() -> tuple[Rule, ...]:
    """The rules of reading and of checking, by id."""
    return tuple(sorted((*READING_RULES, *RULES), key=lambda rule: rule.id))


def validate(paths: Sequence[str], *, strict: bool = False, plans: str | None = None) -> ValidationReport:
    """Validate files and folders; without any, the plan folder in use (`plans` as for open_library).

    A file is checked with the family that it lies in: the vocabulary, plans and seeds beside it. Raises InputError if a
    path does not exist or is no YAML file.
    """
    problems: set[Problem] = set()
    exempted: set[Problem] = set()
    files: set[str] = set()
    inputs: set[str] = set()
    unread: set[str] = set()
    bundled = False
    for library, wanted in _libraries(paths, plans):
        family, unreadable, names = _read(library)
        found = run(family, strict=strict)
        named = names if wanted is None else names & wanted
        if not named or (wanted is None and not any(yaml_files(library.plans_folder))):
            # A wrong path must not look like a clean result.
            message, hint = "there are no plan files here", "name plan files (.yaml) or folders of them"
            raise refused("no-plans", message, hint, str(library.plans_folder))
        files |= named
        inputs |= names
        problems |= {problem for problem in (*unreadable, *found.problems) if problem.file in named}
        exempted |= {problem for problem in found.suppressed if problem.file in named}
        unread |= {problem.file for problem in unreadable if problem.file in named}
        bundled = wanted is None and library.origin == "bundled"
    return ValidationReport(
        tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        tuple(sorted(exempted, key=lambda problem: problem.sort_key)),
        tuple(sorted(files)),
        strict,
        inputs=tuple(sorted(inputs)),
        unread=len(unread),
        bundled=bundled,
    )


def _libraries(paths: Sequence[str], plans: str | None) -> Iterator[tuple[Library, set[str] | None]]:
    """The families that the paths lie in, each with the files asked about (None: all of them)."""
    if not paths:
        yield open_library(plans), None
        return
    wanted: dict[tuple[Path, Path], tuple[Library, set[str]]] = {}
    for name in paths:
        path = Path(name)
        if _is_folder(name):
            library, files = library_around(path), list(_files_below(path))
        else:
            library, files = library_of(path.parent), [path]
        entry = wanted.setdefault((library.plans_folder, library.seeds_folder), (library, set()))
        entry[1].update(map(shown, files))
    yield from wanted.values()


def _is_folder(name: str) -> bool:
    """Whether a path names a folder, and not a YAML file. Raises InputError if it names neither."""
    try:
        mode = os.stat(name).st_mode  # noqa: PTH116 - an empty name is no file, and Path would take the working folder
    except (OSError, ValueError) as error:
        raise InputError(problem_of_access(name, error)) from None
    if not stat.S_ISDIR(mode) and not name.endswith(SUFFIXES):
        raise refused("usage", "this is not a YAML file", "name plan files (.yaml) or folders of them", name)
    return stat.S_ISDIR(mode)


def _files_below(folder: Path) -> Iterator[Path]:
    """The YAML files of a folder, and of `plans` and `seeds` inside it."""
    for place in (folder, folder / "plans", folder / "seeds"):
        yield from yaml_files(place)
        yield from yaml_files(place / RULINGS_FOLDER)


def _read(library: Library) -> tuple[Family, list[Problem], set[str]]:
    """The readable part of a family, the problems of the rest, and the names of all its files."""
    problems: list[Problem] = []
    names: set[str] = set()
    unreadable: set[str] = set()

    def read(path: Path, reader: Callable[[str], Document[Content]]) -> Iterator[Document[Content]]:
        name = shown(path)
        names.add(name)
        try:
            yield reader(name)
        except InputError as error:
            problems.extend(error.problems)
            unreadable.add(path.stem)

    folder = library.plans_folder
    # Decisions lie beside the plans, and beside the folder `plans` that these are in.
    places = (folder, folder.parent) if folder.name == "plans" else (folder,)
    decision_files = [path for place in places for path in files_that_list("decisions", place)]
    line_files = files_that_list("lines", folder)
    plan_paths = list(plan_files(folder))
    seed_files = [path for path in yaml_files(library.seeds_folder) if path.name != REGISTER]
    family = Family(
        plans=tuple(document for path in plan_paths for document in read(path, read_plan)),
        seeds=tuple(document for path in seed_files for document in read(path, read_seed)),
        register=_only(library.seeds_folder / REGISTER, read_register, read),
        vocabulary=_only(folder / VOCABULARY, read_vocabulary, read),
        red_lines=tuple(document for path in line_files for document in read(path, read_red_lines)),
        decisions=tuple(document for path in decision_files for document in read(path, read_decisions)),
    )
    ruled = [
        ruled_texts(document, family.plans)
        for path in sorted(rulings_files(folder))
        for document in read(path, read_rulings)
    ]
    return replace(family, rulings=tuple(ruled), unreadable=frozenset(unreadable)), problems, names


def _only(
    path: Path,
    reader: Callable[[str], Document[Content]],
    read: Callable[[Path, Callable[[str], Document[Content]]], Iterator[Document[Content]]],
) -> Document[Content] | None:
    return next(read(path, reader), None) if path.exists() else None
