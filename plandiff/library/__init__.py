"""Finding what there is: plans, seeds, documents, git revisions, sources, search, lineage and evidence."""
