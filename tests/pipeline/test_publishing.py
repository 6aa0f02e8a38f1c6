"""Who runs the texts of a claim: every place of a text, and families of publishers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from selon.cli import main
from selon.pipeline.archives import Adder, common_text, follow, open_archive, outlet_texts
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


def _wire(place: Path) -> None:
    """A story of the AFP at five places: as it is at two, near it at two of another owner, and alone at one."""
    phare = "Le Phare d’Orzon"
    changed, alone = " Le marché se tiendra place Neuve.", "Le bac de Sarn repart, dit le batelier Anton Brisk.\n{}"
    given = [
        Article("a", TEXT.format(""), "fr", publisher="Télérama", published="2025-03-01"),
        Article("b", TEXT.format(""), "fr", publisher="Le Monde", published="2025-03-02"),
        Article("c", TEXT.format(changed), "fr", publisher="Le Courrier de Sarn", published="2025-03-03"),
        Article("d", TEXT.format(changed + " La poste ferme."), "fr", publisher=phare, published="2025-03-04"),
        Article("e", alone.format(f"{phare}, avec Reuters"), "fr", publisher=phare, published="2025-03-05"),
    ]
    with open_archive(place) as archive:
        statuses = [one.status for one in Adder(archive, PlainReader()).add(given)]  # type: ignore[arg-type]
    assert statuses == ["added", "known", "copy", "copy", "added"]


def test_an_outlet_s_texts_that_others_run_and_the_agencies_it_credits(tmp_path: Path) -> None:
    _wire(tmp_path / "press.sqlite")
    with open_archive(tmp_path / "press.sqlite") as archive:
        found = outlet_texts(archive.view(), "le phare d’orzon")
        nobody = outlet_texts(archive.view(), "Le Goéland")
    assert (found.texts.articles, found.texts.shared, found.looked_at) == (2, 1, 2)
    assert {one.source.name for one in found.texts.outlets} == {"Télérama", "Le Monde", "Le Courrier de Sarn"}
    families = {family.publishers for family in found.families}
    assert families == {("outlet:le-monde", "outlet:telerama"), ("name:courrier sarn",)}
    assert [(use.agency, use.copies, use.helped) for use in found.agencies] == [
        ("outlet:afp", 1, 0),
        ("outlet:reuters", 0, 1),
    ]
    assert (nobody.texts.articles, nobody.families, nobody.agencies) == (0, (), ())


def test_the_text_that_two_articles_have_in_common(tmp_path: Path) -> None:
    _wire(tmp_path / "press.sqlite")
    with open_archive(tmp_path / "press.sqlite") as archive:
        view = archive.view()
        whole = common_text(view, ["c", "d"])
        assert whole is not None
        assert (set(whole.articles), whole.agencies) == ({"a", "c", "d"}, ("outlet:afp",))
        assert len(whole.publishers) == 4
        assert common_text(view, ["a"]) == whole
        assert common_text(view, ["d", "e"]) is None
        assert common_text(view, ["e"]) is None


@pytest.mark.parametrize(
    ("ui", "arguments", "words"),
    [
        (
            "en",
            ["outlet", "Le Phare d’Orzon"],
            "1 of 2 articles run by others too: 3 publishers of 2 independent families",
        ),
        (
            "en",
            ["outlet", "Le Phare d’Orzon"],
            "by their own marks, copies of agencies: AFP 1 (newest articles looked at: 2)",
        ),
        ("fr", ["outlet", "Le Phare d’Orzon"], "faits avec des agences : Reuters 1 (articles récents examinés : 2)"),
        ("fr", ["outlet", "Le Phare d’Orzon"], "articles publie les mêmes textes"),
        ("en", ["compare", "a#c1", "d#c1"], "one text at 4 publishers of 3 independent families"),
        ("fr", ["compare", "a#c1", "d#c1"], "par sa propre mention, une copie de AFP"),
    ],
)
def test_the_terminal_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ui: str, arguments: list[str], words: str
) -> None:
    place = tmp_path / "press.sqlite"
    _wire(place)
    assert main([*arguments, "--archive", str(place), "--ui", ui, "--width", "200"]) == 0
    assert words in " ".join(capsys.readouterr().out.replace("\u00a0", " ").split())
    assert main([*arguments, "--archive", str(place), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["text" if arguments[0] == "compare" else "publishing"]["agencies"]
