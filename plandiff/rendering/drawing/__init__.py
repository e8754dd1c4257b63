"""Pictures: layout of maps, and SVG."""
