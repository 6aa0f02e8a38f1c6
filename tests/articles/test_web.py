"""Fetching, from a server on the loopback interface only."""

from __future__ import annotations

import socket
import time
import tracemalloc

import pytest

from selon.articles import FetchOptions, read_inputs
from selon.articles.web import user_agent
from selon.records import Article, Failure
from tests.articles.server import Site, bomb

LOCAL = FetchOptions(allow_private=True, max_bytes=1_000_000)


def fetch(url: str, options: FetchOptions = LOCAL) -> Article | Failure:
    (only,) = read_inputs([url], fetch=options)
    return only


def reason(url: str, options: FetchOptions = LOCAL) -> str:
    result = fetch(url, options)
    assert isinstance(result, Failure), result
    assert result.where == url
    return result.reason


@pytest.mark.parametrize("path", ["/article", "/gzip", "/deflate", "/latin", "/untyped", "/once", "/home"])
def test_an_article(site: Site, path: str) -> None:
    article = fetch(site.base + path)
    assert isinstance(article, Article)
    assert article.text.startswith("La préfète de Kerlann a annoncé mardi")
    assert "« il reste deux points à régler »" in article.text
    assert (article.title, article.publisher, article.language) == ("Le port rouvre", "Le Courrier du Golfe", "fr")
    assert article.url == site.base + ("/article" if path in {"/once", "/home"} else path)


def test_a_fragment_is_no_part_of_the_address(site: Site) -> None:
    article = fetch(f"{site.base}/article#comments")
    assert isinstance(article, Article)
    assert article.url == f"{site.base}/article"
    assert reason(f"{site.base}/nowhere#x") == "HTTP 404 Not Found"


def test_plain_text(site: Site) -> None:
    article = fetch(f"{site.base}/text")
    assert isinstance(article, Article)
    assert (article.text, article.url) == ("Une dépêche, selon le port.", f"{site.base}/text")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/nowhere", "HTTP 404 Not Found"),
        ("/error", "HTTP 500 Internal Server Error"),
        ("/empty", "empty: no article text found in the page"),
        ("/pdf", "content of type application/pdf, which can't be read"),
        ("/br", "content encoding br, which was not asked for"),
        ("/huge", "too long: more than 1,000,000 bytes"),
        ("/bomb", "too long: more than 1,000,000 bytes"),
        ("/zlib-bomb", "too long: more than 1,000,000 bytes"),
        ("/secret/page", "the site's robots.txt does not allow it"),
    ],
)
def test_failures_say_why(site: Site, path: str, expected: str) -> None:
    assert reason(site.base + path) == expected


def test_a_bomb_is_not_inflated(site: Site) -> None:
    bomb(31)  # made before memory is watched: the server lives in this process
    fetch(f"{site.base}/article")
    tracemalloc.start()
    try:
        reason(f"{site.base}/bomb")
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_broken_compression(site: Site) -> None:
    assert reason(f"{site.base}/broken-gzip").startswith("not an answer that can be read: ")


def test_a_redirect_loop_ends(site: Site) -> None:
    assert reason(f"{site.base}/loop") == f"more than 5 redirects, the last to {site.base}/loop"
    assert site.paths().count("/loop") == 6


def test_redirects_are_checked_again(site: Site) -> None:
    metadata = "http://169.254.169.254/latest/meta-data/"
    assert reason(f"{site.base}/metadata") == (
        f"redirected to {metadata}: refused: 169.254.169.254 is a link-local address (asked for the site's robots.txt)"
    )
    unruly = FetchOptions(allow_private=True, ignore_robots=True)
    assert reason(f"{site.base}/metadata", unruly) == (
        f"redirected to {metadata}: refused: 169.254.169.254 is a link-local address"
    )
    assert "does not allow it" in reason(f"{site.base}/to-secret")
    assert "/secret/page" not in site.paths()
    assert reason(f"{site.base}/to-file").startswith('only http and https are fetched, not "file"')


@pytest.mark.parametrize("path", ["/slow-headers", "/slow-body"])
def test_a_server_that_trickles_is_left(site: Site, path: str) -> None:
    begun = time.monotonic()
    assert reason(site.base + path, FetchOptions(allow_private=True, total_timeout=0.4)) == "no answer in time"
    assert time.monotonic() - begun < 2


