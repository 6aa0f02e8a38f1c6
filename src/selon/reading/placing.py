"""The attributions of an article by where they stand: what lies behind a cue, and which one a phrase belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.reading.sources.text import Sentences
from selon.records import Attribution, Span


class Placed:
    """The attributions of an article by where they stand."""

    def __init__(self, text: str, attributions: Sequence[Attribution], sentences: Sentences) -> None:
        self.text, self.attributions, self.sentences = text, attributions, sentences

    def region(self, attribution: Attribution) -> Iterator[tuple[int, int]]:
        """The stretches after the cue that belong to neither source nor content, within the sentence."""
        if not attribution.cue:
            return
        start = attribution.cue[0].start
        end = self.sentences.end(attribution.parent, attribution.cue[-1].end, len(self.text))
        around = next((a for a in self.attributions if a.id == attribution.parent), None)
        end = min(end, max((s.end for s in around.content), default=end) if around else end)
        taken = [(s.start, s.end) for s in attribution.content]
        taken += [(attribution.source.start, attribution.source.end)] if attribution.source else []
        taken += [
            (span.start, end)
            for other in self.attributions
            if other.parent == attribution.parent and other.id != attribution.id
            for span in other.cue[:1]
            if span.start > start
        ]
        at = start
        for a, b in sorted(taken):
            if b <= at:
                continue
            if at < min(a, end):
                yield at, min(a, end)
            at = max(at, b)
        if at < end:
            yield at, end

    def until(self, at: int) -> int:
        """Where the next source, cue or content begins."""
        spans = (s for a in self.attributions for s in (*a.cue, *a.content, *([a.source] if a.source else ())))
        return min((s.start for s in spans if s.start > at), default=len(self.text))

    def nearest(self, start: int, end: int) -> Attribution | None:
        """The attribution that a phrase outside its content belongs to: the nearest one of its sentence and level."""
        inside = [a for a in self.attributions if any(s.start <= start and end <= s.end for s in a.content)]
        parent = min(inside, key=lambda a: sum(s.end - s.start for s in a.content)).id if inside else None
        number = self.sentences.number(parent, start)
        level = [
            a
            for a in self.attributions
            if a.parent == parent and a.cue and self.sentences.number(parent, _near(a, start).start) == number
        ]
        return min(level, key=lambda a: _distance(_near(a, start), start, end), default=None)


def _near(attribution: Attribution, at: int) -> Span:
    spans = [*attribution.cue, *([attribution.source] if attribution.source else [])]
    return min(spans, key=lambda span: _distance(span, at, at))


def _distance(span: Span, start: int, end: int) -> int:
    return max(span.start - end, start - span.end, 0)
