"""A pipeline of readings made by hand: an "article" is the name of one of them, a place lists names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from selon.articles import Pages
from selon.cli.services import Services
from selon.records import Article, Explained, Failure, Reading, SourceReason, Step
from tests.cli.dispatch_reading import ROSSIYA, dispatch_reading
from tests.cli.invented_reading import arabic_reading, english_reading, long_text_reading

READINGS: dict[str, Callable[[], Reading]] = {
    "dispatch.txt": dispatch_reading,
    "ferry.txt": english_reading,
    "arabic.txt": arabic_reading,
    "long.txt": lambda: long_text_reading(40),
}
OWNERS = {ROSSIYA: "Rossiya Segodnya", "outlet:quay-group": "Quay Group"}


def owner_name(identity: str | None) -> str | None:
    return OWNERS.get(identity or "")


def explained(reading: Reading) -> Explained:
    """A few reasons, as resolution would give them for the dispatch."""
    sources = {item.id: item.source for item in reading.attributions}
    steps: dict[str, tuple[Step, str | None]] = {
        "a5": ("indefinite", None), "a7": ("description", "a5"), "a10": ("pronoun", "a7"), "a12": ("tagger", "a11"),
        "a14": ("pronoun", "a13"),
    }  # fmt: skip
    reasons = {name: SourceReason(step, sources.get(near or "")) for name, (step, near) in steps.items()}
    spans = {name: span for name in steps if (span := sources.get(name)) is not None}
    return Explained(reading, reasons, {(span.start, span.end): reasons[name] for name, span in spans.items()})


@dataclass
class FakePipeline:
    """Gives the readings of ``READINGS`` by the names of files, ``both.jsonl`` holds two; any other name fails."""

    asked: list[dict[str, object]] = field(default_factory=list)
    error: BaseException | None = None

    def services(self) -> Services:
        return Services(lambda: self, self.inputs, owner_name)

    def inputs(
        self,
        places: list[str],
        *,
        input_format: str,
        language: str | None,
        allow_private: bool,
        ignore_robots: bool,
        pages: Pages | None = None,
    ) -> Iterator[Article | Failure]:
        self.asked.append(
            {
                "places": places,
                "input_format": input_format,
                "language": language,
                "allow_private": allow_private,
                "ignore_robots": ignore_robots,
            }
        )
        for place in places:
            for name in ("ferry.txt", "dispatch.txt") if place == "both.jsonl" else (place,):
                made = READINGS.get(name)
                yield Failure(name, "no such file") if made is None else made().article

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        if self.error is not None:
            raise self.error
        readings = {made().article.id: made() for made in READINGS.values()}
        for item in articles:
            yield item if isinstance(item, Failure) else replace(readings[item.id], article=item)

    def explain(self, article: Article) -> Explained | Failure:
        (reading,) = self.read_many([article])
        return reading if isinstance(reading, Failure) else explained(reading)
