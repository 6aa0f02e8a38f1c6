"""Builds readings by hand: passages are named by their words, offsets are looked up."""

from __future__ import annotations

from selon.records import (
    PUBLISHER,
    Article,
    Attribution,
    Claim,
    Kind,
    Link,
    Modality,
    Reading,
    Role,
    Source,
    SourceType,
    Span,
    Stance,
)

Link3 = tuple[Role, str | None, str | Span | None]
"""(role, attribution that makes the link, what it is kept from)."""


class Builder:
    """Collects the parts of one reading. Passages are looked up from ``self.at`` on, which only moves forward."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.at = 0
        self.attributions: list[Attribution] = []
        self.sources: dict[str, Source] = {}
        self.claims: list[Claim] = []

    def span(self, words: str, after: int | None = None) -> Span:
        start = self.article.text.index(words, self.at if after is None else after)
        return Span(start, start + len(words), words)

    def between(self, first: str, last: str, after: int | None = None) -> Span:
        """The passage from the words ``first`` to the words ``last``, both included."""
        start = self.article.text.index(first, self.at if after is None else after)
        end = self.article.text.index(last, start) + len(last)
        return Span(start, end, self.article.text[start:end])

    def source(
        self,
        name: str,
        kind: SourceType,
        *,
        anonymous: bool = False,
        identity: str | None = None,
        country: str | None = None,
        owner: str | None = None,
        control: str | None = None,
    ) -> str:
        """Add a source and give its id."""
        key = f"s{len(self.sources) + 1}"
        self.sources[key] = Source(key, name, kind, anonymous, (), identity, country, owner, control)
        return key

    def attribution(
        self,
        source: Span | None,
        cue: Span,
        content: Span | tuple[Span, ...],
        source_id: str | None,
        *,
        parent: str | None = None,
        kind: Kind = "indirect",
        addressee: Span | None = None,
        stance: Stance = "neutral",
        confidence: float = 0.9,
    ) -> str:
        """Add an attribution and give its id; its source's span joins the mentions of the resolved source."""
        key = f"a{len(self.attributions) + 1}"
        contents = content if isinstance(content, tuple) else (content,)
        self.attributions.append(
            Attribution(key, parent, kind, source, (cue,), contents, addressee, source_id, stance, confidence)
        )
        if source is not None and source_id is not None:
            self.mention(source_id, source)
        return key

    def mention(self, source_id: str, span: Span) -> None:
        old = self.sources[source_id]
        self.sources[source_id] = Source(
            old.id, old.name, old.type, old.anonymous, (*old.mentions, span),
            old.identity, old.country, old.owner, old.control,
        )  # fmt: skip

    def claim(
        self,
        spans: tuple[Span, ...],
        chain: tuple[str, ...] = (),
        links: tuple[Link3, ...] = (),
        *,
        modality: Modality = "asserted",
        within: tuple[str, ...] = (),
    ) -> None:
        """Add a claim; ``chain`` and ``links`` are without the publisher; ``within``: its attributions, outer first."""
        stances = {item.id: item.stance for item in self.attributions}
        made = [Link(role, by, stances[by] if by else "neutral", kept) for role, by, kept in links]
        self.claims.append(
            Claim(
                f"c{len(self.claims) + 1}", spans, (PUBLISHER, *chain), (Link("publisher", None, "neutral"), *made),
                within, modality, (), (),
            )
        )  # fmt: skip

    def reading(self, notes: tuple[str, ...] = ()) -> Reading:
        return Reading(
            self.article, tuple(self.attributions), tuple(self.sources.values()), tuple(self.claims), notes, "by hand"
        )
