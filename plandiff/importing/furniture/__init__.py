"""What stands on the pages of a document and is no part of its text: headers, contents, line numbers, footnotes."""
