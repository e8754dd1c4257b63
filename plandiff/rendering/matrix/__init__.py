"""The matrix of threads by versions in every format."""
