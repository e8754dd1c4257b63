"""One commitment followed through the versions, in every format."""
