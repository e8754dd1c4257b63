"""Wiki markup as documents."""
