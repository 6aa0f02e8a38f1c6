"""Claim families against the gold of story files: ``python -m bench families PATH…``.

All articles of all stories go into one gathering, in the order of publication. A pair is two marks in different articles;
it is right when both state the same claim of the same story.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from bench.claims_background import APART, real_statements
from bench.claims_gold import Told, as_marked, as_read, read_stories
from bench.families import Story, load_stories
from bench.figures import Figure, counted, share
from bench.tables import figures_table
from selon.matching.gathering import Gathering
from selon.pipeline import Reader
from selon.records import ClaimFamily, Statement

Name = tuple[str, int]
"""A gold claim: its story's name and its number."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One mark: where it stands, what it states, and the statement that covers it, None when the reader has none."""

    article: str
    language: str
    claim: Name
    statement: str | None


def main(places: Sequence[Path], behind: Sequence[Path] = ()) -> int:
    """Print the figures for the reader's claims and for the marks taken as claims; ``behind``: files of real articles."""
    stories, reader = load_stories(places), Reader()
    readings = read_stories(stories, reader)
    for title, tell in (("claims as read", as_read), ("marks taken as claims", as_marked)):
        told = [(story, tell(article, readings[article.article.id])) for story in stories for article in story.articles]
        families = gather([one for _, one in told])
        units = [unit for story, one in told for unit in units_of(story, one)]
        figures = {**pair_figures(units, families), **denial_figures(stories, units, families)}
        print(f"\n{title}: {len(told)} articles of {len(stories)} stories\n\n{figures_table(figures)}")
    if behind:
        print(f"\n{far_apart(real_statements(behind, reader))}")
    return 0


def far_apart(articles: Iterable[Sequence[Statement]]) -> str:
    """What becomes of real articles' claims: how many are put into a family with one of another time."""
    gathering = Gathering()
    day_of: dict[str, date] = {}
    for told in articles:
        gathering.add(told)
        day_of |= {one.key: date.fromisoformat((one.published or "")[:10]) for one in told}
    families = [family for family in gathering.families() if len(family.members) > 1]
    days = [[day_of[member] for member in family.members] for family in families]
    wrong = [len(one) for one in days if (max(one) - min(one)).days > APART]
    share_of = 100 * sum(wrong) / max(1, len(day_of))
    return (
        f"real articles: {len(day_of)} claims, {len(families)} families of several; {len(wrong)} of them reach over more "
        f"than {APART} days, {share_of:.2f} % of the claims are in these, {max(wrong, default=0)} in the largest"
    )


def gather(told: Iterable[Told]) -> tuple[ClaimFamily, ...]:
    """The families of all articles, added in the order of their publication."""
    gathering = Gathering()
    for one in sorted(told, key=lambda one: (one.article.article.published or "", one.article.article.id)):
        gathering.add(one.statements)
    return gathering.families()


def units_of(story: Story, told: Told) -> list[Unit]:
    """An article's marks."""
    article = told.article.article
    return [
        Unit(article.id, article.language or "und", (story.name, mark.claim), told.marks.get(number))
        for number, mark in enumerate(told.article.marks)
    ]


def pair_figures(units: Sequence[Unit], families: Iterable[ClaimFamily]) -> dict[str, Figure]:
    """Pairs within a language, across languages and all together; and marks that a claim was found for."""
    family_of = {member: family.id for family in families for member in family.members}
    pairs = [(a, b) for a, b in combinations(units, 2) if a.article != b.article]
    kinds = {
        "pairs-within": [p for p in pairs if p[0].language == p[1].language],
        "pairs-across": [p for p in pairs if p[0].language != p[1].language],
        "pairs": pairs,
    }
    figures = {name: _pairs(found, family_of) for name, found in kinds.items()}
    return {**figures, "marks-found": share(unit.statement is not None for unit in units)}


def denial_figures(
    stories: Iterable[Story], units: Sequence[Unit], families: Sequence[ClaimFamily]
) -> dict[str, Figure]:
    """Pairs of marks of which one denies the other: linked as such, in either direction; and those kept apart."""
    by_claim: dict[Name, list[Unit]] = {}
    for unit in units:
        by_claim.setdefault(unit.claim, []).append(unit)
    gold = {
        frozenset((a, b))
        for story in stories
        for m, n in story.denies
        for a in by_claim.get((story.name, m), ())
        for b in by_claim.get((story.name, n), ())
        if a.article != b.article
    }
    family_of = {member: family for family in families for member in family.members}
    linked = {
        frozenset((a, b)) for a, b in combinations(units, 2) if a.article != b.article and _linked(a, b, family_of)
    }
    names = {member: family.id for member, family in family_of.items()}
    apart = [not _together(a, b, names) for a, b in map(tuple, gold)]
    return {"denials": counted(len(gold), len(linked), len(gold & linked)), "denials-apart": share(apart)}


def _linked(a: Unit, b: Unit, family_of: Mapping[str, ClaimFamily]) -> bool:
    """Whether a member of one's family is among those who deny the other's."""
    if a.statement is None or b.statement is None:
        return False
    ours, theirs = family_of[a.statement], family_of[b.statement]
    if ours.id == theirs.id:
        return False
    return bool(set(ours.members) & set(theirs.denials) or set(theirs.members) & set(ours.denials))


def _pairs(pairs: Sequence[tuple[Unit, Unit]], family_of: Mapping[str, str]) -> Figure:
    gold = {i for i, (a, b) in enumerate(pairs) if a.claim == b.claim}
    found = {i for i, (a, b) in enumerate(pairs) if _together(a, b, family_of)}
    return counted(len(gold), len(found), len(gold & found))


def _together(a: Unit, b: Unit, family_of: Mapping[str, str]) -> bool:
    if a.statement is None or b.statement is None:
        return False
    return a.statement == b.statement or family_of[a.statement] == family_of[b.statement]
