"""Red lines as reports: a matrix of lines by versions, then the words that decide."""
