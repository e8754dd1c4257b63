"""What stands inside what: the title, the preamble, the chapters and the points of a document."""
