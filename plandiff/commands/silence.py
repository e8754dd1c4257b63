"""`plandiff silence`: what ended, and whether anything struck it."""

from __future__ import annotations

from typing import Annotated

from plandiff import exit_codes
from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, format_option

FormatOption = Annotated[str | None, format_option("silence")]


def silence(
    names: options.NamesArgument = None,
    translations: options.TranslationsOption = False,
    rulings: options.RulingsFilesOption = None,
    format_name: FormatOption = None,
    output: options.OutputOption = None,
    color: options.ColorOption = options.ColorChoice.AUTO,
    no_pager: options.NoPagerOption = False,
    plans: options.PlansOption = None,
) -> int:
    """List the points that vanish, and whether they were struck.

    Apart from those expressly removed, and from those that came back later. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.rendering.formats import SILENCE
    from plandiff.threads.silence import silence as make_silence

    report = Report.asked("silence", format_name, output, color, no_pager)
    thread_reports.report_on_threads(report, SILENCE, make_silence, names, rulings, plans, translations=translations)
    return exit_codes.DONE
