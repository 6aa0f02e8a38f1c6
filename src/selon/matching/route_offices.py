"""Who speaks for whom: a person named beside the institution in which other chains of the claim end.

"Nordane's head Anna Lind denied it" and "Nordane denied it" are one origin.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.gazetteer.fold import Token, tokens
from selon.matching.drift_roles import head_noun
from selon.matching.route_joining import Named
from selon.matching.route_likeness import NAMED, Similarity, translation
from selon.matching.route_names import bare, forms, same_words
from selon.matching.route_nodes import Nodes, Paths, is_anonymous
from selon.records import Statement

_INSTITUTIONS = frozenset(("government_body", "organization"))
_SPEAKING = frozenset(("speaker", "president", "leader"))
"""Families of nouns for those who speak for an institution as a whole."""
_BETWEEN = 5
"""Words before a person's name in which the institution may be named."""


def join_offices(
    statements: Sequence[Statement], paths: Paths, ends: Sequence[Named], nodes: Nodes, like: Similarity | None
) -> None:
    """Join persons in whom chains end with the institution that they are said to speak for. ``ends``: the sources in whom
    chains end.

    The institution stands in the person's name or before it, if need be in another language; where the sentence has an
    office and nobody else's name ("its director …"), it is the only one that there is.
    """
    institutions = [one for one in ends if one.source.type in _INSTITUTIONS and not is_anonymous(one.node)]
    for statement in statements:
        last = statement.hops[-1].source if statement.hops else None
        if last is None or last.type not in {"person", "unknown"} or last.anonymous:
            continue
        node = paths[statement.key][-1]
        others = [one for one in institutions if nodes.of(one.node) != nodes.of(node)]
        found = {nodes.of(one.node) for one in _spoken_for(statement, bare(last.name), others, like)}
        if len(found) == 1:
            nodes.join(found.pop(), node)


def _spoken_for(
    statement: Statement, person: tuple[str, ...], institutions: Sequence[Named], like: Similarity | None
) -> list[Named]:
    before = _before(tokens(statement.context), person)
    near = [*person, *(token.folded for token in before)]
    named = [one for one in institutions if any(_stands(near, form) for form in forms(one.source.name))]
    office = head_noun(" ".join(token.raw for token in before), statement.language)
    if named or office is None or office.family not in _SPEAKING:
        return named
    if not any(token.raw[0].isupper() for token in before[1:]):
        return list(institutions)
    foreign = [one for one in institutions if one.language != statement.language]
    at = translation(" ".join(token.raw for token in before), [one.source.name for one in foreign], like, NAMED)
    return [] if at is None else [foreign[at]]


def _before(sentence: Sequence[Token], person: tuple[str, ...]) -> Sequence[Token]:
    """The words right before a person's name, none where it is not there."""
    words = [token.folded for token in sentence]
    at = next((at for at in range(len(words)) if same_words(tuple(words[at : at + len(person)]), person)), 0)
    return sentence[max(0, at - _BETWEEN) : at]


def _stands(words: Sequence[str], form: tuple[str, ...]) -> bool:
    """Whether a name stands among words. One of a single word must be written so: of other letters too much sounds like
    it.
    """
    size = len(form)
    parts = (tuple(words[at : at + size]) for at in range(len(words) - size + 1))
    return any(part == form or (size > 1 and same_words(part, form)) for part in parts)
