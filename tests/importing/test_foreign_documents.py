"""Documents of a form that is not read: told by what they are and not by their names, with the command that helps."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from plandiff.__main__ import run
from tests.importing.office.build_docx import docx, docx_parts, p, package

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SHEET = "application/vnd.oasis.opendocument.spreadsheet"
# What a file holds, what it is called in the error, and the command or advice that goes with it.
FOREIGN: dict[str, tuple[bytes, str, str]] = {
    "pdf": (b"%PDF-1.7\n\xe2\xe3\n", "a PDF", "pdftotext -layout 'my draft.txt' -"),
    "pdf-late": (b"\n" * 200 + b"%PDF-1.4\n", "a PDF", "pdftotext -layout"),
    "doc": (OLD + "WordDocument".encode("utf-16-le"), "Word before 2007", "soffice --headless --convert-to docx"),
    "xls": (OLD + "Workbook".encode("utf-16-le"), "a spreadsheet", "--convert-to csv"),
    "ppt": (OLD + "PowerPoint Document".encode("utf-16-le"), "a presentation", "--convert-to pdf"),
    "works": (OLD, "an office program before 2007", "--convert-to docx"),
    "encrypted": (OLD + "EncryptedPackage".encode("utf-16-le"), "encrypted", "with its password"),
    "rtf": (b"{\\rtf1\\ansi The lake.}", "a rich text file", "soffice --headless --convert-to docx 'my draft.txt'"),
    "wpd": (b"\xffWPC\x10", "a WordPerfect file", "--convert-to docx"),
    "postscript": (b"%!PS-Adobe-3.0\n", "a PostScript file", "ps2ascii"),
    "djvu": (b"AT&TFORM\0\0", "a DjVu file", "djvutxt"),
    "picture": (b"\x89PNG\r\n\x1a\n", "a picture", "tesseract"),
    "packed": (b"\x1f\x8b\x08", "a packed file", "gunzip -c"),
    "archive": (package({"notes.txt": "The lake."}), "a ZIP archive", "unzip"),
    "empty": (package({}), "an empty ZIP archive", "get the file again"),
    "xlsx": (package({"xl/workbook.xml": "<x/>"}), "a spreadsheet", "--convert-to csv"),
    "xlsx-declared": (
        package({"_rels/.rels": docx_parts("")["_rels/.rels"].replace("word/document", "xl/workbook")}),
        "a spreadsheet",
        "--convert-to csv",
    ),
    "pptx": (package({"ppt/presentation.xml": "<x/>"}), "a presentation", "--convert-to pdf"),
    "epub": (package({"META-INF/container.xml": "<x/>"}), "an e-book", "pandoc -t plain"),
    "pages": (package({"Index/Document.iwa": "x"}), "Apple's Pages", "export it as a Word file"),
    "ods": (package({"mimetype": SHEET, "content.xml": "<x/>"}), "a spreadsheet", "--convert-to csv"),
    "fodt": (b'<?xml version="1.0"?>\n<office:document xmlns:office="o">', "(.fodt)", "--convert-to odt"),
    "flat-word": (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n', "Word document", "docx"),
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plain.txt").write_text("1. The lake stays full.\n", encoding="utf-8")


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command says of the one file that it cannot read."""
    assert run([*arguments]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert shown.err.count("error: ") == 1
    return shown.err


@pytest.mark.parametrize("name", FOREIGN)
def test_what_it_is_and_what_helps(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data, what, command = FOREIGN[name]
    Path("my draft.txt").write_bytes(data)
    said = refused(capsys, "import", "my draft.txt")
    assert what in said
    assert command in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "draft.txt", "plain.txt"),
        ("compare", "plain.txt", "draft.txt"),
        ("compare", "draft.txt"),
        ("import", "draft.txt", "--preview"),
        ("matrix", "plain.txt", "draft.txt"),
        ("show", "draft.txt"),
    ],
)
def test_every_command_says_so(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.txt").write_bytes(FOREIGN["pdf"][0])
    assert "pdftotext -layout draft.txt -" in refused(capsys, *arguments)


def test_what_git_keeps_is_written_out_first(capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.doc").write_bytes(FOREIGN["doc"][0])
    Path("draft.docx").write_bytes(docx(p("The lake stays full.")))
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], check=True)
    said = refused(capsys, "compare", "HEAD:draft.doc", "plain.txt")
    assert "git show HEAD:draft.doc > draft.doc && soffice --headless --convert-to docx draft.doc" in said
    assert run(["compare", "HEAD:draft.docx", "draft.docx"]) == 0


def test_the_name_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.pdf").write_bytes(docx(p("The lake stays full.")))
    Path("draft.doc").write_text("1. The lake stays full.\n", encoding="utf-8")
    for name in ("draft.pdf", "draft.doc"):
        assert run(["show", name]) == 0
        assert "The lake stays full." in capsys.readouterr().out


def test_a_document_may_be_larger_than_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Pictures make a file large, also where git or a pipe gives it."""
    picture = random.Random(1).randbytes(9 * 1024 * 1024)
    Path("draft.docx").write_bytes(package({**docx_parts(p("The lake stays full.")), "word/media/map.png": picture}))
    assert run(["show", "draft.docx"]) == 0
    assert "The lake stays full." in capsys.readouterr().out
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], check=True)
    assert run(["show", "HEAD:draft.docx"]) == 0
    assert "The lake stays full." in capsys.readouterr().out
