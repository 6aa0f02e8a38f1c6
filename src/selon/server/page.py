"""The built page: files of the package, sent as they are."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(__file__).parent / "page"
_YEAR = "public, max-age=31536000, immutable"


class Page(StaticFiles):
    """Files whose names hold their hash are kept by the browser; the page itself is asked for anew each time."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file. Whatever is no file is not found."""
        answer = await super().get_response(path, scope)
        hashed = path.startswith("assets/") and answer.status_code in (200, 304)
        answer.headers["cache-control"] = _YEAR if hashed else "no-cache"
        return answer


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
