"""Taking the bytes of one file, never for ever, whatever the path turns out to be; the bounds on what is read."""

from __future__ import annotations

import errno
import os
import stat

from plandiff.model.problem import InputError, Problem, Severity

# The bounds on one input file, which the readers of its text keep too: each is named in the message of the problem.
MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 60
MAX_NODES = 500_000
MAX_POINTS = 5_000
MAX_PROBLEMS = 10_000
MAX_SILENCE = 30  # seconds that a pipe may stay silent
MAX_WAIT_FOR_WRITER = 1  # seconds that a pipe may stay without anybody who writes

_CHUNK = 1 << 20
_HINTS = {
    errno.ENOENT: ("there is no such file", "check the spelling and the folder of the path"),
    errno.ENOTDIR: ("there is no such file", "a part of the path is a file and not a folder"),
    errno.EACCES: ("no permission to read this file", "ask its owner, or copy it to a place you can read"),
    errno.EPERM: ("no permission to read this file", "ask its owner, or copy it to a place you can read"),
    errno.EISDIR: ("this is a folder and not a file", "name a YAML file inside it"),
    errno.ELOOP: ("a symbolic link that leads back to itself", "name the file that is meant"),
    errno.ENAMETOOLONG: ("the name is too long for a file", "check what was passed as the path"),
    errno.ENXIO: ("this is a socket and not a file", "save the text to a file first"),
}


def read_bytes(path: str | os.PathLike[str], *, most: int | None = None) -> bytes:
    """The content of a file, pipe or device: at most `most` bytes, MAX_BYTES if that is None.

    Reads one byte more than the limit and then gives up, so that an endless device ends too. A named pipe may stay
    silent for MAX_SILENCE seconds. Raises InputError with one problem for whatever stands in the way.
    """
    name = os.fspath(path)
    try:
        # Without O_NONBLOCK the opening itself waits for ever where nobody writes to a named pipe.
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise InputError(problem_of_access(name, error)) from None
    try:
        return _read(name, descriptor, MAX_BYTES if most is None else most)
    except OSError as error:
        raise InputError(problem_of_access(name, error)) from None
    finally:
        os.close(descriptor)


def problem_of_size(file: str, most: int = MAX_BYTES) -> Problem:
    """The problem of a file that is larger than may be read."""
    message = f"the file is larger than {most // (1024 * 1024)} MiB, the most that is read"
    return Problem("limit", Severity.ERROR, file, None, message, "split it; a plan of 100 points has about 100 kB")


def _read(name: str, descriptor: int, most: int) -> bytes:
    status = os.fstat(descriptor)
    if stat.S_ISDIR(status.st_mode):
        raise OSError(errno.EISDIR, "")
    chunks: list[bytes] = []
    size = 0
    while size <= most:
        try:
            chunk = os.read(descriptor, min(_CHUNK, most + 1 - size))
        except BlockingIOError:
            _wait(name, descriptor, MAX_SILENCE)
            continue
        if not chunk and not chunks and stat.S_ISFIFO(status.st_mode) and not _was_closed(name, descriptor):
            continue
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
        size += len(chunk)
    raise InputError(problem_of_size(name, most))


def _was_closed(name: str, descriptor: int) -> bool:
    """Whether a pipe that gave nothing had a writer who closed it; False once there is something to read."""
    import select

    # A writer who came and went since the last read left its bytes behind: then both flags are set.
    return not _wait(name, descriptor, MAX_WAIT_FOR_WRITER) & select.POLLIN


def _wait(name: str, descriptor: int, seconds: float) -> int:
    import select

    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    events = poll.poll(int(seconds * 1000))
    if not events:
        message = f"nothing came through this pipe within {seconds} s, the longest that is waited for"
        hint = "start the program that writes to it first, or save its output to a file"
        raise InputError(Problem("limit", Severity.ERROR, name, None, message, hint))
    return events[0][1]


def problem_of_access(name: str, error: OSError | ValueError) -> Problem:
    """The problem of a path that cannot be opened, for what the system said of it."""
    if isinstance(error, ValueError):  # a NUL in the path
        message, hint = "a path cannot hold a NUL character", "check what was passed as the path"
    elif os.name == "nt" and os.path.isdir(name):  # noqa: PTH112 - Windows reports a folder as a lack of permission
        message, hint = _HINTS[errno.EISDIR]
    else:
        reason = (error.strerror or type(error).__name__).lower()
        message, hint = _HINTS.get(error.errno or 0, (f"the file cannot be read: {reason}", "check the path"))
    return Problem("unreadable", Severity.ERROR, name, None, message, hint)
