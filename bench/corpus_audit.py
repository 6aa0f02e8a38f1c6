"""Checks of an annotated article against the guidelines: what a script can see without understanding the text.

Each check gives sentences that say what is wrong; none of them means that the annotation is right.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator

from bench.corpus_words import DETERMINERS, FUNCTIONS, PART_OF, PLURAL_ENDINGS, SINGULAR, SOURCES, WHOLE
from selon.corpus import CorpusArticle, CorpusAttribution
from selon.corpus.loading import read_article
from selon.corpus.split import article_files

Check = Callable[[CorpusArticle], Iterator[str]]


def audit(article: CorpusArticle) -> list[str]:
    """All that the checks find in one article, "id: attribution: what"."""
    return [f"{article.id}: {problem}" for check in CHECKS for problem in check(article)]


def main(asked: argparse.Namespace) -> int:
    """Audit a folder of articles; exit status 1 when something is found."""
    found = [
        problem for path, part in article_files(asked.folder).values() for problem in audit(read_article(path, part))
    ]
    print("\n".join(found) if found else "nothing found")
    return 1 if found else 0


def last_link(article: CorpusArticle) -> Iterator[str]:
    """A chain ends in the resolved source."""
    for item in article.attributions:
        if item.resolved is not None and item.chain[-1:] != (item.resolved,):
            yield f"{item.id}: the chain {_shown(item)} does not end in {item.resolved}"


def parents_chain(article: CorpusArticle) -> Iterator[str]:
    """The chain of a nested attribution goes on from that of its parent."""
    by_id = {item.id: item for item in article.attributions}
    for item in article.attributions:
        parent = by_id[item.parent] if item.parent else None
        if parent and item.chain[: len(parent.chain)] != parent.chain:
            yield f"{item.id}: the chain {_shown(item)} does not begin with its parent's, {_shown(parent)}"


def one_description(article: CorpusArticle) -> Iterator[str]:
    """A resolved source has one type and one anonymity in an article."""
    seen: dict[str, set[tuple[str | None, bool]]] = defaultdict(set)
    for item in article.attributions:
        if item.resolved is not None:
            seen[item.resolved].add((item.type, item.anonymous))
    yield from (f"{name}: described in {len(kinds)} ways" for name, kinds in seen.items() if len(kinds) > 1)


def hearsay(article: CorpusArticle) -> Iterator[str]:
    """Without a resolved source there is no type, and nobody is identified."""
    for item in article.attributions:
        if item.resolved is None and (item.type is not None or not item.anonymous):
            yield f"{item.id}: resolved to nobody, so it is anonymous and has no type"


def names(article: CorpusArticle) -> Iterator[str]:
    """No name begins with an article, a possessive, a numeral or a quantifier, unless that belongs to a proper name."""
    for name in sorted({link for item in article.attributions for link in item.chain}):
        if name in WHOLE[article.language] or name.startswith(PART_OF[article.language]):
            continue
        first, _, rest = re.sub(r"^([ldLD])['’]", r"\1’ ", name).partition(" ")
        proper = not first[0].islower() and first[0].isalpha() and article.language != "ar"
        if first.lower() in DETERMINERS[article.language] and not (proper and rest[:1].isupper()):
            yield f"{name}: begins with a determiner or a numeral"
        elif first.isdigit() and not rest[:1].isupper():
            yield f"{name}: begins with a number"


def persons(article: CorpusArticle) -> Iterator[str]:
    """A person is one human; one who has no name of their own is anonymous."""
    for item in article.attributions:
        if item.resolved is None or item.type != "person":
            continue
        first = _first(item.resolved)
        if first.endswith(PLURAL_ENDINGS[article.language]) and first[0].islower() and first not in SINGULAR:
            yield f"{item.id}: {item.resolved}: several people are a group"
        if not item.anonymous and (first[0].islower() or item.resolved.lower() in FUNCTIONS[article.language]):
            yield f"{item.id}: {item.resolved}: a person without a name is anonymous"


def voices(article: CorpusArticle) -> Iterator[str]:
    """A "source" is a person, "sources" are a group: both are people, of whom nothing else is told."""
    one, several = SOURCES[article.language]
    wanted = {one: "person", several: "group"}
    for item in article.attributions:
        kind = wanted.get(_first(item.resolved)) if item.resolved else None
        if kind and item.type != kind:
            yield f"{item.id}: {item.resolved}: the type is {kind}, not {item.type}"


def whole_words(article: CorpusArticle) -> Iterator[str]:
    """No span begins or ends inside of a word, or with white space."""
    text = article.text
    for item in article.attributions:
        for span in (*item.source, *item.cue, *item.content, *item.addressee):
            cuts = [at for at in (span.start, span.end) if 0 < at < len(text) and _wordy(text[at - 1] + text[at])]
            if cuts:
                yield f"{item.id}: {span.text!r} begins or ends inside of a word"
            if span.text != span.text.strip():
                yield f"{item.id}: {span.text!r} begins or ends with white space"


CHECKS: tuple[Check, ...] = (last_link, parents_chain, one_description, hearsay, names, persons, voices, whole_words)


def _wordy(letters: str) -> bool:
    """Letters, digits, and marks that stand on a letter; the Arabic tatweel is a letter."""
    return all(letter.isalnum() or unicodedata.category(letter).startswith("M") for letter in letters)


def _first(name: str) -> str:
    return re.split(r"[ ,’']", name)[0]


def _shown(item: CorpusAttribution) -> str:
    return " > ".join(item.chain) or "(nobody)"
