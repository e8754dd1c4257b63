"""A family of texts that is hostile in every field, through every command and format: nothing in it is ever obeyed.

The files are made from the declarations of the model, so a new key is tested as soon as it is declared.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plandiff import api
from plandiff.__main__ import run
from plandiff.comparing.change_fingerprints import change_fingerprints
from plandiff.model.decision import DecisionFile
from plandiff.model.declaration import FORMATS as FORMS
from plandiff.model.plan import Plan
from plandiff.model.red_line import Reading, RedLine, RedLineFile
from plandiff.model.rule import ValidationReport
from plandiff.model.seed import Register, Seed
from plandiff.model.vocabulary import Vocabulary
from plandiff.reading.record_reader import Key, ValueKind, shape_of
from plandiff.rules.shared import validation
from plandiff.rules.shared.validation import validate
from tests.hostile.printed import commands, hidden
from tests.hostile.written import as_yaml

# Each piece is an attack on one kind of reader; `pwn` marks what must not arrive as anything but text.
PAYLOADS = (
    "\x1b[31m\x1b]0;pwn\x07\x9b2J\x08",
    "\u202epwn\u2066\u200b\ufeff\u2028\U000e0041",
    '"><pwn onpwn="1"></script><script>pwn()</script><!--',
    "' onpwn='1' href=javascript:pwn() &lt;pwn&gt;",
    "=pwn(1)|+pwn;-pwn,@pwn\t=pwn",
    "=HYPERLINK(1)\r\n+1",
    "[pwn](https://pwn.example) ![pwn](https://pwn.example/x.png) <https://pwn.example> https://pwn.example",
    "`pwn` *pwn* _pwn_ ~~pwn~~ | pwn \\| pwn",
    "```\npwn\n# pwn\n- pwn\n> pwn\n1. pwn\n---\n    pwn",
    "[/red][bold]pwn[/bold] [link=https://pwn.example]pwn[/link] :smile: :100:5",
    "first\n::error file=pwn::pwn\n  ::stop-commands::pwn\n##[error]pwn ##vso[pwn]",
    "::error::pwn %0A::error::pwn",
    "##[add-mask]pwn",
    "{{ pwn }} ${{ pwn }} $(pwn) $pwn$ %s {0}",
    "</style><style>*{display:none}</style>]]>",
    "pwn\n\n\n[^1]: pwn\n\n| a | b |\n| --- | --- |\n",
)
DOCUMENTS = {
    "plans/lake-10.yaml": (Plan, {"id": "lake-10", "base": "lake-08"}),
    "plans/lake-12.yaml": (Plan, {"id": "lake-12", "base": "lake-10"}),
    "plans/vocabulary.yaml": (Vocabulary, {}),
    "plans/decisions.yaml": (DecisionFile, {}),
    "plans/red-lines.yaml": (RedLineFile, {}),
    "seeds/gazette.yaml": (Seed, {"id": "gazette"}),
    "seeds/register.yaml": (Register, {}),
}
EXAMPLES = {
    "file-id": "lake-10",
    "id": "1",
    "date": "2031-03-04",
    "loose-date": "2031-03",
    "reference": "lake-10#p1",
    "source": "gazette#c1",
    "sha256": "0" * 64,
    "fingerprint": "v2-0123456789abcdef",
    "text-fingerprint": "0" * 12,
    "two-texts": "lake-10 > lake-12",
    "url": "https://pwn.example/a_(b)?c=%3Cpwn%3E&d='|`",
    "count": "3",
    "figure-test": "p1 equals 3",
    "deadline-test": "at_most 100 days",
}
COUNT = 4  # points, clauses and other records of a kind
LINES = 7  # red lines: one of every test but that of a party


class Maker:
    """Makes records with an attack in every field that takes free text."""

    def __init__(self, salt: int) -> None:
        self._at = salt

    def payload(self) -> str:
        """The next attack; one that begins a line in every other place."""
        self._at += 1
        return PAYLOADS[self._at % len(PAYLOADS)] + ("" if self._at % 2 else f" word{self._at}")

    def record(self, kind: type, **fixed: object) -> dict[str, object]:
        """A record with every key that its declaration has."""
        one_of = shape_of(kind).exactly_one_of
        others = set(one_of) - {one_of[self._at % len(one_of)]} if one_of and not fixed.keys() & set(one_of) else set()
        return {
            key.name: fixed.get(key.name, self._value(key))
            for key in shape_of(kind).keys.values()
            if fixed.get(key.name, "") is not None and key.name not in others
        }

    def _value(self, key: Key) -> object:
        self._at += 1
        if key.kind is ValueKind.NUMBER:
            return 3
        if key.kind is ValueKind.WORD:
            words = list(key.members)
            return words[self._at % len(words)]
        if key.kind is ValueKind.TABLE:
            return {"level_max_m": self.payload(), f"k{self._at}": self.payload()}
        if key.kind is ValueKind.RECORDS:
            assert key.record is not None
            return [self._member(key.record, at) for at in range(1, (LINES if key.name == "lines" else COUNT) + 1)]
        if key.kind is ValueKind.RECORD:
            assert key.record is not None
            return self.record(key.record)
        one = EXAMPLES[next(name for name, form in FORMS.items() if form is key.form)] if key.form else None
        if key.kind is ValueKind.TEXTS:
            return [one] if one else [self.payload(), self.payload()]
        return one or self.payload()

    def _member(self, record: type, at: int) -> dict[str, object]:
        keys = shape_of(record).keys
        fixed: dict[str, object] = {}
        for name in ("id", "key"):
            if name in keys:
                fixed[name] = f"{'c' if record.__name__ in {'Clause', 'Claim'} else 'p'}{at}"
        if "plan" in keys:
            # A version is judged once.
            plan = f"lake-1{2 * at - 2}" if record is Reading else "lake-12"
            fixed |= {"plan": plan, "point": "p1"}
        if "fate" in keys and at < COUNT:
            fixed["fate"] = None
        if "follows" in keys and at % 2:
            fixed["follows"] = None
        # What `check` looks up in the vocabulary has to be there: of topics and terms their ids, of parties none.
        tests = [name for name in shape_of(record).exactly_one_of if name != "party_bound"]
        fixed |= {name: None for name in (*tests, "party_bound") if not tests or name != tests[at % len(tests)]}
        fixed |= {"topic": "p1"} if record is RedLine else {}
        return self.record(record, **fixed)


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with plans, seeds, register, vocabulary and decisions."""
    top = tmp_path_factory.mktemp("family")
    for salt, (name, (kind, fixed)) in enumerate(DOCUMENTS.items()):
        path = top / name
        path.parent.mkdir(exist_ok=True)
        made = Maker(salt * 7).record(kind, **fixed)
        path.write_text(as_yaml(made), encoding="ascii")
    (top / "lake-12.md").write_bytes((top / "plans" / "lake-12.yaml").read_bytes())  # the same words as a document
    (top / "lake-14.yaml").write_text(as_yaml(Maker(3).record(Plan, id="lake-14")), encoding="ascii")
    _decide_one(top)
    return top


