"""Articles of feeds: from the pages that entries lead to, or from the feed."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.articles import FeedEntry, FetchOptions, HostGate, open_fetcher, read_entry, read_inputs, sources
from selon.articles.building import Given
from selon.articles.feed_entries import FULL_TEXT
from selon.articles.web import Page
from selon.records import Article, Failure
from tests.articles.server import HTML, PAGE, Answer, Site

LOCAL = FetchOptions(allow_private=True, host_delay=0)
TEXT = "".join(f"<p>La préfète a annoncé la réouverture du port, pour la {n}e fois de l’année.</p>" for n in range(20))
ENTRY = FeedEntry(
    id="1",
    url="https://courrier.example/1",
    title="Le port",
    published="2024-03-05",
    publisher="Le Courrier",
    html=TEXT,
    author="A. Roy",
    language="fr",
)
PLAIN_PAGE = "<html lang='fr'><body><article><p>" + "La digue tient bon, selon la capitainerie. " * 9 + "</p></article>"


def page(text: str = PLAIN_PAGE, content_type: str = "text/html") -> Page:
    return Page("https://courrier.example/1?x", content_type, "utf-8", text.encode())


def test_the_page_comes_first_and_the_feed_fills_its_gaps() -> None:
    article = read_entry(ENTRY, lambda _: page())
    assert isinstance(article, Article)
    assert article.text.startswith("La digue tient bon")
    assert (article.title, article.publisher, article.published, article.author) == (
        "Le port",
        "Le Courrier",
        "2024-03-05",
        "A. Roy",
    )
    assert article.url == "https://courrier.example/1?x"
    told = read_entry(ENTRY, lambda _: page(PAGE))
    assert isinstance(told, Article)
    assert (told.title, told.publisher) == ("Le port rouvre", "Le Courrier du Golfe")


@pytest.mark.parametrize(
    "get", [None, lambda url: Failure(url, "HTTP 403"), lambda _: page(""), lambda _: page("<rss>", "text/xml")]
)
def test_the_feed_s_own_text_stands_in(get: object) -> None:
    article = read_entry(ENTRY, get)  # type: ignore[arg-type]
    assert isinstance(article, Article)
    assert article.text.count("\n") == 19
    assert len(article.text) > FULL_TEXT
    assert (article.title, article.url, article.language) == ("Le port", "https://courrier.example/1", "fr")


def test_a_teaser_is_no_article() -> None:
    teaser = FeedEntry("1", url="https://courrier.example/1", html="<p>La préfète a annoncé la réouverture.</p>")
    where = "https://courrier.example/1"
    assert read_entry(teaser, None) == Failure(where, "in the feed there is only a teaser of 36 characters")
    failed = read_entry(teaser, lambda url: Failure(url, "HTTP 403 Forbidden"))
    assert failed == Failure(where, "HTTP 403 Forbidden; in the feed there is only a teaser of 36 characters")
    assert read_entry(FeedEntry("urn:1"), lambda _: page()) == Failure("urn:1", "in the feed there is no text")


def test_a_page_of_plain_text_and_a_given_language() -> None:
    article = read_entry(ENTRY, lambda _: page("Une dépêche.", "text/plain"), Given("br"))
    assert isinstance(article, Article)
    assert (article.text, article.language) == ("Une dépêche.", "br")


def feed(base: str) -> bytes:
    links = ["/article", "/gone", "/secret/page", "/metadata"]
    items = "".join(f"<item><link>{base}{link}</link></item>" for link in links)
    full = f"<item><link>{base}/lost</link><description><![CDATA[{TEXT}]]></description></item>"
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Fil</title>{items}{full}</channel></rss>".encode()


@pytest.mark.parametrize("content_type", ["application/rss+xml", "text/xml; charset=utf-8", "text/html", "text/plain"])
def test_a_feed_s_address_gives_its_articles(site: Site, content_type: str) -> None:
    site.more["/feed"] = lambda _: (200, {"Content-Type": content_type}, feed(site.base))
    first, gone, secret, internal, full = read_inputs([f"{site.base}/feed"], fetch=LOCAL)
    assert isinstance(first, Article)
    assert (first.title, first.url) == ("Le port rouvre", f"{site.base}/article")
    assert gone == Failure(f"{site.base}/gone", "HTTP 404 Not Found; in the feed there is no text")
    assert isinstance(secret, Failure)
    assert secret.reason.startswith("the site's robots.txt does not allow it")
    assert isinstance(internal, Failure)
    assert "169.254.169.254 is a link-local address" in internal.reason
    assert isinstance(full, Article)
    assert (full.publisher, full.url) == ("Fil", f"{site.base}/lost")
    assert "/secret/page" not in site.paths()


def test_a_feed_may_not_lead_home(site: Site) -> None:
    """Addresses in a feed are fetched under the same rules as any."""
    entry = FeedEntry("1", url=f"{site.base}/article")
    with open_fetcher(FetchOptions()) as fetcher:
        result = read_entry(entry, fetcher.fetch)
    assert isinstance(result, Failure)
    assert "127.0.0.1 is a loopback address" in result.reason
    assert site.requests == []


def test_pages_of_one_host_are_fetched_with_pauses(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    site.more["/feed"] = lambda _: (200, HTML, feed(site.base))
    monkeypatch.setattr(sources, "HostGate", lambda delay: HostGate(delay, clock=lambda: 0, sleep=pauses.append))
    list(read_inputs([f"{site.base}/feed"], fetch=FetchOptions(allow_private=True)))
    assert pauses == [1.0] * 4


def test_a_feed_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "fil.xml"
    path.write_bytes(feed("https://courrier.example"))
    results = list(read_inputs([str(path)]))
    assert [type(one) for one in results] == [Failure] * 4 + [Article]
    assert results[0] == Failure(f"{path}:1", "https://courrier.example/article: in the feed there is no text")
    (tmp_path / "broken.rss").write_bytes(b"<rss")
    (only,) = read_inputs([str(tmp_path / "broken.rss")])
    assert isinstance(only, Failure)
    assert only.reason.startswith("not a feed: ")
    (tmp_path / "long.rss").write_bytes(b"<rss>" + b" " * 10_000_000)
    assert list(read_inputs([str(tmp_path / "long.rss")])) == [
        Failure(str(tmp_path / "long.rss"), "too long: more than 10,000,000 bytes")
    ]


def test_what_is_sent_as_a_feed_and_is_none(site: Site) -> None:
    answer: Answer = (200, {"Content-Type": "application/json"}, b'{"a": 1}')
    site.more["/data"] = lambda _: answer
    (only,) = read_inputs([f"{site.base}/data"], fetch=LOCAL)
    assert only == Failure(f"{site.base}/data", 'not a feed: JSON without "version": "https://jsonfeed.org/version/…"')
