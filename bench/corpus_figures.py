"""What the corpus holds, by language and part: ``python -m bench corpus``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable

from bench.tables import table
from selon.corpus import CorpusArticle, CorpusAttribution
from selon.corpus.loading import read_article
from selon.corpus.split import PARTS, article_files

MEDIA = ("news_agency", "media_outlet")
_WORD = re.compile(r"[\w\u0300-\u036f\u064b-\u0652\u0670]+")
"""Letters, digits and the marks on them; apostrophes and hyphens part words."""
Case = tuple[CorpusArticle, CorpusAttribution]


def nested(case: Case) -> bool:
    """Whether it lies in another one's content."""
    return case[1].parent is not None


def deep(case: Case) -> bool:
    """Whether it lies in a content that lies in another one's content."""
    above = _above(*case)
    return len(above) > 1


def conditional(case: Case) -> bool:
    """Whether its claim is told as hearsay: aurait fait, reportedly."""
    return case[1].modality == "conditional"


def relayed(case: Case) -> bool:
    """Whether it came through a medium: an enclosing source that is one, or a link that encloses nothing, which is whom
    the source spoke to, where, or a path kept from before.
    """
    speakers = {one.resolved: one.type for one in _above(*case)}
    return any(speakers.get(link, "media_outlet") in MEDIA for link in case[1].chain[:-1])


def anonymous(case: Case) -> bool:
    """Whether its source is not identified by name."""
    return case[1].anonymous


def _above(article: CorpusArticle, item: CorpusAttribution) -> list[CorpusAttribution]:
    by_id = {one.id: one for one in article.attributions}
    found: list[CorpusAttribution] = []
    while item.parent is not None:
        item = by_id[item.parent]
        found.append(item)
    return found


COUNTS: dict[str, Callable[[Case], bool]] = {
    "nested": nested,
    "nested twice or more": deep,
    "conditional": conditional,
    "through a medium": relayed,
    "anonymous source": anonymous,
}


def figures(articles: Iterable[CorpusArticle]) -> list[int]:
    """Articles, words, attributions, and how many of these are as in COUNTS."""
    kept = list(articles)
    cases = [(article, item) for article in kept for item in article.attributions]
    words = sum(len(_WORD.findall(article.text)) for article in kept)
    return [len(kept), words, len(cases), *(sum(map(count, cases)) for count in COUNTS.values())]


def corpus_table(articles: Iterable[CorpusArticle]) -> str:
    """A Markdown table: a row a language and part that has articles, one a language, one for all."""
    kept = list(articles)
    rows = []
    for language in sorted({article.language for article in kept}):
        own = [article for article in kept if article.language == language]
        for part in PARTS:
            if members := [article for article in own if article.part == part]:
                rows.append([f"{language} {part}", *map(_shown, figures(members))])
        rows.append([f"{language}, all", *map(_shown, figures(own))])
    rows.append(["all", *map(_shown, figures(kept))])
    return table(["", "articles", "words", "attributions", *COUNTS], rows)


def main(asked: argparse.Namespace) -> int:
    """Print the table."""
    print(corpus_table(read_article(path, part) for path, part in article_files(asked.folder).values()))
    return 0


def _shown(number: int) -> str:
    return f"{number:,}"
