"""From a document to a plan and from a plan to a plan file."""
