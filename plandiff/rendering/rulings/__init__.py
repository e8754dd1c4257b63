"""What a person should decide about two texts, in every form: the file of rulings, a page, a list."""
