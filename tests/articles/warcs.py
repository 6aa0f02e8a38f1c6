"""Web archives made for tests, record by record."""

from __future__ import annotations

from tests.articles.server import PAGE


def record(
    url: str,
    body: bytes = PAGE.encode(),
    *,
    kind: str = "response",
    status: str = "200 OK",
    content_type: str = "text/html; charset=utf-8",
    http: str = "",
    warc: str = "",
) -> bytes:
    """A record of an HTTP answer. ``http``, ``warc``: more header lines, each with its line break."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{http}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-01T22:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:6f1b3f7c-1111-4000-8000-000000000000>\r\n{warc}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


INFO = (
    b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2024-03-01T22:00:00Z\r\nContent-Type: application/warc-fields\r\n"
    b"WARC-Record-ID: <urn:uuid:6f1b3f7c-2222-4000-8000-000000000000>\r\nContent-Length: 15\r\n\r\nsoftware: none\n\r\n\r\n"
)
