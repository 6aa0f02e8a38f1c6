"""What a server is told when it starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PORT = 7435
HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Settings:
    """``archive``: a path or an address "postgresql://…"; ``users``: the file of users, without which nobody logs in;
    ``token``: argon2 hash of one token, whose bearer is an administrator; ``allow_private``: fetch from internal addresses
    too; ``max_text`` and ``max_upload``: bytes of a JSON body and of an upload; ``max_seconds``: of a request;
    ``body_seconds``: until its body must be there; ``rate``: requests a minute and client, reading an article counts ten;
    ``proxies``: addresses whose word on where a request comes from is taken.
    """

    archive: str
    host: str = HOST
    port: int = PORT
    users: Path | None = None
    token: str | None = None
    allow_private: bool = False
    max_text: int = 1_000_000
    max_upload: int = 200_000_000
    max_seconds: float = 60.0
    body_seconds: float = 20.0
    rate: int = 600
    proxies: tuple[str, ...] = ()

    @property
    def login(self) -> bool:
        """Whether people must say who they are."""
        return self.users is not None or self.token is not None
