"""The worked example with the attributions that a careful reader finds in it."""

from __future__ import annotations

from pathlib import Path

from tests.reading.sourcing import Said

TEXT = (Path(__file__).parents[2] / "examples" / "dispatch-fr.txt").read_text(encoding="utf-8")


def _from(first: str, last: str) -> str:
    start = TEXT.index(first)
    return TEXT[start : TEXT.index(last, start) + len(last)]


SAID = [
    Said("a rapporté", "l’agence russe Sputnik", _from("Les services de", "forces ukrainiennes")),
    Said("a cité", "L’agence russe", _from("des sources syriennes", "la Russie »")),
    Said("disant", "des sources syriennes", _from("« Les services", "la Russie »"), 2, "direct"),
    Said("ont souligné", "Les sources", _from("que « les officiers", "cet égard »"), None, "mixed"),
    Said(
        "a déclaré",
        "Une source militaro-diplomatique à Damas",
        _from("que le conflit", "américaine »"),
        None,
        "mixed",
    ),
    Said("soulignant", None, _from("« qu’elle", "de Kiev »"), None, "direct"),
    Said("a mentionné", "La source", _from("que certains médias", "en Russie »"), None, "mixed"),
    Said("ont rapporté", "certains médias", _from("selon les renseignements", "en Russie »"), 7, "mixed"),
    Said("selon", "les renseignements étrangers russes", _from("que « les États", "en Russie »"), 8, "mixed"),
    Said("a ajouté", "Elle", _from("« À la lumière", "l’armée ukrainienne »"), None, "direct"),
    Said("a ajouté", "La source", _from("« Des officiers", "en Syrie »"), None, "direct"),
    Said("révélant", None, _from("« qu’une", "région »"), None, "direct", "endorsed"),
    Said("selon", "la source", _from("Des experts", "plus tard en Ukraine")),
    Said("a déclaré", "Il", _from("que « généralement", "en Syrie »"), None, "mixed"),
]
