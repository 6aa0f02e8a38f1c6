"""Passwords: hashes, strength, and that nobody's take as long as somebody's."""

from __future__ import annotations

from typing import Literal

import pytest
from argon2 import PasswordHasher

from selon.server.safety.passwords import Passwords, WeakPasswordError, check_strength, digest, is_hash, new_secret
from tests.server.safety.conftest import FAST


def test_a_hash_is_argon2_with_its_own_salt() -> None:
    one, other = FAST.hash("the long way home"), FAST.hash("the long way home")
    assert one != other
    assert one.startswith("$argon2id$")
    assert is_hash(one)
    assert FAST.verify(one, "the long way home")
    assert not FAST.verify(one, "the long way home ")
    assert not FAST.verify("$argon2id$damaged", "the long way home")


@pytest.mark.parametrize("secret", ["", "\0", "\ud800", "é" * 1000, "a\0b"])
def test_any_text_can_be_tried(secret: str) -> None:
    made = FAST.hash(secret)
    assert FAST.verify(made, secret)
    assert not FAST.verify(made, secret + "x")
    assert not FAST.verify(None, secret)


class Counted(PasswordHasher):
    """Counts its checks."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.checked: list[str] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002
        self.checked.append(str(hash).rsplit("$", 2)[0])
        return super().verify(hash, password)


def test_a_name_that_nobody_has_costs_the_same_check() -> None:
    counted = Counted()
    passwords = Passwords(counted)
    passwords.prepare()
    known = passwords.hash("the long way home")
    counted.checked.clear()
    assert not passwords.verify(known, "wrong")
    assert not passwords.verify(None, "wrong")
    somebody, nobody = counted.checked
    assert somebody == nobody  # the same algorithm, the same parameters


def test_other_parameters_are_noticed() -> None:
    assert not FAST.is_outdated(FAST.hash("x"))
    assert Passwords().is_outdated(FAST.hash("x"))


@pytest.mark.parametrize(
    ("password", "key"),
    [
        ("short", "short"),
        ("x" * 1001, "long"),
        ("aaaaaaaaaaaa", "guessable"),
        ("ababababab", "guessable"),
        ("Password123", "guessable"),
        ("MotDePasse123", "guessable"),
        ("adalovelace1", "guessable"),
    ],
)
def test_passwords_that_are_guessed_at_once(password: str, key: str) -> None:
    with pytest.raises(WeakPasswordError) as found:
        check_strength("adalovelace", password)
    assert found.value.key == key


@pytest.mark.parametrize("password", ["the long way home", "kürzlich bei Regen", "водопад у дороги", "Xk9#mLq2vT"])
def test_passwords_that_are_not(password: str) -> None:
    check_strength("adalovelace", password)


def test_secrets_are_256_random_bits() -> None:
    made = {new_secret() for _ in range(100)}
    assert len(made) == 100
    assert all(len(one) == 43 for one in made)
    assert digest("a") != digest("b")
    assert len(digest("a")) == 64
