"""Streams that can't go back, as pipes: looked into before they are read, decompressed when they are gzip."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import BinaryIO

HEAD = 1_000_000
"""Most bytes looked at to tell a format by its content: the first line of JSON Lines may be long."""
DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)
"""What reading a damaged gzip stream raises."""
_PIECE = 65_536
_GZIP = b"\x1f\x8b"


def opened(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first bytes of ``stream``, decompressed, and the whole of it from its beginning, these bytes included."""
    head = _head(stream)
    if head.startswith(_GZIP):
        stream = io.BufferedReader(gzip.GzipFile(fileobj=_joined(head, stream)), _PIECE)
        head = _head(stream)
    return head, _joined(head, stream)


def _head(stream: BinaryIO) -> bytes:
    """The first line that is not blank, and what came with it; no more is waited for, so that a slow pipe is read as it
    comes.
    """
    head = b""
    while len(head) < HEAD and b"\n" not in head.lstrip() and (piece := stream.read1(_PIECE)):  # type: ignore[attr-defined]
        head += piece
    return head


def _joined(head: bytes, rest: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_Joined(head, rest), _PIECE)


class _Joined(io.RawIOBase):
    """What was read already, then the rest: a stream that can't go back, looked into before it is read."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._head[: len(buffer)] if self._head else memoryview(self._rest.read1(len(buffer)))  # type: ignore[attr-defined]
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)
