"""Where results go: standard output, a pager, or a file that is replaced whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from plandiff.model.problem import InputError, Problem, Severity

STDOUT = "-"
# What the programs that run a project's checks take for commands in what they print. GitHub's runner looks past blanks
# for `::` and anywhere in a line for `##[` (actions/runner, ActionCommand.cs), Azure's for `##vso[`.
_COMMAND = r"^(?:[^\S\n]|\x1b\[[0-9;]*m)*:(?=:)|##(?=\w*\[)"


def write_output(
    text: str | bytes,
    target: str | None,
    *,
    inputs: Iterable[str] = (),
    pager: bool = False,
    as_is: bool = False,
    utf8: bool = False,
) -> None:
    """Write a result to a file, or to standard output where `target` is None or `-`.

    `inputs` are files that must not be overwritten. `as_is` is for a text whose workflow commands are meant, or that
    has none; `utf8` for one that programs read, which is UTF-8 whatever the terminal takes (a file always is). Bytes
    are written as they are.

    Raises InputError if the result cannot be written; a file that was there before is then as it was.
    """
    if isinstance(text, bytes):
        if target is None or target == STDOUT:
            _write_stdout(text)
        else:
            _write_file(text, Path(target), list(inputs))
        return
    text = text if as_is else without_commands(text)
    if target is None or target == STDOUT:
        if pager and _page(text):
            return
        _write_stdout(text, utf8=utf8)
        return
    _write_file(text.encode("utf-8", "backslashreplace"), Path(target), list(inputs))


def write_diagnostics(text: str) -> None:
    """Write words for a person to standard error; a closed or full one is no reason to fail."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        _write_stream(sys.stderr, without_commands(text))
        sys.stderr.flush()


def without_commands(text: str) -> str:
    """The text with a colon or number sign as an escape wherever a line would be a command to a CI service."""
    if "::" not in text and "##" not in text:
        return text
    return re.sub(_COMMAND, lambda found: f"{found[0][:-1]}\\x{ord(found[0][-1]):02x}", text, flags=re.MULTILINE)


def silence_stdout() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot complain."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_stdout(text: str | bytes, *, utf8: bool = False) -> None:
    if sys.stdout is None:
        raise _cannot_write("standard output", "it is closed")
    try:
        _write_stream(sys.stdout, text, utf8=utf8)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()  # nobody reads on: that is no failure of ours
    except (OSError, ValueError, AttributeError) as error:
        silence_stdout()
        raise _cannot_write("standard output", _reason(error)) from error


def _write_stream(stream: object, text: str | bytes, *, utf8: bool = False) -> None:
    """Write to a text stream of any encoding: what it cannot encode is shown as an escape; bytes go as they are.

    Raises OSError unless all is written.
    """
    encoding = "utf-8" if utf8 else getattr(stream, "encoding", None) or "utf-8"
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)  # type: ignore[attr-defined]  # a stream put in place by a test or an embedding program
        return
    stream.flush()  # type: ignore[attr-defined]
    left = memoryview(text if isinstance(text, bytes) else text.encode(encoding, "backslashreplace"))
    # A stream that Python keeps no buffer for (-u, PYTHONUNBUFFERED) takes what there is room for, and says so.
    while left:
        taken = buffer.write(left)
        if taken is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        left = left[taken:]


def _page(text: str) -> bool:
    """Show the text in a pager as git does; False if there is none. `less` quits by itself if all fits the screen."""
    command = os.environ.get("PLANDIFF_PAGER", os.environ.get("PAGER", "less"))
    import shlex

    try:
        words = shlex.split(command)
    except ValueError:  # a quotation mark that is never closed
        return False
    if not words or words == ["cat"] or shutil.which(words[0]) is None:
        return False
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    try:
        process = subprocess.Popen(words, stdin=subprocess.PIPE, env=environment)  # noqa: S603 - the user's own pager
    except OSError:
        return False
    try:
        process.communicate(text.encode("utf-8", "backslashreplace"))
    except BrokenPipeError:
        process.wait()
    except KeyboardInterrupt:
        # Ctrl-C belongs to the pager while it runs, as in git.
        process.wait()
    return True


def _write_file(data: bytes, target: Path, inputs: list[str]) -> None:
    try:
        real = Path(os.path.realpath(target))
        _refuse_inputs(target, real, inputs)
        mode = _mode_of(target)
        if mode is not None and stat.S_ISDIR(mode):
            raise _cannot_write(str(target), "it is a folder")
        if mode is not None and not stat.S_ISREG(mode):
            # A device or a pipe cannot be replaced; the path that a link such as /dev/stdout leads to may be no path.
            with target.open("wb") as device:
                device.write(data)
            return
        _replace(data, real, mode)
    except BrokenPipeError:
        return  # nobody reads on: that is no failure of ours
    except (OSError, ValueError) as error:
        raise _cannot_write(str(target), _reason(error)) from error


def _refuse_inputs(target: Path, real: Path, inputs: list[str]) -> None:
    for name in inputs:
        with contextlib.suppress(OSError):
            if real.exists() and real.samefile(name):
                raise _cannot_write(str(target), "it is one of the inputs")


def _mode_of(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(data: bytes, target: Path, mode: int | None) -> None:
    """Write beside the target, then rename over it (POSIX rename is atomic); on any exception nothing is left."""
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno is not None:
        return os.strerror(error.errno) if error.errno != errno.ENOSPC else "no space left on the device"
    return str(error) or type(error).__name__


def _cannot_write(target: str, reason: str) -> InputError:
    hint = "choose another place with -o; the old file, if there was one, is untouched"
    return InputError(Problem("output", Severity.ERROR, target, None, f"cannot write here: {reason}", hint))