def _decide_one(top: Path) -> None:
    """Let the first decision be on a change that there is; the others are on changes that are gone."""
    plans = (api.load_plan(str(top / "plans" / f"{name}.yaml")) for name in ("lake-10", "lake-12"))
    digits = next(iter(change_fingerprints(api.compare(*plans)).values()))
    file = top / "plans" / "decisions.yaml"
    file.write_text(file.read_text(encoding="ascii").replace(EXAMPLES["fingerprint"], digits, 1), encoding="ascii")


@pytest.fixture(scope="module")
def validated() -> Callable[..., ValidationReport]:
    """What commands that compare find wrong with files, which they say in one line: looked for once."""

    @cache
    def found(files: tuple[tuple[str, bytes], ...]) -> ValidationReport:
        return validate([name for name, _ in files])

    return lambda names: found(tuple((name, Path(name).read_bytes()) for name in names))


@pytest.fixture(autouse=True)
def _inside(
    family: Path,
    validated: Callable[..., ValidationReport],
    _aligned_once: None,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(family)
    if "validate" not in request.node.name:
        monkeypatch.setattr(validation, "validate", validated)


def printed(arguments: list[str], capsys: pytest.CaptureFixture[str], codes: tuple[int, ...] = (0,)) -> str:
    code = run(arguments)
    captured = capsys.readouterr()
    assert code in codes, captured.err
    assert not hidden(captured.err)
    assert not commands(captured.err)
    out: str = captured.out
    return out


@pytest.fixture(scope="module")
def plain_prints() -> dict[tuple[str, ...], str]:
    """What commands have printed without colour in 80 columns: they need not run again to be compared."""
    return {}


OUTCOME = ["outcome", "--base", "lake-10", "--asks", "lake-12", "--result", "lake-14.yaml", "--translations"]
TERMINAL = (
    ["list"],
    ["show", "lake-12"],
    *(["show", f"lake-12#p{at}"] for at in range(1, COUNT + 1)),
    ["show", "lake-12#p1.c1"],
    ["search", "pwn"],
    ["compare", "lake-10", "lake-12"],
    ["compare", "lake-10", "lake-12", "--full", "--view", "side-by-side"],
    ["compare", "lake-10", "lake-12", "--view", "summary"],
    ["compare", "lake-10", "lake-12", "--view", "table"],
    ["explain", "lake-10#p1", "lake-12#p1"],
    ["explain", "lake-10#p1", "--in", "lake-12"],
    ["figures"],
    ["matrix"],
    ["matrix", "--figures"],
    ["trace", "lake-12#p1"],
    ["columns"],
    ["brackets"],
    OUTCOME,
    ["silence"],
    ["family"],
    ["columns"],
    ["check"],
    ["lines"],
    ["evidence"],
    ["evidence", "lake-12"],
    ["sources", "lake-12"],
    ["sources", "lake-12#p1"],
    ["import", "lake-12.md", "--preview"],
    ["cite", "lake-12#p1"],
    ["cite", "lake-10", "lake-12", "--format", "bibtex"],
    ["cite", "lake-12", "--format", "csl-json"],
)
WITHOUT_COLOR = 4  # the last of them


@pytest.mark.parametrize("width", ["20", "80"])
@pytest.mark.parametrize("arguments", TERMINAL, ids=" ".join)
def test_terminal(
    arguments: list[str],
    width: str,
    plain_prints: dict[tuple[str, ...], str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = printed(arguments, capsys)
    if width == "80":
        plain_prints[tuple(arguments)] = shown
    assert shown
    assert not hidden(shown)
    assert not commands(shown)


@pytest.mark.parametrize("arguments", TERMINAL[:-WITHOUT_COLOR], ids=" ".join)
def test_color_adds_nothing_but_the_escapes_of_its_own(
    arguments: list[str],
    plain_prints: dict[tuple[str, ...], str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    plain = plain_prints.get(tuple(arguments)) or printed(arguments, capsys)
    colored = printed([*arguments, "--color", "always"], capsys)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == [line.rstrip() for line in plain.splitlines()]


@pytest.mark.parametrize("format_name", ["text", "json", "github", "sarif"])
def test_validate(format_name: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(["validate", "--strict", "--format", format_name], capsys, (1,))
    assert not hidden(shown)
    if format_name == "github":
        own = re.compile(
            r"::(?:error|warning) file=[^,]+,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=plandiff [a-z-]+::"
        )
        assert all(own.match(line) or line.startswith("::notice title=plandiff::") for line in commands(shown))
        assert len(commands(shown)) + 1 == len(shown.splitlines())
    else:
        assert not commands(shown)
    if format_name in {"json", "sarif"}:
        json.loads(shown)


def test_validate_reports_every_hidden_character(capsys: pytest.CaptureFixture[str]) -> None:
    problems = json.loads(printed(["validate", "--format", "json"], capsys, (1,)))["problems"]
    found = {problem["file"] for problem in problems if problem["rule"] == "control-character"}
    assert found == set(DOCUMENTS)


REPORTS = (
    *(["compare", "lake-10", "lake-12", "--title", PAYLOADS[2], "-f", name] for name in ("markdown", "json", "csv")),
    *(["matrix", "-f", name] for name in ("markdown", "json", "csv")),
    *(["brackets", "-f", name] for name in ("markdown", "json", "csv")),
    *(["figures", "-f", name] for name in ("markdown", "json", "csv")),
    *(["trace", "lake-12#p1", "-f", name] for name in ("markdown", "json")),
    *([*OUTCOME, "-f", name] for name in ("markdown", "json")),
    *(["silence", "-f", name] for name in ("markdown", "json")),
    *(["family", "-f", name] for name in ("markdown", "json")),
    *(["check", "-f", name] for name in ("markdown", "json", "csv", "sarif")),
)


@pytest.mark.parametrize("arguments", REPORTS, ids=lambda arguments: f"{arguments[0]} {arguments[-1]}")
def test_reports(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(arguments, capsys)
    format_name = arguments[-1]
    assert not commands(shown)
    if format_name == "csv":
        check_csv(shown)
        return
    assert not hidden(shown)
    if format_name in {"json", "sarif"}:
        json.loads(shown)
    else:
        check_markdown(shown)


def test_annotations_of_lines(capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(["check", "lake-10", "lake-12", "lake-14.yaml", "-f", "github"], capsys)
    assert not hidden(shown)
    own = re.compile(
        r"::(?:error|notice) file=[^,]+,(?:line=\d+,col=\d+,endLine=\d+,endColumn=\d+,)?title=plandiff line p\d::"
    )
    assert commands(shown)
    assert all(own.match(line) or line.startswith("::notice title=plandiff::") for line in commands(shown))


def check_csv(shown: str) -> None:
    assert not hidden(shown.removeprefix("\ufeff").replace("\r\n", "\n"))
    rows = list(csv.reader(io.StringIO(shown.removeprefix("\ufeff"))))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


LIVE_MARKDOWN = (
    *("<pwn", "<script", "<https://pwn.example>", "](https://pwn", "[pwn]"),
    *("*pwn*", " _pwn_", "~~pwn", " @pwn", ":smile:", "$pwn$"),
)


def check_markdown(shown: str) -> None:
    """No attack stands in it as it was written. A code span shows its text whatever it is, so it may."""
    bare = re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", shown)
    for live in LIVE_MARKDOWN:
        assert live not in bare, live
    below = bare.partition("\n")[2]  # the first line is a heading of ours, whatever stands in it
    assert not re.search(r"(?m)^\s*(?:```\s+pwn|# pwn|- pwn|> pwn|1\. pwn|\[\^1\]: pwn|\| a \| b \|)", below)
    assert not re.search(r"(?<![&#\w(])https://pwn\.example(?!/a_)", bare)


class Tags(HTMLParser):
    """The tags and attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def attributes(page: str) -> Iterator[tuple[str, str, str]]:
    reader = Tags()
    reader.feed(page)
    for tag, attrs in reader.found:
        yield tag, "", ""
        yield from ((tag, name, value or "") for name, value in attrs.items())


COMPARED = ["compare", "lake-10", "lake-12", "--title", PAYLOADS[2], "-f"]


@pytest.mark.parametrize(
    "arguments",
    [[*COMPARED, "html"], [*COMPARED, "svg"], ["check", "-f", "html"], ["columns", "-f", "html"]],
    ids=lambda arguments: f"{arguments[0]} {arguments[-1]}",
)
def test_pages(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    format_name = arguments[-1]
    shown = printed(arguments, capsys)
    assert not hidden(shown)
    assert not commands(shown)
    for tag, name, value in attributes(shown):
        assert tag != "pwn"
        assert not name.startswith("on")
        if name in {"href", "src", "xlink:href", "action"}:
            assert value.startswith(("https://pwn.example/a_", "#")), value
    assert len(re.findall(r"<script", shown)) == len(re.findall(r"</script>", shown)) <= 1
    if format_name == "svg":
        ElementTree.fromstring(shown)  # noqa: S314 - our own output; raises if it is not well-formed


def test_json_gives_the_attacks_back_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(printed(["compare", "lake-10", "lake-12", "-f", "json"], capsys))
    assert report["after"]["title"] == Maker(7).record(Plan)["title"]


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_an_imported_document_reads_back(suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = Path(f"document.{suffix}")
    document.write_text("".join(f"{at}. Point {text}\n\n" for at, text in enumerate(PAYLOADS, 1)), encoding="utf-8")
    shown = printed(["import", str(document), "--id", "made"], capsys)
    assert not hidden(shown)
    assert not commands(shown)
    made = Path("made.yaml")
    made.write_text(shown, encoding="utf-8")
    printed(["show", "made.yaml"], capsys)


@pytest.mark.parametrize("format_name", ["terminal", "markdown", "csv", "json", "html", "svg"])
def test_nothing_is_changed_in_a_report_without_attacks(
    format_name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from plandiff.output import without_commands

    monkeypatch.setattr("plandiff.output.without_commands", lambda text: text)
    shown = printed(["compare", "us-28", "eu-counter", "-f", format_name, *bundled()], capsys)
    assert without_commands(shown) == shown


def bundled() -> list[str]:
    from plandiff.library.library import bundled_library

    return ["--plans", str(bundled_library().plans_folder)]
