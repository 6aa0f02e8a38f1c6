"""What an article's ``text`` is: the one normal form that every offset, in Unicode code points, refers to.

``mend_text`` does 1 to 5, ``clean_text`` all of it; both are idempotent. Text that a person or a program hands over
(plain text, the "text" of JSON lines) is only mended, so that offsets into what was given stay good wherever there was
nothing to mend; the text of a page, whose white space means nothing, is cleaned:

1. Mojibake is undone line by line ("Ã©tÃ©" becomes "été"), by ftfy, which leaves alone what it can't be sure of.
2. CRLF, CR, vertical tabs, form feeds and the Unicode line and paragraph separators become a line feed.
3. A soft hyphen goes, together with a line break after it that splits a word; zero-width spaces, word joiners, byte
   order marks, directional marks and other invisible format characters go. A zero-width joiner or non-joiner stays
   where it changes writing: after a letter of Arabic, Syriac, Indic or South-East Asian scripts, and in emoji.
4. Remaining control characters go; a lone surrogate becomes U+FFFD.
5. Unicode normalisation form C.
6. A run of tabs and ordinary spaces becomes one space. No-break and other special spaces stay: French sets them
   before ; : ! ? and inside « ». Line beginnings and ends lose all white space.
7. A line is a paragraph. At most one blank line stands between two, none at the beginning or the end; no final break.

Quotation marks, apostrophes, dashes, ligatures and letters in compatibility forms are kept as they were written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_BREAKS = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_SPLIT_WORD = re.compile(r"\u00ad[^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\u1b00-\u1b7f\ua840-\ua87f\U00010a00-\U00011fff"
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_IDLE_JOINER = re.compile(f"(?<![{_JOINING}])\u200c|(?<![{_JOINING}{_EMOJI}])\u200d")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile("[\t ]+")
_BLANK_LINES = re.compile("\n{3,}")
_ROUNDS = 10
"""One round is enough for real texts; a second can be needed when what was taken out stood within a mojibake."""


def clean_text(text: str) -> str:
    """The normal form of the text of a page: rules 1 to 7 (see the module's page)."""
    return _settled(text, _mend_and_space)


def mend_text(text: str) -> str:
    """The normal form of a text that was handed over as text: rules 1 to 5; spaces and line breaks stay as they are."""
    return _settled(text, _mend)


def _settled(text: str, rules: Callable[[str], str]) -> str:
    for _ in range(_ROUNDS):
        done = rules(text)
        if done == text:
            break
        text = done
    return text


def clean_line(text: str) -> str:
    """The normal form of something that is one line by nature, as a title: line breaks become spaces."""
    return _SPACES.sub(" ", clean_text(text).replace("\n", " ")).strip()


def _mend(text: str) -> str:
    text = _SURROGATE.sub("\ufffd", text)  # first: neither ftfy nor anyone downstream may meet one
    text = _BREAKS.sub("\n", _undo_mojibake(text))
    text = _INVISIBLE.sub("", _SPLIT_WORD.sub("", text))
    return unicodedata.normalize("NFC", _CONTROL.sub("", _IDLE_JOINER.sub("", text)))


def _mend_and_space(text: str) -> str:
    text = _SPACES.sub(" ", _mend(text))
    lines = (line.strip() for line in text.split("\n"))  # no pattern: it would be slow on long runs of no-break spaces
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _undo_mojibake(text: str) -> str:
    if text.isascii():
        return text
    import ftfy  # noqa: PLC0415 - lazy: 60 ms that a text in ASCII doesn't need

    return "\n".join(line if line.isascii() else ftfy.fix_encoding(line) for line in text.split("\n"))
