"""From the lines of a point to its record: title, clauses, options, and ids."""
