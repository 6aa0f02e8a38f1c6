"""Named people taken up by what they do: "Ronan Quélennec said … The oyster farmer added …"."""

from __future__ import annotations

from collections.abc import Sequence

from selon.reading.sources.clusters import Cluster, is_thing
from selon.reading.sources.mentions import Mention
from selon.reading.sources.nouns import UNKNOWN
from selon.reading.sources.pronouns import Turn
from selon.reading.sources.scene import Scene

_REACH = 3
"""Sentences back to the last words of the one who is taken up."""
_TRADES = ("expert", "reporter", "worker", "artist", "lawyer", "soldier", "man", "woman")
"""Families of nouns that describe somebody more often than they name an office that one person holds."""
_ANYBODY = ("man", "woman")
"""Families of which more may be told: "the old man" is still the one who has just been named."""


def of_trade(mention: Mention, turns: Sequence[Turn], introduced: Sequence[Cluster], at_hand: Scene) -> Cluster | None:
    """The named person who spoke last, when a definite description of a person, without any detail and fitting no
    source by its own words, follows close behind; None when the person is described as something else.
    """
    if not bare_trade(mention):
        return None
    at = mention.span.start
    here = at_hand.sentences.number(None, at)
    outer = [t for t in turns if t.attribution.parent is None and here - t.sentence <= _REACH]
    named = [t.cluster for t in outer if t.cluster.names and not is_thing(t.cluster)]
    near = [c for c in introduced if c.names and not is_thing(c) and here - _sentence(c, at, at_hand) <= 1]
    last = named[-1] if named else near[0] if len(near) == 1 else None
    if last is None or any(m.number == "plural" for m in last.mentions) or _otherwise(mention, last):
        return None
    return last


def bare_trade(mention: Mention) -> bool:
    """Whether a phrase describes one person by what he or she does, and no more."""
    noun = mention.noun
    if noun is None or mention.number == "plural" or noun.sort.type != "person":
        return False
    if not noun.sort.family.startswith((UNKNOWN, *_TRADES)):
        return False
    if not noun.sort.family.startswith(UNKNOWN):
        return not mention.modifiers or noun.sort.family in _ANYBODY
    # A noun that no profile knows is among what is told of it; whoever more is told of is somebody new.
    return not mention.details - {noun.lemma} and not mention.other and "," not in mention.span.text


def _sentence(cluster: Cluster, at: int, at_hand: Scene) -> int:
    return at_hand.sentences.number(None, max(0, cluster.last_before(at)))


def _otherwise(mention: Mention, cluster: Cluster) -> bool:
    """Whether the person is known by another trade, or the grammatical gender speaks against it."""
    own = {m.noun.sort.family for m in cluster.mentions if m.noun}
    trades = {family for family in own if family.startswith((UNKNOWN, *_TRADES))}
    wrong = mention.gender is not None and bool(cluster.genders) and mention.gender not in cluster.genders
    return wrong or bool(trades and mention.noun and mention.noun.sort.family not in trades)
