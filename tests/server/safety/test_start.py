"""What is refused before anything listens."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.server.safety.start import UnsafeError, refuse_unsafe
from selon.server.settings import Settings
from tests.server.safety.conftest import FAST, TOKEN
from tests.server.safety.test_addresses import EVERYWHERE, HERE


@pytest.mark.parametrize("host", HERE)
def test_loopback_needs_no_log_in(host: str) -> None:
    refuse_unsafe(Settings("a.sqlite", host=host))


@pytest.mark.parametrize("host", EVERYWHERE)
def test_elsewhere_needs_one_and_it_says_how(host: str, users: Path) -> None:
    with pytest.raises(UnsafeError, match="selon user add NAME --role admin --users FILE"):
        refuse_unsafe(Settings("a.sqlite", host=host))
    refuse_unsafe(Settings("a.sqlite", host=host, users=users))
    refuse_unsafe(Settings("a.sqlite", host=host, token=FAST.hash(TOKEN)))


def test_plain_passwords_are_warned_of(users: Path, caplog: pytest.LogCaptureFixture) -> None:
    refuse_unsafe(Settings("a.sqlite", users=users))
    refuse_unsafe(Settings("a.sqlite", host="0.0.0.0", users=users, proxies=("10.1.0.2",)))
    assert caplog.text == ""
    refuse_unsafe(Settings("a.sqlite", host="0.0.0.0", users=users))
    assert "unencrypted" in caplog.text


def test_nor_behind_a_proxy_at_loopback(users: Path) -> None:
    with pytest.raises(UnsafeError, match="behind a proxy"):
        refuse_unsafe(Settings("a.sqlite", proxies=("127.0.0.1",)))
    refuse_unsafe(Settings("a.sqlite", proxies=("127.0.0.1", "10.1.0.0/16", "fd00::/32"), users=users))


@pytest.mark.parametrize("proxy", ["nginx", "0.0.0.0/0", "::/0", "10.0.0.0/4", ""])
def test_proxies_that_are_none_or_everybody(proxy: str, users: Path) -> None:
    with pytest.raises(UnsafeError, match="proxy"):
        refuse_unsafe(Settings("a.sqlite", proxies=(proxy,), users=users))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nobody is in it"),
        ("nonsense", "not TOML"),
        ('[[user]]\nname = "ana"\n', "user 1: expected the strings name, role, hash, changed"),
        (
            '[[user]]\nname = "ana"\nrole = "root"\nhash = "$argon2id$"\nchanged = ""\n',
            "a role of reader, analyst, admin",
        ),
        ('[[user]]\nname = "ana"\nrole = "admin"\nhash = "secret"\nchanged = ""\n', "an argon2 hash"),
        ('user = "ana"\n', "expected tables"),
        ('[[user]]\nname = "a b"\nrole = "admin"\nhash = "$argon2id$"\nchanged = ""\n', "is no name"),
    ],
)
def test_a_wrong_file_of_users_is_said_at_once(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "users.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    with pytest.raises(UnsafeError, match=why):
        refuse_unsafe(Settings("a.sqlite", users=path))
    with pytest.raises(UnsafeError, match="there is no such file"):
        refuse_unsafe(Settings("a.sqlite", users=tmp_path / "none.toml"))


def test_a_file_of_users_that_others_can_write_is_refused(users: Path) -> None:
    users.chmod(0o640)
    refuse_unsafe(Settings("a.sqlite", users=users))
    for mode in (0o660, 0o602):
        users.chmod(mode)
        with pytest.raises(UnsafeError, match="chmod 600"):
            refuse_unsafe(Settings("a.sqlite", users=users))


@pytest.mark.parametrize("token", [TOKEN, "", "$argon2id$nonsense", "$2b$12$abcdefghijklmnopqrstuv"])
def test_a_token_is_given_as_its_hash_only(token: str) -> None:
    with pytest.raises(UnsafeError, match="argon2 hash"):
        refuse_unsafe(Settings("a.sqlite", token=token))
