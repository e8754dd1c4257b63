"""The version of plandiff."""

__version__ = "0.1.0"
