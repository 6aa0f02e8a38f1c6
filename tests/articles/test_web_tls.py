"""HTTPS: the connection goes to the checked address, the certificate is checked against the name."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from pathlib import Path

import pytest

from selon.articles import FetchOptions, read_inputs
from selon.records import Article, Failure
from tests.articles.server import PAGE
from tests.articles.test_web import Dialled

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="makes its certificate with openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=news.example"]
    extra = ["-addext", "subjectAltName=DNS:news.example", "-keyout", str(key), "-out", str(cert)]
    subprocess.run(command + extra, check=True, capture_output=True)
    return key, cert


def answer_once(certificate: tuple[Path, Path]) -> tuple[int, list[str | None], threading.Thread]:
    """A TLS server that answers one connection: its port, the names it was asked for, its thread."""
    key, cert = certificate
    asked: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    context.sni_callback = lambda _socket, name, _context: asked.append(name)
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(10)

    def serve() -> None:
        with listening:
            plain, _ = listening.accept()
        try:
            with context.wrap_socket(plain, server_side=True) as connection:
                connection.recv(65536)
                body = PAGE.encode()
                head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
                connection.sendall(head.encode() + body)
        except OSError:  # the reader did not like the certificate
            plain.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    return int(listening.getsockname()[1]), asked, thread


@pytest.mark.parametrize(("host", "accepted"), [("news.example", True), ("other.example", False)])
def test_the_name_is_checked(
    host: str, accepted: bool, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    port, asked, thread = answer_once(certificate)
    network = Dialled(monkeypatch, port, "93.184.216.34")
    trusting = ssl.create_default_context(cafile=str(certificate[1]))
    (result,) = read_inputs([f"https://{host}/a"], fetch=FetchOptions(ignore_robots=True, ssl_context=trusting))
    thread.join(10)
    assert (network.dialled, asked) == (["93.184.216.34"], [host])
    if accepted:
        assert isinstance(result, Article)
        assert result.url == "https://news.example/a"
    else:
        assert isinstance(result, Failure)
        assert "certificate" in result.reason
