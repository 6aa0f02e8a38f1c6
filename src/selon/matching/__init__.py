"""Readings to claim families: statements, their embedding, the index of neighbours, the comparison and the families."""

from selon.matching.compare import Comparator, compare, shipped_comparator
from selon.matching.embedding import Embedder, SentenceEmbedder, shipped_embedder
from selon.matching.embedding_files import EmbedderError
from selon.matching.families import NEIGHBOURS, Candidate, Placement, place, says_enough, worth_comparing
from selon.matching.index import ClaimIndex, IndexFileError, Neighbour
from selon.matching.statements import statements

__all__ = [
    "NEIGHBOURS",
    "Candidate",
    "ClaimIndex",
    "Comparator",
    "Embedder",
    "EmbedderError",
    "IndexFileError",
    "Neighbour",
    "Placement",
    "SentenceEmbedder",
    "compare",
    "place",
    "says_enough",
    "shipped_comparator",
    "shipped_embedder",
    "statements",
    "worth_comparing",
]
