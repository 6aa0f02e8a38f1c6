"""Do two articles of the corpus share a sentence, or stretches of words?

Words are compared in lower case, without punctuation. A sentence is shared when both articles have it whole; a stretch
is shared when both have the same NGRAM words in a row, in whichever sentences.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from selon.corpus.loading import read_article
from selon.corpus.split import article_files

NGRAM = 8
SENTENCE = 4
"""Words from which on a sentence counts: "Rien de plus." says nothing of its article."""
ALLOWED = Path(__file__).parent / "corpus_overlap.txt"
"""What may be shared, one a line: names, titles, formulas that the genre prescribes."""
_END = re.compile(r"(?<=[.!?…؟۔])[\s»”\"’)]*\s|\n")
_WORD = re.compile(r"\w+")
Words = tuple[str, ...]


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


def shared(found: Mapping[str, Iterable[Words]], allowed: frozenset[Words]) -> dict[Words, tuple[str, ...]]:
    """Article id -> its sentences or stretches, turned round: those of more than one article -> these articles.

    What lies in an ``allowed`` one, or has it inside of itself together with at most three words more, is left out.
    """
    where: dict[Words, list[str]] = defaultdict(list)
    for name, parts in found.items():
        for part in parts:
            where[part].append(name)
    return {
        part: tuple(sorted(names)) for part, names in where.items() if len(names) > 1 and not _covered(part, allowed)
    }


def load_allowed(path: Path = ALLOWED) -> frozenset[Words]:
    """The list of what may be shared; lines that begin with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(found for line in lines if not line.startswith("#") and (found := words(line)))


def stretches(parts: Mapping[Words, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Shared n-grams that overlap in the same articles as one stretch of text, with these articles."""
    by_names: dict[tuple[str, ...], set[Words]] = defaultdict(set)
    for part, names in parts.items():
        by_names[names].add(part)
    for names, left in sorted(by_names.items()):
        follow = {part[:-1]: part for part in left}
        starts = [part for part in left if not any(other[1:] == part[:-1] for other in left)]
        for start in sorted(starts):
            line, at = list(start), start
            while (at := follow.get(at[1:], ())) and len(line) < 1000:
                line.append(at[-1])
            yield " ".join(line), names


def _covered(part: Words, allowed: frozenset[Words]) -> bool:
    text = f" {' '.join(part)} "
    for one in allowed:
        inner = f" {' '.join(one)} "
        if text in inner or (inner in text and len(part) - len(one) <= 3):
            return True
    return False


def main(asked: argparse.Namespace) -> int:
    """Report what articles of one language share; exit status 1 when there is any."""
    by_language: dict[str, dict[str, str]] = defaultdict(dict)
    for path, part in article_files(asked.folder).values():
        article = read_article(path, part)
        by_language[article.language][article.id] = article.text
    allowed = load_allowed()
    status = 0
    for language, texts in sorted(by_language.items()):
        whole = shared({name: sentences(text) for name, text in texts.items()}, allowed)
        parts = list(stretches(shared({name: ngrams(text) for name, text in texts.items()}, allowed)))
        print(f"{language}: {len(texts)} articles, {len(whole)} shared sentences, {len(parts)} shared stretches")
        for found, names in [*((" ".join(sentence), names) for sentence, names in whole.items()), *parts]:
            status = 1
            print(f"  {', '.join(names)}: {found}")
    return status
