"""What a file is by its first bytes, never by what its sender calls it or says that it is."""

from __future__ import annotations

from typing import Literal

Kind = Literal["text", "warc", "parquet"]
HEAD = 65_536
"""Bytes from the beginning of a file by which it is told."""
_ARCHIVES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", "a ZIP archive or an office document"),
    (0, b"PK\x05\x06", "a ZIP archive"),
    (0, b"PK\x07\x08", "a ZIP archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (0, b"MSCF\x00\x00\x00\x00", "a CAB archive"),
    (0, b"!<arch>\n", "an ar archive"),
    (0, b"070701", "a cpio archive"),
    (0, b"070707", "a cpio archive"),
    (0, b"\xc7\x71", "a cpio archive"),
)
_PACKED: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x1f\x8b", "gzip data"),
    (0, b"\xfd7zXZ\x00", "xz data"),
    (0, b"BZh", "bzip2 data"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (0, b"\x04\x22\x4d\x18", "LZ4 data"),
    (0, b"\x1f\x9d", "compress data"),
    (0, b"\x1f\xa0", "compress data"),
    (0, b"LZIP", "lzip data"),
)
_OTHERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "a PDF document"),
    (0, b"{\\rtf", "a document in rich text"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (0, b"\x89PNG\r\n\x1a\n", "an image"),
    (0, b"\xff\xd8\xff", "an image"),
    (0, b"GIF87a", "an image"),
    (0, b"GIF89a", "an image"),
    (8, b"WEBP", "an image"),
    (4, b"ftyp", "a film or sound"),
    (0, b"ID3", "a sound"),
    (0, b"OggS", "a sound"),
    (0, b"\x7fELF", "a program"),
    (0, b"SQLite format 3\x00", "a database"),
)
_LETTERS = frozenset((b"BZh", b"LZIP", b"ID3", b"OggS", b"WEBP", b"ftyp", b"ustar", b"070701", b"070707"))
_MARKS = (b"\xff\xfe", b"\xfe\xff")
_TEXTUAL = frozenset(range(0x20, 0x100)) | frozenset(b"\t\n\r\f\v\b\x1b\x85") - {0x7F}


class WrongKindError(ValueError):
    """What a file is that is not taken."""


def told(head: bytes) -> Kind:
    """What a file is, by its first bytes, with gzip undone. Raises WrongKindError: for archives, compressed data, what is
    known not to be text, and what cannot be.
    """
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    found = _signed(head, (*_ARCHIVES, *_PACKED, *_OTHERS))
    if found is not None:
        raise WrongKindError(found)
    if not (head.startswith(_MARKS) or _textual(head) or _is_wide(head)):
        raise WrongKindError("binary data")
    return "text"


def is_archive(head: bytes) -> bool:
    """Whether the first bytes are those of an archive, or of compressed data."""
    return _signed(head, (*_ARCHIVES, *_PACKED)) is not None


def _signed(head: bytes, signatures: tuple[tuple[int, bytes, str], ...]) -> str | None:
    """What the first bytes are signed as. Letters may stand at the beginning of any text: what is text all through is not
    taken for what they sign.
    """
    for place, signature, name in signatures:
        if head.startswith(signature, place):
            return None if signature in _LETTERS and _textual(head) else name
    return None


def _textual(head: bytes) -> bool:
    """Whether the bytes can be text of one byte or more a character: hardly a control character, no NUL."""
    odd = sum(byte not in _TEXTUAL for byte in head)
    return b"\0" not in head and odd <= len(head) // 100


def _is_wide(head: bytes) -> bool:
    """Whether it looks like UTF-16 without a mark: NULs, in every second place only."""
    halves = (head[::2], head[1::2])
    few, many = sorted(half.count(0) for half in halves)
    return many > len(head) * 0.15 and few <= len(head) // 200
