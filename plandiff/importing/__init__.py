"""From a document to a plan and from a plan to a plan file."""

from plandiff.importing.preview import PreviewNode, preview
from plandiff.importing.read import MAX_CHARACTERS, read_text
from plandiff.importing.result import DocumentForm, Guess, Imported, Place, Role, Skipped, Stretch
from plandiff.importing.suggest import Suggestion, adopt, suggest
from plandiff.importing.yaml_text import plan_yaml

__all__ = [
    "MAX_CHARACTERS",
    "DocumentForm",
    "Guess",
    "Imported",
    "Place",
    "PreviewNode",
    "Role",
    "Skipped",
    "Stretch",
    "Suggestion",
    "adopt",
    "plan_yaml",
    "preview",
    "read_text",
    "suggest",
]
