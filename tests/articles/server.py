"""A web server on the loopback interface, with the traps that the web holds."""

from __future__ import annotations

import functools
import gzip
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    "<!DOCTYPE html><html lang='fr'><head><meta property='og:site_name' content='Le Courrier du Golfe'>"
    "<title>Le port rouvre</title></head><body><article><p>La préfète de Kerlann a annoncé mardi la réouverture du "
    "port "
    "après trois semaines de travaux sur la digue principale.</p><p>Selon les pêcheurs, « il reste deux points à "
    "régler » "
    "avant le début de la saison, en juin, et rien n’est prêt.</p></article></body></html>"
)
Answer = tuple[int, dict[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


@functools.cache
def bomb(wbits: int) -> bytes:
    """Fifty million bytes in fifty thousand."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, wbits)
    return deflate.compress(b"a" * 50_000_000) + deflate.flush()


def answers(base: str, robots: str) -> dict[str, Callable[[], Answer]]:
    """The answer to each path."""

    def to(where: str) -> Callable[[], Answer]:
        return lambda: (302, {"Location": where}, b"")

    return {
        "/robots.txt": lambda: (200, {"Content-Type": "text/plain"}, robots.encode()),
        "/article": lambda: (200, HTML, PAGE.encode()),
        "/gzip": lambda: (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
        "/deflate": lambda: (200, HTML | {"Content-Encoding": "deflate"}, zlib.compress(PAGE.encode())),
        "/latin": lambda: (200, {"Content-Type": "text/html; charset=windows-1252"}, PAGE.encode("cp1252")),
        "/text": lambda: (200, {"Content-Type": "text/plain"}, "Une dépêche, selon le port.".encode()),
        "/untyped": lambda: (200, {}, PAGE.encode()),
        "/empty": lambda: (200, HTML, b""),
        "/pdf": lambda: (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
        "/broken-gzip": lambda: (200, HTML | {"Content-Encoding": "gzip"}, b"this is no gzip"),
        "/br": lambda: (200, HTML | {"Content-Encoding": "br"}, b"x"),
        "/bomb": lambda: (200, HTML | {"Content-Encoding": "gzip"}, bomb(31)),
        "/zlib-bomb": lambda: (200, HTML | {"Content-Encoding": "deflate"}, bomb(15)),
        "/huge": lambda: (200, HTML, b"a" * 3_000_000),
        "/error": lambda: (500, HTML, b"<p>no</p>"),
        "/once": to("/article"),
        "/loop": to("/loop"),
        "/metadata": to("http://169.254.169.254/latest/meta-data/"),
        "/home": to(f"{base}/article"),
        "/to-secret": to("/secret/page"),
        "/to-file": to("file:///etc/passwd"),
        "/secret/page": lambda: (200, HTML, PAGE.encode()),
        "/cookie": lambda: (200, HTML | {"Set-Cookie": "seen=1"}, PAGE.encode()),
    }


class Site:
    """A running server: its address and the requests it got, as (path, headers)."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.robots = "User-agent: selon\nDisallow: /secret/\n"
        self.robots_status = 200
        self.more: dict[str, Callable[[dict[str, str]], Answer]] = {}
        """What a test adds: from a request's headers to the answer, by path."""
        self.stop = threading.Event()

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [path for path, _ in self.requests]


@contextmanager
def running() -> Iterator[Site]:
    """A server that is shut down at the end."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append((self.path, dict(self.headers)))
            if self.path in {"/slow-headers", "/slow-body"}:
                self._trickle(self.path == "/slow-body")
                return
            answer = answers(site.base, site.robots).get(self.path, lambda: (404, HTML, b"<p>not here</p>"))
            added = site.more.get(self.path)
            status, headers, body = added(dict(self.headers)) if added else answer()
            self.send_response(site.robots_status if self.path == "/robots.txt" else status)
            for name, value in (headers | {"Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:  # the reader had enough
                return

        def _trickle(self, after_headers: bool) -> None:
            """One byte at a time, each soon enough to stay below any limit of a single read."""
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + (b"\r\n" if after_headers else b"X: "))
            while not site.stop.wait(0.05):
                try:
                    self.wfile.write(b"a")
                except OSError:
                    return

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()
