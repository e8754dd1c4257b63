"""The house stays as it is drawn: imports point one way, and each package has one importer."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "plandiff"
# What lies at the top, beside files that begin with a dot.
TOP = {"plandiff", "plans", "seeds", "tests", "pyproject.toml", "README.md", "LICENSE"}

# Room -> the rooms it may import from. A room not named here may import nothing of ours.
MAY_IMPORT = {
    "model": set(),
    "text": {"model"},
    "version": set(),
    "exit_codes": set(),
    "output": {"model"},
    "reading": {"model", "text"},
    "importing": {"model", "text"},
    "alignment": {"model", "text"},
    "signals": {"model", "text"},
    "library": {"model", "text", "reading", "importing", "alignment"},
    "rules": {"model", "text", "reading", "library"},
    "comparing": {"model", "text", "alignment", "signals"},
    "threads": {"model", "text", "alignment", "comparing"},
    "red_lines": {"model", "text", "signals", "comparing", "threads"},
    "rendering": {"model", "text", "version", "importing", "signals", "library", "comparing"},
}
# The same inside of rendering: what every form says, what forms are made of, then the subjects, of which a report on
# threads shows changes as a comparison does. What two subjects share lies below both.
RENDERING_MAY_IMPORT = {
    "words": set(),
    "drawing": {"words"},
    "page": {"words", "drawing"},
    "comparison": {"words", "drawing", "page"},
    "threads": {"words", "page", "comparison"},
    "matrix": {"words", "drawing", "page", "comparison", "threads"},
    "correlation": {"words", "page", "comparison", "threads"},
    "columns": {"words", "page", "comparison", "threads"},
    "trace": {"words", "page", "comparison", "threads"},
    "outcome": {"words", "page", "comparison", "threads"},
    "brackets": {"words", "drawing", "page", "threads"},
    "silence": {"words", "page", "threads"},
    "family": {"words", "page", "threads"},
    "figures": {"words", "page", "threads"},
    "problems": {"words", "page"},
    "citation": {"words", "page"},
    "library": {"words", "page", "comparison"},
    "rulings": {"words", "page"},
    "red_lines": {"words", "page", "comparison", "threads"},
    "decisions": {"words", "page"},
}
# What subjects of rendering have each of its own: forms, alone or several that are much alike (as text, as
# data, as marks in files), what is asked of one, and what its forms say alike.
FORMS = {
    "annotations",
    "csv",
    "data",
    "docx",
    "html",
    "json",
    "map",
    "markdown",
    "request",
    "terminal",
    "text",
    "words",
}
# The same inside of importing: the text with its way back to the source, the numbering of its lines, what of a page is
# no part of it, what stands inside what, and the points; beside them the forms, which know nothing of all that.
IMPORTING_MAY_IMPORT = {
    "source": set(),
    "numbering": {"source"},
    "furniture": {"source", "numbering"},
    "outline": {"source", "numbering"},
    "points": {"source", "numbering", "furniture", "outline"},
    "read_html": {"source", "numbering", "html_prescan"},
    "html_prescan": set(),
    "read_markdown": {"source"},
    "read_wiki": {"source", "numbering"},
    "office": {"source", "numbering"},
}
EVERYTHING = ("api", "commands", "cli", "__main__", "__init__")

ONLY_IMPORTER = {
    "yaml": ("reading/",),
    "rapidfuzz": ("alignment/",),
    "rich": (
        "rendering/page/terminal_progress.py",
        "rendering/page/terminal_tables.py",
        "rendering/page/terminal_text.py",
    ),
    "typer": ("commands/", "cli.py"),
}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """The full names of what a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= (
                {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "plandiff" else {node.module}
            )
    return frozenset(found)


def room(name: str) -> str:
    return name.split(".")[1] if "." in name else "__init__"


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_imports_point_up_the_table_only() -> None:
    for path in modules():
        here = name_of(path).split("/")[0].removesuffix(".py")
        ours = {room(name) for name in imports(path) if name.split(".")[0] == "plandiff"} - {here}
        strays = set() if here in EVERYTHING else ours - MAY_IMPORT[here]
        assert not strays, f"{name_of(path)} must not import {sorted(strays)}"


def test_the_table_of_rendering_names_its_folders_and_small_subjects() -> None:
    there = {path.stem for path in (PACKAGE / "rendering").glob("*.py")} - {"__init__", "formats", "request"}
    there |= {path.parent.name for path in (PACKAGE / "rendering").glob("*/__init__.py")}
    assert set(RENDERING_MAY_IMPORT) == there


@pytest.mark.parametrize("subject", RENDERING_MAY_IMPORT)
def test_no_subject_of_rendering_reaches_up_or_into_another(subject: str) -> None:
    files = [*(PACKAGE / "rendering" / subject).glob("*.py"), *(PACKAGE / "rendering").glob(f"{subject}.py")]
    names = {name for path in files for name in imports(path)}
    below = {name.split(".")[2] for name in names if name.startswith("plandiff.rendering.")}
    below -= {subject, "request"}  # what is asked of each
    assert below <= RENDERING_MAY_IMPORT[subject], f"{subject} must not import {below - RENDERING_MAY_IMPORT[subject]}"


@pytest.mark.parametrize("folder", IMPORTING_MAY_IMPORT)
def test_the_rooms_of_importing_go_from_the_source_to_the_points(folder: str) -> None:
    there = {path.parent.name for path in (PACKAGE / "importing").glob("*/__init__.py")}
    assert there <= set(IMPORTING_MAY_IMPORT)
    place = PACKAGE / "importing" / folder
    names = {
        name for path in (*place.glob("*.py"), place.with_suffix(".py")) if path.exists() for name in imports(path)
    }
    assert names, f"there is no {folder}"
    below = {name.split(".")[2] for name in names if name.startswith("plandiff.importing.")} & set(IMPORTING_MAY_IMPORT)
    assert below - {folder} <= IMPORTING_MAY_IMPORT[folder], f"{folder} imports {below}"


@pytest.mark.parametrize("package", ONLY_IMPORTER)
def test_a_package_has_one_importer(package: str) -> None:
    importers = {name_of(path) for path in modules() if any(name.split(".")[0] == package for name in imports(path))}
    assert importers, f"nothing imports {package}"
    strays = {name for name in importers if not name.startswith(ONLY_IMPORTER[package])}
    assert not strays, f"{package} is imported by {sorted(strays)}"


def test_a_record_is_imported_from_the_module_that_declares_it() -> None:
    """The package of the model repeats no names: there is one way to import each, and only what is used loads."""
    tests = Path(__file__).parent.rglob("*.py")
    strays = [path for path in (*modules(), *tests) if "plandiff.model" in imports(path)]
    assert not strays


def test_every_module_says_what_it_owns_in_one_sentence() -> None:
    for path in modules():
        docstring = ast.get_docstring(parsed(path))
        assert docstring, f"{name_of(path)} has no docstring"
        assert docstring.split("\n")[0].endswith((".", ":")), f"{name_of(path)}: {docstring.splitlines()[0]}"


def test_modules_stay_small() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert not {name: length for name, length in lengths.items() if length > 400}


def test_no_two_modules_share_a_name() -> None:
    """But for forms of the subjects of rendering, and for small subjects and commands, named after what they print."""
    places: dict[str, list[str]] = {}
    for path in modules():
        name = name_of(path)
        form = name.startswith("rendering/") and (path.stem in FORMS or path.stem in RENDERING_MAY_IMPORT)
        if not (form or name.startswith("commands/") or path.stem == "__init__"):
            places.setdefault(path.stem, []).append(name)
    assert not [names for names in places.values() if len(names) > 1]


def test_no_two_classes_share_a_name() -> None:
    """But for those that a module keeps to itself: one name means one thing wherever it is imported."""
    places: dict[str, list[str]] = {}
    for path in modules():
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(name_of(path))
    assert not {name: there for name, there in places.items() if len(there) > 1}


def test_the_family_of_texts_is_data() -> None:
    """No module knows a party, a place or a person of the bundled plans."""
    known = re.compile(
        r"\b(ukraine|russia|kyiv|moscow|crimea|donbas|nato|zelensky|putin|trump|witkoff)\b", re.IGNORECASE
    )
    speaking = {name_of(path): known.findall(path.read_text(encoding="utf-8")) for path in modules()}
    assert not {name: words for name, words in speaking.items() if words}


def test_no_two_modules_import_each_other() -> None:
    """There is no circle of imports, those for types and inside of functions included."""
    names = {".".join(("plandiff", *path.relative_to(PACKAGE).with_suffix("").parts)): path for path in modules()}
    after = {name: {found for found in imports(path) if found in names} for name, path in names.items()}
    while leaves := {name for name, found in after.items() if not found & after.keys()}:
        after = {name: found for name, found in after.items() if name not in leaves}
    assert not after, f"in a circle, or above one: {sorted(after)}"


MAP = (PACKAGE / "README.md").read_text(encoding="utf-8")
# `rendering/formats.py: Subject.render` names a file and what it defines.
NAMED = re.findall(r"`([\w./-]*(?:/|\.py|\.md|\.typed))(?:: ([\w.]+))?`", MAP)


def test_the_map_names_the_rooms_from_the_ground_up() -> None:
    chapter = MAP.split("## Rooms, from the ground up\n")[1].split("\n## ")[0]
    named = [name.strip("/").removesuffix(".py") for name in re.findall(r"^\| `([\w./]+)` \|", chapter, re.MULTILINE)]
    assert named == [*MAY_IMPORT, *EVERYTHING[:-1]]
    there = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.suffix == ".py" or has_modules(path)}
    assert there == {*named, "__init__"}
    for place, name in enumerate(MAY_IMPORT):
        assert MAY_IMPORT[name] <= set(named[:place]), f"{name} imports what stands below it"


def has_modules(path: Path) -> bool:
    return path.is_dir() and (path / "__init__.py").exists()


def test_the_map_says_something() -> None:
    assert len(NAMED) > 60
    assert len([name for _, name in NAMED if name]) > 30


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_what_the_map_names_is_there(path: str, name: str) -> None:
    found = next((place for place in (PACKAGE / path, PACKAGE.parent / path) if place.exists()), None)
    assert found, f"there is no {path}"
    if name:
        assert name in defined(found), f"{path} defines no {name}"


def defined(path: Path) -> set[str]:
    """What a module defines: functions, classes with their methods, and constants."""
    found = set()
    for node in parsed(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            found |= {f"{node.name}.{inner.name}" for inner in node.body if isinstance(inner, ast.FunctionDef)}
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


@pytest.mark.skipif(shutil.which("git") is None, reason="git tells what belongs to the project")
def test_nothing_else_lies_at_the_top() -> None:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip("not a checkout")
    tops = {name.partition("/")[0] for name in done.stdout.split("\0") if name}
    assert {top for top in tops if not top.startswith(".")} == TOP