def test_loopback_is_refused_without_the_flag(site: Site) -> None:
    for options in (FetchOptions(), FetchOptions(ignore_robots=True)):
        assert "refused: 127.0.0.1 is a loopback address" in reason(f"{site.base}/article", options)
        assert "is at 127.0.0.1, a loopback" in reason(site.base.replace("127.0.0.1", "localhost"), options).replace(
            "::1", "127.0.0.1"
        )
    assert site.requests == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("ftp://127.0.0.1/a", 'only http and https are fetched, not "ftp" (ftp://127.0.0.1/a)'),
        ("file:///etc/passwd", 'only http and https are fetched, not "file" (file:///etc/passwd)'),
        ("http://user:secret@127.0.0.1/", "a URL with a user name or password is not fetched"),
        ("http:///a", "not a URL: no host in it"),
        ("http://[::1", "not a URL: Invalid IPv6 URL"),
        ("http://127.0.0.1:99999/", "not a URL: Port out of range 0-65535"),
    ],
)
def test_what_is_not_fetched_at_all(url: str, expected: str) -> None:
    assert reason(url) == expected


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert reason(f"http://127.0.0.1:{taken.getsockname()[1]}/").startswith("no connection: ")


class Dialled:
    """Stands in for the name server and the network: every host is at ``answers`` in turn, every call goes to "
    "``port``."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, port: int, *answers: str) -> None:
        self.port, self.answers, self.asked, self.dialled = port, list(answers), 0, list[str]()
        self._connect = socket.create_connection
        monkeypatch.setattr(socket, "getaddrinfo", self.getaddrinfo)
        monkeypatch.setattr(socket, "create_connection", self.create_connection)

    def getaddrinfo(self, host: str, port: int, **_: object) -> list[object]:
        self.asked += 1
        address = host if host[0].isdigit() else self.answers.pop(0)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def create_connection(self, address: tuple[str, int], *args: object, **kwargs: object) -> socket.socket:
        self.dialled.append(address[0])
        made = socket.socket()
        made.connect(("127.0.0.1", self.port))
        return made


def test_the_connection_goes_to_the_address_that_was_checked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(site.base.rsplit(":", 1)[1])
    network = Dialled(monkeypatch, port, "93.184.216.34", "127.0.0.1")  # a name server that changes its mind
    article = fetch("http://news.example/article", FetchOptions(ignore_robots=True))
    assert isinstance(article, Article)
    assert (network.asked, network.dialled) == (1, ["93.184.216.34"])
    assert site.requests[0][1]["Host"] == "news.example"
    assert "refused: news.example is at 127.0.0.1" in reason("http://news.example/article", FetchOptions())


def test_a_public_page_may_not_lead_home(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    network = Dialled(monkeypatch, int(site.base.rsplit(":", 1)[1]), "93.184.216.34", "93.184.216.34")
    assert "refused: 127.0.0.1 is a loopback address" in reason("http://news.example/home", FetchOptions())
    assert set(network.dialled) == {"93.184.216.34"}


def test_robots_is_asked_once_a_site(site: Site) -> None:
    urls = [f"{site.base}{path}" for path in ("/article", "/secret/page", "/gzip")]
    kinds = [type(result) for result in read_inputs(urls, fetch=LOCAL)]
    assert kinds == [Article, Failure, Article]
    assert site.paths() == ["/robots.txt", "/article", "/gzip"]


@pytest.mark.parametrize(("status", "allowed"), [(200, False), (404, True), (403, True), (429, False), (503, False)])
def test_what_the_status_of_robots_means(site: Site, status: int, allowed: bool) -> None:
    site.robots, site.robots_status = "User-agent: *\nDisallow: /\n", status
    assert isinstance(fetch(f"{site.base}/article"), Article) is allowed
    assert isinstance(fetch(f"{site.base}/article", FetchOptions(allow_private=True, ignore_robots=True)), Article)


def test_who_we_say_we_are(site: Site) -> None:
    list(read_inputs([f"{site.base}/cookie", f"{site.base}/article"], fetch=LOCAL))
    assert user_agent().split("/")[0] == "selon"
    assert {headers["User-Agent"] for _, headers in site.requests} == {user_agent()}
    assert not any("Cookie" in headers for _, headers in site.requests)
    fetch(f"{site.base}/article", FetchOptions(allow_private=True, user_agent="selon (desk@courrier.example)"))
    assert site.requests[-1][1]["User-Agent"] == "selon (desk@courrier.example)"


def test_no_proxy_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert isinstance(fetch(f"{site.base}/article"), Article)
