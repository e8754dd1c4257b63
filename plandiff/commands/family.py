"""`plandiff family`: which earlier text each version is nearest to."""

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

FormatOption = Annotated[str | None, format_option("family")]


def family(
    names: NamesArgument = None,
    translations: TranslationsOption = False,
    rulings: RulingsFilesOption = None,
    format_name: FormatOption = None,
    output: OutputOption = None,
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """Show which earlier text each version is nearest to.

    Nearness of wording, over all and point by point; it proves no descent. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.commands.shared.report import Report
    from plandiff.rendering.formats import FAMILY
    from plandiff.threads.nearness import family as make_family

    chosen = chosen_format("family", format_name, output)
    report = Report(chosen, output, color, no_pager)
    thread_reports.report_on_threads(report, FAMILY, make_family, names, rulings, plans, translations=translations)
    return exit_codes.DONE
