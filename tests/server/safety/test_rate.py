"""How much one client may ask."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from selon.server.safety.rate import Buckets
from tests.server.safety.conftest import Make, log_in, problem


def test_a_bucket_empties_and_fills_steadily() -> None:
    time = [0.0]
    buckets = Buckets(60, lambda: time[0])
    assert [buckets.take("a", 1) for _ in range(60)] == [0.0] * 60
    assert buckets.take("a", 1) == pytest.approx(1.0)
    assert buckets.take("b", 1) == 0.0
    time[0] = 5.0
    assert [buckets.take("a", 1) for _ in range(5)] == [0.0] * 5
    assert buckets.take("a", 10) == pytest.approx(10.0)
    time[0] = 1e6
    assert buckets.take("a", 60) == 0.0
    assert buckets.take("a", 1) > 0


def test_a_cost_above_the_rate_can_still_be_paid() -> None:
    buckets = Buckets(5, lambda: 0.0)
    assert buckets.take("a", 10) == 0.0
    assert buckets.take("a", 10) > 0


def test_buckets_take_no_more_memory_than_they_may() -> None:
    buckets = Buckets(5, lambda: 0.0)
    for number in range(12_000):
        buckets.take(f"c{number}", 1)
    assert len(buckets._buckets) == 10_000


def test_too_many_requests_are_told_when_to_come_back(make: Make) -> None:
    client = make(rate=5)
    answers = [client.get("/api/v1/meta") for _ in range(8)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 3
    problem(answers[-1], 429, "too-many-requests")
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 12
    assert client.get("/").status_code != 429  # the page itself counts nothing


def test_reading_costs_ten(make: Make) -> None:
    client = make(rate=25)
    read = [client.post("/api/v1/read", json={"nothing": 1}).status_code for _ in range(3)]
    assert read == [422, 422, 429]
    assert client.get("/api/v1/meta").status_code == 200


def test_users_are_counted_apart_wherever_they_are(make: Make, users: object) -> None:
    client = make("https://press.example", host="0.0.0.0", users=users, rate=8)
    log_in(client, "reader")
    while client.get("/api/v1/session").status_code == 200:
        pass
    assert client.get("/api/v1/session").status_code == 429
    other = TestClient(client.app, base_url="https://press.example")
    log_in(other, "analyst")
    assert other.get("/api/v1/session").status_code == 200


def test_what_is_refused_counts_as_well(make: Make, users: object) -> None:
    client = make("https://press.example", host="0.0.0.0", users=users, rate=5)
    assert [client.get("/api/v1/claims").status_code for _ in range(7)] == [401] * 5 + [429] * 2
