"""textacy's direct quotations, as the library gives them (Apache-2.0)."""

from __future__ import annotations

from contextlib import suppress

from bench.peers.spans import Found, pipeline, spans

LANGUAGES = ("fr", "en")
PACKAGES = ("textacy", "spacy")


def find(text: str, language: str) -> list[Found]:
    """Direct quotations with speaker and cue. Of a text whose marks of quotation are odd in number, textacy gives none."""
    from textacy.extract import direct_quotations

    found: list[Found] = []
    with suppress(ValueError):
        for speaker, cue, content in direct_quotations(pipeline(language)(text)):
            found.append(Found(spans(speaker), spans(cue), spans(content)))
    return found
