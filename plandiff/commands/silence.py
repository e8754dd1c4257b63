"""`plandiff silence`: what ended without being struck."""

from __future__ import annotations

from typing import Annotated

from plandiff import exit_codes
from plandiff.commands.shared.common_options import (
    ColorChoice,
    ColorOption,
    NoPagerOption,
    OutputOption,
    PlansOption,
    RulingsFilesOption,
)
from plandiff.commands.shared.format_choice import chosen_format, format_option
from plandiff.commands.shared.thread_reports import NamesArgument, TranslationsOption

FormatOption = Annotated[str | None, format_option("silence")]


def silence(
    names: NamesArgument = None,
    translations: TranslationsOption = False,
    rulings: RulingsFilesOption = None,
    format_name: FormatOption = None,
    output: OutputOption = None,
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """List the points that vanish, and whether they were struck.

    Apart from those expressly removed, and from those that came back later. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.commands.shared.report import Report
    from plandiff.rendering.formats import SILENCE
    from plandiff.threads.silence import silence as make_silence

    chosen = chosen_format("silence", format_name, output)
    report = Report(chosen, output, color, no_pager)
    thread_reports.report_on_threads(report, SILENCE, make_silence, names, rulings, plans, translations=translations)
    return exit_codes.DONE
