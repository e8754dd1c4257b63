"""An outcome (which asks made it into the result) in every format."""
