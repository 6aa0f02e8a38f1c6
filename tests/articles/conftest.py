"""What the tests of this room share."""

from collections.abc import Iterator

import pytest

from tests.articles.server import Site, running


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server on the loopback interface."""
    with running() as started:
        yield started
