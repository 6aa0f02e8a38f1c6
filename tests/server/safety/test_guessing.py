"""Guessing: waits that grow, by name and by client."""

from __future__ import annotations

import pytest

from selon.server.safety.guessing import FORGOTTEN, FREE, FREE_CLIENT, LONGEST, LONGEST_CLIENT, Guesses


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


def failures(guesses: Guesses, clock: Clock, count: int, name: str, client: str) -> list[int]:
    """The waits between so many failures, each made as soon as it may be."""
    waits = []
    for _ in range(count):
        wait = guesses.begin(name, client)
        waits.append(wait)
        clock.time += wait
        if wait:
            assert guesses.begin(name, client) == 0
    return waits


def test_waits_grow_to_an_end(clock: Clock) -> None:
    waits = failures(Guesses(clock), clock, 12, "ana", "192.0.2.1")
    assert waits[:FREE] == [0] * FREE
    assert waits[FREE : FREE + 5] == [1, 2, 4, 8, 16]
    assert max(waits) <= LONGEST_CLIENT
    assert waits == sorted(waits)


def test_from_many_places_a_name_still_waits_but_never_long(clock: Clock) -> None:
    guesses = Guesses(clock)
    waits = []
    for number in range(30):
        wait = guesses.begin("ana", f"192.0.2.{number}")
        waits.append(wait)
        clock.time += wait
        if wait:
            guesses.begin("ana", f"192.0.2.{number}")
    assert waits[0] == 0
    assert max(waits) == waits[-1] == LONGEST
    assert guesses.begin("bo", "192.0.2.200") == 0


def test_one_place_that_tries_many_names_waits(clock: Clock) -> None:
    guesses = Guesses(clock)
    waits = failures(guesses, clock, 1, "u", "192.0.2.1")
    for number in range(40):
        wait = guesses.begin(f"u{number}", "192.0.2.1")
        waits.append(wait)
        clock.time += wait
        if wait:
            guesses.begin(f"u{number}", "192.0.2.1")
    assert waits[:FREE_CLIENT] == [0] * FREE_CLIENT
    assert max(waits) == LONGEST_CLIENT


def test_tries_at_the_same_time_count(clock: Clock) -> None:
    guesses = Guesses(clock)
    assert [guesses.begin("ana", "192.0.2.1") for _ in range(20)][FREE:] == [1] * (20 - FREE)


def test_whoever_knows_the_password_is_free_again(clock: Clock) -> None:
    guesses = Guesses(clock)
    failures(guesses, clock, FREE - 1, "ana", "192.0.2.1")
    assert guesses.begin("ana", "192.0.2.1") == 0
    guesses.good("ana", "192.0.2.1")
    assert failures(guesses, clock, FREE, "ana", "192.0.2.1") == [0] * FREE


def test_somebody_with_a_password_cannot_guess_another_s_for_ever(clock: Clock) -> None:
    guesses = Guesses(clock)
    for number in range(40):
        for name in (f"u{number}", "me"):
            while wait := guesses.begin(name, "192.0.2.1"):
                clock.time += wait
        guesses.good("me", "192.0.2.1")
    assert clock.time > 20 * LONGEST_CLIENT


def test_others_guesses_do_not_shut_out_who_has_come_in_from_there_before(clock: Clock) -> None:
    guesses = Guesses(clock)
    assert guesses.begin("ana", "198.51.100.7") == 0
    guesses.good("ana", "198.51.100.7")
    for number in range(FREE + 4):
        clock.time += guesses.begin("ana", f"192.0.2.{number}")
        guesses.begin("ana", f"192.0.2.{number}")
    assert guesses.begin("ana", "192.0.2.99") > 0
    assert guesses.begin("ana", "198.51.100.7") == 0


def test_after_a_while_all_is_forgotten(clock: Clock) -> None:
    guesses = Guesses(clock)
    failures(guesses, clock, 8, "ana", "192.0.2.1")
    clock.time += FORGOTTEN + 1
    assert failures(guesses, clock, FREE, "ana", "192.0.2.1") == [0] * FREE


def test_it_takes_no_more_memory_than_it_may(clock: Clock) -> None:
    guesses = Guesses(clock)
    for number in range(12_000):
        guesses.begin(f"u{number}", f"c{number}")
    assert len(guesses._counts) == 10_000
