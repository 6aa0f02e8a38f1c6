"""Who runs whose texts: copies, the families of those who publish them, and the agencies that they credit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from selon.archive import View
from selon.archive.overviews import SharedTexts
from selon.gazetteer import Gazetteer, load
from selon.matching.copies_marks import agency_marks
from selon.matching.copies_report import CopyReport, PublisherFamily, copy_report
from selon.matching.origins_groups import group_of
from selon.matching.route_names import bare
from selon.records import Article, Source

NEWEST = 300
"""Articles of an outlet in which agency marks are looked for."""


@dataclass(frozen=True, slots=True)
class AgencyUse:
    """An agency, by its id, and how many articles say that they are its ``copies`` or were made with its help."""

    agency: str
    copies: int
    helped: int


@dataclass(frozen=True, slots=True)
class OutletTexts:
    """What an outlet publishes that is not its alone. ``families``: of the other outlets that run its texts; ``looked_at``:
    its newest articles, so many; ``agencies``: whom these credit, those of most articles first.
    """

    texts: SharedTexts
    families: tuple[PublisherFamily, ...]
    looked_at: int
    agencies: tuple[AgencyUse, ...]


def outlet_texts(view: View, name: str) -> OutletTexts:
    """The texts that an outlet shares with others, and those that it has of agencies; ``name``: or its identity."""
    gazetteer = load()
    texts = view.shared_texts(name)
    newest = _newest(view, name)
    return OutletTexts(
        texts=texts,
        families=_families([one.source for one in texts.outlets], gazetteer),
        looked_at=len(newest),
        agencies=_agencies(newest, gazetteer),
    )


def common_text(view: View, articles: Iterable[str]) -> CopyReport | None:
    """Who runs the one text that all these articles are copies of; None where they are not, or only one publisher runs it."""
    wanted = set(articles)
    group = _text(view, next(iter(wanted)))
    if not wanted <= group:
        return None
    report = copy_report([one for article in sorted(group) for one in printed_at(view, article)], load())
    return report if len(report.publishers) > 1 else None


def copies_among(view: View, articles: set[str]) -> tuple[frozenset[str], ...]:
    """The articles that are copies of one text, group by group."""
    groups: list[frozenset[str]] = []
    left = set(articles)
    for article in sorted(articles):
        if article in left:
            groups.append(frozenset(_text(view, article) & articles))
            left -= groups[-1]
    return tuple(group for group in groups if len(group) > 1)


def _text(view: View, article_id: str) -> set[str]:
    """All articles made from the same text as one, itself among them."""
    found, to_ask = {article_id}, [article_id]
    while to_ask:
        near = {name for copy in view.copies(to_ask.pop()) for name in (copy.article_id, copy.original_id)}
        to_ask += near - found
        found |= near
    return found


def printed_at(view: View, article_id: str) -> list[Article]:
    """An article once for each place where its text was published."""
    article = view.article(article_id)
    if article is None:
        return []
    return [
        replace(article, publisher=one.publisher, published=one.published, url=one.url)
        for one in view.publications(article_id)
    ]


def _newest(view: View, name: str) -> list[Article]:
    found: list[Article] = []
    cursor = None
    while len(found) < NEWEST:
        page = view.articles(publisher=name, cursor=cursor, limit=min(100, NEWEST - len(found)))
        found += [article for row in page.items if (article := view.article(row.id)) is not None]
        cursor = page.cursor
        if cursor is None:
            break
    return found


def _agencies(articles: Sequence[Article], gazetteer: Gazetteer) -> tuple[AgencyUse, ...]:
    copied: Counter[str] = Counter()
    helped: Counter[str] = Counter()
    for article in articles:
        marks = agency_marks(article.text, article.language, gazetteer)
        whole = {mark.outlet for mark in marks if mark.whole}
        copied.update(whole)
        helped.update({mark.outlet for mark in marks} - whole)
    order = sorted(copied | helped, key=lambda one: (-copied[one] - helped[one], one))
    return tuple(AgencyUse(one, copied[one], helped[one]) for one in order)


def _families(outlets: Sequence[Source], gazetteer: Gazetteer) -> tuple[PublisherFamily, ...]:
    families: dict[str, dict[str, str]] = {}
    for source in outlets:
        name = source.identity or f"name:{' '.join(bare(source.name))}"
        families.setdefault(group_of(name, source, gazetteer) or name, {}).setdefault(name, source.name)
    return tuple(PublisherFamily(one, tuple(held), tuple(held.values())) for one, held in families.items())
