"""The records: each declared once, and none that can change."""
