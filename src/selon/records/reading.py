"""One article and its reading: frozen records whose names are those of the published contract.

Offsets are Unicode code points into ``Article.text``. Terms: PARC 3 and PolNeAR (attribution relations), MPQA (nested
sources), FactBank (factuality).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SCHEMA = "selon/reading/1"

Kind = Literal["direct", "indirect", "mixed"]
Stance = Literal["neutral", "endorsed", "distanced", "denied"]
Modality = Literal["asserted", "conditional", "possible", "planned", "negated", "question"]
Role = Literal["publisher", "relay", "source"]
SourceType = Literal[
    "person", "organization", "government_body", "news_agency", "media_outlet", "document", "group", "unknown"
]
PUBLISHER = "publisher"
"""The first link of every chain: the publisher itself."""


class ConfigurationError(ValueError):
    """A file of the user's own that cannot be used; the message names the file, the place and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article's text: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A place named in a claim; ``country``: ISO 3166-1 alpha-2, None when there is no single candidate."""

    country: str | None


@dataclass(frozen=True, slots=True)
class DateMention(Span):
    """A date named in a claim; ``first`` and ``last``: ISO 8601 days, both inclusive, None when not resolvable."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """One published text.

    ``id``: "sha256:" and the hexadecimal hash of ``text`` in UTF-8, or the id its provider gave; ``published``: ISO 8601
    date or date-time; ``language``: ISO 639-1 code. None wherever nothing is known.
    """

    id: str
    text: str
    language: str | None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue that ties a content to a source.

    ``id``: "a1", "a2", … in order of the text; ``parent``: id of the attribution whose content encloses this one;
    ``source_id``: the resolved source; ``confidence``: calibrated probability that the relation is right, 0 to 1.
    """

    id: str
    parent: str | None
    kind: Kind
    source: Span | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: Span | None
    source_id: str | None
    stance: Stance
    confidence: float


@dataclass(frozen=True, slots=True)
class Source:
    """Who is behind one or several source spans of an article.

    ``identity``: id in the gazetteer ("outlet:sputnik", "state:RU"); ``country``: ISO 3166-1 alpha-2; ``owner``: id in the
    gazetteer; ``control``: state-control typology of the State Media Monitor ("SC", "ISFM", …). None when unknown.
    """

    id: str
    name: str
    type: SourceType
    anonymous: bool
    mentions: tuple[Span, ...]
    identity: str | None
    country: str | None
    owner: str | None
    control: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain. ``attribution`` makes it; where that is None, ``kept_from`` says what it is kept from:
    the id of an earlier attribution, or the span of a dateline, by-line or footer. Both are None for the publisher.
    """

    role: Role
    attribution: str | None
    stance: Stance
    kept_from: str | Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that the article puts in someone's mouth or says in its own voice.

    ``chain``: source ids from the publisher (the constant "publisher") to the origin; ``links`` runs beside it.
    """

    id: str
    spans: tuple[Span, ...]
    chain: tuple[str, ...]
    links: tuple[Link, ...]
    attributions: tuple[str, ...]
    modality: Modality
    dates: tuple[DateMention, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one article. ``notes``: what a reader of the reading must know ("thin-language-profile")."""

    article: Article
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    notes: tuple[str, ...] = ()
    model: str | None = None
    schema: str = SCHEMA


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: where it is (path, URL, "file:line") and what is wrong with it."""

    where: str
    reason: str
