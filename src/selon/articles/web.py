"""Fetching a page: http and https, public addresses, robots.txt, five redirects, limits of size and time.

Redirects are followed by hand, each address checked like the first. No cookie outlives a page, no proxy is used, and
the user agent is the program's own name.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from selon.articles import robots
from selon.articles.addresses import RefusedError
from selon.records import Failure

if TYPE_CHECKING:
    import ssl

    import httpx

_REDIRECTS = {301, 302, 303, 307, 308}
_MAX_REDIRECTS = 5
_NO_HEADERS: Mapping[str, str] = {}
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.I)
_ACCEPT = (
    "text/html, application/xhtml+xml, text/plain;q=0.9, application/rss+xml;q=0.9, application/atom+xml;q=0.9, "
    "application/feed+json;q=0.9, application/xml;q=0.8"
)


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """How pages are fetched. ``max_bytes``: of one page, decompressed; times in seconds, ``total_timeout`` from the
    first look-up to the last byte; ``user_agent``: in place of the program's own; ``ssl_context``: which certificates
    to trust; ``host_delay``: least time between two pages of one host that a feed leads to.
    """

    allow_private: bool = False
    ignore_robots: bool = False
    max_bytes: int = 10_000_000
    connect_timeout: float = 10.0
    total_timeout: float = 30.0
    user_agent: str | None = None
    ssl_context: ssl.SSLContext | None = None
    host_delay: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched: ``url`` after redirects, ``content_type`` without parameters, "" when the server gives none;
    ``headers``: by name in lower case.
    """

    url: str
    content_type: str
    charset: str | None
    data: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """Whatever came of a request. ``status``: of HTTP, None when there was no answer; ``page``: of an answer 200;
    ``reason``: why there is no page; ``headers``: by name in lower case.
    """

    status: int | None
    headers: Mapping[str, str] = field(default_factory=dict)
    page: Page | None = None
    reason: str | None = None


class _FetchError(Exception):
    """Why a page could not be fetched."""


