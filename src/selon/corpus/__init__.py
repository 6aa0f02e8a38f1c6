"""The corpus of nested attribution: annotated articles in four languages, made for the project (CC BY 4.0).

    >>> from selon.corpus import load
    >>> articles = load("fr", "train")

The files' form is that of ``selon.corpus.markup``; what the annotation means is said in ``docs/corpus.md``.
"""

from selon.corpus.loading import CorpusArticle, CorpusAttribution, corpus_folder, load
from selon.corpus.markup import MarkupError
from selon.corpus.split import CorpusError, Part

__all__ = ["CorpusArticle", "CorpusAttribution", "CorpusError", "MarkupError", "Part", "corpus_folder", "load"]
