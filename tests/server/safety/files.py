"""Files as attackers and people send them, and what becomes of them."""

from __future__ import annotations

import asyncio
import io
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from starlette.datastructures import UploadFile

from selon.server.problems import Problem
from selon.server.safety.uploads import receive

TEXT = b"Il pleut sur Orsel, selon la mairie.\n"
WARC = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"


def zipped(name: str = "a.txt", data: bytes = TEXT) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, data)
    return packed.getvalue()


def tarred(mode: Any = "w:") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as file:
        info = tarfile.TarInfo("../../etc/cron.d/evil")
        info.size = len(TEXT)
        file.addfile(info, io.BytesIO(TEXT))
    return packed.getvalue()


def bomb(size: int = 400_000_000) -> bytes:
    """So many bytes in a thousandth of them."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = b"a" * 1_000_000
    return b"".join(deflate.compress(piece) for _ in range(size // len(piece))) + deflate.flush()


def parquet(texts: list[str], **known: Any) -> bytes:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415 - optional
    import pyarrow.parquet as pq  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415

    packed = io.BytesIO()
    pq.write_table(pa.table({"text": texts}), packed, compression="zstd", **known)
    return packed.getvalue()


def received(data: bytes, name: str, folder: Path, most: int = 100_000_000) -> Path:
    return asyncio.run(receive(UploadFile(io.BytesIO(data), filename=name), most, folder=folder))


def refused(data: bytes, name: str, folder: Path, most: int = 100_000_000) -> Problem:
    with pytest.raises(Problem) as found:
        received(data, name, folder, most)
    assert list(folder.iterdir()) == []  # nothing is left of it
    return found.value
