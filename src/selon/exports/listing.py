"""What exports read from: an archive's view, as far as they need it, gone through page by page."""

# ruff: noqa: D102 - the members are described where the View defines them
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

Item_co = TypeVar("Item_co", covariant=True)
Item = TypeVar("Item")
PAGE = 200
"""Items asked for at once; no export holds more."""


class Page(Protocol[Item_co]):
    """A part of a listing; ``cursor`` asks for the next one, None at the end."""

    @property
    def items(self) -> Sequence[Item_co]: ...
    @property
    def cursor(self) -> str | None: ...


class Named(Protocol):
    """A row with an id."""

    @property
    def id(self) -> str: ...


class Family(Protocol):
    """A family of claims."""

    @property
    def members(self) -> Sequence[str]: ...
    @property
    def denials(self) -> Sequence[str]: ...


class Stored(Protocol):
    """A reading as it is kept."""

    @property
    def body(self) -> Mapping[str, Any]: ...


class Filter(Protocol):
    """What claims must be; a frozen dataclass."""

    @property
    def article(self) -> str | None: ...
    @property
    def family(self) -> str | None: ...


class Source(Protocol):
    """The View."""

    def claims(self, query: str | None, wanted: Any, /, *, cursor: str | None, limit: int) -> Page[object]: ...  # noqa: ANN401
    def articles(self, *, cursor: str | None, limit: int) -> Page[Named]: ...
    def families(self, *, cursor: str | None, limit: int) -> Page[Named]: ...
    def family(self, family: str, /) -> Family | None: ...
    def statements(self, keys: Sequence[str], /) -> Sequence[object]: ...
    def reading(self, article_id: str, /) -> Stored | None: ...
    def corrections(self, *, article_id: str | None, undone: bool, cursor: str | None, limit: int) -> Page[object]: ...


def every(page: Callable[[str | None], Page[Item]]) -> Iterator[Item]:
    """All items of a listing, one page in memory. ``page``: gives the one behind a cursor."""
    cursor: str | None = None
    while True:
        found = page(cursor)
        cursor = found.cursor
        yield from found.items
        del found  # the next page comes when this one has gone
        if cursor is None:
            return


def claim_rows(view: Source, query: str | None, wanted: Filter) -> Iterator[object]:
    """The claims that are wanted: the best first, without a query the newest."""
    return every(lambda cursor: view.claims(query, wanted, cursor=cursor, limit=PAGE))


def has_claims(view: Source, query: str | None, wanted: Filter) -> bool:
    """Whether there is any claim that is wanted."""
    return bool(view.claims(query, wanted, cursor=None, limit=1).items)
