"""The chains as one tree from the publisher down to each origin, with the claims that end there."""

from __future__ import annotations

from rich.text import Text
from rich.tree import Tree

from selon.cli.labels import Labels
from selon.cli.lines import wrapped
from selon.cli.messages import Messages
from selon.cli.naming import OwnerName, excerpt, publisher
from selon.cli.style import Look, mark
from selon.pipeline.chains import Node, chain_tree
from selon.records import Claim, Reading, Source

GUIDE = 4
"""Columns that a level of the tree takes."""
_SHORTEST = 18
"""Columns below which an excerpt goes to a line of its own."""
_OWN_SHOWN = 3
"""How many claims in the publisher's own voice are shown: the text shows them all."""


class TreeView:
    """Draws the chains of one reading."""

    def __init__(self, reading: Reading, look: Look, messages: Messages, owner_name: OwnerName, width: int) -> None:
        self.reading = reading
        self.look = look
        self.messages = messages
        self.labels = Labels(look, messages, owner_name)
        self.width = width

    def tree(self) -> Tree:
        """Give the whole tree; nodes in the order of the text, the publisher's own claims last."""
        root = chain_tree(self.reading)
        tree = Tree(Text(publisher(self.reading.article, self.messages), self.look.style("title")))
        for child in root.children.values():
            self._hang(tree, child, 1)
        if root.claims:
            own = tree.add(Text(self.messages("own_voice"), "italic" if self.look.coloured else ""))
            for claim in root.claims[:_OWN_SHOWN]:
                own.add(self.leaf(claim, 2))
            if len(root.claims) > _OWN_SHOWN:
                own.add(self._faint(self.messages("own_voice.more", n=len(root.claims) - _OWN_SHOWN)))
        return tree

    def _hang(self, tree: Tree, node: Node, depth: int) -> None:
        if node.source is None:
            return
        branch = tree.add(self.label(node.source, depth, relay="relay" in node.roles))
        for claim in node.claims:
            branch.add(self.leaf(claim, depth + 1))
        for child in node.children.values():
            self._hang(branch, child, depth + 1)

    def label(self, source: Source, depth: int, *, relay: bool) -> Text:
        """Give a source's name and what a reader must see of it; ``depth``: its level in the tree."""
        return self.labels.label(source, self.width - GUIDE * depth, relay=relay)

    def leaf(self, claim: Claim, depth: int) -> Text:
        """Give a claim: the attribution that it comes from, warnings, and how it begins."""
        text = Text()
        if claim.attributions:
            text.append(f"{claim.attributions[-1]} ", self.look.style("cue"))
        for word in self._warnings(claim):
            text.append(mark(word), self.look.style("mark")).append(" ")
        room = max(self.width - GUIDE * depth, 10)
        left = room - text.cell_len
        if left < _SHORTEST:
            text.append("\n")
            left = room
        text.append(excerpt([span.text for span in claim.spans], self.messages, left))
        return Text("\n").join(wrapped(text, room))

    def _warnings(self, claim: Claim) -> list[str]:
        stances = dict.fromkeys(link.stance for link in claim.links if link.stance != "neutral")
        keys = [] if claim.modality == "asserted" else [f"modality.{claim.modality}"]
        return [self.messages(key) for key in (*keys, *(f"stance.{stance}" for stance in stances))]

    def _faint(self, words: str) -> Text:
        return Text(words, self.look.style("faint"))
