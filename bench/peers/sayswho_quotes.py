"""sayswho's quotations (MIT), for English; without its coreference, whose model is not on the package index."""

from __future__ import annotations

import re

from bench.peers.spans import Found, pipeline, spans

LANGUAGES = ("en",)
PACKAGES = ("sayswho", "spacy")


def find(text: str, language: str) -> list[Found]:
    """Direct quotations with speaker and cue. Empty lines, on which sayswho fails, become spaces: offsets stay."""
    from sayswho.quote_finder import quote_finder

    lines = re.sub(r"\n(?=\n)", " ", text)
    return [
        Found(spans(speaker), spans(cue), spans(content))
        for speaker, cue, content in quote_finder(pipeline(language)(lines))
    ]
