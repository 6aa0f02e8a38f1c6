"""One peer over many texts, in a process of the interpreter that has what it needs: ``python -m bench.peers.run NAME``.

Standard input: one JSON object a line, ``{"id", "language", "text"}``. Standard output: one line each, ``{"id",
"relations": [{"id", "parent", "source", "cue", "content"}]}``. The first line of the output is ``{"version": …}``.
"""

from __future__ import annotations

import importlib
import json
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from bench.peers import PEERS
from bench.peers.spans import Found, parents


def answer(name: str, found: list[Found]) -> dict[str, Any]:
    """What a peer found in the article of this id, as the line that is printed."""
    relations = [
        {"id": f"a{i}", "parent": None if parent is None else f"a{parent + 1}", "source": one.source, "cue": one.cue,
         "content": one.content}
        for i, (one, parent) in enumerate(zip(found, parents(found), strict=True), 1)
    ]  # fmt: skip
    return {"id": name, "relations": relations}


def versions(packages: tuple[str, ...]) -> str:
    """The installed ones of these distributions, with their versions."""
    found = []
    for package in packages:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def main() -> None:
    """Read, find, print."""
    name = sys.argv[1]
    if name not in PEERS:
        raise SystemExit(f"{name}: no such peer; there are {', '.join(PEERS)}")
    peer = importlib.import_module(f"bench.peers.{name}")
    print(json.dumps({"version": versions(peer.PACKAGES)}))
    for line in sys.stdin:
        article = json.loads(line)
        print(json.dumps(answer(article["id"], peer.find(article["text"], article["language"]))), flush=True)


if __name__ == "__main__":
    main()
