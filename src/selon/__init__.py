"""Selon ("according to") reads news and reconstructs its sourcing: who says so, according to whom, through whose hands.

    import selon
    reading = selon.read("La mairie dément, selon l'AFP.", language="fr")
    selon.to_dict(reading)

The model is loaded at the first reading, not at the import.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from selon.records import Article, Failure, Reading

if TYPE_CHECKING:
    from selon.client import Client

__version__ = "0.1.0"


def read(
    text: str,
    *,
    language: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Reading:
    """Read one article's text. ``language``: ISO 639-1, identified when None; ``published``: ISO 8601 date.

    Raises ValueError when there is no text in it, or too much.
    """
    from selon import pipeline  # noqa: PLC0415 - loads the model's runtime, which takes its time

    article = pipeline.article(text, language=language, title=title, publisher=publisher, published=published, url=url)
    return pipeline.default_reader().read(article)


def read_many(articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
    """Read many articles in their order, on all cores; one that fails comes out as a Failure and stops nothing."""
    from selon import pipeline  # noqa: PLC0415 - as above

    return pipeline.default_reader().read_many(articles)


def to_dict(reading: Reading) -> dict[str, Any]:
    """The reading as the JSON object of the schema "selon/reading/1"."""
    from selon import pipeline  # noqa: PLC0415 - as above

    return pipeline.as_json(reading)


def __getattr__(name: str) -> object:
    """``Client``, loaded at its first use."""
    if name == "Client":
        from selon.client import Client  # noqa: PLC0415 - reading needs no HTTP

        return Client
    raise AttributeError(f"module 'selon' has no attribute {name!r}")


__all__ = ["Article", "Client", "Failure", "Reading", "__version__", "read", "read_many", "to_dict"]
