"""What the command line asks of the pipeline.

Commands are given these services and never import the pipeline at their top: starting up must not pay for a model that
``--help`` does not use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from selon.cli.messages import Messages
from selon.records import Article, Explained, Failure, Reading

if TYPE_CHECKING:
    from selon.pipeline.archives import Pages


class Reads(Protocol):
    """Reads articles; what failed before passes through, and what fails now comes out as a failure."""

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        """Read articles, in their order."""
        ...

    def explain(self, article: Article) -> Explained | Failure:
        """Read one article, with how its sources were resolved."""
        ...


class FindsInputs(Protocol):
    """Finds the articles of files, folders, addresses and standard input ("-")."""

    def __call__(
        self,
        places: list[str],
        *,
        input_format: str,
        language: str | None,
        allow_private: bool,
        ignore_robots: bool,
        pages: Pages | None = None,
    ) -> Iterator[Article | Failure]:
        """Give articles and failures in the order of the places; ``pages`` holds the raw pages."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """The pipeline as the commands see it. ``reader`` is called once a run, and only when something is to be read."""

    reader: Callable[[], Reads]
    inputs: FindsInputs
    owner_name: Callable[[str | None], str | None]


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line: the language it speaks and where the pipeline comes from."""

    messages: Messages
    services: Callable[[], Services]


def pipeline_services() -> Services:
    """Give the package's own pipeline."""
    from selon import pipeline  # noqa: PLC0415 - loads the model's runtime, which takes its time

    return Services(pipeline.Reader, pipeline.inputs, pipeline.owner_name)
