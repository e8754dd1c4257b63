"""Red lines: one test a file, what a version says where a line looks, and every line against every version."""
