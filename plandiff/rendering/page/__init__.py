"""What pages of each form are made of: escaping, wrapping, tables, redlines, frames."""
