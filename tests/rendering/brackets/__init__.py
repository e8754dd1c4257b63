"""Open places of several versions in every format."""
