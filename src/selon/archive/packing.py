"""Compressed texts and JSON. Small objects of one shape compress badly alone, so what they share is given beforehand:
the words that every such object has, and the article's text, which its spans repeat.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

_LEVEL = 6
_WINDOW = 32_768
"""Bytes that DEFLATE can look back."""

# Every key and value of the contract, those that follow each other side by side; the most frequent stand last.
# It belongs to the format on disk: a change needs a migration.
_WORDS = (
    b'{"schema":"selon/reading/1","article":{"id":"sha256:","url":null,"title":null,"publisher":null,"published":null,'
    b'"language":"fr","text":null,"author":null},"attributions":[{"id":"a1","parent":null,"kind":"mixed","kind":"direct",'
    b'"kind":"indirect","source":null,"cue":[{"start":1,"end":1,"text":""}],"content":[{"start":1,"end":1,"text":""}],'
    b'"addressee":null,"source_id":"s1","stance":"endorsed","distanced","denied","confidence":0.99}],"sources":[{"id":"s1",'
    b'"name":"","type":"group","document","government_body","news_agency","media_outlet","organization","person","unknown",'
    b'"anonymous":true,"mentions":[{"start":1,"end":1,"text":""}],"identity":null,"country":null,"owner":null,"control":null}'
    b'],"notes":[],"model":null,"dates":[{"start":1,"end":1,"text":"","first":"2025-01-01","last":"2025-01-01"}],"places":[{'
    b'"start":1,"end":1,"text":"","country":"FR"}],"identity":"outlet:","control":"SC","hops":[{"role":"source","stance":'
    b'"neutral","source":{"id":"s1","name":"","type":"unknown","anonymous":false,"mentions":[],"identity":null,"country":null,'
    b'"owner":null,"control":null}}],"context":"","claims":[{"id":"c1","spans":[{"start":1,"end":1,"text":""}],"chain":["'
    b'publisher","s1"],"links":[{"role":"publisher","attribution":null,"stance":"neutral"},{"role":"relay","attribution":null,'
    b'"stance":"neutral","kept_from":{"role":"source","attribution":"a1","stance":"neutral"}],"attributions":["a1"],"modality":'
    b'"conditional","possible","planned","negated","question","asserted","dates":[],"places":[]}]}'
)


def pack_text(text: str) -> bytes:
    """A text, compressed; ``unpack_text`` gives it back."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 9)


def unpack_text(packed: bytes) -> str:
    """The text that ``pack_text`` was given."""
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")


def pack(value: object, text: str = "") -> bytes:
    """JSON, compressed with the help of ``text``, which ``unpack`` must be given again. Raises TypeError."""
    squeezed = zlib.compressobj(_LEVEL, zdict=_dictionary(text))
    return squeezed.compress(dumps(value).encode("utf-8", "surrogatepass")) + squeezed.flush()


def unpack(packed: bytes, text: str = "") -> Any:  # noqa: ANN401 - JSON
    """What ``pack`` was given; tuples come back as lists."""
    return json.loads(zlib.decompressobj(zdict=_dictionary(text)).decompress(packed).decode("utf-8", "surrogatepass"))


def dumps(value: object) -> str:
    """JSON without needless spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def column_text(text: str) -> str:
    """A text as a column can hold it: PostgreSQL has no NUL, and neither has lone surrogates."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


def _dictionary(text: str) -> bytes:
    room = _WINDOW - len(_WORDS)
    return text[:room].encode("utf-8", "surrogatepass")[:room] + _WORDS
