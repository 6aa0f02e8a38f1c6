"""An article's sources and their mentions while corrections are applied to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from selon.corrections.edits import InapplicableError, Place, best, likeness
from selon.records import Attribution, Source, Span

_LIKE = 0.999
"""Share of two places from which they are one."""


class Known(Protocol):
    """What is known of sources beyond the article."""

    def described(self, span: Span) -> Source:
        """A source of which only this mention is known; its id has no meaning."""

    def identified(self, source: Source, identity: str | None) -> Source | None:
        """The source with another identity and what goes with it: country, owner, control; None when nobody has it."""

    def named(self, source: Source, name: str) -> Source:
        """The source under another name, with the identity that this name has."""


class Draft:
    """Attributions and sources while they are put right; ``touched``: whose source was set."""

    def __init__(
        self, text: str, attributions: dict[str, Attribution], sources: dict[str, Source], known: Known
    ) -> None:
        self.text, self.known = text, known
        self.attributions, self.sources = attributions, sources
        self.touched: set[str] = set()

    def at(self, place: Place | None) -> str:
        """The source that is mentioned at a place."""
        if place is None:
            raise InapplicableError("the words that it stands for are not in this text")
        return best(place, ((name, one.mentions) for name, one in self.sources.items()), "mention of a source")

    def opened(self, span: Span) -> str:
        """A source of its own for a mention."""
        numbers = [int(name[1:]) for name in self.sources if name[1:].isdecimal()]
        name = f"s{max(numbers, default=0) + 1}"
        self.sources[name] = replace(self.known.described(span), id=name, mentions=(span,))
        return name

    def move(self, span: Span, target: str | None) -> None:
        """Take a mention from whose it is to somebody else, and the attributions that it is the source of."""
        for name, one in self.sources.items():
            if name != target and span in one.mentions:
                self.sources[name] = replace(one, mentions=tuple(m for m in one.mentions if m != span))
        if target is not None and span not in self.sources[target].mentions:
            mentions = sorted((*self.sources[target].mentions, span), key=lambda m: (m.start, m.end))
            self.sources[target] = replace(self.sources[target], mentions=tuple(mentions))

    def assign(self, names: Iterable[str], target: str | None) -> None:
        """Give attributions another source, and with them those that lean on them: their source is understood."""
        for name in names:
            before = self.attributions[name].source_id
            self._set(name, target)
            for other in self._leaning(name, before):
                self._set(other, target)

    def _set(self, name: str, target: str | None) -> None:
        self.attributions[name] = replace(self.attributions[name], source_id=target)
        self.touched.add(name)

    def _leaning(self, name: str, before: str | None) -> Iterable[str]:
        """The attributions right behind one that name no source and had the same: "said …, adding …"."""
        every = list(self.attributions.values())
        at = next(number for number, one in enumerate(every) if one.id == name)
        for one in every[at + 1 :]:
            if one.parent == every[at].parent:
                if one.source is not None or one.source_id != before or before is None or self._clitic(one):
                    return
                yield one.id

    def _clitic(self, one: Attribution) -> bool:
        """Whether its cue holds a mention of its own ("a-t-elle dit")."""
        mentions = (m for source in self.sources.values() for m in source.mentions)
        return any(cue.start <= m.start and m.end <= cue.end for m in mentions for cue in one.cue)


def meant(draft: Draft, place: Place) -> tuple[Span | None, list[str]]:
    """What is meant at a place: a mention, and the attributions that it is the source of; or an attribution by its cue."""
    whole = [one.id for one in draft.attributions.values() if one.source and likeness(place, one.source) >= _LIKE]
    cues = [one.id for one in draft.attributions.values() if any(likeness(place, cue) >= _LIKE for cue in one.cue)]
    spans: list[tuple[Span | str, tuple[Span, ...]]] = []
    if whole:
        spans += [(source, (source,)) for one in whole[:1] if (source := draft.attributions[one].source)]
    elif cues:
        spans += [(cues[0], draft.attributions[cues[0]].cue)]
    else:
        unique = {span for source in draft.sources.values() for span in source.mentions}
        unique |= {one.source for one in draft.attributions.values() if one.source}
        spans += [(span, (span,)) for span in sorted(unique, key=lambda span: (span.start, span.end))]
        spans += [(one.id, one.cue) for one in draft.attributions.values()]
    found = best(place, spans, "mention of a source and no cue")
    if isinstance(found, str):
        one = draft.attributions[found]
        return (own_mention(draft, one), [found])
    return found, [
        one.id
        for one in draft.attributions.values()
        if one.source == found
        or (one.source is None and any(cue.start <= found.start and found.end <= cue.end for cue in one.cue))
    ]


def own_mention(draft: Draft, one: Attribution) -> Span | None:
    """The mention that an attribution names its source by: its source span, or a part of its cue."""
    if one.source is not None:
        return one.source
    mentions = (m for source in draft.sources.values() for m in source.mentions)
    return next((m for m in mentions if any(cue.start <= m.start and m.end <= cue.end for cue in one.cue)), None)
