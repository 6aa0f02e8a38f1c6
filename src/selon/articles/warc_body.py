"""The body of an archived HTTP answer: chunks joined, compression undone, never more of it than asked for."""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastwarc.stream_io import BrotliReader, ChunkedReader, ZstdReader
    from fastwarc.warc import HeaderMap

    _Reader = type[ChunkedReader] | type[BrotliReader] | type[ZstdReader]

_MOST_LAYERS = 3
_CHUNK = re.compile(rb"[0-9a-fA-F]{1,8}[ \t]*(;[^\r\n]{0,200})?\r\n")
_MARKUP = re.compile(rb"\s*<[!?a-zA-Z]")
_ZSTD = b"\x28\xb5\x2f\xfd"


class BodyError(Exception):
    """Why the body can't be read."""


def body(payload: bytes, headers: HeaderMap, most: int) -> bytes:
    """The decoded body. Raises BodyError for damaged data, an unknown encoding and a body of more than ``most`` bytes.

    Archiving programs often keep the header of an encoding that they have undone already: a body that doesn't begin as
    its encoding would is taken as it is.
    """
    encodings = [*_encodings(headers, "Content-Encoding"), *_encodings(headers, "Transfer-Encoding")]
    if len(encodings) > _MOST_LAYERS:
        raise BodyError(f"encoded {len(encodings)} times over")
    for encoding in reversed(encodings):
        payload = _decoded(payload, encoding, most)
    if len(payload) > most:
        raise BodyError(f"too long: more than {most:,} bytes")
    return payload


def _encodings(headers: HeaderMap, name: str) -> list[str]:
    named = (one.strip().lower() for one in (headers.get(name) or "").split(","))
    return [one for one in named if one not in {"", "identity"}]


def _decoded(payload: bytes, encoding: str, most: int) -> bytes:
    if encoding in {"gzip", "x-gzip"}:
        return _inflated(payload, zlib.MAX_WBITS | 16, most) if payload.startswith(b"\x1f\x8b") else payload
    if encoding == "deflate":
        return _inflated(payload, zlib.MAX_WBITS if payload.startswith(b"\x78") else -zlib.MAX_WBITS, most)
    from fastwarc import stream_io  # noqa: PLC0415 - lazy: start-up

    if encoding == "chunked":
        return _read(stream_io.ChunkedReader, payload, encoding, most) if _CHUNK.match(payload) else payload
    if encoding == "br":
        return _read(stream_io.BrotliReader, payload, encoding, most) if not _MARKUP.match(payload) else payload
    if encoding == "zstd":
        return _read(stream_io.ZstdReader, payload, encoding, most) if payload.startswith(_ZSTD) else payload
    raise BodyError(f"content encoding {encoding}, which can't be read")


def _inflated(payload: bytes, wbits: int, most: int) -> bytes:
    inflate = zlib.decompressobj(wbits)
    try:
        data = inflate.decompress(payload, most + 1)
    except zlib.error as error:
        raise BodyError(f"damaged compression: {error}") from None
    if not inflate.eof and len(data) <= most:
        raise BodyError("cut off: the compressed body does not end")
    return data


def _read(reader: _Reader, payload: bytes, encoding: str, most: int) -> bytes:
    stream = reader(io.BytesIO(payload))
    data = bytearray()
    try:
        while len(data) <= most and (piece := stream.read(most + 1 - len(data))):
            data += piece
    except OSError as error:
        raise BodyError(f"damaged {encoding} data: {error}") from None
    return bytes(data)
