"""Finding plans and seeds: by id in a plan folder, by path, or from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plandiff.library.plan_or_document import MAX_DOCUMENT, SUFFIXES, is_plan_file, key_of_list, most_bytes, plan_id_of
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document, InputError, did_you_mean, quote, refused
from plandiff.model.record import record
from plandiff.reading import read_bytes, read_plan, read_red_lines, read_register, read_seed, read_vocabulary
from plandiff.text.patterns import pattern

if TYPE_CHECKING:
    from plandiff.library.documents import BothDocuments
    from plandiff.model.document_reading import ReadingOptions
    from plandiff.model.red_line import RedLineFile
    from plandiff.model.seed import Reach, Register, Seed
    from plandiff.model.vocabulary import Vocabulary

VOCABULARY = "vocabulary.yaml"
REGISTER = "register.yaml"
RED_LINES = "red-lines.yaml"
# Decisions on changes: decisions.yaml, us-28.decisions.yaml, and decisions (1).yaml as a browser saves a second one.
DECISIONS = "decisions.yaml"
_DECISIONS = pattern(r"(.+\.)?decisions( ?\([0-9]+\))?\.ya?ml")
# The rulings on two texts lie beside them, or in a folder beside them in a file that is named after both.
RULINGS = "rulings.yaml"
RULINGS_FOLDER = "rulings"
ENVIRONMENT_VARIABLE = "PLANDIFF_PLANS"
STDIN = "-"
_PACKAGE = Path(__file__).parent.parent
_CARRIED = _PACKAGE / "bundled"  # inside an installed package


@record(frozen=True)
class Library:
    """A folder of plans with its vocabulary, and the folder of seeds beside it; files are read when asked for."""

    plans_folder: Path
    seeds_folder: Path
    origin: str  # why this folder: "--plans", "PLANDIFF_PLANS", "./plans" or "bundled"

    @cached_property
    def plan_ids(self) -> tuple[str, ...]:
        """The ids of the plan files, sorted."""
        return tuple(sorted(path.stem for path in plan_files(self.plans_folder)))

    @cached_property
    def vocabulary(self) -> Document[Vocabulary] | None:
        """The vocabulary beside the plans; None if the folder has none."""
        return _vocabulary_in(self.plans_folder)

    @cached_property
    def red_lines(self) -> Document[RedLineFile] | None:
        """The red lines beside the plans; None if the folder has none."""
        return red_lines_in(self.plans_folder)

    @cached_property
    def register(self) -> Document[Register] | None:
        """The register of published pages; None if there is none."""
        path = self.seeds_folder / REGISTER
        return read_register(shown(path)) if _is_file(path) else None

    @property
    def reach(self) -> Reach | None:
        """How far the library reaches, as its register says; None where it does not."""
        return self.register.content.reach if self.register else None

    @cached_property
    def seeds(self) -> tuple[Document[Seed], ...]:
        """Every seed, by file name."""
        paths = [path for path in yaml_files(self.seeds_folder) if path.name != REGISTER]
        return tuple(read_seed(shown(path)) for path in paths)

    def seed(self, seed_id: str) -> Document[Seed] | None:
        """One seed by its id; None if there is no such file."""
        path = next(yaml_files(self.seeds_folder, seed_id), None)
        return read_seed(shown(path)) if path is not None else None

    def plan(self, argument: str, options: ReadingOptions | None = None) -> Document[Plan]:
        """The plan that a command line names: an id, a path, git's REV:PATH or REV:ID, or - for standard input.

        A file or stream that is no plan file is read as a document: plain text, Markdown, HTML, .docx or .odt,
        as `options` say. Raises InputError if there is nothing of that name or it cannot be read.
        """
        own = self._file_of(argument)
        if own is not None:
            return read_plan(shown(own))
        revision = revision_in(argument)
        file = self._file_of(revision[1]) if revision is not None else None
        if revision is not None and file is not None:
            from plandiff.library.git_revisions import read_blob

            file = file.resolve()
            return read_plan(read_blob(revision[0], file.name, file.parent), file=argument)
        data, file_name, plan_id = self._source(argument)
        return read_any(data, file=file_name, plan_id=plan_id, options=options)

    def both_texts(self, argument: str) -> BothDocuments:
        """The two texts of a document with tracked changes, named as for `plan`; raises InputError for any other."""
        from plandiff.library.documents import read_both

        own = self._file_of(argument)
        data, file, plan_id = self._source(argument if own is None else shown(own))
        return read_both(data, file=argument if own is not None else file, plan_id=plan_id)

    def _source(self, argument: str) -> tuple[bytes, str, str]:
        """The bytes that a path, git's REV:PATH or - names, how messages call them, and an id for their plan."""
        revision = revision_in(argument)
        if revision is not None:
            from plandiff.library.git_revisions import read_blob

            return read_blob(*revision, Path()), argument, plan_id_of(revision[1])
        if argument != STDIN and not is_path(argument):
            raise self._unknown(argument)
        data, file = read_source(argument)
        return data, file, plan_id_of(file)

    def path_of(self, argument: str) -> Path:
        """The file of a plan that is named by id or path. Raises InputError if there is none."""
        own = self._file_of(argument)
        if own is not None:
            return own
        if is_path(argument):
            return Path(argument)
        raise self._unknown(argument)

    def plan_at(self, revision: str, path: str, file: str) -> Document[Plan]:
        """The plan or document at a revision; `path` counts from the top of the repository that `file` lies in."""
        from plandiff.library.git_revisions import read_blob

        data = read_blob(revision, path, Path(file).resolve().parent)
        return read_any(data, file=f"{revision}:{path}", plan_id=plan_id_of(path))

    def look_up(self, reference: str) -> tuple[Document[Plan], Point | None, Clause | None]:
        """What a reference names: a plan (us-28), a point (us-28#6) or a clause (us-28#10.c).

        Raises InputError if there is no such thing.
        """
        name, mark, locator = reference.partition("#")
        document = self.plan(name)
        return (document, *located(document, locator)) if mark else (document, None, None)

    def vocabulary_for(self, *arguments: str) -> Vocabulary | None:
        """The vocabulary that goes with named plans: that of the folder of the first one that has any."""
        for argument in arguments:
            ours = not is_path(argument) or argument in self.plan_ids or Path(argument).parent == self.plans_folder
            document = self.vocabulary if ours else _vocabulary_in(Path(argument).parent)
            if document is not None:
                return document.content
        return None

    def plans(self) -> tuple[Document[Plan], ...]:
        """Every plan of the folder, oldest first, then by id."""
        documents = [read_plan(shown(path)) for path in plan_files(self.plans_folder)]
        return tuple(sorted(documents, key=lambda document: (document.content.date, document.content.id)))

    def decisions_beside(self, *files: str) -> Path | None:
        """The file of decisions on changes between files: beside the last of them or another, or beside the plans.

        For plans that plandiff carries it is also looked for where one works. None where there is none.
        """
        folders = [*(Path(file).parent for file in reversed(files)), self.plans_folder]
        folders += [Path()] if self.origin == "bundled" else []
        return next((folder / DECISIONS for folder in folders if _is_file(folder / DECISIONS)), None)

    def inputs(self, *files: str) -> Iterator[str]:
        """The files that a report on these plan files may rest on, which it must not overwrite."""
        yield from files
        yield from (str(Path(file).parent / name) for file in files for name in (VOCABULARY, RED_LINES, DECISIONS))
        for folder in (self.plans_folder, self.plans_folder / RULINGS_FOLDER, self.seeds_folder):
            yield from map(str, yaml_files(folder))

    def _file_of(self, plan_id: str) -> Path | None:
        """The file of the plan of an id; None where there is none, without a look into other files."""
        return next((path for path in yaml_files(self.plans_folder, plan_id) if not _held_by(path)), None)

    def _unknown(self, argument: str) -> InputError:
        if Path(argument).suffix:
            return refused("unreadable", "there is no such file", "check the path", argument)
        message = f"no plan {quote(argument)} in {shown(self.plans_folder)}"
        hint = did_you_mean(argument, self.plan_ids, "`plandiff list` shows the plans; a file is named by its path")
        return refused("unknown-plan", message, hint)


