"""The pages that articles were found in, as they came, for whoever wants to keep them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page's bytes. ``media_type``: with the charset that the server named, where it named one."""

    media_type: str
    body: bytes


class Pages:
    """Raw pages by the ids of their articles, from when an article is found until its page is taken. Whoever hands this out
    takes the page of every article, or memory fills up. Not safe to share between threads.
    """

    def __init__(self) -> None:
        self._held: dict[str, RawPage] = {}

    def hold(self, article_id: str, body: bytes, charset: str | None = None) -> None:
        """Hold the HTML page of an article."""
        self._held[article_id] = RawPage("text/html" + (f"; charset={charset}" if charset else ""), body)

    def take(self, article_id: str) -> RawPage | None:
        """The page of an article, once; None when it did not come from one."""
        return self._held.pop(article_id, None)
