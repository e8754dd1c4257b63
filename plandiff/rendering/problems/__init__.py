"""Problems that validation found, in every format."""
