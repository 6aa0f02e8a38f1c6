"""Agency marks: by-lines, datelines and footers that credit a wire ("(AFP)", "avec Reuters", "ТАСС —")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from selon.gazetteer import Gazetteer, OutletMention
from selon.languages import language
from selon.languages.relay_words import RelayWords

Where = Literal["byline", "dateline", "footer"]

_EDGE = 3
"""Lines at the head and at the foot of a text that are looked at."""
_SHORT = 120
"""Code points that a by-line or a footer has at most."""
_PLACE = 60
"""Code points that may stand before the agency in a dateline."""
_BRACKETS = re.compile(r"[(\[/](?P<inside>[^()\[\]/\n]{2,60})[)\]/]")
_DASH = re.compile(r"\s*[–—:]|\s+-\s")
_JOINING = frozenset(("et", "and", "und", "y", "e", "и", "و"))
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class AgencyMark:
    """An agency credited in a text's edge. ``outlet``: its id in the gazetteer; ``start``, ``end``: its name's code
    points; ``whole``: whether the text is its copy, and not only made with its help ("avec AFP") or with others.
    """

    outlet: str
    start: int
    end: int
    where: Where
    whole: bool


def agency_marks(text: str, code: str | None, gazetteer: Gazetteer) -> tuple[AgencyMark, ...]:
    """The agency marks of a text in the language of that code, in order. A sentence that cites an agency is none."""
    words = language(code).relays
    found: list[AgencyMark] = []
    lines = _lines(text)
    for at, (start, end) in enumerate(lines):
        foot = at >= max(_EDGE, len(lines) - _EDGE)
        if at < _EDGE or foot:
            found += _marks(text, start, end, "footer" if foot else None, words, gazetteer)
    return tuple(found)


def _lines(text: str) -> list[tuple[int, int]]:
    """(start, end) of the lines that are not blank."""
    return [(match.start(), match.end()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _marks(
    text: str, start: int, end: int, foot: Where | None, words: RelayWords, gazetteer: Gazetteer
) -> Iterator[AgencyMark]:
    """The marks of one line: a credit that is the whole of it, or one in brackets or before a dash."""
    line = text[start:end].replace("’", "'").replace("\u00a0", " ")
    mentions = [found for found in gazetteer.mentions(line) if found.outlet.kind == "news_agency"]
    if not mentions:
        return
    alone = len(line) <= _SHORT and _is_credit(line, mentions, words)
    for mention in mentions:
        bracket = next((b for b in _BRACKETS.finditer(line) if b.start() < mention.start < b.end()), None)
        among = mentions
        where: Where | None = foot or "byline"
        helped = bool(_helping(line[: mention.start], words))
        if bracket:
            among = [found for found in mentions if bracket.start() < found.start < bracket.end()]
            inside = _masked(line, among)[bracket.start("inside") : bracket.end("inside")]
            helped = bool(_helping(inside.strip(), words))
            where = _bracketed(line, bracket, foot) if _is_empty(inside, words) else None
        elif not foot and _opens(line, mention):
            where = "dateline"
        elif not alone:
            where = None
        if where:
            whole = not helped and len({found.outlet.id for found in among}) == 1
            yield AgencyMark(mention.outlet.id, start + mention.start, start + mention.end, where, whole)


def _bracketed(line: str, bracket: re.Match[str], foot: Where | None) -> Where | None:
    """Where a credit in brackets stands: after a place at the head of a text, or at the end of its last lines."""
    if foot:
        return foot if not line[bracket.end() :].strip(" .") else None
    return "dateline" if _is_place(line[: bracket.start()]) else None


def _opens(line: str, mention: OutletMention) -> bool:
    """Whether a line begins with an agency and a dash, a place and a date with a comma before them or not."""
    before = line[: mention.start].rstrip()
    apart = not before or before.endswith((",", "."))
    return apart and bool(_DASH.match(line, mention.end)) and _is_place(before)


def _is_place(before: str) -> bool:
    """Whether this is nothing, or a place and perhaps a date: short, no sentence, a capital at its head."""
    plain = before.strip(" ,.–—-")
    return len(plain) <= _PLACE and (not plain or plain[0].isupper() or plain[0] >= "\u0600") and ". " not in plain


def _is_credit(line: str, mentions: Sequence[OutletMention], words: RelayWords) -> bool:
    """Whether a line does nothing but credit: agencies alone, or after "by …", "with" or "source:", to its end."""
    rest = _masked(line, mentions)
    if _is_empty(rest, words):
        return True
    ends = not any(letter.isalpha() for letter in line[mentions[-1].end :])
    introduced = _helping(line[: mentions[0].start], words) or _matches(rf"\s*(?:{words.byline})", line, words.byline)
    return ends and bool(introduced) and not line.rstrip().endswith(("!", "?"))


def _is_empty(masked: str, words: RelayWords) -> bool:
    """Whether nothing is left beside the agencies but words that join or introduce them."""
    for pattern in (words.byline, words.together, words.footer):
        masked = re.sub(rf"\b(?:{pattern})", " ", f"{masked} ", flags=re.IGNORECASE) if pattern else masked
    return all(word.casefold() in _JOINING for word in _WORD.findall(masked))


def _masked(line: str, mentions: Sequence[OutletMention]) -> str:
    for mention in mentions:
        line = line[: mention.start] + " " * (mention.end - mention.start) + line[mention.end :]
    return line


def _helping(before: str, words: RelayWords) -> re.Match[str] | None:
    """The "with" before an agency that helped."""
    return re.search(rf"\b(?:{words.together})", f"{before} ", re.IGNORECASE) if words.together else None


def _matches(pattern: str, line: str, known: str | None) -> re.Match[str] | None:
    return re.match(pattern, line, re.IGNORECASE) if known else None
