"""A reading's chains as one tree from the publisher down, shared beginnings merged. Pure: no printing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selon.records import PUBLISHER, Claim, Reading, Role, Source


@dataclass(slots=True)
class Node:
    """One hand that claims pass through. ``source``: None for the publisher; ``roles``: what it is in the chains that
    pass or end here; ``claims``: those that end here; ``children``: by source id, in the order of the text.
    """

    source: Source | None
    roles: set[Role] = field(default_factory=set)
    claims: list[Claim] = field(default_factory=list)
    children: dict[str, Node] = field(default_factory=dict)


def chain_tree(reading: Reading) -> Node:
    """Give the publisher's node, under which every chain of the reading hangs."""
    known = {source.id: source for source in reading.sources}
    root = Node(None)
    for claim in reading.claims:
        node = root
        for name, link in zip(claim.chain, claim.links, strict=True):
            if name != PUBLISHER:
                node = node.children.setdefault(name, Node(known[name]))
            node.roles.add(link.role)
        node.claims.append(claim)
    return root


def origins(reading: Reading) -> Iterator[Source]:
    """Give the last links of all chains but the publisher's own, each source once, in the order of the text."""
    known = {source.id: source for source in reading.sources}
    for name in dict.fromkeys(claim.chain[-1] for claim in reading.claims):
        if name != PUBLISHER:
            yield known[name]
