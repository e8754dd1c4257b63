"""Documents of word processors as a source: .docx and .odt, with their tracked changes."""
