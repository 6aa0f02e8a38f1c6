"""The numbers of a text, with their values: "12 000", "12,000", "douze mille", "двенадцать тысяч", "١٢ ألف"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from selon.gazetteer.fold import fold_word
from selon.matching import number_words

_NUMBER = r"\d+(?:[ \u00a0\u202f\u2009.,'’٬٫]\d+)*"
_TOKEN = re.compile(rf"(?P<digits>{_NUMBER})|(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)|(?P<sign>[€$£₽])|(?P<other>[^\s])")
_PLAIN = re.compile(r"(?P<whole>\d+)(?:[.,٫](?P<fraction>\d+))?")
_PERCENT = re.compile(number_words.PERCENT, re.IGNORECASE)
_CURRENCY = {word: code for code, words in number_words.CURRENCIES for word in words}
_PREFIXES = "ولبكف"
"""Arabic particles that are written together with the word behind them."""
_NEAR = 3
"""Words and signs within which a currency may follow its number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number named in a text. ``unit``: "%", the code of a currency, or None; ``text``: as written, with its sign."""

    value: float
    unit: str | None
    start: int
    end: int
    text: str


class _Word(NamedTuple):
    value: float
    how: str


class _Token(NamedTuple):
    start: int
    end: int
    word: _Word | None
    folded: str


def numbers(text: str, language: str | None) -> tuple[Number, ...]:
    """The numbers of a text in order; ``language``: ISO 639-1, None when not known. Ordinals are no numbers here."""
    known = _words(language or "und")
    tokens = [token for match in _TOKEN.finditer(text) for token in _tokens(match, language, known)]
    return tuple(_read(text, tokens))


def _tokens(match: re.Match[str], language: str | None, known: dict[str, _Word]) -> Iterator[_Token]:
    start, end = match.span()
    if match["digits"]:
        for a, b, value in _values(match["digits"], language):
            yield _Token(start + a, start + b, _Word(value, "digits"), "")
        return
    folded = fold_word(match[0])
    word = known.get(folded) or (known.get(folded[1:]) if folded[:1] in _PREFIXES else None)
    if word is None and "-" in folded:
        parts = takewhile(bool, (known.get(part) for part in folded.split("-") if part not in number_words.AND))
        found = [part for part in parts if part]
        word = _Word(_total(found), "sum") if found else None
    yield _Token(start, end, word, folded)


def _read(text: str, tokens: Sequence[_Token]) -> Iterator[Number]:
    at = 0
    while at < len(tokens):
        if tokens[at].word is None:
            at += 1
            continue
        last = _last(tokens, at)
        words = [token.word for token in tokens[at : last + 1] if token.word]
        value = _total(words)
        if value:
            yield _number(text, tokens, at, last, value, words)
        at = last + 1


def _last(tokens: Sequence[_Token], first: int) -> int:
    """The last token of the number that begins at ``first``."""
    last = first
    while last + 1 < len(tokens):
        step = 2 if tokens[last + 1].folded in number_words.AND and last + 2 < len(tokens) else 1
        following = tokens[last + step]
        if following.word is None or following.word.how in {"%", "digits"}:
            break
        here = tokens[last].word
        if here and here.how == "digits" and following.word.value < 100 and following.word.how != "x":
            break
        last += step
    return last


def _number(text: str, tokens: Sequence[_Token], first: int, last: int, value: float, words: Sequence[_Word]) -> Number:
    start, end = tokens[first].start, tokens[last].end
    percent = _PERCENT.match(text, end)
    if percent:
        return Number(value, "%", start, percent.end(), text[start : percent.end()])
    if words[0].how == "%":
        return Number(value, "%", start, end, text[start:end])
    if first and tokens[first - 1].folded in _CURRENCY and not tokens[first - 1].folded.isalpha():
        sign = tokens[first - 1]
        if last + 1 < len(tokens) and tokens[last + 1].start == end:
            times = number_words.MAGNITUDES.get(tokens[last + 1].folded)
            value, end = (value * times, tokens[last + 1].end) if times else (value, end)
        return Number(value, _CURRENCY[sign.folded], sign.start, end, text[sign.start : end])
    if len(behind := tokens[last + 1 : last + 3]) == 2 and behind[0].end == behind[1].start:
        times, code = number_words.MAGNITUDES.get(behind[0].folded), _CURRENCY.get(behind[1].folded)
        if times and code:
            return Number(value * times, code, start, behind[1].end, text[start : behind[1].end])
    for distance, token in enumerate(tokens[last + 1 : last + 1 + _NEAR]):
        code = _CURRENCY.get(token.folded)
        if code and (token.folded.isalpha() or distance == 0):
            return Number(value, code, start, token.end, text[start : token.end])
    return Number(value, None, start, end, text[start:end])


def _total(words: Sequence[_Word]) -> float:
    total = group = 0.0
    for value, how in words:
        if how == "x" or (value >= 1000 and how not in {"digits", "sum"}):
            total += (group or 1) * value
            group = 0
        elif value == 100 and how == "":
            group = (group or 1) * 100
        elif value == 20 and group == 4:
            group = 80
        else:
            group += value
    return total + group


def _values(written: str, language: str | None) -> Iterator[tuple[int, int, float]]:
    """(start, end, value) of the numbers in digits and their separators: mostly one."""
    decimal = "." if language in number_words.COMMA_GROUPS else ","
    start = 0
    while start < len(written):
        match = _grouped(decimal).match(written, start) or _PLAIN.match(written, start)
        if match is None:
            return
        whole = re.sub(r"\D", "", match["whole"])
        yield match.start(), match.end(), float(f"{whole}.{match['fraction'] or 0}")
        start = match.end() + 1


@cache
def _grouped(decimal: str) -> re.Pattern[str]:
    """A number in groups of three digits, with a fraction or without."""
    grouping = "".join(mark for mark in " \u00a0\u202f\u2009.,'’٬" if mark != decimal)
    return re.compile(
        rf"(?P<whole>[1-9]\d{{0,2}}(?P<mark>[{grouping}])\d{{3}}(?:(?P=mark)\d{{3}})*)(?!\d)(?:[{decimal}٫](?P<fraction>\d+))?"
    )


@cache
def _words(language: str) -> dict[str, _Word]:
    found: dict[str, _Word] = {}
    for item in number_words.TABLES.get(language, "").replace("\n", "|").split("|"):
        if item:
            word, value = item.rsplit(" ", 1)
            how = value[-1] if value[-1] in "+x%" else ""
            found["-".join(fold_word(part) for part in word.split("-"))] = _Word(float(value.rstrip("+x%")), how)
    return found
