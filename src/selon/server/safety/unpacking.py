"""Compressed files looked through, a piece at a time: how much comes out of them, and what."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from selon.server.safety.kinds import HEAD

MOST_RATIO = 200
"""Bytes that may come out of one: text in one file seldom gives more than 20, and a bomb a thousand."""
FREE = 16_000_000
"""Bytes that may come out at any ratio."""
_PIECE = 65_536
_GZIP = b"\x1f\x8b"


class BombError(ValueError):
    """More would come out of a file than is let out."""


class DamagedError(ValueError):
    """What is compressed cannot be undone. ``head``: what came out before, as far as it is looked at."""

    def __init__(self, what: str, head: bytes) -> None:
        super().__init__(what)
        self.head = head


def is_packed(path: Path) -> bool:
    """Whether a file is gzip data."""
    with path.open("rb") as file:
        return file.read(len(_GZIP)) == _GZIP


def unpacked_head(path: Path, most: int) -> bytes:
    """The first bytes of what is in a gzip file, all of which is undone and forgotten, to see how much it is.

    Raises BombError when that is more than ``most`` bytes, or out of proportion, and DamagedError.
    """
    head = bytearray()
    given = 0
    with path.open("rb") as file:
        try:
            for piece in _pieces(file):
                given += len(piece)
                head += piece[: max(0, HEAD - len(head))]
                if given > most:
                    raise BombError(f"more than {most:,} bytes come out of it")
                if given > FREE and given > MOST_RATIO * file.tell():
                    raise BombError(f"more than {MOST_RATIO} bytes come out of each of its bytes")
        except zlib.error as error:
            raise DamagedError(f"damaged gzip data: {error}", bytes(head)) from None
        except EOFError:
            raise DamagedError("it ends within compressed data", bytes(head)) from None
    return bytes(head)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """What is in a gzip file of one member or more, never more than a piece of it at a time. Raises zlib.error, EOFError."""
    raw = b""
    while True:
        while not (raw := raw.lstrip(b"\0")):  # zeros between members are padding
            raw = file.read(_PIECE)
            if not raw:
                return
        inflate = zlib.decompressobj(zlib.MAX_WBITS | 16)
        while not inflate.eof:
            raw = raw or file.read(_PIECE)
            ended = not raw
            piece = inflate.decompress(raw, _PIECE)
            raw = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
            if ended and not piece and not inflate.eof:
                raise EOFError
            yield piece