def open_library(plans: str | None = None) -> Library:
    """The library in use: `plans` (the --plans option), else PLANDIFF_PLANS, else ./plans, else the bundled family.

    Raises InputError if a folder that was named is none.
    """
    for folder, origin in ((plans, "--plans"), (os.environ.get(ENVIRONMENT_VARIABLE), ENVIRONMENT_VARIABLE)):
        if folder:
            if not Path(folder).is_dir():
                hint = f"name a folder of plan files with {origin}"
                raise refused("unknown-folder", "this is not a folder", hint, folder)
            return _library(Path(folder), origin)
    here = Path("plans")
    if any(yaml_files(here)):
        return _library(here, "./plans")
    return bundled_library()


def bundled_library() -> Library:
    """The family that plandiff carries: inside an installed package, or at the top of a checkout."""
    installed = _CARRIED / "plans"
    return _library(installed if installed.is_dir() else _PACKAGE.parent / "plans", "bundled")


def is_carried(file: str) -> bool:
    """Whether a file is one that the installed package carries, which was validated when the package was made."""
    return os.path.isfile(file) and os.path.abspath(file).startswith(f"{_CARRIED}{os.sep}")  # noqa: PTH100, PTH113 - any name


def library_around(folder: Path) -> Library:
    """The family that a folder belongs to: its plans, its seeds, or the folder above both."""
    return _library(folder / "plans", str(folder)) if (folder / "plans").is_dir() else library_of(folder)


def library_of(folder: Path) -> Library:
    """The family of the files in a folder, which are its plans or its seeds."""
    if folder.name == RULINGS_FOLDER:
        return library_of(folder.parent)
    if folder.name == "seeds" or _is_file(folder / REGISTER):
        return Library(_above(folder) / "plans", folder, str(folder))
    return _library(folder, str(folder))


