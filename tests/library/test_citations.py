"""A citation has the version with its date and status, the pages behind it, the program's version and the digest."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.rendering.formats import CITATION
from plandiff.version import __version__

PLAN = """\
id: lake-12
title: Lake accord, 100% & more
date: 2031-03-04
drafted_by: [Upland, Low_land]
text: leaked
wording: restated
sources: [gazette-0304]
points:
  - id: "4"
    title: Water level
    text: The lake stays full.
    evidence: reported
    sources: [gazette-0304, "herald#c1", radio]
    clauses:
      - {id: a, title: Boats, text: Boats may pass., evidence: on-record, sources: [gazette-0304]}
"""
REGISTER = """\
pages:
  - key: gazette-0304
    url: https://example.org/a_{b}
    outlet: Gazette
    date: 2031-03
    covers: lake-12#4
    retrieved: 2031-03-05
    archive: https://archive.example.org/a
    fidelity: translation
"""
SEED = """\
id: herald
title: Herald
publisher: Upland Herald
claims:
  - {id: c1, plan: lake-12, topic: lake, point: "4", says: The lake is full., by: A. Reed, date: 2031-03-06,
     kind: content, stance: supports}
  - {id: c2, plan: other, topic: lake, says: There is another text., kind: status, stance: context}
"""
VERSIONS = {"lake-12": PLAN, "lake-10": "id: lake-10\ntitle: First draft\npoints: [{id: '1', text: Boats may pass.}]\n"}


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    for folder, files in (("plans", VERSIONS), ("seeds", {"register": REGISTER, "herald": SEED})):
        (tmp_path / folder).mkdir()
        for name, text in files.items():
            (tmp_path / folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "plans"


def cited(capsys: pytest.CaptureFixture[str], plans: Path, *arguments: str) -> str:
    assert run(["cite", *arguments, "--plans", str(plans)]) == 0
    return capsys.readouterr().out


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("form", CITATION.formats)
@pytest.mark.parametrize(
    ("arguments", "digests", "pages"),
    [
        (("lake-12",), ["lake-12"], ["gazette-0304"]),
        (("lake-12#4",), ["lake-12"], ["gazette-0304", "herald", "radio"]),
        (("lake-12#4.a",), ["lake-12"], ["gazette-0304"]),
        (("lake-10", "lake-12"), ["lake-10", "lake-12"], ["gazette-0304"]),
    ],
)
def test_every_form_has_all_of_it(
    form: str,
    arguments: tuple[str, ...],
    digests: list[str],
    pages: list[str],
    plans: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = cited(capsys, plans, *arguments, "--format", form)
    assert __version__ in text
    assert "leaked text" in text
    assert all(digest(VERSIONS[name]) in text for name in digests)
    assert all(page in text for page in pages)
    assert "2031" in text
    assert ("reported by" in text) == (arguments == ("lake-12#4",))
    assert ("on record" in text) == (arguments == ("lake-12#4.a",))


@pytest.mark.parametrize("form", CITATION.formats)
def test_a_claim_is_cited_with_its_speaker(form: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = cited(capsys, plans, "herald#c1", "--format", form)
    assert "A. Reed" in text
    assert "The lake is full" in text
    assert digest(SEED) in text
    other = cited(capsys, plans, "herald#c2", "--format", form)
    assert "There is another text" in other


def test_bibtex_keeps_its_braces_and_tames_signs(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = cited(capsys, plans, "lake-12#4", "--format", "bibtex")
    assert r"{Lake accord, 100\% \& more (lake-12), point 4: Water level}" in text
    assert r"author = {{Upland} and {Low\_land}}" in text
    assert "url = {https://example.org/a_%7Bb%7D}" in text
    assert text.count("{") == text.count("}")
    keys = re.findall(r"^@misc\{(.*),$", text, flags=re.MULTILINE)
    assert keys == ["lake-12:4", "gazette-0304", "herald:c1", "radio"]


def test_csl_json_has_items_that_reference_managers_know(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, page, *_ = json.loads(cited(capsys, plans, "lake-12#4", "--format", "csl-json"))
    assert (first["type"], first["issued"]) == ("document", {"date-parts": [[2031, 3, 4]]})
    assert first["author"] == [{"literal": "Upland"}, {"literal": "Low_land"}]
    assert first["custom"]["pages"] == ["gazette-0304", "herald#c1", "radio"]
    assert page == {
        "id": "gazette-0304",
        "type": "webpage",
        "title": "lake-12#4",
        "author": [{"literal": "Gazette"}],
        "issued": {"date-parts": [[2031, 3]]},
        "accessed": {"date-parts": [[2031, 3, 5]]},
        "URL": "https://example.org/a_{b}",
        "archive_location": "https://archive.example.org/a",
        "note": "a translation; read 2031-03-05; archived at https://archive.example.org/a",
    }


@pytest.mark.parametrize("reference", ["lake-13", "lake-12#9", "herald#c9", "nothing#c1"])
def test_what_does_not_exist_is_one_error(reference: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cite", reference, "--plans", str(plans)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("error:") == 1
