"""What outlets and sources belong to: one owner, or one state that speaks through them."""

from __future__ import annotations

from selon.gazetteer import Gazetteer
from selon.gazetteer.fold import tokens
from selon.gazetteer.model import STATE_VOICES
from selon.languages import language
from selon.matching.drift_roles import head_noun
from selon.matching.letters import sounds
from selon.records import Source

_LOCAL = frozenset(("embassy", "police", "court", "mayor"))
"""Families of nouns for bodies of which a town or a region may have its own."""
_TELLING = 3
"""Sounds that the name of a place must have to be told in two languages."""


def group_of(node: str, source: Source, gazetteer: Gazetteer | None) -> str | None:
    """The id that a node collapses into for counting: "state:RU" for the state that speaks through it, else its
    uppermost known owner; None when it stands for itself alone. Public media that are independent speak for no state.
    """
    state = state_of(node, source, gazetteer)
    return f"state:{state}" if state else owner_of(source, gazetteer)


def state_of(node: str, source: Source, gazetteer: Gazetteer | None) -> str | None:
    """ISO code of the state that speaks through a source: the state itself, a body of its government, or an outlet
    that it controls or whose nearest owner of known control it does.
    """
    if node.startswith("state:"):
        return node.removeprefix("state:")
    if source.anonymous:
        return None
    if source.type == "government_body":
        return source.country
    outlet = gazetteer.by_id(source.identity) if gazetteer and source.identity else None
    if outlet and gazetteer:
        return gazetteer.state_voice(outlet)
    return source.country if source.control in STATE_VOICES else None


def owner_of(source: Source, gazetteer: Gazetteer | None) -> str | None:
    """The uppermost known owner of an outlet, the outlet itself where it owns others and nobody owns it."""
    outlet = gazetteer.by_id(source.identity) if gazetteer and source.identity else None
    if outlet and gazetteer:
        owners = gazetteer.owners(outlet)
        return owners[-1].id if owners else outlet.owner
    return source.owner


def is_national(source: Source, code: str | None) -> bool:
    """Whether a source is a body of government, of a country that is not known, and none of which a town may have its own.
    ``code``: the language of its name.
    """
    noun = head_noun(source.name, code)
    body = source.type == "government_body" and not source.anonymous and not source.country and not source.identity
    return body and (noun is None or noun.family not in _LOCAL)


def of_one_place(one: Source, code: str | None, other: Source, other_code: str | None) -> bool:
    """Whether two bodies of government are called after the same place: "ministère ulmérien de la Défense" and "власти
    Ульмерии". ``code`` and ``other_code``: the languages of their names.
    """
    return any(
        (capital or their_capital) and min(len(a), len(b)) >= _TELLING and (a.startswith(b) or b.startswith(a))
        for a, capital in _places(one.name, code)
        for b, their_capital in _places(other.name, other_code)
    )


def _places(name: str, code: str | None) -> list[tuple[str, bool]]:
    """The sounds of the words of a name that may be a place's, and whether each has a capital; not of departments
    ("Défense").
    """
    common = language(code).sources.openings
    words = [token.raw for token in tokens(name) if token.raw.lower() not in common]
    return [(sounds(word), word[0].isupper()) for word in words if head_noun(word, code) is None]