def read_any(data: bytes, *, file: str, plan_id: str, options: ReadingOptions | None = None) -> Document[Plan]:
    """A plan from bytes: of a plan file, or else of a document, read as `options` say."""
    if is_plan_file(data, file):
        return read_plan(data, file=file)
    from plandiff.library.documents import read_imported
    from plandiff.model.document_reading import PLAINLY

    return read_imported(data, file=file, plan_id=plan_id, options=options or PLAINLY)[1]


def read_source(argument: str) -> tuple[bytes, str]:
    """The bytes of a file or, for -, of standard input, and the name that messages give them."""
    if argument == STDIN:
        return _read_stdin(), "<stdin>"
    return read_bytes(argument, most=most_bytes(argument)), argument


def _read_stdin() -> bytes:
    """Standard input, of which there is one: a second reading finds nothing."""
    try:
        return sys.stdin.buffer.read(MAX_DOCUMENT + 1)
    except (AttributeError, OSError, ValueError) as error:
        hint = "pipe a text into plandiff, or name a file"
        raise refused("unreadable", "standard input cannot be read", hint, "<stdin>") from error


def revision_in(argument: str) -> tuple[str, str] | None:
    """The revision and the path that an argument names; None for a path as it is, or what is no such thing."""
    if ":" not in argument or _exists(argument):
        return None
    from plandiff.library.git_revisions import split_revision

    return split_revision(argument)


def is_path(argument: str) -> bool:
    """Whether an argument is meant as a file and not as an id."""
    return "/" in argument or os.sep in argument or argument.endswith(SUFFIXES) or _exists(argument)


def _exists(argument: str) -> bool:
    """Whether there is such a file; unlike Path.exists, also of a name that the system cannot bear."""
    return os.path.exists(argument)  # noqa: PTH110 - see above


def yaml_files(folder: Path, stem: str | None = None) -> Iterator[Path]:
    """The YAML files of a folder, or those of one stem, in the order of their names; none if it cannot be listed."""
    try:
        # Names, not paths: of a folder of hundreds of files one is asked for.
        there = os.listdir(folder)  # noqa: PTH208
    except OSError:
        return
    names = there if stem is None else {f"{stem}{suffix}" for suffix in SUFFIXES}.intersection(there)
    yield from sorted(path for path in map(folder.joinpath, names) if path.suffix in SUFFIXES)


def plan_files(folder: Path) -> Iterator[Path]:
    """The files of a plan folder that hold plans."""
    return files_that_list("", folder)


def files_that_list(key: str, folder: Path) -> Iterator[Path]:
    """The files of a plan folder that list `lines`, `decisions` or `rulings`, whatever their names."""
    return (path for path in yaml_files(folder) if _held_by(path) == key)


def rulings_files(folder: Path) -> Iterator[Path]:
    """The files of a plan folder that hold rulings: rulings.yaml, others, and those in the folder rulings."""
    yield from files_that_list("rulings", folder)
    yield from yaml_files(folder / RULINGS_FOLDER)


def _held_by(path: Path) -> str:
    """The key of what a file beside plans lists, by its name or else by that key; empty for a plan."""
    if "decisions" in path.name and _DECISIONS.fullmatch(path.name):
        return "decisions"
    named = {VOCABULARY: "topics", RED_LINES: "lines", RULINGS: "rulings"}
    return named.get(path.name) or (key_of_list(path) if _is_file(path) else "")


def shown(path: Path) -> str:
    """A path as messages name it: relative to the working directory where it lies below it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def located(document: Document[Plan], locator: str) -> tuple[Point, Clause | None]:
    """The point or clause of a plan that a reference names behind its #. Raises InputError if there is none."""
    plan = document.content
    found = plan.find(locator)
    if found is None:
        name = plan.id if is_carried(document.file) else document.file
        hint = did_you_mean(locator, plan.locators, f"`plandiff show {name}` shows its points")
        raise refused("unknown-point", f"{plan.id} has no point {quote(locator)}", hint)
    return found


def _library(plans: Path, origin: str) -> Library:
    return Library(plans, _above(plans) / "seeds", origin)


def _above(folder: Path) -> Path:
    """The folder that holds this one; that of `.` is `..`."""
    return folder / ".." if folder.name in {"", ".."} else folder.parent


def _vocabulary_in(folder: Path) -> Document[Vocabulary] | None:
    path = folder / VOCABULARY
    return read_vocabulary(shown(path)) if _is_file(path) else None


def red_lines_in(folder: Path) -> Document[RedLineFile] | None:
    """The red lines of a folder of plans; None if it has none."""
    path = folder / RED_LINES
    return read_red_lines(shown(path)) if _is_file(path) else None


def _is_file(path: Path) -> bool:
    """Whether this is a file that can be looked at; unlike Path.is_file, also in a folder that is closed to us."""
    return os.path.isfile(path)  # noqa: PTH113 - see above
