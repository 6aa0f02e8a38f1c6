"""People, media and bodies that an article introduces by name in its running text, for later mentions to take up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.reading.sources.lexicon import Lexicon
from selon.reading.sources.mentions import noun_at
from selon.reading.sources.names import run_from
from selon.reading.sources.nouns import occupation
from selon.reading.sources.text import Token, tokens
from selon.records import Span

_REACH = 9
"""Words that may stand between a noun and the name that it introduces, or between a name and its description's end."""
_NAMED = ("person", "media_outlet", "news_agency", "government_body", "organization")


def introductions(text: str, lexicon: Lexicon) -> list[Span]:
    """Noun phrases with a name and a description, in order: "Anna Weil, éleveuse à Metz", "le maire, Paul Roy", "le
    quotidien Morgenpost", "the World Health Organization (WHO)".
    """
    words = tokens(text, 0, lexicon.dotted)
    found: dict[int, Span] = {}
    for first, last in sorted({*_described(words, text, lexicon), *_titled(words, text, lexicon), *_spelt(words)}):
        start, end = words[first].start, words[last].end
        found.setdefault(start, Span(start, end, text[start:end]))
    return list(found.values())


def joined(words: Sequence[Token], first: int, last: int, text: str) -> bool:
    """Whether no sentence or line ends between two words."""
    between = text[words[first].end : words[last].start]
    return "\n" not in between and not any(stop + " " in between for stop in ".!?")


def _described(words: list[Token], text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """A full name, a comma, and a person's description up to the next mark."""
    at = 0
    while at < len(words):
        run = run_from(words[at : at + 6], 0, lexicon) if words[at].capital else []
        after = at + len(run)
        if len(run) < 2 or after + 1 >= len(words) or words[after].text != ",":
            at += max(1, len(run))
            continue
        head = after + 1
        if words[head].form in lexicon.words.definite | lexicon.words.indefinite:
            head += 1
        size = _trade(words, head, lexicon)
        if size and joined(words, at, head, text):
            last = head + size - 1
            while last + 1 < len(words) and last - head < _REACH and not words[last + 1].mark:
                if not joined(words, last, last + 1, text):
                    break
                last += 1
            yield at, last
        at = after


def _trade(words: list[Token], at: int, lexicon: Lexicon) -> int:
    """How many words name a person's function there: a noun of the profile, or one that ends as those of trades do."""
    match = noun_at(words, at, lexicon) if at < len(words) else None
    if match:
        return match[1] if match[0].sort.type == "person" else 0
    if at >= len(words) or words[at].capital or words[at].mark:
        return 0
    return int(occupation(words[at].form, lexicon) == "person")


def _titled(words: list[Token], text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """A determiner, a noun, and the name right behind it, its adjectives, or a comma."""
    for index, word in enumerate(words[:-2]):
        match = noun_at(words, index + 1, lexicon) if word.form in lexicon.determiners else None
        if match is None or match[0].sort.type not in _NAMED:
            continue
        at, commas = index + 1 + match[1], 0
        while at < len(words) and at - index < _REACH:
            if words[at].text == "," and not commas and match[0].sort.type == "person":
                commas = 1
            elif words[at].mark and words[at].text not in '«“"':
                break
            elif words[at].capital:
                run = run_from(words[at : at + 6], 0, lexicon)
                close = words[at + len(run)].text if at + len(run) < len(words) else "."
                free = words[at - 1].form not in lexicon.words.prepositions
                if free and (not commas or (len(run) > 1 and close == ",")) and joined(words, index, at, text):
                    yield index, at + len(run) - 1
                    break
                if not commas and not free:
                    at += len(run)
                    continue
                break
            elif commas and words[at].form not in lexicon.words.titles:
                break
            at += 1


def _spelt(words: list[Token]) -> Iterator[tuple[int, int]]:
    """A name whose initials stand in brackets behind it."""
    for at in range(3, len(words) - 1):
        if words[at - 1].text != "(" or words[at + 1].text != ")":
            continue
        letters = words[at].text
        if not (letters.isalpha() and letters.isupper() and 1 < len(letters) < 9):
            continue
        for first in range(at - 2, max(-1, at - 12), -1):
            if words[first].mark:
                break
            head = words[first].text.rpartition("'")[2]
            if words[first].capital and head[:1].lower() == letters[0].lower() and at - 1 - first >= len(letters) - 1:
                yield first, at - 2
                break
