"""The commands of plandiff, one per file, without logic of their own."""
