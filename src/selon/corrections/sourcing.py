"""The second step: who stands behind attributions and mentions, and what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from selon.corrections.edits import Edit, InapplicableError, Refused, best, place_of, places_of
from selon.corrections.kinds import SOURCE_KINDS
from selon.corrections.people import Draft, Known, meant, own_mention
from selon.records import Attribution, Source, Span


@dataclass(frozen=True, slots=True)
class Sourced:
    """``attributions``: with their sources; ``touched``: those whose source a person has set."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    touched: frozenset[str]
    refused: tuple[Refused, ...]


def sourcing(
    text: str, attributions: Sequence[Attribution], sources: Sequence[Source], edits: Iterable[Edit], known: Known
) -> Sourced:
    """Apply what concerns sources, in order of time; other corrections are passed over."""
    draft = Draft(text, {one.id: one for one in attributions}, {one.id: one for one in sources}, known)
    refused = []
    for edit in edits:
        if edit.kind in SOURCE_KINDS:
            try:
                _APPLY[edit.kind](draft, edit)
            except InapplicableError as error:
                refused.append(Refused(edit.id, str(error)))
    return Sourced(
        tuple(draft.attributions.values()), tuple(draft.sources.values()), frozenset(draft.touched), tuple(refused)
    )


def _resolve(draft: Draft, edit: Edit) -> None:
    if edit.place is None:
        raise InapplicableError("the words that it stands for are not in this text")
    span, names = meant(draft, edit.place)
    wanted = edit.payload["to"]
    target = None
    if wanted is not None:
        try:
            target = draft.at(place_of(wanted))
        except InapplicableError:
            start, end = place_of(wanted)
            target = draft.opened(Span(start, end, draft.text[start:end]))
    if span is not None:
        draft.move(span, target)
    draft.assign(names, target)


def _merge(draft: Draft, edit: Edit) -> None:
    kept = draft.at(place_of(edit.payload["keep"]))
    others = {draft.at(place) for place in places_of(edit.payload["others"])} - {kept}
    for other in others:
        gone = draft.sources.pop(other)
        one = draft.sources[kept]
        mentions = sorted({*one.mentions, *gone.mentions}, key=lambda span: (span.start, span.end))
        if one.identity is None and gone.identity is not None:  # what is known of either is known of both
            one = replace(one, identity=gone.identity, owner=gone.owner, control=gone.control)
            one = replace(one, country=gone.country or one.country)
        draft.sources[kept] = replace(one, mentions=tuple(mentions))
        for name, attribution in draft.attributions.items():
            if attribution.source_id == other:
                draft.attributions[name] = replace(attribution, source_id=kept)
                draft.touched.add(name)


def _split(draft: Draft, edit: Edit) -> None:
    place = place_of(edit.payload["mention"])
    owner = draft.at(place)
    span = best(place, ((m, (m,)) for m in draft.sources[owner].mentions), "mention of a source")
    if draft.sources[owner].mentions == (span,):
        return  # it stands alone already
    names = [
        one.id for one in draft.attributions.values() if one.source_id == owner and own_mention(draft, one) == span
    ]
    target = draft.opened(span)
    draft.sources[target] = _in_own_words(draft.sources[target], span)
    draft.move(span, target)
    draft.assign(names, target)
    draft.sources[owner] = _without(draft.sources[owner], span, draft.known)


def _in_own_words(one: Source, span: Span) -> Source:
    """A source of one mention, named by what that says: a longer name that the article has is the other one's."""
    said = [word for word in one.name.split() if word in span.text]
    return replace(one, name=" ".join(said)) if said and one.name.endswith(said[-1]) else one


def _without(one: Source, gone: Span, known: Known) -> Source:
    """A source from which a mention was taken: described anew by its longest other one when only that one named it."""

    def names(span: Span) -> bool:
        return one.name.casefold() in " ".join(span.text.split()).casefold()

    if not names(gone) or any(map(names, one.mentions)):
        return one
    longest = max(one.mentions, key=lambda span: (span.end - span.start, -span.start))
    return replace(known.described(longest), id=one.id, mentions=one.mentions)


def _change(draft: Draft, edit: Edit) -> None:
    name = draft.at(edit.place)
    one = draft.sources[name]
    payload: Mapping[str, Any] = edit.payload
    if "name" in payload:
        wanted = " ".join(payload["name"].split())
        one = replace(one, name=wanted) if "identity" in payload else draft.known.named(one, wanted)
    if "identity" in payload:
        identified = draft.known.identified(one, payload["identity"])
        if identified is None:
            raise InapplicableError(f"the gazetteer has nobody called {payload['identity']!r}")
        one = identified
    if "type" in payload:
        one = replace(one, type=payload["type"])
    if "anonymous" in payload:
        one = replace(one, anonymous=payload["anonymous"])
    draft.sources[name] = one
    draft.touched |= {each.id for each in draft.attributions.values() if each.source_id == name}


_APPLY: dict[str, Callable[[Draft, Edit], None]] = {
    "source": _change,
    "type": _change,
    "resolve": _resolve,
    "merge-sources": _merge,
    "split-source": _split,
}
