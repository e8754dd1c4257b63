"""Normalising and cutting up text: typography, tokens, sentences, figures."""

from plandiff.text.normalise import content_words, fold_typography, normalise
from plandiff.text.sentences import sentences
from plandiff.text.tokens import Token, tokens

__all__ = ["Token", "content_words", "fold_typography", "normalise", "sentences", "tokens"]
