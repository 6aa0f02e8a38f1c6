"""A reader that knows what to read: readings made by hand, by the article's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from selon.records import Article, Failure, Reading, Source
from tests.archive.samples import Said, reading_of

WORKERS = Source("s1", "ouvriers du chantier", "group", True, (), None, None, None, None)
RIVE = Source("s2", "La Rive", "media_outlet", False, (), None, "FR", None, None)
WIRE = Source("s3", "Harbour Wire", "news_agency", False, (), None, "GB", None, None)
WHARF = Source("s4", "The Wharf", "media_outlet", False, (), None, "GB", None, None)

FRENCH = "Les câbles du pont de Sarn étaient rongés depuis 2021."
ENGLISH = "The cables of the Sarn bridge had been corroded since 2021."
OTHER = "La piscine municipale de Vasques ouvrira ses portes en juin."


def article(text: str, name: str, publisher: str | None = None, **known: str | None) -> Article:
    """An article; its language is French unless it is said."""
    known.setdefault("language", "fr")
    return Article(id=name, text=text, publisher=publisher, **known)


class ToldReader:
    """Reads what it was told: by text, what is said in it, by whom. A text that it was not told of cannot be read.

    ``count``: how many articles it read.
    """

    def __init__(self, said: dict[str, Sequence[Said]], model: str = "m1") -> None:
        self.said = said
        self.model = model
        self.count = 0

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        for item in articles:
            if isinstance(item, Failure):
                yield item
            elif item.text not in self.said:
                yield Failure(item.url or item.id, "reading failed")
            else:
                self.count += 1
                yield reading_of(item, self.said[item.text], model=self.model)


def bridge_reader(model: str = "m1") -> ToldReader:
    """Reads one claim told in two languages, and another."""
    return ToldReader({FRENCH: [(FRENCH, [WORKERS])], ENGLISH: [(ENGLISH, [RIVE])], OTHER: [(OTHER, [])]}, model)