class Fetcher:
    """Fetches pages one after the other; remembers the robots.txt of each site. To be closed (or used in ``with``)."""

    def __init__(self, options: FetchOptions, accepted: frozenset[str]) -> None:
        """``accepted``: the content types that can be read."""
        import httpx  # noqa: PLC0415 - lazy: 150 ms

        from selon.articles.connection import Deadline, GuardedTransport  # noqa: PLC0415 - imports httpx

        self._options = options
        self._accepted = accepted
        self._deadline = Deadline()
        self._robots = robots.Robots(self._robots_answer)
        self._client = httpx.Client(
            transport=GuardedTransport(self._deadline, options.allow_private, options.ssl_context),
            timeout=httpx.Timeout(options.total_timeout, connect=options.connect_timeout),
            headers={
                "User-Agent": options.user_agent or user_agent(),
                "Accept": _ACCEPT,
                "Accept-Encoding": "gzip, deflate",
                "Connection": "close",
            },
            trust_env=False,
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def fetch(self, url: str) -> Page | Failure:
        """The page at ``url``, or why there is none."""
        reply = self.ask(url)
        return reply.page or Failure(url, reply.reason or "no answer")

    def ask(self, url: str, headers: Mapping[str, str] = _NO_HEADERS) -> Reply:
        """The answer to a request with ``headers`` besides the usual ones, as for a page that may not have changed."""
        self._deadline.start(self._options.total_timeout)
        self._client.cookies.clear()
        try:
            _check_url(url)
            page = self._follow(urldefrag(url).url, headers)
        except _StatusError as error:
            return Reply(error.status, error.headers, reason=str(error))
        except _FetchError as error:
            return Reply(None, reason=str(error))
        return Reply(HTTPStatus.OK, page.headers, page)

    def _follow(self, url: str, headers: Mapping[str, str] = _NO_HEADERS, for_robots: bool = False) -> Page:
        address = url
        for _ in range(_MAX_REDIRECTS + 1):
            _check_url(address)
            refused = None if for_robots or self._options.ignore_robots else self._robots.refusal(address)
            if refused:
                raise _FetchError(_at(address, url) + refused)
            found = self._get(address, url, headers, for_robots)
            if isinstance(found, Page):
                return found
            address = found
        raise _FetchError(f"more than {_MAX_REDIRECTS} redirects, the last to {address}")

    def _get(self, address: str, first: str, headers: Mapping[str, str], for_robots: bool) -> Page | str:
        """The page at ``address``, or the address that it redirects to."""
        import httpcore  # noqa: PLC0415 - lazy: start-up
        import httpx  # noqa: PLC0415 - lazy: start-up

        at = _at(address, first)
        try:
            with self._client.stream("GET", address, headers=dict(headers)) as response:
                if response.status_code in _REDIRECTS and response.headers.get("location"):
                    return urldefrag(urljoin(address, response.headers["location"])).url
                if response.status_code != HTTPStatus.OK:
                    raise _StatusError(at, response.status_code, dict(response.headers))
                return self._page(address, response, at, for_robots)
        except RefusedError as error:
            raise _FetchError(f"{at}refused: {error}") from None
        except (httpcore.TimeoutException, httpx.TimeoutException):
            raise _FetchError(f"{at}no answer in time") from None
        except (OSError, httpcore.NetworkError, httpx.NetworkError) as error:
            raise _FetchError(f"{at}no connection: {error}") from None
        except (httpcore.ProtocolError, httpx.HTTPError, httpx.InvalidURL, ValueError, zlib.error) as error:
            raise _FetchError(f"{at}not an answer that can be read: {error}") from None

    def _page(self, address: str, response: httpx.Response, at: str, for_robots: bool) -> Page:
        header = response.headers.get("content-type", "")
        kind = header.split(";", 1)[0].strip().lower()
        if for_robots:
            return Page(address, kind, None, b"".join(_body(response, robots.MAX_BYTES))[: robots.MAX_BYTES])
        if kind and kind not in self._accepted:
            raise _FetchError(f"{at}content of type {kind}, which can't be read")
        limit = self._options.max_bytes
        data = b"".join(_body(response, limit + 1))
        if len(data) > limit:
            raise _FetchError(f"{at}too long: more than {limit:,} bytes")
        charset = _CHARSET.search(header)
        return Page(address, kind, charset[1] if charset else None, data, dict(response.headers))

    def _robots_answer(self, url: str) -> robots.Answer:
        try:
            return robots.Answer(HTTPStatus.OK, self._follow(url, for_robots=True).data)
        except _StatusError as error:
            return robots.Answer(error.status)
        except _FetchError as error:
            return robots.Answer(None, reason=str(error))


class _StatusError(_FetchError):
    def __init__(self, at: str, status: int, headers: Mapping[str, str]) -> None:
        names = {one.value: one.phrase for one in HTTPStatus}
        super().__init__(f"{at}HTTP {status} {names.get(status, '')}".strip())
        self.status = status
        self.headers = headers


def user_agent() -> str:
    """The program's name and version, as told to servers."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - lazy: 8 ms

    try:
        return f"selon/{version('selon')}"
    except PackageNotFoundError:  # run from its sources
        return "selon"


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise _FetchError(f"not a URL: {error}") from None
    if parts.scheme.lower() not in {"http", "https"}:
        raise _FetchError(f'only http and https are fetched, not "{parts.scheme}" ({url})')
    if not host:
        raise _FetchError("not a URL: no host in it")
    if parts.username is not None or parts.password is not None:
        raise _FetchError("a URL with a user name or password is not fetched")


def _at(address: str, first: str) -> str:
    return "" if address == first else f"redirected to {address}: "


def _body(response: httpx.Response, limit: int) -> Iterator[bytes]:
    """The decompressed body, at most ``limit`` bytes of it in all, whatever it would swell to."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        raise _FetchError(f"content encoding {encoding}, which was not asked for")
    inflate = None if encoding in {"identity", ""} else zlib.decompressobj(zlib.MAX_WBITS | 32)
    left = limit
    for chunk in response.iter_raw():
        piece = inflate.decompress(chunk, left) if inflate else chunk[:left]
        left -= len(piece)
        yield piece
        if left <= 0:
            return
