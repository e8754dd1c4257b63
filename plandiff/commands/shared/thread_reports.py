"""What the commands that follow threads share: reading plans, progress, and what a report on threads rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plandiff.commands.shared import console
from plandiff.commands.shared.comparisons import require_sound, tell_rulings
from plandiff.commands.shared.report import Report
from plandiff.library.library import Library
from plandiff.library.read_alike import read_alike
from plandiff.library.ruled_texts import RulingsOn
from plandiff.library.sources import resolve_sources
from plandiff.model.plan import Plan, source_keys
from plandiff.model.problem import Document, refused
from plandiff.model.seed import Reach, Source
from plandiff.model.thread import Matrix, Threads
from plandiff.rendering.threads.words import cell_points
from plandiff.threads.follow import follow


def documents(library: Library, names: Sequence[str] | None) -> tuple[Document[Plan], ...]:
    """The plans that are named, or all of the folder. Raises InputError if there are none, or some are not sound."""
    found = read_alike([library.plan(name) for name in names]) if names else library.plans()
    if not found:
        message, hint = "there are no plans here", "name plan files, or a folder of them with --plans"
        raise refused("no-plans", message, hint, str(library.plans_folder))
    require_sound(found, library.vocabulary_for(*(names or library.plan_ids)))
    return found


def followed(report: Report, names: Sequence[str] | None, *, translations: bool | None = None) -> Threads:
    """The threads through the plans that are named, or through all of the folder but for translations of others.

    Files of rulings are those that the report names, and those that lie beside two of the plans.
    """
    return follow_documents(report, documents(report.library, names), names, translations=translations)


def follow_documents(
    report: Report, found: tuple[Document[Plan], ...], names: Sequence[str] | None, *, translations: bool | None = None
) -> Threads:
    """The threads through versions that were read, as `followed`; `names` are those that the command line has."""
    vocabulary = report.library.vocabulary_for(*(names or report.library.plan_ids))
    rulings_on = RulingsOn(report.rulings)
    if translations is None:
        translations = report.translations or bool(names)
    with console.progress("comparing versions", "auto") as progress:
        threads = follow(found, vocabulary=vocabulary, translations=translations, rulings=rulings_on, progress=progress)
    tell_rulings(rulings_on, found, threads.rulings.values())
    return threads


def sources_of_matrix(matrix: Matrix, library: Library) -> dict[str, Source]:
    """What stands behind the source keys of all cells."""
    cells = (cell for row in matrix.rows for cell in row.cells)
    return resolve_sources(library, source_keys(cell_points(matrix.threads, *cells)))


def reach_of(library: Library, threads: Threads) -> Reach | None:
    """How far the library reaches, where all versions are its own; what a user's own files reach it does not know."""
    ours = all(side.plan.id in library.plan_ids for side in threads.versions)
    return library.reach if ours else None


def files(library: Library, threads: Threads) -> Iterable[str]:
    """The files that a report is made from."""
    return library.inputs(
        *(side.file for side in threads.versions), *(found.file for found in threads.rulings.values())
    )
