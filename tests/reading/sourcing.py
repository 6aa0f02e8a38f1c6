"""Articles with their attributions built by hand, and a small gazetteer, for the tests of sources, relays and chains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from selon.languages.en import relays as en_relays
from selon.languages.en import sources as en_sources
from selon.languages.fr import relays as fr_relays
from selon.languages.fr import sources as fr_sources
from selon.languages.language import Language
from selon.reading.chains import build_paths
from selon.reading.paths import Path, Paths
from selon.reading.relays import Relays, find_relays
from selon.reading.sources import Resolution, resolve
from selon.reading.sources.knowledge import Gazetteer
from selon.records import PUBLISHER, Article, Attribution, Kind, Source, Span, Stance

FR = Language("fr", "French", True, (("«", "»"),), fr_sources.WORDS, relays=fr_relays.WORDS)
EN = Language("en", "English", True, (("“", "”"),), en_sources.WORDS, relays=en_relays.WORDS)


@dataclass(frozen=True)
class FakeOutlet:
    id: str
    name: str
    kind: str
    country: str | None
    owner: str | None = None
    control: str | None = None


class FakeMention(NamedTuple):
    start: int
    end: int
    outlet: FakeOutlet


SPUTNIK = FakeOutlet("outlet:sputnik", "Sputnik", "news_agency", "RU", "outlet:rossiya-segodnya", "SC")
NOVOSTI = FakeOutlet("outlet:ria-novosti", "RIA Novosti", "news_agency", "RU", "outlet:rossiya-segodnya", "SC")
AFP = FakeOutlet("outlet:afp", "Agence France-Presse", "news_agency", "FR")
REUTERS = FakeOutlet("outlet:reuters", "Reuters", "news_agency", "GB")
TASS = FakeOutlet("outlet:tass", "TASS", "news_agency", "RU", None, "SC")
MONDE = FakeOutlet("outlet:le-monde", "Le Monde", "media_outlet", "FR")
FIGARO = FakeOutlet("outlet:le-figaro", "Le Figaro", "media_outlet", "FR")
RTL = FakeOutlet("outlet:rtl", "RTL", "media_outlet", "FR")
INTER = FakeOutlet("outlet:france-inter", "France Inter", "media_outlet", "FR")
CNN = FakeOutlet("outlet:cnn", "CNN", "media_outlet", "US")
TIMES = FakeOutlet("outlet:nyt", "The New York Times", "media_outlet", "US")

OUTLETS = {
    "Sputnik": SPUTNIK, "RIA Novosti": NOVOSTI, "Novosti": NOVOSTI, "AFP": AFP, "Agence France-Presse": AFP,
    "Reuters": REUTERS, "TASS": TASS, "Tass": TASS, "Le Monde": MONDE, "Le Figaro": FIGARO, "RTL": RTL,
    "France Inter": INTER, "CNN": CNN, "The New York Times": TIMES, "New York Times": TIMES,
}  # fmt: skip
COUNTRIES = {
    "RU": "russe russes Russian Russia Russie Moscou Moscow", "SY": "syrien syrienne syriens syriennes Syrian Syrie",
    "US": "américain américaine américains américaines American États-Unis Washington", "UA": "ukrainien ukrainiens Kiev",
    "FR": "français française French France Paris", "DE": "allemand allemande German Berlin", "IR": "iranien Iran Iranian",
}  # fmt: skip
GOVERNMENTS = {"Moscou": "RU", "Moscow": "RU", "Kremlin": "RU", "Washington": "US", "White House": "US", "Paris": "FR",
    "Berlin": "DE", "Maison-Blanche": "US"}  # fmt: skip


class FakeGazetteer:
    """As much of the gazetteer as the tests need, looked up by exact text."""

    def __init__(self) -> None:
        self._countries = {word: code for code, words in COUNTRIES.items() for word in words.split()}
        self._countries |= {word.lower(): code for word, code in self._countries.items()}

    def outlet(self, name: str) -> FakeOutlet | None:
        folded = {k.lower().removeprefix("le "): v for k, v in OUTLETS.items()}
        return folded.get(name.lower().removeprefix("le "))

    def by_domain(self, domain: str) -> FakeOutlet | None:
        return {"www.lemonde.fr": MONDE, "sputnik.example": SPUTNIK}.get(domain)

    def mentions(self, text: str) -> list[FakeMention]:
        found: list[FakeMention] = []
        for name in sorted(OUTLETS, key=len, reverse=True):
            at = text.find(name)
            while at >= 0:
                end = at + len(name)
                free = not any(m.start < end and at < m.end for m in found)
                if free and not text[end : end + 1].isalnum() and not text[at - 1 : at].isalnum():
                    found.append(FakeMention(at, end, OUTLETS[name]))
                at = text.find(name, end)
        return found

    def country(self, name: str) -> str | None:
        return self._countries.get(name)

    def government(self, name: str) -> str | None:
        return GOVERNMENTS.get(name.removeprefix("the ").removeprefix("le "))

    def speaking_state(self, name: str) -> str | None:
        return self.government(name)


GAZETTEER = FakeGazetteer()


class Said(NamedTuple):
    """One attribution by its texts. ``source`` and ``content`` are those nearest to the cue; ``parent``: number from 1."""

    cue: str
    source: str | None = None
    content: str | None = None
    parent: int | None = None
    kind: Kind = "indirect"
    stance: Stance = "neutral"


@dataclass(frozen=True)
class Read:
    """An article taken through relays, sources and chains."""

    article: Article
    relays: Relays
    resolution: Resolution
    paths: Paths

    def source(self, number: int) -> Source | None:
        """The source of attribution ``number``, counted from 1."""
        wanted = self.resolution.attributions[number - 1].source_id
        return next((s for s in self.resolution.sources if s.id == wanted), None)

    def name(self, number: int) -> str | None:
        found = self.source(number)
        return found.name if found else None

    def addressee(self, number: int) -> str | None:
        span = self.relays.attributions[number - 1].addressee
        return span.text if span else None

    def path(self, number: int) -> Path:
        return self.paths.by_attribution[f"a{number}"]

    def chain(self, number: int) -> list[str]:
        return self.names(self.path(number))

    def own(self) -> list[str]:
        return self.names(self.paths.own)

    def names(self, path: Path) -> list[str]:
        names = {s.id: s.name for s in self.resolution.sources}
        return [names[i] for i in path.chain if i != PUBLISHER]

    def roles(self, number: int) -> list[str]:
        return [link.role for link in self.path(number).links[1:]]


def nearest(text: str, part: str, at: int) -> Span:
    """The occurrence of ``part`` that is nearest to an offset."""
    places, start = [], text.find(part)
    while start >= 0:
        places.append(start)
        start = text.find(part, start + 1)
    assert places, f"{part!r} is not in the text"
    best = min(places, key=lambda place: min(abs(place - at), abs(place + len(part) - at)))
    return Span(best, best + len(part), part)


def attribute(text: str, said: list[Said]) -> list[Attribution]:
    """The attributions, their cues looked for one after the other."""
    found: list[Attribution] = []
    at = 0
    for number, one in enumerate(said, 1):
        start = text.find(one.cue, at)
        assert start >= 0, f"cue {one.cue!r} is not in the text after {at}"
        cue = Span(start, start + len(one.cue), one.cue)
        at = cue.end
        source = nearest(text, one.source, start) if one.source else None
        content = (nearest(text, one.content, start),) if one.content else ()
        parent = f"a{one.parent}" if one.parent else None
        found.append(Attribution(f"a{number}", parent, one.kind, source, (cue,), content, None, None, one.stance, 1.0))
    return found


def read(
    text: str,
    said: list[Said],
    language: Language = FR,
    *,
    publisher: str | None = None,
    url: str | None = None,
    gazetteer: Gazetteer = GAZETTEER,
) -> Read:
    """The article through the three stages, with the small gazetteer unless another is given."""
    article = Article("test", text, language.code, publisher=publisher, url=url)
    relays = find_relays(article, attribute(text, said), language, gazetteer)
    spans = [mention.span for mention in relays.mentions]
    resolution = resolve(article, relays.attributions, spans, language, gazetteer)
    return Read(article, relays, resolution, build_paths(article, resolution, relays, gazetteer))
