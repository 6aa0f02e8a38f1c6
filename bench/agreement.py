"""How far two annotations of the same articles agree.

Spans, relations and nesting: F1 of one annotation against the other, which is the same both ways (Hripcsak & Rothschild
2005); the figures are those of ``bench.score``. Labels of relations that both have: the share of equal ones and Cohen's
kappa (1960), which takes from it what chance would give.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path

from bench.gold import GoldArticle, GoldError, Relation, load_gold
from bench.score import align, score
from bench.tables import figures_table, table

LABELS = ("type", "anonymous", "stance", "modality")


def kappa(pairs: Iterable[tuple[Hashable, Hashable]]) -> float:
    """Cohen's kappa, -1 to 1; 1 where both give one and the same label throughout, and without pairs."""
    found = list(pairs)
    if not found:
        return 1.0
    one, other = Counter(a for a, _ in found), Counter(b for _, b in found)
    equal = sum(a == b for a, b in found) / len(found)
    chance = sum(one[label] * other[label] for label in one) / len(found) ** 2
    return 1.0 if chance == 1 else (equal - chance) / (1 - chance)


def load_both(folder: Path) -> tuple[list[GoldArticle], dict[str, tuple[Relation, ...]]]:
    """The articles as first annotated, and the relations of the second annotation by article.

    Raises GoldError when an article is annotated once only, or the two texts of one differ; MarkupError, OSError.
    """
    first = load_gold(folder / "first", None, None)
    second = {article.id: article for article in load_gold(folder / "second", None, None)}
    if odd := sorted({article.id for article in first} ^ second.keys()):
        raise GoldError(f"{folder}: annotated once only: {', '.join(odd)}")
    for article in first:
        if article.text != second[article.id].text:
            raise GoldError(f"{folder}: the two texts of {article.id} differ")
    return list(first), {name: article.relations for name, article in second.items()}


def label_rows(articles: Sequence[GoldArticle], second: dict[str, tuple[Relation, ...]]) -> list[list[str]]:
    """For each label: its name, per cent equal, kappa, and of how many relations."""
    matched = [pair for article in articles for pair in align(article, second[article.id]).matched]
    rows = []
    for label in LABELS:
        sourced = [(a, b) for a, b in matched if label in ("stance", "modality") or (a.resolved and b.resolved)]
        values = [(getattr(a, label), getattr(b, label)) for a, b in sourced]
        equal = 100 * sum(a == b for a, b in values) / max(1, len(values))
        rows.append([label, f"{equal:.1f}", f"{kappa(values):.2f}", str(len(values))])
    return rows


def main(asked: argparse.Namespace) -> int:
    """Print the figures."""
    articles, second = load_both(asked.folder / "agreement")
    print(f"{len(articles)} articles, {sum(len(article.relations) for article in articles)} attributions in the first")
    print(f"annotation and {sum(map(len, second.values()))} in the second\n")
    print(figures_table(score(articles, second).figures), end="\n\n")
    print(table(["label", "equal", "kappa", "relations"], label_rows(articles, second)))
    return 0
