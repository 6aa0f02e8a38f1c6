"""RSS, Atom and JSON Feed as records."""

from __future__ import annotations

import json
import socket
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.articles import FeedEntry, FeedError, FeedPage, read_feed
from selon.articles.feeds import is_feed
from selon.articles.formats import by_content

URL = "https://courrier.example/feeds/all.xml"


def rss(items: str, channel: str = "", before: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">'
        f"<channel><title>Le Courrier &amp; Cie</title><language>fr</language>{channel}{items}</channel></rss>"
    ).encode()


ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Gulf Mail</title>
<entry><id>tag:mail.example,2024:1</id><title type="html">The &lt;i&gt;port&lt;/i&gt;</title>
<link rel="self" href="https://mail.example/1.atom"/><link rel="alternate" href="/1"/>
<published>2024-03-05T08:00:00.5Z</published><updated>2024-03-06T08:00:00Z</updated><author><name>J. Reed</name></author>
<content type="text">One &lt; two.
Three.</content><source><title>Wire</title></source></entry>
<entry><id>urn:2</id><updated>2024-03-06T08:00:00+02:00</updated><summary>Short.</summary></entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Le Courrier",
    "language": "fr",
    "items": [
        {"id": 7, "url": "/7", "title": "Sept", "content_html": "<p>a</p>", "date_published": "2024-03-05T08:00:00Z"},
        {"id": "8", "external_url": "https://o.example/8", "content_text": "a < b\nc", "author": {"name": "B. Roy"}},
        {"authors": [{"name": "A"}, {"name": "B"}, 3], "summary": "Bref.", "language": "en", "date_published": "hier"},
    ],
}


def packed(feed: object) -> bytes:
    return json.dumps(feed).encode()


def test_rss() -> None:
    page = read_feed(
        rss(
            "<item><title>Le &lt;b&gt;port&lt;/b&gt; A &amp;amp; B</title><link>/port</link>"
            "<guid isPermaLink='false'>n-1</guid>"
            "<pubDate>Tue, 05 Mar 2024 08:00:00 +0200</pubDate><dc:creator>A. Roy</dc:creator>"
            "<description>Court.</description><content:encoded><![CDATA[<p>Long, l’été.</p>]]></content:encoded></item>"
        ),
        URL,
    )
    entry = FeedEntry(
        id="n-1",
        url="https://courrier.example/port",
        title="Le port A & B",
        published="2024-03-05T08:00:00+02:00",
        publisher="Le Courrier & Cie",
        html="<p>Long, l’été.</p>",
        author="A. Roy",
        language="fr",
    )
    assert page == FeedPage("Le Courrier & Cie", (entry,))


def test_atom() -> None:
    first, second = read_feed(ATOM, "https://mail.example/feed").entries
    assert first == FeedEntry(
        id="tag:mail.example,2024:1",
        url="https://mail.example/1",
        title="The port",
        published="2024-03-05T08:00:00+00:00",
        publisher="Wire",
        html="<p>One &lt; two.</p><p>Three.</p>",
        author="J. Reed",
        language="en",
    )
    assert (second.published, second.url, second.publisher) == ("2024-03-06T08:00:00+02:00", None, "The Gulf Mail")


def test_json_feed() -> None:
    page = read_feed(b"\xef\xbb\xbf" + packed(JSON), "https://courrier.example/feed.json")
    one, two, three = page.entries
    assert page.title == "Le Courrier"
    assert one == FeedEntry(
        id="7",
        url="https://courrier.example/7",
        title="Sept",
        published="2024-03-05T08:00:00+00:00",
        publisher="Le Courrier",
        html="<p>a</p>",
        language="fr",
    )
    assert (two.url, two.html, two.author) == ("https://o.example/8", "<p>a &lt; b</p><p>c</p>", "B. Roy")
    assert (three.author, three.html, three.language, three.published) == ("A, B", "<p>Bref.</p>", "en", None)
    assert three.id.startswith("sha256:")


@pytest.mark.parametrize(
    ("given_date", "expected"),
    [
        ("Tue, 05 Mar 2024 08:00:00 GMT", "2024-03-05T08:00:00+00:00"),
        ("Tue, 05 Mar 2024 08:00:00 -0000", "2024-03-05T08:00:00+00:00"),
        ("Tue, 05 Mar 2024 08:00:00 EST", "2024-03-05T08:00:00-05:00"),
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T08:00:00+03:00", "2024-03-05T08:00:00+03:00"),
        ("hier", None),
        ("", None),
        ("Tue, 99 Mar 2024 08:00:00 GMT", None),
    ],
)
def test_dates_keep_their_zone(given_date: str, expected: str | None) -> None:
    (entry,) = read_feed(rss(f"<item><guid>1</guid><pubDate>{given_date}</pubDate></item>"), URL).entries
    assert entry.published == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://a.example/1", "https://a.example/1"),
        ("../x", "https://courrier.example/x"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http://[::1", None),
        ("http://", None),
    ],
)
def test_links_are_addresses_of_the_web(link: str, expected: str | None) -> None:
    (entry,) = read_feed(rss(f"<item><guid isPermaLink='false'>1</guid><link>{link}</link></item>"), URL).entries
    assert entry.url == expected


