"""A server's API from Python: the same records as everywhere, over HTTP.

with selon.Client("http://127.0.0.1:7435") as client:
reading = client.read("La mairie dément, selon l'AFP.")
for claim in client.claims("pont", language="fr"):
print(claim.text, [hop.source.name for hop in claim.hops])
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
from pydantic import TypeAdapter

from selon.pipeline import from_json
from selon.pipeline.archives import (
    ArticleRow,
    ClaimRow,
    FamilyRow,
    Followed,
    Outcome,
    OutletProfile,
    Similar,
    SourceProfile,
)
from selon.records import Comparison, Reading

Record = TypeVar("Record")


class ServerError(Exception):
    """The server's own account of what is wrong. ``status``: of HTTP; ``kind``: the problem's, as "unknown-article"."""

    def __init__(self, status: int, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.status, self.kind, self.detail = status, kind, detail


class Client:
    """One server. ``token``: where it asks for one; ``timeout``: seconds. Connection errors are those of ``httpx``."""

    def __init__(
        self, address: str = "http://127.0.0.1:7435", *, token: str | None = None, timeout: float = 60.0
    ) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        base = f"{address.rstrip('/')}/api/v1/"
        self._http = httpx.Client(base_url=base, headers=headers, timeout=timeout)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def read(self, text: str | None = None, *, url: str | None = None, **known: str) -> Reading:
        """Read an article, which is not kept. ``known``: language, title, publisher, published. Raises ServerError."""
        return from_json(self.call("POST", "read", json=_article(text, url, known))["reading"])

    def add(self, text: str | None = None, *, url: str | None = None, **known: str) -> Outcome:
        """Read an article and keep it in the server's archive. Raises ServerError."""
        return _record(Outcome, self.call("POST", "articles", json=_article(text, url, known))["outcome"])

    def add_files(self, paths: list[Path]) -> str:
        """Begin to add files; gives the job's id, for ``job``. Raises OSError, ServerError."""
        files = [("files", (path.name, path.read_bytes())) for path in paths]
        return str(self.call("POST", "jobs", files=files)["id"])

    def job(self, job: str) -> dict[str, Any]:
        """How far a job is. Raises ServerError."""
        return self.call("GET", f"jobs/{quote(job, safe='')}")

    def reading(self, article: str) -> Reading:
        """The current reading of an article of the archive, people's corrections in it. Raises ServerError."""
        return from_json(self.call("GET", f"articles/{quote(article, safe='')}")["reading"])

    def articles(self, query: str | None = None) -> Iterator[ArticleRow]:
        """The archive's articles, page by page. Raises ServerError."""
        return self._all(ArticleRow, "articles", q=query)

    def claims(self, query: str | None = None, **wanted: str | bool) -> Iterator[ClaimRow]:
        """Claims, page by page; ``wanted``: fields of ``ClaimFilter``. Raises ServerError."""
        return self._all(ClaimRow, "claims", q=query, **wanted)

    def families(self, order: str = "size") -> Iterator[FamilyRow]:
        """Families of several claims, page by page; ``order``: "size", "articles" or "time". Raises ServerError."""
        return self._all(FamilyRow, "families", order=order)

    def follow(self, claim: str) -> Followed:
        """A family by its id, or that of a claim "ARTICLE_ID#CLAIM_ID", with all that can be told of it."""
        return _record(Followed, self.call("GET", f"families/{quote(claim, safe='')}"))

    def similar(self, text: str, *, limit: int = 10) -> list[Similar]:
        """The claims nearest in meaning to a text of any language. Raises ServerError."""
        found = self.call("GET", "similar", params={"text": text, "limit": limit})
        return [_record(Similar, item) for item in found["items"]]

    def compare(self, left: str, right: str) -> Comparison:
        """Two claims held against each other. Raises ServerError."""
        return _record(Comparison, self.call("GET", "compare", params={"left": left, "right": right}))

    def source(self, name: str) -> SourceProfile:
        """What somebody is said to have said. Raises ServerError."""
        return _record(SourceProfile, self.call("GET", f"sources/{quote(name, safe='')}")["profile"])

    def outlet(self, name: str) -> OutletProfile:
        """What an outlet published. Raises ServerError."""
        return _record(OutletProfile, self.call("GET", f"outlets/{quote(name, safe='')}"))

    def call(self, method: str, path: str, **request: Any) -> dict[str, Any]:  # noqa: ANN401 - as httpx takes it
        """Any other operation: its JSON. ``request``: as for ``httpx``. Raises ServerError."""
        answer = self._http.request(method, path, **request)
        if answer.is_success:
            found: dict[str, Any] = answer.json() if answer.content else {}
            return found
        plain = answer.headers.get("content-type", "").startswith("application/problem+json")
        told = answer.json() if plain else {"type": "", "detail": answer.text[:500] or answer.reason_phrase}
        raise ServerError(answer.status_code, str(told["type"]).rpartition("/")[2], str(told["detail"]))

    def _all(self, kind: type[Record], path: str, **asked: str | bool | None) -> Iterator[Record]:
        reader = TypeAdapter(kind)
        cursor: str | None = None
        while True:
            params = {
                name: value for name, value in {**asked, "cursor": cursor, "limit": 100}.items() if value is not None
            }
            page = self.call("GET", path, params=params)
            for item in page["items"]:
                yield reader.validate_python(item)
            cursor = page["cursor"]
            if cursor is None:
                return


def _article(text: str | None, url: str | None, known: dict[str, str]) -> dict[str, str]:
    return {**known, **({"text": text} if text is not None else {}), **({"url": url} if url is not None else {})}


def _record(kind: type[Record], item: object) -> Record:
    return TypeAdapter(kind).validate_python(item)
