"""``selon.Client`` against a server that runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
import uvicorn

import selon
from selon.client import Client, ServerError
from selon.pipeline import default_reader, inputs
from selon.pipeline.archives import Adder, follow, open_archive
from selon.server.app import create_app
from selon.server.serving import address, listening
from selon.server.settings import Settings

STORY = Path(__file__).parent / "e2e" / "orsel.jsonl"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("client") / "orsel.sqlite"
    with open_archive(str(path)) as archive:
        assert len(list(Adder(archive, default_reader()).add(inputs([str(STORY)])))) == 6
    return path


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[Client]:
    settings = Settings(str(place), port=0)
    with closing(listening(settings)) as found:
        server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="error"))
        thread = Thread(target=server.run, kwargs={"sockets": [found]})
        thread.start()
        try:
            with selon.Client(address(found)) as made:
                yield made
        finally:
            server.should_exit = True
            thread.join()


def test_records_come_back_as_they_are(client: Client, place: Path) -> None:
    with open_archive(str(place)) as archive:
        view = archive.view()
        assert list(client.claims()) == list(view.claims(limit=100).items)
        assert list(client.articles()) == list(view.articles(limit=100).items)
        assert list(client.families()) == list(view.families("size", limit=100).items)
        told, known = client.follow("orsel-1#c1"), follow(archive, "orsel-1#c1")
        assert (told.family, told.members, told.route, told.origins) == (
            known.family,
            known.members,
            known.route,
            known.origins,
        )
        assert set(told.copies) == set(known.copies)
        assert client.source("Marta Delvoye") == view.source("Marta Delvoye")
        assert client.outlet("Radio Brume") == view.outlet("Radio Brume")


def test_a_text_is_read_as_the_library_reads_it(client: Client) -> None:
    text = "La mairie dément toute fuite, selon l’AFP."
    assert client.read(text, language="fr") == selon.read(text, language="fr")
    assert client.reading("orsel-4").article.publisher == "Harbour Herald"


def test_claims_are_asked_for_and_compared(client: Client) -> None:
    assert {row.language for row in client.claims("pump", language="en")} == {"en"}
    assert list(client.claims(anonymous=True)) == []
    assert client.similar("une pompe a fui", limit=3)[0].similarity > 0.4
    assert client.compare("orsel-1#c1", "orsel-4#c1").relation == "same"


def test_articles_and_files_are_added(client: Client, tmp_path: Path) -> None:
    outcome = client.add("Le port de Sarn rouvre lundi, affirme la capitainerie.", publisher="La Rive")
    assert (outcome.status, outcome.claims) == ("added", 1)
    file = tmp_path / "one.txt"
    file.write_text("Le bac de Vasques ne passe plus, selon la mairie.", encoding="utf-8")
    job = client.add_files([file])
    assert client.job(job)["kind"] == "files"


def test_errors_are_the_servers_own(client: Client) -> None:
    with pytest.raises(ServerError, match="nobody") as told:
        client.source("nobody")
    assert (told.value.status, told.value.kind) == (404, "unknown-source")
    with pytest.raises(ServerError) as empty:
        client.read("  ")
    assert empty.value.status == 422


def test_it_stays_short() -> None:
    source = Path(selon.Client.__init__.__code__.co_filename)
    assert len(source.read_text(encoding="utf-8").splitlines()) < 150
