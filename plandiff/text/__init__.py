"""Normalising and cutting up text: typography, tokens, sentences, words, figures, facts."""
