"""Sources called by what they are and nothing else: the company, the report, the ministry.

Among the few in whom the chains of one claim end, "the company" is the only company, "un rapport" the only report, and a
document of one language that of another: it is the same claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selon.matching.drift_roles import head_noun
from selon.matching.route_joining import Named
from selon.matching.route_names import bare, same_name
from selon.matching.route_nodes import Nodes, is_identity
from selon.matching.route_spelling import has_capital, in_other_letters

_SORTS: Mapping[str, str] = {
    "government_body": "institution",
    "organization": "institution",
    "document": "document",
}


def join_described(ends: Sequence[Named], nodes: Nodes) -> None:
    """Make the nodes one that are the only ones of their sort. ``ends``: the sources in whom chains end, by each name."""
    for one in ends:
        sort = _sort(one)
        if sort and _is_bare(one) and not is_identity(nodes.of(one.node)):
            others = {nodes.of(other.node) for other in ends if _sort(other) == sort and _may_be(one, other)}
            others.discard(nodes.of(one.node))
            if len(others) == 1:
                nodes.join(others.pop(), one.node)
    _join_documents([one for one in ends if _sort(one) == "document"], nodes)


def _join_documents(documents: Sequence[Named], nodes: Nodes) -> None:
    """Documents of two languages, if either language has but one."""
    by_language: dict[str | None, set[str]] = {}
    for one in documents:
        by_language.setdefault(one.language, set()).add(nodes.of(one.node))
    alone = [found.copy().pop() for found in by_language.values() if len(found) == 1]
    if len(by_language) == len(alone):
        for other in alone[1:]:
            nodes.join(alone[0], other)


def _sort(one: Named) -> str | None:
    return _SORTS.get(one.source.type)


def _is_bare(one: Named) -> bool:
    """Whether a source is called by a common noun alone, which is no name; "the authorities" may be any."""
    noun = head_noun(one.source.name, one.language)
    if has_capital(one.source.name.partition(" ")[2] if noun else one.source.name):
        return False
    return len(bare(one.source.name)) == 1 or (noun is not None and noun.family == "government")


def _may_be(one: Named, other: Named) -> bool:
    """Whether the noun that one is called by fits the other: a ministry is no court, but a company may have any name."""
    if same_name(one.source.name, other.source.name):
        return True
    nouns = [head_noun(side.source.name, side.language) for side in (one, other)]
    families = {noun.family for noun in nouns if noun}
    return len(families) < 2 or "government" in families or in_other_letters(one.source.name, other.source.name)
