"""Writes the examples of the API's description anew, from what a server answers: ``python -m tests.server.make_examples``."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi.testclient import TestClient

from selon.server.app import create_app
from selon.server.settings import Settings

API = "/api/v1"
PLACE = Path(__file__).parents[2] / "src" / "selon" / "server" / "examples.json"
BRIDGE = "Le pont de Vallès rouvrira lundi, a annoncé la mairie, citée par l’agence Caravelle."
ARTICLES: tuple[dict[str, str], ...] = (
    {"text": BRIDGE, "language": "fr", "title": "Le pont rouvre", "publisher": "La Rive", "published": "2026-03-02",
     "url": "https://rive.example/pont"},
    {"text": "The Vallès bridge will reopen on Monday, an official told La Rive.", "language": "en",
     "title": "Bridge to reopen", "publisher": "Valley Post", "published": "2026-03-03",
     "url": "https://post.example/bridge"},
)  # fmt: skip
_MOST = 4
"""Items of a list that an example shows."""


def main() -> None:
    """Ask for everything once, and keep the answers."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(str(Path(folder) / "example.sqlite")))
        with TestClient(app, base_url="http://127.0.0.1:7435") as client:
            found = {name: _short(answer) for name, answer in _answers(client).items()}
    PLACE.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _answers(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = {}

    def ask(method: str, path: str, where: str | None = None, **request: Any) -> Any:
        answer = client.request(method, f"{API}{where or path}", **request)
        answer.raise_for_status()
        found[f"{method} {path}"] = answer.json()
        return answer.json()

    ask("post", "/read", json=ARTICLES[0])
    first, _ = (ask("post", "/articles", json=one)["article_id"] for one in ARTICLES)
    name = quote(first, safe="")
    article = ask("get", "/articles/{article_id}", f"/articles/{name}")
    ask("get", "/articles", params={"q": "pont"})
    number = article["readings"][-1]["number"]
    ask("get", "/articles/{article_id}/readings/{number}", f"/articles/{name}/readings/{number}")
    claim = article["reading"]["claims"][-1]["id"]
    ask("get", "/articles/{article_id}/claims/{claim_id}", f"/articles/{name}/claims/{claim}")
    claims = ask("get", "/claims")["items"]
    keys = [row["statement"] for row in claims]
    ask("get", "/families/{name}", f"/families/{quote(keys[0], safe='')}")
    ask("get", "/compare", params={"left": keys[-1], "right": keys[0]})
    ask("get", "/similar", params={"text": "un pont rouvre", "limit": 2})
    ask("get", "/search", params={"q": "pont"})
    source = ask("get", "/sources")["items"][0]["source"]["name"]
    made = {"kind": "grade", "subject": source, "payload": {"reliability": "B"}, "note": "usually right"}
    number = ask("post", "/corrections", json=made)["id"]
    ask("get", "/corrections/standing", params={"article_id": first})
    ask("get", "/sources/{name}", f"/sources/{quote(source, safe='')}")
    ask("get", "/outlets/{name}", "/outlets/La%20Rive")
    ask("get", "/corrections/{number}", f"/corrections/{number}")
    for path in ("/meta", "/examples", "/claims/facets", "/families", "/outlets", "/network", "/places", "/timeline",
                 "/corrections", "/problems", "/session", "/audit"):  # fmt: skip
        ask("get", path)
    ask("get", "/examples/{name}", "/examples/dispatch-fr")
    ask("get", "/problems/{kind}", "/problems/unknown-article")
    ask("delete", "/corrections/{number}", f"/corrections/{number}")
    job = ask("post", "/jobs", files=[("files", ("pont.txt", BRIDGE.encode()))])["id"]
    while ask("get", "/jobs/{job}", f"/jobs/{job}")["finished"] is None:
        time.sleep(0.05)
    ask("get", "/jobs")
    ask("delete", "/jobs/{job}", f"/jobs/{job}")
    return found


def _short(value: Any) -> Any:
    """The same with a few items of each list, and with long texts cut."""
    if isinstance(value, dict):
        return {name: _short(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_short(item) for item in value[:_MOST]]
    return f"{value[:200]}…" if isinstance(value, str) and len(value) > 300 else value


if __name__ == "__main__":
    main()
