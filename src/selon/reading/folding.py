"""Text as patterns expect it, code point for code point, so that offsets stay."""

from __future__ import annotations


def straight(text: str) -> str:
    """With straight apostrophes and plain spaces."""
    text = text.replace("’", "'").replace("ʼ", "'").replace("‘", "'")  # much faster than str.translate
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def folded(text: str) -> str:
    """In lower case too. A letter whose lower case is longer (İ) stays as it is."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return straight(lower)
