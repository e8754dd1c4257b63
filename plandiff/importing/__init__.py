"""From a document to a plan and from a plan to a plan file."""

from plandiff.importing.read import read_text
from plandiff.importing.result import DocumentForm, Guess, Imported, Place, Role, Skipped, Stretch

__all__ = ["DocumentForm", "Guess", "Imported", "Place", "Role", "Skipped", "Stretch", "read_text"]
