"""Anonymous sources of different articles that are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from selon.matching.letters import script
from selon.matching.route_likeness import Similarity, translation
from selon.matching.route_names import bare
from selon.matching.route_nodes import Nodes, Paths, is_anonymous, is_identity, parties
from selon.matching.route_spelling import has_capital
from selon.records import Source, Statement

_KINDS = frozenset(("person", "document", "unknown"))
_CASED = frozenset(("latin", "cyrillic"))
"""Scripts in which a name has a capital."""


class _Veiled(NamedTuple):
    """An anonymous source: its node, what it is called and in which language."""

    node: str
    name: str
    language: str | None


def merge_anonymous(
    statements: Sequence[Statement],
    paths: Paths,
    nodes: Nodes,
    followed: Mapping[str, tuple[int, Sequence[str]]],
    like: Similarity | None,
) -> None:
    """Join anonymous sources behind one relay in the same words or their translation, and those of articles followed.

    ``followed``: by statement key, the position in its chain at which it reaches another article, and that one's keys.
    Behind one relay, sources that are called something else in another language are one too: it is the same claim.
    Nothing else makes two of them one, however alike they are called.
    """
    by_key = {statement.key: statement for statement in statements}
    behind: dict[str, list[_Veiled]] = {}
    for statement in statements:
        sources = parties(statement)
        reached, targets = followed.get(statement.key, (len(sources), ()))
        for position, node in enumerate(paths[statement.key]):
            if not is_unnamed(node, sources[position]):
                continue
            veiled = _Veiled(node, sources[position].name, statement.language)
            if position > reached:
                theirs = _anonymous([by_key[key] for key in targets], paths)
                ours = sum(hop.source.anonymous for hop in statement.hops)
                match = _match(veiled, theirs, like) or (
                    theirs[0] if len({nodes.of(one.node) for one in theirs}) == ours == 1 else None
                )
                if match:
                    nodes.join(match.node, node)
            if position > 1:
                known = behind.setdefault(nodes.of(paths[statement.key][position - 1]), [])
                match = _match(veiled, known, like) or next(
                    (one for one in known if one.language != veiled.language), None
                )
                if match:
                    nodes.join(match.node, node)
                known.append(veiled)


def _anonymous(statements: Sequence[Statement], paths: Paths) -> list[_Veiled]:
    return [
        _Veiled(node, source.name, statement.language)
        for statement in statements
        for node, source in zip(paths[statement.key], parties(statement), strict=True)
        if is_unnamed(node, source)
    ]


def is_unnamed(node: str, source: Source) -> bool:
    """Whether a source is anonymous, or a person or document of which only the kind is told ("внутреннее письмо")."""
    if is_anonymous(node):
        return True
    kind = source.type in _KINDS and not is_identity(node)
    return kind and script(source.name.lower()) in _CASED and not has_capital(source.name)


def _match(one: _Veiled, others: Sequence[_Veiled], like: Similarity | None) -> _Veiled | None:
    """The one called by the same words, else by their translation."""
    same = next((other for other in others if bare(other.name) == bare(one.name)), None)
    foreign = [other for other in others if other.language != one.language]
    at = None if same else translation(one.name, [other.name for other in foreign], like)
    return same if at is None else foreign[at]
