"""The version of plandiff."""

__version__ = "0.2.0.dev0"
