"""The one gate around every command: each kind of exception becomes an exit code and a line, never a traceback."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if __name__ == "__main__" and __spec__ is not None and not sys.flags.safe_path:
    # `python -m` looks for modules where it is called, and a folder of plans may hold a yaml.py.
    del sys.path[0]

import contextlib
import gc
import signal

from plandiff import exit_codes

if TYPE_CHECKING:
    from types import FrameType

    from plandiff.model.problem import InputError


def main() -> None:
    """Run plandiff on the command line's arguments and end the process; a program that goes on calls `run`."""
    sys.unraisablehook = _interrupt_again
    gc.disable()  # records hold no circles: the collector would walk them again and again for nothing
    try:
        _interrupt_on_request()
        code = run(sys.argv[1:])
        _flush()
    except KeyboardInterrupt:
        code = exit_codes.INTERRUPTED
    if _is_watched():
        sys.exit(code)
    # Without the interpreter's clearing up: it frees one by one what the end of the process frees at once.
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run plandiff on these arguments; the exit code. Nothing but SystemExit of an embedding program gets out."""
    try:
        from plandiff.cli import call

        return _code(call(arguments))
    except KeyboardInterrupt:
        return exit_codes.INTERRUPTED
    except SystemExit as error:
        return _exit_code(error)
    except Exception as error:
        return _failure(error)


def _exit_code(error: SystemExit) -> int:
    """The code of a program that ends itself, as the command-line package does with 1 when nobody reads its help."""
    return exit_codes.DONE if type(sys.stdout).__name__ == "PacifyFlushWrapper" else _code(error.code)


def _failure(error: Exception) -> int:
    """Say what went wrong; the exit code."""
    from plandiff.model.problem import InputError

    try:
        if isinstance(error, InputError):
            _say_problems(error)
            return exit_codes.BAD_INPUT
        return _unexpected(error)
    except KeyboardInterrupt:
        return exit_codes.INTERRUPTED


def _code(result: object) -> int:
    return result if isinstance(result, int) else exit_codes.DONE


def _flush() -> None:
    """Pass on what is still to be written, as help; nobody who reads it is no failure of ours."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()


def _is_watched() -> bool:
    """Whether a profiler, a debugger or a measure of coverage has its own to write when the program is done."""
    tools = getattr(sys, "monitoring", None)  # from Python 3.12 on, with room for six
    return bool(sys.gettrace() or sys.getprofile() or (tools and any(map(tools.get_tool, range(6)))))


def _interrupt_on_request() -> None:
    """Let a request to end unwind as Ctrl-C does, so that half-written files are cleaned up."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    with contextlib.suppress(ValueError):  # not the main thread: the embedding program owns the signals
        signal.signal(signal.SIGTERM, interrupt)
        if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
            signal.signal(signal.SIGHUP, interrupt)


def _interrupt_again(unraisable: sys.UnraisableHookArgs) -> None:
    """Let an interrupt that fell into a callback, where nothing can unwind, come once more outside of it."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        import _thread

        _thread.interrupt_main()
    else:
        sys.__unraisablehook__(unraisable)


def _say_problems(error: InputError) -> None:
    from plandiff.output import write_diagnostics
    from plandiff.rendering.problems import problem_lines

    write_diagnostics(problem_lines(error.problems))


def _unexpected(error: Exception) -> int:
    from plandiff.output import silence_stdout, write_diagnostics
    from plandiff.text.display import visible

    if type(error).__name__ == "Abort":  # how the command-line package passes Ctrl-C on
        return exit_codes.INTERRUPTED
    usage = getattr(error, "format_message", None)
    if usage is not None:  # its usage errors have no public base class that all supported versions share
        command = getattr(getattr(error, "ctx", None), "command_path", "plandiff")
        words = visible(usage().replace("\n", " "))
        write_diagnostics(f"error: {words}\nhint: try `{command} --help`\n")
        return exit_codes.BAD_INPUT
    if os.environ.get("PLANDIFF_DEBUG") == "1":
        import traceback

        write_diagnostics(traceback.format_exc())
    if isinstance(error, OSError):  # the surroundings failed us: a full disk, a folder that is gone
        silence_stdout()
        named = f": {error.filename}" if error.filename else ""
        words = visible(f"{error.strerror or error}{named}".replace("\n", " "))
        write_diagnostics(f"error: {words}\nhint: PLANDIFF_DEBUG=1 shows where it happened\n")
        return exit_codes.BAD_INPUT
    what = visible(f"{type(error).__name__}: {error}".replace("\n", " "))[:300]
    write_diagnostics(
        f"internal error: {what}\nhint: this is a bug in plandiff; please report it with the command and the files. "
        "PLANDIFF_DEBUG=1 shows where it happened.\n"
    )
    return exit_codes.BUG


if __name__ == "__main__":
    main()
