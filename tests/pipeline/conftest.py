"""What the tests of this room share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from selon.pipeline.archives import Archive, open_archive
from tests.articles.server import Site, running


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with open_archive(tmp_path / "press.sqlite") as opened:
        yield opened


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server on the loopback interface."""
    with running() as started:
        yield started
