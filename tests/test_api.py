"""The public surface: what README documents can be had from the package, is there once, and nothing is besides."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
import typing
from pathlib import Path

import pytest

import plandiff
from plandiff import api

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
CHAPTER = README.split("## From Python\n")[1].split("\n## ")[0]
FUNCTIONS = [name for name in api.__all__ if inspect.isfunction(getattr(api, name))]
RECORDS = [name for name in api.__all__ if inspect.isclass(getattr(api, name))]


def test_the_package_and_the_library_name_the_same() -> None:
    assert plandiff.__all__ == sorted({*api.__all__, "__version__"})
    assert [*RECORDS, *FUNCTIONS] == api.__all__


@pytest.mark.parametrize("name", plandiff.__all__)
def test_a_public_name_can_be_had_and_is_documented(name: str) -> None:
    found = getattr(plandiff, name)
    assert name == "__version__" or found.__doc__
    assert f"`{name}`" in CHAPTER


def test_what_the_readme_documents_is_public() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", CHAPTER, flags=re.MULTILINE)
    assert sorted(rows) == FUNCTIONS
    used = set(re.findall(r"plandiff\.(\w+)", CHAPTER))
    assert used <= set(plandiff.__all__)


def test_the_library_module_has_nothing_public_besides() -> None:
    """What a module defines itself without an underscore is a promise; so is every function."""
    defined = {name for name, value in vars(api).items() if getattr(value, "__module__", "") == "plandiff.api"}
    assert defined == set(FUNCTIONS)


def test_nothing_is_exposed_twice() -> None:
    objects = [id(getattr(api, name)) for name in api.__all__]
    assert len(objects) == len(set(objects))


def ours(annotation: object) -> typing.Iterator[type]:
    """The classes of plandiff in an annotation."""
    for part in typing.get_args(annotation):
        yield from ours(part)
    origin = typing.get_origin(annotation) or annotation
    if isinstance(origin, type) and origin.__module__.startswith("plandiff."):
        yield origin


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_a_function_takes_and_gives_is_public(name: str) -> None:
    hints = typing.get_type_hints(getattr(api, name))
    assert "return" in hints
    public = {getattr(api, record) for record in RECORDS}
    assert {found for hint in hints.values() for found in ours(hint)} <= public


@pytest.mark.parametrize("name", RECORDS)
def test_every_public_record_is_taken_given_or_raised(name: str) -> None:
    hints = [hint for function in FUNCTIONS for hint in typing.get_type_hints(getattr(api, function)).values()]
    used = {found for hint in hints for found in ours(hint)}
    assert getattr(api, name) in used or issubclass(getattr(api, name), Exception)


def test_another_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'treaty'"):
        _ = plandiff.treaty


def test_the_package_alone_loads_nothing_of_ours() -> None:
    """The command line imports the package first and must not pay for the library."""
    script = "import sys, plandiff; print(*sorted(name for name in sys.modules if name.startswith('plandiff')))"
    shown = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert shown.split() == ["plandiff", "plandiff.version"]


def test_a_comparison_shows_itself_in_one_line() -> None:
    before, after = api.load_plan("us-28"), api.load_plan("eu-counter")
    shown = repr(api.compare(before, after))
    assert re.fullmatch(r"<Comparison of us-28 with eu-counter: \d+ links, \d+ substantive>", shown)


def test_results_show_themselves_in_a_notebook() -> None:
    before, after = plandiff.load_plan("us-28"), plandiff.load_plan("eu-counter")
    threads = plandiff.follow([before, after])
    for result in (plandiff.compare(before, after), plandiff.matrix(threads), plandiff.columns(threads)):
        page = result._repr_html_() or ""
        assert page.startswith('<iframe srcdoc="&lt;!DOCTYPE html&gt;')
        assert page.count("<") == 2
        assert (result._repr_markdown_() or "").startswith("# ")
