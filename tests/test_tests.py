"""The test of a module is found by its name, and what tests no one module says what it tests."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "plandiff"

# Tests that are named after what they hold, as it is no one module.
OF_SEVERAL = {
    "alignment/test_cases.py": "small documents with the links that a reader would make",
    "alignment/test_clause_against_text.py": "a point of one text against a point of clauses",
    "alignment/test_gold.py": "the bundled plans against links made by reading",
    "alignment/test_negotiated.py": "nine negotiated texts against links made by reading",
    "alignment/test_inside.py": "the clauses of a link, and what explains it",
    "alignment/test_second_reading.py": "the gold itself",
    "comparing/test_bracketed_passages.py": "drafts in brackets against places and fates marked by reading",
    "commands/test_compare_surroundings.py": "what is not compared, in every form",
    "commands/test_compare_revisions.py": "both texts of one document, in every form",
    "comparing/languages/test_pairs.py": "pairs in several languages",
    "comparing/test_changes_in_part.py": "a property of comparisons",
    "comparing/test_mirror.py": "a property of comparisons",
    "comparing/test_notations.py": "numbers and dates with two readings",
    "comparing/test_nothing_unseen.py": "a property of comparisons",
    "comparing/translations/test_us_28_uk.py": "a translation with mistakes made on purpose",
    "hostile/test_fuzz.py": "all commands",
    "hostile/test_inputs.py": "all commands",
    "hostile/test_long_numbers.py": "all commands",
    "hostile/test_repository.py": "what calls git",
    "hostile/test_surroundings.py": "all commands",
    "hostile/test_text_is_data.py": "all commands in all forms",
    "hostile/test_writing.py": "all commands that write",
    "importing/test_cases.py": "documents with the tree that a reader would draw",
    "importing/test_hostile_lines.py": "every pattern of the room",
    "importing/test_licences.py": "licences of the system",
    "importing/test_nothing_lost.py": "a property of imports",
    "importing/test_pairs.py": "two documents of each kind, compared",
    "importing/office/test_documents.py": "whole documents as strangers send them, by the points that a reader sees",
    "importing/office/test_hostile_files.py": "every limit of the room",
    "model/test_records.py": "all records",
    "reading/test_bad_inputs.py": "what is read and what is refused",
    "reading/test_fuzz.py": "a property of the reader",
    "reading/test_red_lines.py": "one kind of file",
    "red_lines/test_licences.py": "lines of another field",
    "reading/test_schema.py": "the schemas of files",
    "red_lines/test_bundled.py": "the bundled lines against verdicts of a reader",
    "rendering/test_contrast.py": "the colours of pages and pictures",
    "rendering/test_escaping.py": "text from a file in every form",
    "rendering/test_moved_clauses.py": "clauses that moved, in every form",
    "rendering/test_reach.py": "how far a library reaches, in every form",
    "rendering/test_translation.py": "two languages, in every form",
    "signals/test_any_text.py": "a property of signals",
    "signals/test_examples.py": "the examples of each signal",
    "signals/test_fit_grades.py": "the fit of the grades of signals, which is done here",
    "signals/test_real_revisions.py": "what is counted on real revisions",
    "signals/test_score.py": "the signals against what a person found",
    "test_action.py": "the composite action offered to the CI of others",
    "test_architecture.py": "the arrows between modules, and the map",
    "test_changelog.py": "the changelog",
    "test_ci.py": "what the README offers to the CI of others",
    "test_golden.py": "whole comparisons in every form",
    "test_help.py": "the help of every command",
    "test_packages.py": "what we rely on in other packages",
    "test_readme.py": "every command of the README",
    "test_tests.py": "the tests",
    "test_wheel.py": "what the wheel is made of",
    "text/test_figures_and_dates.py": "pairs of sentences in eight languages",
    "text/test_number_and_date_forms.py": "forms of numbers and dates, by their standards",
    "threads/test_gold.py": "the bundled plans against threads made by reading",
    "threads/test_golden.py": "every report on the invented families",
    "threads/test_reports.py": "cells, outcomes, endings and nearness of threads",
    "threads/test_schemas.py": "the schemas of reports",
    "threads/test_titles.py": "titles in threads",
    "threads/test_translations.py": "translations among the versions, in every report",
}
# Modules without a test of their name, by module or folder, each with the table of cases that tries it.
TRIED_BY = {
    "__main__": "test_cli.py",
    "exit_codes": "test_cli.py",
    "version": "test_cli.py",
    "alignment/": "alignment/test_cases.py",
    "alignment/across_languages": "comparing/languages/test_pairs.py",
    "alignment/explain": "alignment/test_inside.py",
    "alignment/rulings": "alignment/test_align.py",
    "alignment/strings": "library/test_evidence.py",
    "rules/": "rules/shared/test_registry.py",
    "rules/shared/decidable": "commands/test_check.py",
    "commands/": "test_readme.py",
    "commands/git_diff": "commands/test_history.py",
    "commands/shared/": "test_cli.py",
    "commands/shared/decided": "commands/test_decide.py",
    "commands/shared/decision_book": "commands/test_decide.py",
    "commands/shared/red_lines": "commands/test_check.py",
    "commands/shared/thread_reports": "test_readme.py",
    "comparing/": "test_golden.py",
    "importing/": "importing/test_cases.py",
    "importing/common_level": "commands/test_compare_revisions.py",
    "importing/preview": "importing/test_suggest.py",
    "importing/office/": "importing/office/test_docx.py",
    "importing/office/both_texts": "commands/test_compare_revisions.py",
    "importing/office/odt_styles": "importing/office/test_odt.py",
    "library/": "test_cli.py",
    "library/documents": "commands/test_compare_revisions.py",
    "library/git_revisions": "commands/test_history.py",
    "library/lineage": "library/test_evidence.py",
    "library/search": "library/test_evidence.py",
    "model/": "model/test_records.py",
    "reading/": "reading/test_bad_inputs.py",
    "red_lines/": "red_lines/shared/test_line_tests.py",
    "red_lines/shared/word_places": "commands/test_check.py",
    "rendering/": "test_golden.py",
    "rendering/brackets/": "threads/test_golden.py",
    "rendering/brackets/html": "test_readme.py",
    "rendering/citation": "library/test_citations.py",
    "rendering/columns/": "rendering/test_columns.py",
    "rendering/columns/docx": "test_readme.py",
    "rendering/comparison/explanation_terminal": "library/test_evidence.py",
    "rendering/comparison/merged_text": "rendering/comparison/test_docx.py",
    "rendering/decisions": "commands/test_decide.py",
    "rendering/drawing/": "rendering/comparison/test_map.py",
    "rendering/family": "threads/test_golden.py",
    "rendering/figures": "comparing/test_term_table.py",
    "rendering/library/": "test_readme.py",
    "rendering/matrix/": "threads/test_golden.py",
    "rendering/outcome": "threads/test_golden.py",
    "rendering/page/annotation_parts": "commands/test_check.py",
    "rendering/page/csv_text": "rendering/test_columns.py",
    "rendering/page/html_text": "commands/test_decide.py",
    "rendering/page/terminal_tables": "threads/test_golden.py",
    "rendering/page/word_document": "rendering/comparison/test_docx.py",
    "rendering/red_lines/": "commands/test_check.py",
    "rendering/rulings": "commands/test_rulings.py",
    "rendering/silence": "threads/test_golden.py",
    "rendering/threads/": "threads/test_golden.py",
    "rendering/trace": "threads/test_golden.py",
    "rendering/words/ruling_words": "commands/test_rulings.py",
    "signals/": "signals/test_examples.py",
    "signals/languages/": "comparing/languages/test_pairs.py",
    "text/": "text/test_figures_and_dates.py",
    "text/attributions": "text/test_open_places.py",
    "text/brackets": "text/test_open_places.py",
    "text/item_places": "text/test_open_places.py",
    "text/languages/": "comparing/languages/test_pairs.py",
    "text/normalise": "test_golden.py",
    "text/numbers/": "text/test_number_and_date_forms.py",
    "text/phrase_context": "signals/test_examples.py",
    "text/rival_wordings": "text/test_open_places.py",
    "text/tokens": "comparing/test_word_diff.py",
    "threads/": "threads/test_reports.py",
}

MODULES = [
    path.relative_to(PACKAGE).with_suffix("").as_posix() for path in PACKAGE.rglob("*.py") if path.stem != "__init__"
]
FILES = [path.relative_to(TESTS).as_posix() for path in TESTS.rglob("test_*.py")]
# What signals are made of, and signals of many steps: their examples are too coarse to find a fault in one of them.
WITH_TABLES_OF_THEIR_OWN = (
    "signals/amounts/",
    "signals/conditions/",
    "signals/duties/",
    "signals/negation",
    "signals/roles/",
    "signals/scope_change",
)


def test_a_test_names_what_it_tries() -> None:
    """A module or a folder in the same place of the package, the folder that it is in, or it is listed above."""
    for file in FILES:
        folder, _, name = file.rpartition("/")
        place, name = PACKAGE / folder, name.removeprefix("test_")
        there = (place / name).exists() or (place / name.removesuffix(".py")).is_dir() or place.name == name[:-3]
        wrong = "listed, and named after a module" if there else "named after no module"
        assert there != (file in OF_SEVERAL), f"{file} is {wrong}"


def test_a_module_is_tried() -> None:
    for module in MODULES:
        folder, _, name = module.rpartition("/")
        own = f"{folder}/test_{name}.py".removeprefix("/")
        if own in FILES:
            assert module not in TRIED_BY, f"{module} is tried by the test of its name"
        else:
            assert not module.startswith(WITH_TABLES_OF_THEIR_OWN), f"{module} needs a table of its own"
            listed = {module, f"{folder}/", f"{folder.split('/')[0]}/"} & TRIED_BY.keys()
            assert listed, f"nothing tries {module}"


def test_what_is_listed_is_there() -> None:
    assert OF_SEVERAL.keys() <= set(FILES)
    assert set(TRIED_BY.values()) <= set(FILES)
    there = set(MODULES) | {f"{path.parent.relative_to(PACKAGE)}/" for path in PACKAGE.rglob("*.py")}
    assert TRIED_BY.keys() <= there
    assert set(WITH_TABLES_OF_THEIR_OWN) <= there
