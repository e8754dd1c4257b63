"""Points that end without being struck, in every format."""
