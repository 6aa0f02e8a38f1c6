"""What outlets and sources belong to: one owner, or one state that speaks through them."""

from __future__ import annotations

from selon.gazetteer import Gazetteer
from selon.gazetteer.model import STATE_VOICES
from selon.records import Source


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
