"""The bytes of a web archive, decompressed as they are read, and where in the file each stretch of them began.

A WARC.gz is many gzip members, one a record as a rule, so that one that is damaged leaves the others readable: what is
needed is where each begins. No more is ever held than one piece, whatever a member would swell to.
"""

from __future__ import annotations

import bisect
import re
import zlib
from typing import BinaryIO

_PIECE = 65_536
_GZIP = b"\x1f\x8b"
_MEMBER = re.compile(rb"\x1f\x8b\x08")
_RECORD = re.compile(rb"\r\n\r\nWARC/1\.")
_LONGEST_MARK = 11


class DamagedError(OSError):
    """What is wrong with the compressed data. An OSError: that is what readers of streams pass on."""


class Members:
    """Reads ``stream`` from where it stands, ``start`` bytes into the file; gzip or not, its first bytes say which."""

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream = stream
        self._read_to = start
        self._raw = b""
        self._given = 0
        self._positions, self._offsets = [0], [start]  # of each member: in what was given, in the file
        self._inflate: zlib._Decompress | None = None
        self._fill()
        self.packed = self._raw.startswith(_GZIP)

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes, of one member only; b"" at the end. Raises DamagedError."""
        size = _PIECE if size < 0 else size
        piece = self._inflated(size) if self.packed else self._plain(size)
        self._given += len(piece)
        return piece

    def tell(self) -> int:
        """How many bytes were given so far."""
        return self._given

    def offset(self, position: int) -> int:
        """Where in the file the byte at ``position`` is; of compressed ones, where their member begins. What lies before
        is forgotten: positions are asked for in their order.
        """
        before = bisect.bisect_right(self._positions, position) - 1
        del self._positions[:before], self._offsets[:before]
        return self._offsets[0] + (0 if self.packed else position - self._positions[0])

    def _fill(self) -> None:
        if not self._raw:
            self._raw = self._stream.read(_PIECE)
            self._read_to += len(self._raw)

    def _plain(self, size: int) -> bytes:
        self._fill()
        piece, self._raw = self._raw[:size], self._raw[size:]
        return piece

    def _inflated(self, size: int) -> bytes:
        while size:
            if self._inflate is None and not self._begun():
                break
            piece = self._more(size)
            if piece:
                return piece
        return b""

    def _begun(self) -> bool:
        """Whether one more member begins here; zeros between members are padding."""
        while not self._raw.lstrip(b"\0"):
            self._raw = b""
            self._fill()
            if not self._raw:
                return False
        self._raw = self._raw.lstrip(b"\0")
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._positions.append(self._given)
        self._offsets.append(self._read_to - len(self._raw))
        return True

    def _more(self, size: int) -> bytes:
        inflate = self._inflate
        assert inflate is not None  # noqa: S101 - for the type checker
        self._fill()
        ended = not self._raw
        try:
            piece = inflate.decompress(self._raw, size)
        except zlib.error as error:
            raise DamagedError(f"damaged gzip data: {error}") from None
        self._raw = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
        if inflate.eof:
            self._inflate = None
        elif ended and not piece:
            raise DamagedError("the file ends within compressed data")
        return piece


def next_start(stream: BinaryIO, after: int, packed: bool) -> int | None:
    """The first place at or after the offset ``after`` where a record may begin; None when there is none. ``stream`` can
    go back.
    """
    mark, lead = (_MEMBER, 0) if packed else (_RECORD, 4)
    position = max(after - lead, 0)
    stream.seek(position)
    window = b""
    while piece := stream.read(_PIECE):
        window += piece
        found = mark.search(window)
        if found:
            return position + found.start() + lead
        keep = min(len(window), _LONGEST_MARK)
        position += len(window) - keep
        window = window[len(window) - keep :]
    return None
