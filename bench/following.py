"""Origins, circles and drift of the families of story files: on gold chains, or on chains as the program reads them.

Families are the gold's in both cases, so that the figures tell nothing of the matching of claims.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.families import Story, StoryArticle, load_stories
from bench.figures import Figure, counted, share
from bench.following_gold import gold_family, read_article, read_family
from bench.tables import figures_table
from selon import read_many
from selon.gazetteer import load
from selon.matching.circles import circular_reports
from selon.matching.copies import CopyIndex, sketch
from selon.matching.drift import drift
from selon.matching.embedding import shipped_embedder
from selon.matching.features_terms import TermSpace
from selon.matching.origins import count_origins
from selon.records import Failure, Reading, Statement

Family = Callable[[Story, int, Mapping[str, Reading]], list[Statement]]
"""A story, the number of a claim, the readings by article id → the statements of that claim's family."""


@dataclass(slots=True)
class Outcome:
    """What was right and wrong: figures by name, and lines that say what was missed or made up."""

    origins: list[bool] = field(default_factory=list)
    circles: Counter[str] = field(default_factory=Counter)
    drifts: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, Figure]:
        """The figures: share of families with the right number of origins, F1 of the others."""
        found = {
            "origin count": share(self.origins),
            "circles": _figure(self.circles),
            "drift kinds": _figure(sum(self.kinds.values(), Counter())),
            "drift kinds and pairs": _figure(self.drifts),
        }
        return found | {f"drift: {kind}": _figure(counts) for kind, counts in sorted(self.kinds.items())}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of story files; exit status 1 when an article could not be read."""
    parser = argparse.ArgumentParser(prog="python -m bench following", description=__doc__)
    parser.add_argument("places", type=Path, nargs="+", help="story files or folders of them")
    parser.add_argument("--details", action="store_true", help="say what was missed and what was made up")
    asked = parser.parse_args(arguments)
    stories = load_stories(asked.places)
    readings, problems = _read([article for story in stories for article in story.articles])
    ways: dict[str, Family] = {"gold chains": gold_family, "chains as read": read_family}
    for name, family in ways.items():
        outcome = measure(stories, readings, family)
        print(f"\n{name}, {len(stories)} stories, {len(outcome.origins)} families\n")
        print(figures_table(outcome.figures()))
        if asked.details:
            print("\n".join(outcome.lines))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def measure(stories: Sequence[Story], readings: Mapping[str, Reading], family: Family) -> Outcome:
    """Score every family of the stories."""
    outcome = Outcome()
    for story in stories:
        for claim in story.claims:
            told = family(story, claim, readings)
            _score(story, claim, told, beside(story, told, family, readings), outcome)
    return outcome


def beside(story: Story, told: Sequence[Statement], family: Family, readings: Mapping[str, Reading]) -> list[Statement]:
    """The other statements of a family's articles: all that were read, or those that the gold has."""
    if family is read_family:
        others = [one for article in story.articles for one in read_article(article, readings)]
    else:
        others = [one for claim in story.claims for one in family(story, claim, readings)]
    own, articles = {one.key for one in told}, {one.article_id for one in told}
    return [one for one in others if one.key not in own and one.article_id in articles]


def copies_in(story: Story) -> list[set[str]]:
    """The articles of a story whose texts are copies of an earlier one, each with that one."""
    index: CopyIndex[str] = CopyIndex()
    groups = []
    for article in story.articles:
        made = sketch(article.article.text)
        groups += [{article.article.id, copy.key} for copy in index.query(made)]
        index.add(article.article.id, made)
    return groups


def _read(articles: Sequence[StoryArticle]) -> tuple[dict[str, Reading], list[str]]:
    found: dict[str, Reading] = {}
    problems = []
    for read in read_many([article.article for article in articles]):
        if isinstance(read, Failure):
            problems.append(f"{read.where}: {read.reason}")
        else:
            found[read.article.id] = read
    return found, problems


def _score(
    story: Story, claim: int, statements: Sequence[Statement], around: Sequence[Statement], outcome: Outcome
) -> None:
    where = f"{story.name} {claim}"
    if claim in story.origins:
        wanted, _ = story.origins[claim]
        made = count_origins(statements, load(), similarity, copies_in(story), around)
        outcome.origins.append(made.count == wanted)
        if made.count != wanted:
            named = "; ".join(f"{o.id} {list(o.statements)}" for o in made.origins)
            outcome.lines.append(f"{where}: {made.count} origins, not {wanted}: {named}")
    found = {
        frozenset(key.split("#")[0].split("/")[1] for key in one.statements)
        for one in circular_reports(statements, similarity, around)
    }
    _compare("circle", where, {frozenset(articles) for number, articles in story.circles if number == claim}, found,
             outcome.circles, outcome.lines)  # fmt: skip
    drifts = {
        (one.kind, _article(one.earlier), _article(one.later)) for one in drift(statements, similarity, space(), around)
    }
    gold = {(one.kind, one.earlier, one.later) for one in story.drifts if one.claim == claim}
    _compare("drift", where, gold, drifts, outcome.drifts, outcome.lines)
    for kind in {kind for kind, *_ in drifts | gold}:
        _compare(
            kind,
            where,
            {later for one, _, later in gold if one == kind},
            {later for one, _, later in drifts if one == kind},
            outcome.kinds.setdefault(kind, Counter()),
            [],
        )


def _compare(
    what: str, where: str, gold: Set[object], found: Set[object], counts: Counter[str], lines: list[str]
) -> None:
    counts.update(gold=len(gold), found=len(found), right=len(gold & found))
    lines += [f"{where}: {what} missed: {_words(one)}" for one in gold - found]
    lines += [f"{where}: {what} made up: {_words(one)}" for one in found - gold]


def _words(one: object) -> str:
    return " ".join(map(str, sorted(one) if isinstance(one, frozenset) else one if isinstance(one, tuple) else (one,)))


def _article(key: str) -> str:
    return key.split("#", maxsplit=1)[0].split("/")[1]


def _figure(counts: Counter[str]) -> Figure:
    return counted(counts["gold"], counts["found"], counts["right"])


@cache
def space() -> TermSpace:
    """The terms of the shipped encoder, kept for the whole run."""
    return TermSpace(shipped_embedder())


def similarity(one: Sequence[str], other: Sequence[str]) -> NDArray[np.float32]:
    """Likeness in meaning of texts (n) and texts (m), (n, m), by the shipped encoder."""
    embed = shipped_embedder()
    return embed(one) @ embed(other).T
