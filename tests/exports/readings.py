"""Made-up readings whose offsets, ids and chains fit together, for property tests."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from selon.records import (
    PUBLISHER,
    Article,
    Attribution,
    Claim,
    DateMention,
    Kind,
    Link,
    Modality,
    Place,
    Reading,
    Source,
    SourceType,
    Span,
    Stance,
)

_words = st.text(max_size=12)
_names = st.none() | _words
_stances = st.sampled_from(get_args(Stance))
_countries = st.none() | st.sampled_from(("FR", "RU", "SY"))
_days = st.none() | st.dates().map(lambda day: day.isoformat())


def small_reading() -> Reading:
    """One sentence with one attribution."""
    text = "Le maire a dit que la tour penche. Il pleut."
    return Reading(
        article=Article(id="x", text=text, language="fr"),
        attributions=(
            Attribution(
                "a1", None, "indirect", Span(0, 8, "Le maire"), (Span(9, 14, "a dit"),),
                (Span(15, 33, "que la tour penche"),), None, "s1", "neutral", 0.5,
            ),
        ),
        sources=(Source("s1", "maire", "person", True, (Span(0, 8, "Le maire"),), None, None, None, None),),
        claims=(
            Claim(
                "c1", (Span(15, 33, "que la tour penche"),), ("publisher", "s1"),
                (Link("publisher", None, "neutral"), Link("source", "a1", "neutral")), ("a1",), "asserted", (), (),
            ),
        ),
    )  # fmt: skip


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    first, last = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    return Span(first, last, text[first:last])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(min_size=1, max_size=80))
    anywhere = spans(text)
    several = st.lists(anywhere, max_size=3).map(tuple)
    article = Article(
        id=draw(st.text(min_size=1, max_size=9)),
        text=text,
        language=draw(st.none() | st.sampled_from(("fr", "ar"))),
        title=draw(_names),
        publisher=draw(_names),
        published=draw(_days),
        url=draw(_names),
        author=draw(_names),
    )
    sources = tuple(
        Source(
            id=f"s{number}",
            name=draw(_words),
            type=draw(st.sampled_from(get_args(SourceType))),
            anonymous=draw(st.booleans()),
            mentions=draw(several),
            identity=draw(_names),
            country=draw(_countries),
            owner=draw(_names),
            control=draw(_names),
        )
        for number in range(1, draw(st.integers(1, 4)))
    )
    source_ids = [source.id for source in sources]
    attributions: list[Attribution] = []
    for number in range(1, draw(st.integers(1, 4))):
        attributions.append(
            Attribution(
                id=f"a{number}",
                parent=draw(st.sampled_from([None, *(item.id for item in attributions)])),
                kind=draw(st.sampled_from(get_args(Kind))),
                source=draw(st.none() | anywhere),
                cue=draw(several),
                content=draw(several),
                addressee=draw(st.none() | anywhere),
                source_id=draw(st.sampled_from([None, *source_ids])),
                stance=draw(_stances),
                confidence=draw(st.floats(0, 1)),
            )
        )
    attribution_ids = [item.id for item in attributions]
    claims = tuple(
        draw(_claims(number, text, source_ids, attribution_ids)) for number in range(draw(st.integers(0, 3)))
    )
    notes = draw(st.lists(_words, max_size=2).map(tuple))
    return Reading(article, tuple(attributions), sources, claims, notes, draw(_names))


@st.composite
def _claims(draw: st.DrawFn, number: int, text: str, source_ids: list[str], attribution_ids: list[str]) -> Claim:
    chain = draw(st.lists(st.sampled_from(source_ids), max_size=3)) if source_ids else []
    links = [Link("publisher", None, "neutral")]
    for _ in chain:
        made_by = draw(st.sampled_from([None, *attribution_ids]))
        kept = (
            None if made_by is not None else draw(st.none() | spans(text) | st.sampled_from([None, *attribution_ids]))
        )
        links.append(Link(draw(st.sampled_from(("relay", "source"))), made_by, draw(_stances), kept))
    plain = draw(st.lists(spans(text), max_size=2))
    return Claim(
        id=f"c{number}",
        spans=tuple(plain),
        chain=(PUBLISHER, *chain),
        links=tuple(links),
        attributions=tuple(attribution_ids),
        modality=draw(st.sampled_from(get_args(Modality))),
        dates=tuple(DateMention(s.start, s.end, s.text, draw(_days), draw(_days)) for s in plain),
        places=tuple(Place(s.start, s.end, s.text, draw(_countries)) for s in plain),
    )
