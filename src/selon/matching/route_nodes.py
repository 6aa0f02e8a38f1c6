"""Who a family's claim passed through: every publisher and every link of a chain, each as a node.

One node stands for one identity of the gazetteer, or for names written alike; an anonymous source is a node of its own
article's.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from selon.matching.route_names import bare
from selon.records import Source, Statement

Paths = dict[str, tuple[str, ...]]
"""By statement key, the node ids of its chain, the publisher's first."""


class Nodes:
    """Node ids that turn out to be one. The id kept is that of an identity, else the first that was seen."""

    def __init__(self) -> None:
        self._into: dict[str, str] = {}
        self.joined: list[tuple[str, str]] = []
        """(kept, gone), in the order in which they became one."""

    def of(self, node: str) -> str:
        """The id that a node goes by."""
        while node in self._into:
            node = self._into[node]
        return node

    def join(self, first: str, second: str) -> None:
        """Make two nodes one, unless they are two identities, which never are."""
        one, other = self.of(first), self.of(second)
        if one == other or (is_identity(one) and is_identity(other)):
            return
        kept, gone = (other, one) if _rank(other) < _rank(one) else (one, other)
        self._into[gone] = kept
        self.joined.append((kept, gone))


def is_identity(node: str) -> bool:
    """Whether a node id is one of the gazetteer."""
    return _rank(node) == 0


def is_anonymous(node: str) -> bool:
    """Whether a node id is an anonymous source's."""
    return node.startswith("anonymous:")


def _rank(node: str) -> int:
    return 2 if is_anonymous(node) else 1 if node.startswith("name:") else 0


def parties(statement: Statement) -> tuple[Source, ...]:
    """The publisher and the sources of the chain, outermost first."""
    return (publisher(statement), *(hop.source for hop in statement.hops))


def publisher(statement: Statement) -> Source:
    """The statement's publisher; one that is not known goes by its host or, without a URL, by its article."""
    if statement.publisher is not None:
        return statement.publisher
    name = host(statement) or statement.article_id
    return Source("publisher", name, "media_outlet", False, (), None, None, None, None)


def first_nodes(statements: Sequence[Statement]) -> Paths:
    """The node id that each place in the statements' chains has by itself."""
    return {
        statement.key: tuple(_first_id(statement, source) for source in parties(statement)) for statement in statements
    }


def _first_id(statement: Statement, source: Source) -> str:
    if source.identity:
        return source.identity
    if source.anonymous:
        return f"anonymous:{statement.article_id}:{source.id}"
    return f"name:{' '.join(bare(source.name)) or source.name}"


def host(statement: Statement) -> str | None:
    """The host name of the article's URL, without "www."."""
    found = urlsplit(statement.url).hostname if statement.url else None
    return found.removeprefix("www.") if found else None
