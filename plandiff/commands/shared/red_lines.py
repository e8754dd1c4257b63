"""What the commands that show red lines share: the file of lines, what they are held against, places and marks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from plandiff.commands.shared import thread_reports
from plandiff.commands.shared.report import Report
from plandiff.commands.shared.usage_errors import all_known
from plandiff.library.library import Library, is_path, red_lines_in
from plandiff.model.line_check import LineCheck
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError, Position, did_you_mean, quote, refused
from plandiff.model.red_line import LineRow, RedLine, RedLineFile
from plandiff.model.thread import Threads
from plandiff.output import write_diagnostics
from plandiff.reading import read_red_lines
from plandiff.red_lines.shared.evaluation import check, touching
from plandiff.red_lines.shared.word_places import place_of
from plandiff.rules.shared.decidable import refuse_undecidable


class Checked(NamedValues):
    """A check, the versions as they were read, and the files that it rests on."""

    check: LineCheck
    documents: tuple[Document[Plan], ...]
    inputs: tuple[str, ...]


def lines_file(library: Library, named: str | None, names: Sequence[str] = ()) -> Document[RedLineFile]:
    """The lines of the file named, or else those beside the versions or of the plan folder.

    Raises InputError where there are none.
    """
    if named is not None:
        return read_red_lines(named)
    for name in names:
        if is_path(name) and name not in library.plan_ids:
            found = red_lines_in(Path(name).parent)
            if found is not None:
                return found
    if library.red_lines is not None:
        return library.red_lines
    hint = (
        "name a file with --lines, or write red-lines.yaml there, as `lines: [{id: depth, party: Upland, "
        "says: The lake stays deep., must_contain: {any: [stays deep]}}]`; `plandiff schema red-lines` has all keys"
    )
    raise refused("no-lines", "there are no red lines here", hint, str(library.plans_folder))


def checked(report: Report, names: Sequence[str] | None, lines: str | None, parties: Sequence[str]) -> Checked:
    """Lines held against the versions named, or all of the folder. Raises InputError for what cannot be used."""
    library = report.library
    file = lines_file(library, lines, names or ())
    refuse_undecidable(file, library.vocabulary_for(*(names or library.plan_ids)))
    all_known("party", parties, {line.party for line in file.content.lines})
    documents = thread_reports.documents(library, names)
    shown = [document.content.id for document in documents] if names else []
    chosen = [line for line in file.content.lines if not parties or line.party in parties]
    others = tuple(_others(library, file, chosen, documents))
    threads = thread_reports.follow_documents(report, (*documents, *others), names)
    found = check(threads, file, versions=shown, parties=parties)
    own = lines is not None or file is not library.red_lines or library.origin != "bundled"
    if not own and not any(document.content.id in library.plan_ids for document in documents):
        found = replace(found, borrowed=True)
    return Checked(found, documents, (file.file, *thread_reports.files(library, threads)))


def _others(
    library: Library, file: Document[RedLineFile], lines: Sequence[RedLine], documents: Sequence[Document[Plan]]
) -> Iterator[Document[Plan]]:
    """The versions that lines name points of and that are not among those named; and all of the folder where a line
    looks by topic in a version without topics."""
    have = {document.content.id for document in documents}
    wanted = dict.fromkeys(ref.partition("#")[0] for line in lines for _, ref in line.references)
    topical = any(line.topic for line in lines)
    if topical and any(not any(point.topic for point in one.content.points) for one in documents):
        wanted |= dict.fromkeys(library.plan_ids)
    for index, line in enumerate(file.content.lines):
        for path, ref in line.references if line in lines else ():
            _exists(library, file, (index, *path), ref, documents)
    for name in wanted:
        if name not in have:
            yield library.plan(name)


def _exists(
    library: Library,
    file: Document[RedLineFile],
    path: tuple[str | int, ...],
    reference: str,
    documents: Sequence[Document[Plan]],
) -> None:
    """Raises InputError, at its place in the file of lines, for a reference that names no point of any version."""
    name, _, locator = reference.partition("#")
    plan = next((one.content for one in documents if one.content.id == name), None)
    known = [*library.plan_ids, *(one.content.id for one in documents)]
    if plan is None and name in library.plan_ids:
        plan = library.plan(name).content
    if plan is not None and plan.find(locator) is not None:
        return
    message = f"there is no version {quote(name)}" if plan is None else f"{name} has no point {quote(locator)}"
    hint = (
        did_you_mean(name, known, "name the version on the command line") if plan is None else f"`plandiff show {name}`"
    )
    position = file.position("lines", *path)
    raise refused("unknown-reference", message, hint, file.file, position)


def places(found: Checked) -> Mapping[str, Position]:
    """Where the points of deciding words stand in their files, by reference."""
    documents = {document.content.id: document for document in found.documents}
    result: dict[str, Position] = {}
    for row in found.check.rows:
        for words in (words for finding in row.findings for words in finding.words):
            document = documents.get(words.reference.partition("#")[0])
            place = place_of(document, words) if document is not None and words.reference not in result else None
            if place is not None:
                result[words.reference] = place
    return result


def lines_touching(library: Library, threads: Threads, wanted: Collection[str]) -> Mapping[str, tuple[LineRow, ...]]:
    """The lines that touch some threads, by the ids of the threads; none, at no cost, where there are no lines.

    Lines that cannot be read are said to be so on standard error: the report does not rest on them.
    """
    try:
        lines = library.red_lines
    except InputError as error:
        problem = error.problems[0]
        write_diagnostics(f"note: no red lines are shown; {problem.file}:{problem.line}: {problem.message}\n")
        return {}
    if lines is None:
        return {}
    return touching(threads, lines, wanted)
