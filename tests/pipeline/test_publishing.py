"""Who runs the texts of a claim: every place of a text, and families of publishers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selon.pipeline.archives import Adder, follow, open_archive
from selon.records import Article, Failure, Reading
from tests.archive.samples import reading_of

TEXT = (
    "Le pont de Sarn sera fermé jusqu’en juin, a annoncé lundi la préfète Odile Brémont. Les commerçants de la rive gauche "
    "demandent une indemnité, et la mairie promet une navette gratuite dès la semaine prochaine.{}\n(AFP)"
)


class PlainReader:
    """Finds one claim in each article, its first sentence."""

    def read_many(self, articles: Iterator[Article | Failure]) -> Iterator[Reading | Failure]:
        for item in articles:
            yield item if isinstance(item, Failure) else reading_of(item, [(item.text.partition(",")[0], [])])


def test_one_wire_story_at_three_places_is_one_text_of_two_families(tmp_path: Path) -> None:
    more = " Le marché se tiendra place Neuve."
    given = [
        Article("a", TEXT.format(""), "fr", publisher="Télérama", published="2025-03-01"),
        Article("b", TEXT.format(""), "fr", publisher="Le Monde", published="2025-03-02"),
        Article("c", TEXT.format(more), "fr", publisher="Le Courrier de Sarn", published="2025-03-03"),
    ]
    with open_archive(tmp_path / "press.sqlite") as archive:
        statuses = [one.status for one in Adder(archive, PlainReader()).add(given)]  # type: ignore[arg-type]
        found = follow(archive, "a#c1")
    assert statuses == ["added", "known", "copy"]
    publishing = found.publishing
    assert publishing.publishers == ("outlet:telerama", "outlet:le-monde", "name:courrier sarn")
    assert [family.names for family in publishing.families] == [("Télérama", "Le Monde"), ("Le Courrier de Sarn",)]
    (wire,) = found.wires
    assert (wire.articles, wire.publishers, wire.agencies) == (("a", "c"), publishing.publishers, ("outlet:afp",))


def test_a_text_at_one_place_is_no_wire(tmp_path: Path) -> None:
    with open_archive(tmp_path / "press.sqlite") as archive:
        alone = Article("a", TEXT.format(""), "fr", publisher="Télérama")
        list(Adder(archive, PlainReader()).add([alone]))  # type: ignore[arg-type]
        found = follow(archive, "a#c1")
    assert (found.publishing.publishers, found.wires) == (("outlet:telerama",), ())
