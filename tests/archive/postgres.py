"""A PostgreSQL server of our own for tests: on a loopback port, in a temporary folder, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OLDEST = 15
"""Oldest version of PostgreSQL that is supported."""


def binaries() -> Path | None:
    """The folder of the newest server that is installed, as Debian has them or on the path; None without any."""
    debian = Path("/usr/lib/postgresql")
    versions = sorted((int(p.name), p / "bin") for p in debian.glob("*") if (p / "bin" / "initdb").exists())
    if versions and versions[-1][0] >= OLDEST:
        return versions[-1][1]
    found = shutil.which("initdb")
    return Path(found).parent if found else None


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """The URL of a running server. It refuses to run as root, so root runs it as the user that its package made."""
    folder = Path(tempfile.mkdtemp(prefix="selon-postgres-"))
    user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    data = folder / "data"
    control: list[str | Path] = [programs / "pg_ctl", "-D", data, "-w", "-s", "-l", folder / "log"]

    def run(*command: str | Path) -> None:
        ids = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **ids)  # type: ignore[call-overload]

    try:
        run(programs / "initdb", "-D", data, "-U", "selon", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        port = _free_port()
        run(*control, "-o", f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off", "start")
        try:
            yield f"postgresql://selon@127.0.0.1:{port}/postgres"
        finally:
            run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
