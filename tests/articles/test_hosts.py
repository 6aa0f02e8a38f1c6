"""Politeness per host, on a clock that only moves when someone sleeps."""

from __future__ import annotations

import threading

import pytest

from selon.articles import HostGate


class Clock:
    """Time in seconds; ``slept``: the pauses made."""

    def __init__(self) -> None:
        self.now, self.slept = 100.0, list[float]()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_a_pause_between_two_requests_to_a_host() -> None:
    clock = Clock()
    gate = HostGate(2.0, clock=clock, sleep=clock.sleep)
    with gate.turn("https://a.example/1"):
        clock.now += 0.5
    with gate.turn("https://b.example/1"):
        pass
    assert clock.slept == []
    with gate.turn("http://A.example.:8080/2"):
        clock.now += 0.5
    assert clock.slept == [2.0]
    clock.now += 1.5
    with gate.turn("https://a.example/3"):
        pass
    assert clock.slept == [2.0, 0.5]
    clock.now += 9
    with gate.turn("https://a.example/4"):
        pass
    assert clock.slept == [2.0, 0.5]


def test_a_request_that_fails_counts() -> None:
    clock = Clock()
    gate = HostGate(2.0, clock=clock, sleep=clock.sleep)

    def fails(url: str) -> str:
        raise OSError(url)

    with pytest.raises(OSError, match="https://a"):
        gate.polite(fails)("https://a.example/1")
    assert gate.polite(str.upper)("https://a.example/2") == "HTTPS://A.EXAMPLE/2"
    assert clock.slept == [2.0]


def test_one_request_at_a_time_to_a_host_and_hosts_side_by_side() -> None:
    gate = HostGate(0)
    within, most, lock = 0, 0, threading.Lock()
    inside = threading.Barrier(2, timeout=10)

    def same(_: str) -> None:
        nonlocal within, most
        with lock:
            within += 1
            most = max(most, within)
        with lock:
            within -= 1

    threads = [threading.Thread(target=gate.polite(same), args=("https://a.example/",)) for _ in range(20)]
    # Each of these two waits within its turn until the other has come: hosts must not wait for one another.
    threads += [threading.Thread(target=gate.polite(lambda _: inside.wait()), args=(f"https://{n}/",)) for n in "bc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert not inside.broken


def test_wrong_arguments() -> None:
    with pytest.raises(ValueError, match="expected 0 seconds or more, got -1"):
        HostGate(-1)
    with HostGate().turn("http://[::1"):
        pass
