"""Broken and hostile Word files: one error that names the part, or the text, within bounds of time and size."""

from __future__ import annotations

import struct
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from plandiff.__main__ import run
from plandiff.importing.office import package
from plandiff.importing.office.both_texts import import_both
from plandiff.importing.office.content import State
from plandiff.importing.office.read_office import read_content
from plandiff.importing.office.writing import write
from plandiff.model.problem import InputError
from tests.importing.office.build_docx import docx, docx_parts, p
from tests.importing.office.hostile_files import GOOD, READ, REFUSED, SEAL

SOON = 4.0  # processor seconds for the slowest on a busy machine; a bound that is missing takes minutes
COMMANDS = {
    "compare": ["compare", "bad.docx", "good.docx"],
    "compare one": ["compare", "bad.docx"],
    "import": ["import", "bad.docx", "--preview"],
    "matrix": ["matrix", "good.docx", "bad.docx"],
}


def error_of(data: bytes) -> tuple[str, str, str]:
    with pytest.raises(InputError) as error:
        read_content(data, file="bad.docx")
    (problem,) = error.value.problems
    return problem.rule, problem.message, problem.hint


@pytest.mark.parametrize("name", REFUSED)
def test_a_broken_file_is_one_error_that_names_the_part(name: str) -> None:
    data, rule, words = REFUSED[name]
    found, message, hint = error_of(data)
    assert (found, words in message) == (rule, True), message
    assert hint


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["cut off", "no text", "entities that multiply", "packed too tightly"])
def test_every_command_says_so(
    name: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.docx").write_bytes(GOOD)
    Path("bad.docx").write_bytes(REFUSED[name][0])
    assert run(COMMANDS[command]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("bad.docx: error: ")
    assert said.err.count("error: ") == 1
    assert REFUSED[name][2] in said.err


@pytest.mark.parametrize("name", READ)
def test_what_is_read_all_the_same(name: str) -> None:
    data, words = READ[name]
    begin = time.process_time()
    content = read_content(data, file="case.docx")[1]
    texts = [write(content, state).working.text() for state in State]
    assert time.process_time() - begin < SOON
    assert words in texts[1]
    assert max(map(len, texts)) < 2_000_000


def test_many_changes_are_told_soon() -> None:
    changed = "".join(
        p(f'<w:ins w:id="{at}" w:author="A{at % 7}"><w:r><w:t>Rule {at} stays here.</w:t></w:r></w:ins>')
        for at in range(3_000)
    )
    begin = time.process_time()
    both = import_both(docx(p(SEAL) + changed), plan_id="case", file="case.docx")
    assert both is not None
    assert len(both.revisions.listed) == 3_000
    assert time.process_time() - begin < SOON


BOUNDS = {
    "MAX_PART": (500, "the part word/document.xml is larger than"),
    "MAX_UNPACKED": (900, "its parts together are larger than"),
    "MAX_ELEMENTS": (5, "has more elements than are read"),
    "MAX_PARTS": (2, "at most 2 are read"),
}


@pytest.mark.parametrize("bound", BOUNDS)
def test_a_bound_holds(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bounds lowered: files as large as the real ones would take the tests too long."""
    most, words = BOUNDS[bound]
    monkeypatch.setattr(package, bound, most)
    rule, message, _ = error_of(GOOD)
    assert (rule, words in message) == ("limit", True), message


def test_a_size_that_lies_is_found_out_while_unpacking() -> None:
    """The list at the end says that a part is small, so that the ratio looks harmless."""
    parts = {**docx_parts(p(SEAL)), "word/document.xml": docx_parts(p("x" * 3_000_000))["word/document.xml"]}
    buffer = BytesIO()
    with ZipFile(buffer, "w", 8) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, 8)
    data = buffer.getvalue()
    at = data.rindex(b"word/document.xml") - 46 + 24
    rule, message, _ = error_of(data[:at] + struct.pack("<L", 5_000) + data[at + 4 :])
    assert (rule, "word/document.xml" in message) == ("broken-part", True), message


def test_a_sound_file_of_zip64_is_read() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in docx_parts(p(SEAL)).items():
            with archive.open(ZipInfo(name), "w", force_zip64=True) as stream:
                stream.write(content.encode())
    found = read_content(buffer.getvalue(), file="case.docx")[1]
    assert write(found, State.ACCEPTED).working.text() == SEAL
