"""Bytes to characters: byte order mark, UTF-8, the declared charset, then the charset whose letters fit best.

Every function is pure and none fails, whatever the bytes. UTF-8 is tried before the declared charset because bytes that
happen to be valid UTF-8 beyond ASCII are hardly ever anything else, while declarations are often left-overs.
"""

from __future__ import annotations

import codecs
import re

from selon.articles.alphabets import best_fit

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER = {  # what browsers read under a label (WHATWG Encoding Standard): supersets of what it says
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_NOT_CHARSETS = {"unicode-escape", "raw-unicode-escape", "utf-7", "idna", "punycode", "undefined", "mbcs", "oem"}
_SAMPLE = 100_000
"""Bytes looked at when a charset has to be inferred."""
_STRAY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
)


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of ``data``. ``declared``: the charset that a header or the document itself names, if any."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    charset = known_charset(declared)
    if charset and charset.startswith("iso2022") and b"\x1b" in data:  # escape sequences: valid ASCII, wrongly read
        return data.decode(charset, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, charset)
    wide = _unmarked_utf16(data)
    return data.decode(wide, "replace") if wide else text


def known_charset(label: str | None) -> str | None:
    """The codec to use for a charset's label; None when it names no charset of text."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):  # ValueError: a null character in the label
        return None
    if info.name in _NOT_CHARSETS or not getattr(info, "_is_text_encoding", True):
        return None
    return _WIDER.get(info.name, info.name)


def binary_kind(data: bytes) -> str | None:
    """What ``data`` is when it is no text at all ("a PDF"); None when it may be text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:_SAMPLE]
    if b"\0" not in head or any(data.startswith(mark) for mark, _ in _MARKS) or _unmarked_utf16(data):
        return None
    return "binary data"


def _not_utf8(data: bytes, charset: str | None) -> str:
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    if _mostly_utf8(data):  # some stray bytes, as when two files were glued together or one was cut within a letter
        return data.decode("utf-8", "surrogateescape").translate(_STRAY)
    if charset and charset != "utf-8":
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            pass
    return data.decode(_inferred(data[:_SAMPLE]), "replace")


def _mostly_utf8(data: bytes) -> bool:
    """Whether at least four in five of the sequences beyond ASCII are well-formed UTF-8."""
    text = data[:_SAMPLE].decode("utf-8", "surrogateescape")
    stray = len(re.findall("[\udc80-\udcff]", text))
    formed = len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
    return formed >= 4 * stray


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by where its null bytes stand; None for anything else."""
    head = data[: min(len(data), 4096) & ~1]
    if len(head) < 4 or b"\0" not in head:
        return None
    even, odd, half = head[::2].count(0), head[1::2].count(0), len(head) // 2
    if odd > 0.3 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def _inferred(sample: bytes) -> str:
    """The charset that fits: first by the letters of European languages, then by charset-normalizer, else cp1252."""
    fitting = best_fit(sample)
    if fitting:
        return fitting
    from charset_normalizer import from_bytes  # noqa: PLC0415 - lazy: rarely needed

    match = from_bytes(sample).best()
    return match.encoding if match else "cp1252"
