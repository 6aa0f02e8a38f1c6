"""The built page: files of the package, sent as they are."""

from __future__ import annotations

from mimetypes import guess_type
from pathlib import Path

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(__file__).parent / "page"
_ENDINGS = {".br": "br", ".gz": "gzip"}
_YEAR = "public, max-age=31536000, immutable"


class Page(StaticFiles):
    """Files whose names hold their hash are kept by the browser; the page itself is asked for anew each time.

    Where a file lies compressed beside the plain one, who accepts it gets that.
    """

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file. Whatever is no file is not found."""
        answer = await self._compressed(path, scope) or await super().get_response(path, scope)
        hashed = path.startswith("assets/") and answer.status_code in (200, 304)
        answer.headers["cache-control"] = _YEAR if hashed else "no-cache"
        return answer

    async def _compressed(self, path: str, scope: Scope) -> Response | None:
        """The best compressed form that there is and that is accepted."""
        accepted = _encodings(Headers(scope=scope).get("accept-encoding", ""))
        for ending, encoding in _ENDINGS.items():
            _, found = self.lookup_path(path + ending) if encoding in accepted and path not in ("", ".") else ("", None)
            if found is not None:
                answer = await super().get_response(path + ending, scope)
                answer.headers["content-type"] = _media_type(path)
                answer.headers["content-encoding"] = encoding
                answer.headers["vary"] = "Accept-Encoding"
                return answer
        return None


def _encodings(accepted: str) -> set[str]:
    """The encodings that an Accept-Encoding names, but for those that it refuses."""
    named = (one.replace(" ", "").lower().partition(";q=") for one in accepted.split(","))
    return {name for name, _, weight in named if weight.rstrip("0.") or not weight}


def _media_type(path: str) -> str:
    found = guess_type(path)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") else found


def install(app: FastAPI) -> None:
    """Serve the page at the root."""
    if (FOLDER / "index.html").is_file():
        app.mount("/", Page(directory=FOLDER, html=True), name="page")
        return

    @app.get("/", include_in_schema=False)
    def _missing() -> PlainTextResponse:
        return PlainTextResponse(
            "The page is not built: run npm ci && npm run build in web/. The API is at /api/v1.\n", 503
        )
