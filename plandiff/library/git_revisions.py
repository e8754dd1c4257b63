"""The repository that files lie in and their earlier states, from git: without a shell, a pager or smuggled options."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path, PurePosixPath

from plandiff.library.plan_or_document import most_bytes
from plandiff.model.problem import quote, refused
from plandiff.model.record import record

_TIMEOUT = 30  # seconds


@record(frozen=True)
class Commit:
    """A commit that changed a file: its short name, day (YYYY-MM-DD), subject, and where the file stood then."""

    name: str
    date: str
    subject: str
    path: str


def split_revision(argument: str) -> tuple[str, str] | None:
    """`HEAD~3:plans/us-28.yaml` as revision and path; None for an argument that is no such thing."""
    revision, mark, path = argument.partition(":")
    if not mark or not revision or not path or revision.startswith("-") or (len(revision) == 1 and path[:1] == "\\"):
        return None
    return revision, path


def read_blob(revision: str, path: str, folder: Path) -> bytes:
    """The content of a file at a revision; the path counts from the top of the repository, or from `folder`.

    Raises InputError if git, the repository, the revision or the file is missing.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    commit = _commit(revision, top)
    here = PurePosixPath(os.path.relpath(folder.resolve() / path, top).replace(os.sep, "/"))
    for candidate in (path, str(here)):
        size = _run(top, "cat-file", "-s", f"{commit}:{candidate}")
        if size.returncode == 0 and int(size.stdout) > most_bytes(path):
            most = most_bytes(path) // 2**20
            raise refused("git", f"{revision}:{path} is larger than {most} MiB", "compare a smaller file")
        found = _run(top, "cat-file", "blob", f"{commit}:{candidate}")
        if found.returncode == 0:
            return found.stdout
    raise refused(
        "git", f"there is no {quote(path)} at {quote(revision)}", "name the file from the top of the repository"
    )


def commits(path: Path) -> tuple[Commit, ...]:
    """The commits that changed a file, oldest first, through its renames. Raises InputError as read_blob."""
    folder = path.resolve().parent
    # NUL is the one character that neither a subject nor a path can hold. A path stands behind a line feed.
    listed = _git(folder, "log", "--follow", "--name-only", "-z", "--format=%x00%h%x00%cs%x00%s", "--", path.name)
    pieces = listed.decode("utf-8", "surrogateescape").split("\0")
    found = []
    for at in range(4, len(pieces)):
        name, date, subject, named = pieces[at - 3 : at + 1]
        if named.startswith("\n"):
            found.append(Commit(name, date, subject, named[1:]))
    return tuple(reversed(found))


def _commit(revision: str, top: Path) -> str:
    found = _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode != 0:
        raise refused("git", f"git knows no revision {quote(revision)}", "`git log --oneline` lists revisions")
    return found.stdout.decode("ascii", "replace").strip()


def _git(folder: Path, *arguments: str) -> bytes:
    found = _run(folder, *arguments)
    if found.returncode != 0:
        words = found.stderr.decode("utf-8", "replace").strip().split("\n")[0].removeprefix("fatal: ")
        raise refused("git", f"git: {words}", "run this inside the repository that keeps the plan files")
    return found.stdout


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """git with nothing of the user's surroundings that could run another program or wait for a person."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    surroundings |= {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat", "LC_ALL": "C"}
    # A repository's own settings could name a program to call: to watch files, to check signatures, to fetch objects.
    surroundings |= {"GIT_NO_LAZY_FETCH": "1"}
    settings = ["-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "protocol.allow=never"]
    command = ["git", "--no-pager", *settings, *arguments]
    try:
        return subprocess.run(  # noqa: S603 - no shell; what names could be options follow --end-of-options or --
            command,
            cwd=folder,
            env=surroundings,
            capture_output=True,
            check=False,
            timeout=_TIMEOUT,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        if folder.is_dir():
            raise refused("git", "git is not installed", "install git, or name files instead of revisions") from error
        raise refused("git", f"there is no folder {quote(str(folder))}", "check the path") from error
    except subprocess.TimeoutExpired as error:
        raise refused("git", f"git did not answer within {_TIMEOUT} seconds", "try again") from error


def repository_root() -> Path | None:
    """The top of the repository: that of a GitHub job, else the nearest folder that git keeps; None outside of any."""
    try:
        here = Path.cwd()
    except OSError:  # the folder is gone
        return None
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if workspace and here.is_relative_to(workspace):
        return Path(workspace)
    return next((folder for folder in (here, *here.parents) if os.path.exists(folder / ".git")), None)  # noqa: PTH110 - see library.is_path
