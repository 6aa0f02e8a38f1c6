"""Links of a chain whose names are pieces of one another: a medium misread, or an unnamed person described by one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from selon.gazetteer.context import MEDIA_NOUNS
from selon.gazetteer.fold import tokens
from selon.matching.route_spelling import is_piece
from selon.records import Source, Statement

_MEDIA = frozenset(("news_agency", "media_outlet"))


def is_medium(source: Source) -> bool:
    """Whether a source is a medium by its sort or by its name."""
    return source.type in _MEDIA or bool({token.folded for token in tokens(source.name)} & MEDIA_NOUNS)


def without_pieces(statement: Statement) -> Statement:
    """The statement without the media of its chain that are a piece of the next one's name: "Port" does not pass on what
    "La Gazette de Port-Salin" says.
    """
    pieces = [one for one, other in pairwise(statement.hops) if _is_piece_of(one.source, other.source)]
    return replace(statement, hops=tuple(hop for hop in statement.hops if hop not in pieces)) if pieces else statement


def is_described_by(source: Source, outlet: str) -> bool:
    """Whether an unnamed source is called by an outlet's name behind other words: "toxicologue cité par The Herald"."""
    return source.anonymous and outlet != "" and source.name.lower().find(outlet.lower()) > 0


def _is_piece_of(source: Source, whole: Source) -> bool:
    media = is_medium(source) and source.identity is None and whole.type in _MEDIA and not whole.anonymous
    return media and is_piece(source.name, whole.name)
