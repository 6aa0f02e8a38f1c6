"""Proper names inside source spans."""

from __future__ import annotations

from collections.abc import Sequence

from selon.reading.sources.lexicon import Lexicon
from selon.reading.sources.mentions import goes_on, head_of
from selon.reading.sources.text import Token

_LONGEST = 5
"""Words of a person's name, at most."""


def run_from(words: list[Token], at: int, lexicon: Lexicon) -> list[Token]:
    """The capitalised words from a token on, with the small words that stand between them ("Ursula von der Leyen")."""
    run: list[Token] = []
    pending: list[Token] = []
    for word in words[at:]:
        if word.capital and word.form not in ("'s", "'"):
            run += [*pending, word]
            pending = []
        elif run and word.form in lexicon.words.particles:
            pending.append(word)
        else:
            break
    return run


def person_name(parts: list[list[Token]], lexicon: Lexicon, known: frozenset[str], title: bool) -> list[Token]:
    """The name of the person that a phrase names, [] when it names none.

    ``parts``: its segments; ``known``: folded last words of names that stand alone elsewhere in the article.
    """
    first = parts[0]
    head = head_of(first, lexicon)
    if head is None or title:
        return _bare(first, lexicon) or _apposed(parts, lexicon)
    after = _after_head(first, head[2], lexicon)
    if after:
        return after
    return _apposed(parts, lexicon) or _tail(first, head[2], lexicon, known)


def _apposed(parts: list[list[Token]], lexicon: Lexicon) -> list[Token]:
    """A name between commas: "le porte-parole, Dmitri Untel"."""
    for part in parts[1:]:
        start = 1 if part[0].form in lexicon.words.titles else 0
        run = run_from(part, start, lexicon)
        if len(run) == len(part) - start and (start or len(run) > 1) and head_of(part, lexicon) is None:
            return run
    return []


def _bare(words: list[Token], lexicon: Lexicon) -> list[Token]:
    at = 0
    while at < len(words) and words[at].form in lexicon.words.titles:
        at += 1
    run = run_from(words, at, lexicon)
    end = at + len(run)
    if not run or lexicon.words.head == "first" or not goes_on(words, end, lexicon):
        return run
    while end < len(words) and not words[end].capital:  # "radio host Jane Roe": the name stands behind its description
        if words[end].form in lexicon.words.prepositions:
            return []
        end += 1
    return run_from(words, end, lexicon)


def _after_head(words: list[Token], at: int, lexicon: Lexicon) -> list[Token]:
    """A name after the head and its adjectives, before any preposition: "le président russe Vladimir Untel"."""
    while at < len(words) and not words[at].capital:
        form = words[at].form
        if form in lexicon.words.prepositions or form in lexicon.determiners or form in ("'s", "'"):
            return []
        at += 1
    while at < len(words) and words[at].form in lexicon.words.titles:
        at += 1
    return run_from(words, at, lexicon)


def _tail(words: list[Token], at: int, lexicon: Lexicon, known: frozenset[str]) -> list[Token]:
    """A name after an institution's: "ministre de la Défense Jeanne Untel", "président de la Banque mondiale Jean
    Untel".

    The institution must end in a word in lower case, begin with one of the profile's openings, or the name's last
    word must stand alone elsewhere in the article; otherwise "Banque Centrale" could pass for a person.
    """
    for index in range(len(words) - 1, at, -1):
        run = run_from(words, index, lexicon)
        if not run or words[index - 1].capital:
            continue
        before = words[index - 1].form
        free = before not in lexicon.words.prepositions and before not in lexicon.determiners
        if free and before not in lexicon.words.particles:
            return run if len(run) > 1 and run[-1] is words[-1] else []
        names = run[-2:]
        if len(run) > 2 and run[-1] is words[-1] and all(word.capital for word in names):
            opens = run[0].form in lexicon.words.openings
            if opens or run[-1].form in known:
                return names
        return []
    return []


def fuller(name: str, words: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """The one longer name in a text that ends or begins with a person's last or first name alone, () when there is none
    or several.
    """
    found: dict[tuple[str, ...], tuple[Token, ...]] = {}
    small = lexicon.determiners | lexicon.words.prepositions | frozenset(lexicon.words.titles)
    for at, word in enumerate(words):
        if not word.capital or word.form in small or (at and words[at - 1].capital and words[at - 1].form not in small):
            continue
        run = run_from(unbroken(words[at : at + _LONGEST]), 0, lexicon)
        if len(run) > 2 and (at == 0 or word.start - words[at - 1].end > 1):
            run = run[1:]  # a word that is written large because it begins the sentence: "Quand Jeanne Untel"
        if len(run) > 1 and name in (run[0].text, run[-1].text):
            found[tuple(w.form for w in run)] = tuple(run)
    return next(iter(found.values())) if len(found) == 1 else ()


def unbroken(words: Sequence[Token]) -> list[Token]:
    """The words up to the first full stop: those are no tokens."""
    end = next((i for i in range(1, len(words)) if words[i].start - words[i - 1].end > 1), len(words))
    return list(words[:end])
