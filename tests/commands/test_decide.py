"""`plandiff decide` and what `compare` makes of the file: from a key to a gate that lets through what was judged."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plandiff import api
from plandiff.__main__ import run
from plandiff.commands.shared.decision_book import HELP, KEYS, PROMPT, DecisionBook, Terminal, go_through
from plandiff.model.comparison import Change
from plandiff.model.decision import DecisionKind
from plandiff.model.problem import InputError
from plandiff.reading import read_decisions
from tests.comparing.test_change_fingerprints import AFTER, BEFORE, plan

NAMES = ("before.yaml", "after.yaml")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory with two plans, of which three points differ."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1930521600")  # 2031-03-06
    for name, text in zip(NAMES, (plan(BEFORE, name="before"), plan(AFTER, name="after")), strict=True):
        Path(name).write_text(text, encoding="utf-8")


def decided() -> list[tuple[str, str, str]]:
    """What the file says, by point: decision and reason."""
    listed = read_decisions("decisions.yaml").content.decisions
    return [("".join(one.before), one.decision, one.reason) for one in listed]


def fingerprint(point: str, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert run(["compare", *NAMES, "-f", "json"]) == 0
    changes = json.loads(capsys.readouterr().out)["changes"]
    return next(str(change["fingerprint"]) for change in changes if change["before"] == [point])


def test_all_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", *NAMES, "--all-as", "seen", "--by", "A. Reader"]) == 0
    assert capsys.readouterr().out == "Decisions (decisions.yaml): 3 seen; no change is undecided.\n"
    assert decided() == [("1", "seen", ""), ("2", "seen", ""), ("3", "seen", "")]
    (first, *_) = read_decisions("decisions.yaml").content.decisions
    assert (first.by, first.date, first.texts, first.after) == ("A. Reader", "2031-03-06", "before > after", ("1",))
    assert run(["validate", "decisions.yaml"]) == 0


def test_where_nothing_is_to_be_decided_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", *NAMES, "--only", "added", "--all-as", "seen", "--by", "A"]) == 0
    told = "Nothing was decided: no change that is asked for is undecided. "
    assert " ".join(capsys.readouterr().out.split()).startswith(told)
    assert not Path("decisions.yaml").exists()


def test_today_may_be_the_last_day() -> None:
    assert run(["decide", *NAMES, "--all-as", "seen", "--by", "A", "--until", "2031-03-06"]) == 0


def test_one_change_decided_anew(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", *NAMES, "--all-as", "seen", "--by", "A"]) == 0
    digits = fingerprint("2", capsys)
    words = ["--reason", "too long", "--until", "2031-12-31"]
    assert run(["decide", *NAMES, "--all-as", "rejected", "--by", "B", "--fingerprint", digits, *words]) == 0
    assert decided() == [("1", "seen", ""), ("3", "seen", ""), ("2", "rejected", "too long")]
    assert read_decisions("decisions.yaml").content.decisions[-1].until == "2031-12-31"


def test_what_is_undecided_fails_and_what_was_judged_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    gate = ["compare", *NAMES, "--fail-on", "wording", "--except", "accepted,seen"]
    assert run(gate) == 1
    one = ["--by", "A", "--fingerprint", fingerprint("1", capsys)]
    assert run(["decide", *NAMES, "--all-as", "rejected", *one]) == 0
    assert run(["decide", *NAMES, "--all-as", "accepted", "--by", "A"]) == 0
    assert run(gate) == 1, "what was rejected is not excepted"
    assert run(["decide", *NAMES, "--all-as", "seen", *one]) == 0
    assert run(gate) == 0
    after = Path("after.yaml")
    after.write_text(after.read_text(encoding="utf-8").replace("4 metres", "5 metres"), encoding="utf-8")
    capsys.readouterr()
    assert run(gate) == 1, "a change that became another is undecided"
    shown = capsys.readouterr()
    assert "decided before it changed: seen by A, 2031-03-06" in shown.out
    assert "note: decisions.yaml: 1 decision holds no longer\n" in shown.err


def test_only_undecided(capsys: pytest.CaptureFixture[str]) -> None:
    digits = fingerprint("2", capsys)
    assert run(["decide", *NAMES, "--all-as", "ask", "--by", "A", "--fingerprint", digits]) == 0
    for name, points in (("undecided", ["1", "3"]), ("ask", ["2"]), ("seen", [])):
        capsys.readouterr()
        assert run(["compare", *NAMES, "--only", name, "-f", "json"]) == 0
        assert [change["before"][0] for change in json.loads(capsys.readouterr().out)["changes"]] == points


def test_deciding_again_replaces_what_was_decided_at_the_same_points() -> None:
    assert run(["decide", *NAMES, "--all-as", "seen", "--by", "A"]) == 0
    after = Path("after.yaml")
    after.write_text(after.read_text(encoding="utf-8").replace("4 metres", "5 metres"), encoding="utf-8")
    assert run(["decide", *NAMES, "--all-as", "rejected", "--by", "A"]) == 0
    assert decided() == [("2", "seen", ""), ("3", "seen", ""), ("1", "rejected", "")]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["decide", *NAMES], "there is no terminal to ask on"),
        (["decide", *NAMES, "--all-as", "seen"], "a decision needs a name"),
        (["decide", *NAMES, "--all-as", "seen", "--by", "  "], "a decision needs a name"),
        (["decide", *NAMES, "--all-as", "seen", "--by", "A", "--fingerprint", "v2-1"], "unknown fingerprint"),
        (["decide", *NAMES, "--all-as", "seen", "--by", "A", "--until", "soon"], "'soon' is no day"),
        (["decide", *NAMES, "--all-as", "seen", "--by", "A", "--until", "2031-03-05"], "2031-03-05 has passed"),
        (
            ["decide", *NAMES, "--only", "added", "--all-as", "seen", "--by", "A", "--until", "2020-01-01"],
            "2020-01-01 has passed",
        ),
        (["decide", *NAMES, "--all-as", "seen", "--by", "A", "--topic", "foo"], "there is no topic here"),
        (["decide", *NAMES, "--reason", "so"], "--reason and --until go with --all-as"),
        (["compare", *NAMES, "--except", "seen"], "--except says what --fail-on leaves out"),
        (["compare", *NAMES, "--fail-on", "wording", "--except", "sean"], "unknown decision 'sean'"),
        (["compare", *NAMES, "--fail-on", "wording", "--except", "undecided"], "unknown decision 'undecided'"),
        (["compare", *NAMES, "--only", "undecidd"], "unknown weight, kind or decision"),
        (["compare", *NAMES, "--decisions", "gone.yaml"], "there is no such file"),
        (["compare", *NAMES, "--decisions", "after.yaml"], "unknown key"),
    ],
)
def test_usage(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.out == ""
    assert not Path("decisions.yaml").exists()


HOSTILE = 'a\x1b[31m\u202eb\r\n::error::x "q" \\ #no: - [x] \ud800 \u2028 end'


def test_a_hostile_reason_is_data_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", *NAMES, "--all-as", "ask", "--by", HOSTILE, "--reason", HOSTILE]) == 0
    assert run(["validate", "decisions.yaml"]) == 0
    for form in ("terminal", "markdown", "html", "csv", "json", "svg"):
        capsys.readouterr()
        assert run(["compare", *NAMES, "-f", form, "-o", "-"]) == 0
        shown = capsys.readouterr().out
        assert not set(shown) & set("\x1b\u202e\u2028\r" if form != "csv" else "\x1b\u202e\u2028")
        assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]


def test_what_somebody_else_writes_meanwhile_is_not_lost() -> None:
    comparison = api.compare(api.load_plan(NAMES[0]), api.load_plan(NAMES[1]))
    book = DecisionBook(comparison, Path("decisions.yaml"), by="A", today="2031-03-06")
    book.decide(comparison.changes[:1], DecisionKind.SEEN)
    there = Path("decisions.yaml").read_text(encoding="utf-8") + "# a word of mine\n"
    Path("decisions.yaml").write_text(there, encoding="utf-8")
    with pytest.raises(InputError, match="somebody else changed the file"):
        book.decide(comparison.changes[1:2], DecisionKind.SEEN)
    assert Path("decisions.yaml").read_text(encoding="utf-8") == there


def test_a_read_only_file_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", *NAMES, "--all-as", "seen", "--by", "A"]) == 0
    Path("decisions.yaml").chmod(0o444)
    assert run(["decide", *NAMES, "--only", "seen", "--all-as", "accepted", "--by", "A"]) == 2
    assert "the file is read-only" in capsys.readouterr().err
    assert {decision for _, decision, _ in decided()} == {"seen"}
    assert run(["compare", *NAMES]) == 0


def test_decisions_on_other_texts_stay_in_the_file() -> None:
    other = (
        "decisions:\n  - {fingerprint: v2-0123456789abcdef, decision: ask, by: B, texts: a > b, until: '2030-01-01'}\n"
    )
    Path("decisions.yaml").write_text(other, encoding="utf-8")
    assert run(["decide", *NAMES, "--all-as", "seen", "--by", "A"]) == 0
    first, *others = read_decisions("decisions.yaml").content.decisions
    assert (first.by, first.texts, first.until, len(others)) == ("B", "a > b", "2030-01-01", 3)


def test_decisions_of_another_file_are_taken_over() -> None:
    """As of the file that a page saves, or that of a colleague."""
    assert run(["decide", *NAMES, "--all-as", "seen", "--by", "A", "--decisions", "mine.decisions.yaml"]) == 0
    assert run(["decide", *NAMES, "--only", "unsure", "--all-as", "rejected", "--by", "B"]) == 0
    assert run(["decide", *NAMES, "--from", "mine.decisions.yaml"]) == 0
    assert decided() == [("1", "seen", ""), ("2", "seen", ""), ("3", "seen", "")]
    assert run(["validate", "."]) == 0
    assert run(["decide", *NAMES, "--from", "gone.yaml"]) == 2


def test_the_bundled_plans_are_decided_on_where_one_works(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", "us-28", "eu-counter", "--only", "removed", "--all-as", "seen", "--by", "A"]) == 0
    assert (tmp_path / "decisions.yaml").exists()
    capsys.readouterr()
    assert run(["compare", "us-28", "eu-counter", "--only", "seen", "--view", "summary"]) == 0
    assert "(substantive, seen" in capsys.readouterr().out


def asked(keys: str, lines: tuple[str, ...] = ()) -> str:
    """What is shown to somebody who presses these keys and types these lines; then the terminal is gone."""
    comparison = api.compare(api.load_plan(NAMES[0]), api.load_plan(NAMES[1]))
    shown: list[str] = []
    pressed, typed = iter(keys), iter(lines)
    book = DecisionBook(comparison, Path("decisions.yaml"), by="A", today="2031-03-06")
    changes = [change for change in comparison.changes if change.is_a_difference]
    go_through(book, changes, named, Terminal(shown.append, pressing(pressed), lambda _: next(typed)))
    return "".join(shown)


def named(change: Change) -> str:
    return f"point {change.link.before[0]}\n"


def pressing(keys: Iterator[str]) -> Callable[[], str]:
    def key() -> str:
        try:
            return next(keys)
        except StopIteration:
            raise EOFError from None

    return key


@pytest.mark.parametrize(
    ("keys", "lines", "expected"),
    [
        ("sar", (), [("1", "seen", ""), ("2", "accepted", ""), ("3", "rejected", "")]),
        ("nk", (), [("2", "ask", "")]),
        ("nnbba", (), [("1", "accepted", "")]),
        ("bbba", (), [("1", "accepted", "")]),
        ("sAq", ("agreed\n",), [("1", "seen", ""), ("2", "accepted", "agreed")]),
        ("Sq", ("\n",), [("1", "seen", "")]),
        ("sbr", (), [("1", "rejected", "")]),
        ("sbu", (), []),
        ("s?xq", (), [("1", "seen", "")]),
        ("s", (), [("1", "seen", "")]),  # the terminal is closed
        ("sq", (), [("1", "seen", "")]),
    ],
)
def test_keys(keys: str, lines: tuple[str, ...], expected: list[tuple[str, str, str]]) -> None:
    asked(keys, lines)
    assert decided() == expected


def test_the_dialogue_says_where_one_is() -> None:
    shown = asked("?sbq")
    assert shown.startswith(f"\n1 of 3\npoint 1\n{PROMPT}\n{HELP}{PROMPT}\n-> seen\n\n2 of 3\npoint 2\n")
    assert {key for key in KEYS if f"{key} " in HELP.splitlines()[0]} == set(KEYS)
    assert max(map(len, (*HELP.splitlines(), PROMPT))) <= 80


def test_an_interrupt_loses_nothing() -> None:
    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    comparison = api.compare(api.load_plan(NAMES[0]), api.load_plan(NAMES[1]))
    book = DecisionBook(comparison, Path("decisions.yaml"), by="A", today="2031-03-06")
    with pytest.raises(KeyboardInterrupt):
        go_through(book, comparison.changes[:2], named, Terminal(lambda _: None, pressing(iter("sA")), interrupt))
    assert decided() == [("1", "seen", ""), ("2", "accepted", "")]
