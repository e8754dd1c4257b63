"""What every form says of lines alike: verdicts, reasons, what a reader must know, what findings are known by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plandiff.model.fingerprint import fingerprints
from plandiff.model.line_check import LineCheck
from plandiff.model.named_values import NamedValues
from plandiff.model.red_line import DecidingWords, LineFinding, LineRow, RedLine, Verdict, Wanted
from plandiff.rendering.threads.words import threads_notices, verdict_words
from plandiff.rendering.words import wording

EXPLAINED = (
    ("holds", "the text keeps to the line"),
    ("crossed", "it goes against the line, or lacks what the line asks for"),
    ("silent", "it does not speak of the matter"),
    ("open", "it depends on which of the wordings in brackets is chosen"),
    ("not known", "the words are not public, known by report only (what reports say stands beside), or need a reader"),
    ("judged", "no test can decide: a reader's verdict, with who, when and why"),
)
CLOSING = (
    "Lines are what their parties have stated, with date; a text may cross a line that its party has since given up. "
    "Whether a line is right, and what a party wants today, this report does not say."
)

_REASONS = {
    "not-spoken-of": "no point on it",
    "says": "says it",
    "does-not-say": "does not say {0}",
    "not-together": "has the words, but not in one sentence",
    "denies": "denies it",
    "in-condition": "says it in a condition only",
    "negated-somehow": "says the words, in another order or with a negation that may turn them",
    "has-point": "has a point for it",
    "has-no-point": "has no point for it, and revises a text that has one",
    "other-language": "in a language whose words the test does not read",
    "has-figure": "{0}",
    "no-figure": "fixes no figure {0}",
    "no-number": "{0} is no number to compare",
    "several-figures": "several figures, or one that may be another: {0}",
    "has-deadline": "{0}",
    "no-deadline": "sets no time",
    "several-deadlines": "several times that decide differently: {0}",
    "time-not-comparable": "{0} cannot be compared with it",
    "binds": "binds {0}",
    "binds-not-said": "does not say who acts",
    "no-event": "does not name the event",
    "after-event": "only after it",
    "before-event": "before it",
    "order-not-said": "names the event, not the order",
    "own-text": "the text that the line names",
    "same": "as in the text that the line names",
    "not-weaker": "changed, and no duty weaker, no scope narrower, no condition added",
    "weaker": "{0}",
    "turned": "a negation came or went",
    "changed-otherwise": "changed, and whether that weakens it needs a reader",
    "part-gone": "part of it is gone",
    "set-aside": "left to another text or time",
    "undisclosed": "not disclosed",
    "part-undisclosed": "not all of it is disclosed",
    "in-brackets": "the wordings in brackets decide differently: {0}",
    "left-in-brackets": "left in brackets",
    "nobody-read-it": "nobody has judged this version",
    "judged": "{0}",
}
_RELATIONS = {"at_least": "at least", "at_most": "at most", "equals": "equal to", "absent": "not fixed"}


class Group(NamedValues):
    """Versions that do the same with a line for the same reason in the same words."""

    plans: tuple[str, ...]
    verdict: str
    reason: str
    words: tuple[DecidingWords, ...]
    finding: LineFinding


def reason_words(finding: LineFinding) -> str:
    """Why a verdict is what it is."""
    if finding.reading is not None:
        read = finding.reading
        return f"{read.reason} (judged by {read.by}, {read.date})"
    if finding.reason == "does-not-say":
        listed = wording.join_words((_quoted(one) for one in finding.arguments), "or")
    else:
        listed = wording.join_words(_argument(one) for one in finding.arguments)
    return _REASONS[finding.reason].format(listed or "the words asked for") + _doubt(finding)


def _doubt(finding: LineFinding) -> str:
    """The passages that keep a verdict from being known where the others are certain; blank where there are none."""
    loose = {one.reference: one.evidence in wording.LOOSE_EVIDENCE for one in finding.words}
    doubtful = [reference for reference, is_loose in loose.items() if is_loose]
    if finding.would_be is None or not doubtful or all(loose.values()):
        return ""
    return f"; but what {wording.join_words(doubtful)} says is not certain"


def _quoted(words: str) -> str:
    return f"\u201c{words}\u201d"


def _argument(argument: str) -> str:
    """An argument of a reason; ids of signals and verdicts are written as words."""
    return argument.replace("-", " ") if argument.replace("-", "").isalpha() else argument


def test_words(line: RedLine) -> str:
    """What a line asks of a text, in words."""
    where = f"where it continues {line.thread}, " if line.thread else f"on {line.topic}, " if line.topic else ""
    bound = line.bound
    if bound is not None:
        subject = f"figure {bound.subject}" if bound.subject else "time set"
        return f"{where}the {subject} is {_RELATIONS[bound.relation]} {bound.value}".rstrip()
    told = (
        (line.keeps, f"{line.keeps} is kept, no weaker"),
        (line.party_bound, f"{where}{line.party_bound} is bound"),
        (line.not_before, f"{where}it happens only after {line.not_before}"),
        (line.must_contain, f"{where}the text contains {_wanted(line.must_contain)}"),
        (line.must_not_contain, f"{where}the text does not contain {_wanted(line.must_not_contain)}"),
    )
    return next((words for given, words in told if given), "none; a reader judges")


def _wanted(wanted: Wanted | None) -> str:
    if wanted is None:
        return ""
    if wanted.thread:
        return f"the commitment of {wanted.thread}"
    listed = wording.join_words(map(_quoted, wanted.any or wanted.all), "or" if wanted.any else "and")
    return f"{listed} in one sentence" if wanted.all else listed


def stated(line: RedLine) -> str:
    """When a line was stated, how that is known, and on how many sources."""
    parts = [f"stated {line.date}" if line.date else "date not given"]
    parts += [wording.evidence_words(line.evidence)] if line.evidence else []
    parts += [wording.plural(len(line.sources), "source")] if line.sources else ["no source given"]
    return "; ".join(parts)


def given_up(line: RedLine) -> str:
    """That a party has given a line up; blank where it has not."""
    up = line.given_up
    return f"Given up {up.date}: {up.says}" if up is not None else ""


def remarks(line: RedLine, lead: str = "") -> list[str]:
    """That a party has given a line up, and the note on it after its `lead`."""
    return list(filter(None, (given_up(line), f"{lead}{line.note}" * bool(line.note))))


def heading(check: LineCheck) -> str:
    """How many lines of whom stand against how many versions."""
    parties = len({row.line.party for row in check.rows})
    lines, versions = wording.plural(len(check.rows), "red line"), wording.plural(len(check.versions), "version")
    of = {0: "", 1: " of one party"}.get(parties, f" of {parties} parties")
    return f"{lines}{of} against {versions}"


def notices(check: LineCheck) -> list[str]:
    """What a reader must know of the lines and of the versions."""
    borrowed = "The lines are those that come with plandiff, as none stand beside the text; --lines FILE names others."
    return [*([borrowed] if check.borrowed else []), *threads_notices(check.threads)]


def by_party(check: LineCheck) -> Iterator[tuple[str, list[LineRow]]]:
    """The rows of each party."""
    for party, rows in groupby(check.rows, key=lambda row: row.line.party):
        yield party, list(rows)


def groups(row: LineRow) -> list[Group]:
    """What versions do with a line, those that do the same together, in the order of the versions."""
    found: dict[tuple[object, ...], Group] = {}
    for one in row.findings:
        words = () if one.verdict in (Verdict.SILENT, Verdict.NOT_KNOWN) and not _is_telling(one) else one.words
        verdict, reason = verdict_words(one), reason_words(one)
        known = found.setdefault((verdict, reason, words), Group((), verdict, reason, words, one))
        found[verdict, reason, words] = known._replace(plans=(*known.plans, one.plan))
    return list(found.values())


def _is_telling(finding: LineFinding) -> bool:
    """Whether a reader needs the words to see why a verdict is not known or silent."""
    return finding.verdict is Verdict.NOT_KNOWN and finding.reason not in ("undisclosed", "set-aside")


def known(words: DecidingWords) -> str:
    """Whose wording some words are, and how it is known that a version has them."""
    return "; ".join(filter(None, (f"wording of {words.by}" * bool(words.by), wording.evidence_words(words.evidence))))


def fingerprints_of(check: LineCheck) -> dict[tuple[str, str], str]:
    """The fingerprint of every finding by line and version: line, version, verdict and words, not their places."""
    found = [one for row in check.rows for one in row.findings]
    facts = [
        {
            "line": one.line,
            "plan": one.plan,
            "verdict": str(one.verdict),
            "would_be": str(one.would_be or ""),
            "words": [words.words.casefold() for words in one.words],
        }
        for one in found
    ]
    return {(one.line, one.plan): digits for one, digits in zip(found, fingerprints(facts), strict=True)}
