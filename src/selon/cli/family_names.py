"""Names for the nodes and statements of one followed claim."""

from __future__ import annotations

import unicodedata

from selon.cli.naming import shown
from selon.cli.sheet import Sheet
from selon.cli.told import day, short
from selon.pipeline.archives import Followed
from selon.records import Source, Statement


class FamilyNames:
    """Looks up who a node is and what a statement is to be called."""

    def __init__(self, found: Followed, sheet: Sheet) -> None:
        self.sheet = sheet
        self.statements = {one.key: one for one in (*found.members, *found.denials)}
        self._sources = {node.id: node.source for node in found.route.nodes}
        self._by_letters: dict[str, Source] = {}
        for one in found.members:
            for source in (*([one.publisher] if one.publisher else []), *(hop.source for hop in one.hops)):
                self._add(one, source)

    def _add(self, statement: Statement, source: Source) -> None:
        """Nodes that became one with others are not in the route any more, but the count's steps name them."""
        for node in (source.identity, f"anonymous:{statement.article_id}:{source.id}"):
            if node is not None:
                self._sources.setdefault(node, source)
        if not source.anonymous:
            self._by_letters.setdefault(_letters(source.name), source)

    def node(self, node: str) -> str:
        """Give a node's sign and name; what is told of nobody in the family goes by its id."""
        source = self._sources.get(node) or self._by_letters.get(_letters(node.partition(":")[2]))
        if source is None:
            return self.sheet.safe(node.partition(":")[2] or node)
        return f"{'○' if source.anonymous else '●'} {shown(source)}"

    def nodes(self, nodes: tuple[str, ...]) -> str:
        """Give several as an enumeration, each name once."""
        return self.sheet.messages.both([*dict.fromkeys(self.node(node) for node in nodes)])

    def statement(self, key: str) -> str:
        """Give a statement's publisher, day and short key."""
        one = self.statements.get(key)
        if one is None:
            return short(key)
        messages = self.sheet.messages
        name = self.sheet.safe(one.publisher.name) if one.publisher else messages("head.no_publisher")
        return f"{name} ({day(one.published) or messages('claim.undated')}, {short(key)})"


def _letters(name: str) -> str:
    """Give the letters and digits of a name alone, no case, no accents: a node's id holds a name written so, or nearly."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if sign.isalnum())
