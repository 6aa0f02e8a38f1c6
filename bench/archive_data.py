"""Synthetic readings for measuring the archive: sentences of the corpus, mixed anew, with invented names in them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from selon.corpus.markup import MarkupError, convert
from selon.records import Article, Hop, Source, Stance, Statement

CORPUS = Path(__file__).parent.parent / "corpus"
DIMENSIONS = 384
"""Of the made-up embeddings."""
_SENTENCE = re.compile(r"[^.!?\n]{20,400}[.!?]")
_SYLLABLES = (
    "ba",
    "cor",
    "dan",
    "el",
    "fi",
    "gor",
    "ha",
    "in",
    "ka",
    "lem",
    "mo",
    "nur",
    "os",
    "pe",
    "ri",
    "sa",
    "tov",
    "ur",
)
_NEUTRAL: Stance = "neutral"


@dataclass(frozen=True, slots=True)
class Sample:
    """An article, its reading as JSON, its statements and their embeddings, (claims, DIMENSIONS)."""

    article: Article
    reading: dict[str, Any]
    statements: tuple[Statement, ...]
    vectors: NDArray[np.float32]


def samples(claims: int, seed: int = 1) -> Iterator[Sample]:
    """Articles until they have so many claims, the same ones for the same seed; 1 to 16 claims each."""
    mixing = random.Random(seed)
    vectors = np.random.default_rng(seed)
    sentences = {folder.name: _sentences(folder) for folder in sorted(CORPUS.iterdir()) if any(folder.glob("*.txt"))}
    sources = [_source(mixing) for _ in range(max(20, claims // 20))]
    outlets = [_source(mixing, "media_outlet") for _ in range(400)]
    number = made = 0
    while made < claims:
        language = mixing.choice([*sentences])
        said = [_renamed(mixing, mixing.choice(sentences[language])) for _ in range(mixing.randint(6, 30))]
        sample = _sample(mixing, number, language, said, sources, outlets, vectors)
        number += 1
        made += len(sample.statements)
        yield sample


def _sample(
    mixing: random.Random,
    number: int,
    language: str,
    said: Sequence[str],
    sources: Sequence[Source],
    outlets: Sequence[Source],
    vectors: np.random.Generator,
) -> Sample:
    text = " ".join(said)
    outlet = outlets[min(int(mixing.expovariate(0.02)), len(outlets) - 1)]
    day = f"202{mixing.randint(2, 5)}-{mixing.randint(1, 12):02}-{mixing.randint(1, 28):02}"
    url = f"https://news{number % 400}.example/{language}/{day}/story-{number}.html"
    article = Article(f"bench:{number}", text, language, said[0][:80], outlet.name, day, url)
    chosen = mixing.sample(sources, k=min(5, len(sources)))
    spans, at = [], 0
    for sentence in said:
        spans.append({"start": at, "end": at + len(sentence), "text": sentence})
        at += len(sentence) + 1
    claims: list[dict[str, Any]] = []
    attributions: list[dict[str, Any]] = []
    statements: list[Statement] = []
    for count, span in enumerate(spans[: mixing.randint(1, 16)], 1):
        chain = [*mixing.sample(range(len(chosen)), k=mixing.choice((0, 1, 1, 1, 2, 2, 3)))]
        made = [f"a{len(attributions) + i + 1}" for i in range(len(chain))]
        attributions += [_attribution(mixing, name, span, source) for name, source in zip(made, chain, strict=True)]
        claims.append(_claim(f"c{count}", span, chain, made))
        hops = tuple(Hop("source", _NEUTRAL, chosen[source]) for source in chain)
        key, words = f"{article.id}#c{count}", str(span["text"])
        statements.append(
            Statement(
                key, article.id, language, article.title, url, day, outlet, words, words, "asserted", hops, (), ()
            )
        )
    reading = {
        "schema": "selon/reading/1",
        "article": {
            "id": article.id, "url": url, "title": article.title, "publisher": outlet.name, "published": day,
            "language": language, "text": text, "author": None,
        },
        "attributions": attributions,
        "sources": [_source_json(f"s{i + 1}", source, spans[0]) for i, source in enumerate(chosen)],
        "claims": claims,
        "notes": [],
        "model": "bench",
    }  # fmt: skip
    drawn = vectors.standard_normal((len(claims), DIMENSIONS), dtype=np.float32)
    return Sample(article, reading, tuple(statements), drawn / np.linalg.norm(drawn, axis=1, keepdims=True))


def _attribution(mixing: random.Random, name: str, span: dict[str, Any], source: int) -> dict[str, Any]:
    start = int(span["start"])
    cue = {"start": start, "end": start + 8, "text": span["text"][:8]}
    return {
        "id": name, "parent": None, "kind": "indirect", "source": cue, "cue": [cue], "content": [span],
        "addressee": None, "source_id": f"s{source + 1}", "stance": _NEUTRAL, "confidence": round(mixing.random(), 6),
    }  # fmt: skip


def _claim(name: str, span: dict[str, Any], chain: Sequence[int], made: Sequence[str]) -> dict[str, Any]:
    links = [{"role": "publisher", "attribution": None, "stance": _NEUTRAL}]
    links += [{"role": "source", "attribution": attribution, "stance": _NEUTRAL} for attribution in made]
    return {
        "id": name, "spans": [span], "chain": ["publisher", *(f"s{source + 1}" for source in chain)], "links": links,
        "attributions": [*made], "modality": "asserted", "dates": [], "places": [],
    }  # fmt: skip


def _source_json(name: str, source: Source, span: dict[str, Any]) -> dict[str, Any]:
    mention = {"start": span["start"], "end": span["start"] + 5, "text": span["text"][:5]}
    return {
        "id": name, "name": source.name, "type": source.type, "anonymous": source.anonymous, "mentions": [mention] * 2,
        "identity": source.identity, "country": source.country, "owner": source.owner, "control": source.control,
    }  # fmt: skip


def _source(mixing: random.Random, kind: str = "person") -> Source:
    name = f"{_name(mixing)} {_name(mixing)}"
    country = mixing.choice((None, "FR", "RU", "SY", "US"))
    identity = f"outlet:{name.lower().replace(' ', '-')}" if kind == "media_outlet" else None
    return Source("s", name, kind, mixing.random() < 0.3, (), identity, country, None, None)  # type: ignore[arg-type]


def _name(mixing: random.Random) -> str:
    return "".join(mixing.choice(_SYLLABLES) for _ in range(mixing.randint(2, 4))).capitalize()


def _renamed(mixing: random.Random, sentence: str) -> str:
    """A tenth of the words replaced, so that sentences differ and the vocabulary grows with the archive."""
    return " ".join(_name(mixing) if mixing.random() < 0.1 else word for word in sentence.split(" "))


def _sentences(folder: Path) -> list[str]:
    """Of the texts that are marked up as they should be; whether all are is checked elsewhere."""
    found: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        with suppress(MarkupError):
            text = str(convert(path.read_text(encoding="utf-8"), path.name)["text"])
            found += [match[0].strip() for match in _SENTENCE.finditer(text)]
    return found
