"""Reading numbers: in digits of every script, in words of eight languages, with the notation of their text."""
