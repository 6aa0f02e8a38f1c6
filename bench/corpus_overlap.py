"""Do two articles of the corpus share a sentence, or stretches of words?

Words are compared in lower case, without punctuation. A sentence is shared when both articles have it whole; a stretch
is shared when both have the same NGRAM words in a row, in whichever sentences.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from selon.corpus.loading import read_article
from selon.corpus.split import article_files

NGRAM = 8
SENTENCE = 5
"""Words from which on a sentence counts: "Rien de plus." says nothing of its article."""
_END = re.compile(r"(?<=[.!?…؟۔])[\s»”\"’)]*\s|\n")
_WORD = re.compile(r"[\w\u0300-\u036f\u064b-\u0652\u0670]+")
"""Letters, digits and the marks on them; apostrophes and hyphens part words."""
Words = tuple[str, ...]
Shared = tuple[str, tuple[str, ...]]
"""A text in lower case, and the articles that have it."""


def words(text: str) -> Words:
    """The words of a text in lower case; apostrophes and hyphens part words."""
    return tuple(_WORD.findall(text.casefold()))


def sentences(text: str) -> set[Words]:
    """The sentences and headings of a text that have SENTENCE words or more."""
    return {found for part in _END.split(text) if len(found := words(part)) >= SENTENCE}


def ngrams(text: str) -> set[Words]:
    """All stretches of NGRAM words; none goes over the end of a paragraph."""
    lines = map(words, text.split("\n"))
    return {line[i : i + NGRAM] for line in lines for i in range(len(line) - NGRAM + 1)}


def shared(found: Mapping[str, Iterable[Words]]) -> dict[Words, tuple[str, ...]]:
    """Article id -> its sentences or stretches, turned round: those of more than one article -> these articles."""
    where: dict[Words, list[str]] = defaultdict(list)
    for name, parts in found.items():
        for part in parts:
            where[part].append(name)
    return {part: tuple(sorted(names)) for part, names in where.items() if len(names) > 1}


def stretches(parts: Mapping[Words, tuple[str, ...]]) -> Iterator[Shared]:
    """Shared n-grams that overlap in the same articles as one stretch of text, with these articles."""
    by_names: dict[tuple[str, ...], set[Words]] = defaultdict(set)
    for part, names in parts.items():
        by_names[names].add(part)
    for names, left in sorted(by_names.items()):
        follow = {part[:-1]: part for part in left}
        ends = {part[1:] for part in left}
        for start in sorted(left, key=lambda part: (part[:-1] in ends, part)):  # beginnings of stretches first
            line, at = [], start
            while at in left:
                left.remove(at)
                line.append(at)
                at = follow.get(at[1:], ())
            if line:
                yield " ".join([*line[0], *(part[-1] for part in line[1:])]), names


def report(texts: Mapping[str, str]) -> tuple[list[Shared], list[Shared]]:
    """Shared sentences and shared stretches of these texts (article id -> text)."""
    whole = shared({name: sentences(text) for name, text in texts.items()})
    parts = shared({name: ngrams(text) for name, text in texts.items()})
    return [(" ".join(sentence), names) for sentence, names in whole.items()], list(stretches(parts))


def main(asked: argparse.Namespace) -> int:
    """Report what articles of one language share; exit status 1 when there is any."""
    by_language: dict[str, dict[str, str]] = defaultdict(dict)
    for path, part in article_files(asked.folder).values():
        article = read_article(path, part)
        by_language[article.language][article.id] = article.text
    status = 0
    for language, texts in sorted(by_language.items()):
        whole, parts = report(texts)
        print(f"{language}: {len(texts)} articles, {len(whole)} shared sentences, {len(parts)} shared stretches")
        for found, names in (*whole, *parts):
            status = 1
            print(f"  {', '.join(names)}: {found}")
    return status
