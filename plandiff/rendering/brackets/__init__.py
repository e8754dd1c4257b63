"""The open places of several versions in every format."""
