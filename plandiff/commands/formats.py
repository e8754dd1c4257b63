"""`plandiff formats`: what every command can write."""

from __future__ import annotations


def formats() -> None:
    """List what each command can write, and the suffixes for it."""
    from plandiff.output import write_output
    from plandiff.rendering.formats import PROBLEMS, SUBJECTS
    from plandiff.rendering.words.wording import join_words

    lines = ["The suffix of -o FILE chooses a format, or --format NAME; else it is the first.", ""]
    for command, subject in SUBJECTS.items():
        lines += [command]
        lines += [
            f"  {entry.name:<8}  {', '.join(entry.suffixes):<14}  {entry.words}" for entry in subject.formats.values()
        ]
    lines += ["", f"validate has {join_words(PROBLEMS.formats)}; .json and .sarif choose theirs."]
    write_output("\n".join(lines) + "\n", None)