def test_ids_tell_entries_apart() -> None:
    same = "".join(f"<item><guid isPermaLink='false'>0</guid><link>https://a.example/{n}</link></item>" for n in "112")
    assert [entry.id for entry in read_feed(rss(same), URL).entries] == ["https://a.example/1", "https://a.example/2"]
    twice = "<item><guid isPermaLink='false'>0</guid><title>a</title></item>" * 2
    assert [entry.id for entry in read_feed(rss(twice), URL).entries] == ["0"]
    without = read_feed(rss("<item><title>a</title></item><item><title>b</title></item>"), URL).entries
    assert len({entry.id for entry in without}) == 2
    assert without == read_feed(rss("<item><title>a</title></item><item><title>b</title></item>"), URL).entries


@pytest.mark.parametrize(
    ("channel", "wait"),
    [
        ("", None),
        ("<ttl>30</ttl>", 1800),
        ("<ttl>soon</ttl>", None),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 21_600),
        ("<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 3600),
    ],
)
def test_how_long_a_feed_asks_to_wait(channel: str, wait: float | None) -> None:
    assert read_feed(rss("", channel), URL).wait == wait


def test_an_empty_feed_and_a_cut_one() -> None:
    assert read_feed(rss(""), URL) == FeedPage("Le Courrier & Cie", ())
    whole = rss("<item><title>a</title></item><item><title>b</title><author>c</author></item>")
    assert [entry.title for entry in read_feed(whole[:-40], URL).entries] == ["a", "b"]


def test_the_charset() -> None:
    item = "<item><guid>1</guid><title>Été</title></item>"
    told = rss(item).decode().replace("UTF-8", "ISO-8859-1").encode("latin-1")
    untold = rss(item).decode().replace(' encoding="UTF-8"', "").encode("cp1251", "replace")
    assert read_feed(told, URL).entries[0].title == "Été"
    assert read_feed(untold.replace(b"?t?", "Лето".encode("cp1251")), URL, "windows-1251").entries[0].title == "Лето"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not a feed: neither RSS nor Atom nor JSON Feed"),
        (b"hello", "not a feed: "),
        (b"<html><body><p>hello</body></html>", "not a feed: "),
        (b"{}", 'not a feed: JSON without "version"'),
        (b"{", "not a JSON Feed: "),
        (b"{\xff}", "not a JSON Feed: not UTF-8 at byte 2"),
        (b'{"a":' * 100_000, "not a JSON Feed: "),
        (packed(JSON | {"items": {}}), 'a damaged JSON Feed: "items" is no array'),
        (packed(JSON | {"version": 1}), "not a feed: JSON without"),
    ],
)
def test_what_is_no_feed(data: bytes, why: str) -> None:
    with pytest.raises(FeedError) as raised:
        read_feed(data, URL)
    assert str(raised.value).startswith(why)


def test_an_entity_bomb_does_not_go_off() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 10))
    data = rss("<item><guid>1</guid><title>&e9;</title></item>", before=f'<!DOCTYPE r [<!ENTITY e0 "aaaa">{levels}]>')
    tracemalloc.start()
    begun = time.process_time()
    try:
        page = read_feed(data, URL)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000  # not two million million
    finally:
        tracemalloc.stop()
    assert time.process_time() - begun < 5
    assert all(len(entry.title or "") < 1000 for entry in page.entries)


def test_nothing_that_a_feed_names_is_loaded(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("TOPSECRET", encoding="utf-8")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        doctype = (
            f'<!DOCTYPE r SYSTEM "{address}a.dtd" [<!ENTITY f SYSTEM "{secret.as_uri()}">'
            f'<!ENTITY g SYSTEM "{address}b"><!ENTITY % p SYSTEM "{address}c"> %p;]>'
        )
        style = f'<?xml-stylesheet href="{address}d"?>'
        item = "<item><guid>1</guid><title>x &f; &g;</title><description>&f;</description></item>"
        page = read_feed(rss(item, before=style + doctype), URL)
        with pytest.raises(BlockingIOError):
            listener.accept()
    assert "TOPSECRET" not in repr(page)
    with pytest.raises(FeedError):
        read_feed(str(secret).encode(), URL)  # a path is a text like any other
    with pytest.raises(FeedError):
        read_feed(address.encode(), URL)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: rss(f"<item>{text}</item>")))
def test_any_bytes_are_a_feed_or_an_error(data: bytes) -> None:
    try:
        page = read_feed(data, URL)
    except FeedError as error:
        assert str(error)
    else:
        assert len({entry.id for entry in page.entries}) == len(page.entries)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (rss("").decode(), True),
        (ATOM.decode(), True),
        (packed(JSON).decode(), True),
        ('<?xml version="1.0"?>\n<!-- a -- > b --><?x y?>\n<!DOCTYPE rss [<!ENTITY a "b">]><rss>', True),
        ("<rdf:RDF xmlns='x'>", True),
        ("<feedback>", False),
        ('<?xml version="1.0"?><!DOCTYPE html><feed >', False),
        ('{"text": "https://jsonfeed.org/version/1"}', False),
        ("<html><rss>", False),
        ("<!--" * 3000, False),
    ],
)
def test_a_feed_is_told_by_what_it_begins_with(head: str, expected: bool) -> None:
    assert is_feed(head) is expected
    assert (by_content(head.encode()).name == "feed") is expected
