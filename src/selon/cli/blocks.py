"""The text of an article cut into blocks, one for every change of who is speaking. Pure: no printing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from selon.records import Attribution, Reading, Span

Part = Literal["plain", "source", "cue"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of one part. ``number``: id of the attribution whose cue ends here; ``marks``: what to say of the
    claim that begins here ("conditional", "denied", …).
    """

    text: str
    part: Part
    number: str | None
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Text at one depth. ``inside``: attributions whose content it belongs to, outermost first; ``opened``: those of
    them that the block before it did not belong to; ``paragraph``: whether a new paragraph begins with it.
    """

    pieces: tuple[Piece, ...]
    inside: tuple[str, ...]
    opened: tuple[str, ...]
    paragraph: bool


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    part: Part
    inside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Places:
    """What holds for a whole text: ``order``: attributions' (depth, number), ``named``: spans that name sources,
    ``marks``: claims' warnings by the offset where they begin.
    """

    order: Mapping[str, tuple[int, int]]
    named: tuple[Span, ...]
    marks: Mapping[int, tuple[str, ...]]


class _Layer:
    """Spans of one part, asked for in text order."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        self.spans = sorted(spans)

    def at(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(name for first, last, name in self.spans if first <= start and end <= last)


def blocks(reading: Reading, start: int = 0, end: int | None = None) -> Iterator[Block]:
    """Cut a reading's text, or its stretch from ``start`` to ``end``, into blocks in the order of the text."""
    text = reading.article.text
    limit = len(text) if end is None else end
    numbers = {cue.end: item.id for item in reading.attributions for cue in item.cue[-1:]}
    depths = nesting(reading.attributions)
    order = {item.id: (depths[item.id], number) for number, item in enumerate(reading.attributions)}
    places = _Places(order, _named(reading), claim_marks(reading))
    before: tuple[str, ...] = ()
    position = start
    while position <= limit:
        stop = text.find("\n", position, limit)
        stop = limit if stop < 0 else stop
        paragraph = True
        for group in _grouped(text, _runs(reading, places, position, stop)):
            inside = group[0].inside
            pieces = _pieces(text, group, numbers, places.marks)
            yield Block(pieces, inside, tuple(name for name in inside if name not in before), paragraph)
            before, paragraph = inside, False
        position = stop + 1


def claim_marks(reading: Reading) -> dict[int, tuple[str, ...]]:
    """Give, by the offset where a claim begins, the messages' keys of its modality and of the last teller's stance.

    Plain claims (asserted, neutral or endorsed) have none: a reader must be warned of hedges and denials only.
    """
    text = reading.article.text
    found: dict[int, tuple[str, ...]] = {}
    for claim in reading.claims:
        keys = [] if claim.modality == "asserted" else [f"modality.{claim.modality}"]
        stance = claim.links[-1].stance
        keys += [f"stance.{stance}"] if stance in ("distanced", "denied") else []
        if keys and claim.spans:
            first = claim.spans[0]
            blank = len(first.text) - len(first.text.lstrip())
            found[min(first.start + blank, len(text))] = tuple(keys)
    return found


def nesting(attributions: Iterable[Attribution]) -> dict[str, int]:
    """Give every attribution's depth by its id; 0 is outermost."""
    parents = {item.id: item.parent for item in attributions}
    return {name: _depth(name, parents) for name in parents}


def _depth(name: str, parents: Mapping[str, str | None]) -> int:
    depth, current = 0, parents[name]
    while current is not None and depth < len(parents):
        depth, current = depth + 1, parents.get(current)
    return depth


def _runs(reading: Reading, places: _Places, start: int, end: int) -> Iterator[_Run]:
    """Cut a paragraph wherever a source, a cue, a content or a marked claim begins or ends."""
    contents = _Layer((s.start, s.end, a.id) for a in reading.attributions for s in a.content if _meets(s, start, end))
    cues = _Layer((s.start, s.end, a.id) for a in reading.attributions for s in a.cue if _meets(s, start, end))
    sources = _Layer((s.start, s.end, "source") for s in places.named if _meets(s, start, end))
    cuts = {place for layer in (contents, cues, sources) for first, last, _ in layer.spans for place in (first, last)}
    cuts.update(places.marks)
    edges = sorted({start, end} | {place for place in cuts if start < place < end})
    for first, last in pairwise(edges):
        part: Part = "cue" if cues.at(first, last) else "source" if sources.at(first, last) else "plain"
        inside = sorted(contents.at(first, last), key=places.order.__getitem__)
        yield _Run(first, last, part, tuple(dict.fromkeys(inside)))


def _named(reading: Reading) -> tuple[Span, ...]:
    """Give every span that names a source: an attribution's, another mention, a dateline that a link is kept from."""
    own = [item.source for item in reading.attributions if item.source is not None]
    others = [mention for source in reading.sources for mention in source.mentions]
    kept = [link.kept_from for claim in reading.claims for link in claim.links if isinstance(link.kept_from, Span)]
    return tuple(dict.fromkeys((*own, *others, *kept)))


def _meets(span: Span, start: int, end: int) -> bool:
    return span.start < end and span.end > start


def _grouped(text: str, runs: Iterable[_Run]) -> list[list[_Run]]:
    """Join runs of one depth. A run without letters (the full stop after a quotation) joins its neighbour."""
    groups: list[list[_Run]] = []
    for run in runs:
        wordless = not any(character.isalnum() for character in text[run.start : run.end])
        if groups and (wordless or groups[-1][0].inside == run.inside):
            groups[-1].append(_Run(run.start, run.end, run.part, groups[-1][0].inside))
        elif groups and _wordless(text, groups[-1]):
            groups[-1] = [_Run(old.start, old.end, old.part, run.inside) for old in groups[-1]] + [run]
        else:
            groups.append([run])
    return groups


def _wordless(text: str, group: list[_Run]) -> bool:
    return not any(character.isalnum() for run in group for character in text[run.start : run.end])


def _pieces(
    text: str, group: Iterable[_Run], numbers: Mapping[int, str], marks: Mapping[int, tuple[str, ...]]
) -> tuple[Piece, ...]:
    return tuple(
        Piece(
            text[run.start : run.end],
            run.part,
            numbers.get(run.end) if run.part == "cue" else None,
            marks.get(run.start, ()),
        )
        for run in group
    )
