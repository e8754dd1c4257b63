"""The one gate around every command: each kind of exception becomes an exit code and a line, never a traceback."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from types import FrameType

from plandiff import exit_codes


def main() -> None:
    """Run plandiff on the command line's arguments and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run plandiff on these arguments; the exit code. Nothing but SystemExit of an embedding program gets out."""
    from plandiff.model import InputError

    _interrupt_on(signal.SIGTERM)
    try:
        from plandiff.cli import make_app

        return _code(make_app(arguments)(arguments, prog_name="plandiff", standalone_mode=False))
    except InputError as error:
        _say_problems(error)
        return exit_codes.BAD_INPUT
    except KeyboardInterrupt:
        return exit_codes.INTERRUPTED
    except SystemExit as error:
        return _code(error.code)
    except Exception as error:
        return _unexpected(error)


def _code(result: object) -> int:
    return result if isinstance(result, int) else exit_codes.DONE


def _interrupt_on(number: signal.Signals) -> None:
    """Let a request to end unwind as Ctrl-C does, so that half-written files are cleaned up."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    try:
        signal.signal(number, interrupt)
        if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
            signal.signal(signal.SIGHUP, interrupt)
    except ValueError:
        return  # not the main thread: the embedding program owns the signals


def _say_problems(error: Exception) -> None:
    from plandiff.model import InputError
    from plandiff.output import write_diagnostics
    from plandiff.rendering.problems_text import problem_lines

    if isinstance(error, InputError):
        write_diagnostics(problem_lines(error.problems))


def _unexpected(error: Exception) -> int:
    from plandiff.output import write_diagnostics
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
        write_diagnostics(traceback.format_exc())
    what = visible(f"{type(error).__name__}: {error}".replace("\n", " "))[:300]
    write_diagnostics(
        f"internal error: {what}\nhint: this is a bug in plandiff; please report it with the command and the files. "
        "PLANDIFF_DEBUG=1 shows where it happened.\n"
    )
    return exit_codes.BUG


if __name__ == "__main__":
    main()
