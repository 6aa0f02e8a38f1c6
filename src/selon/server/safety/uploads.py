"""Files that people send: bounded, kept under names of ours, taken for what their content is."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path, PurePosixPath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from selon.server.problems import Problem
from selon.server.safety.columns import check_parquet
from selon.server.safety.kinds import HEAD, Kind, WrongKindError, is_archive, told
from selon.server.safety.unpacking import BombError, DamagedError, is_packed, unpacked_head

TEXT_SUFFIXES = frozenset((".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".rss", ".atom"))
"""Ends of names that tell one kind of text from another; of other texts the content tells."""
MOST_UNPACKED = 10
"""How many times an upload's limit may come out of a compressed one."""
_PIECE = 1 << 20
_UNPACK = "unpack it, and send the files in it, or their folder"
_SUFFIX: dict[Kind, str] = {"warc": ".warc", "parquet": ".parquet"}


async def receive(upload: UploadFile, most: int, *, folder: Path | None = None) -> Path:
    """Keep an upload as a file in a new folder of its own (within ``folder``; the system's for temporary files otherwise),
    and check it. ``most``: bytes. Its name is one of ours that ends as its content is: nothing of the sender's is in it.
    Whoever asked removes it and its folder. Raises Problem, 413, 415 or 422, and leaves nothing behind then.
    """
    name = upload.filename or "file"
    place = Path(await run_in_threadpool(tempfile.mkdtemp, prefix="selon-upload-", dir=folder)) / "upload"
    try:
        await _copy(upload, place, most, name)
        suffix = await run_in_threadpool(check, place, name, most * MOST_UNPACKED)
        return place.rename(place.with_name("upload" + suffix))
    except BaseException:
        with suppress(OSError):
            place.unlink(missing_ok=True)
            place.parent.rmdir()
        raise


def check(path: Path, name: str, most: int) -> str:
    """Look a file over, all of it where it is compressed: how its name must end so that it is read as what it is.
    ``name``: what its sender calls it; ``most``: bytes that may come out of it. Raises Problem, 413, 415 or 422.
    """
    try:
        if not is_packed(path):
            with path.open("rb") as file:
                kind = _kind(file.read(HEAD), name)
            if kind == "parquet":
                check_parquet(path, most)
            return _suffix(kind, name)
        return _check_packed(path, name, most)
    except BombError as error:
        raise Problem(413, "bomb", f"{shown(name)}: {error}; it is not taken", where="files") from error


def shown(name: str) -> str:
    """A sender's name of a file, for people: short and without what is not printed."""
    clean = "".join(char if char.isprintable() else "\ufffd" for char in name[:200].encode("utf-8", "replace").decode())
    return clean.strip() or "file"


async def _copy(upload: UploadFile, place: Path, most: int, name: str) -> None:
    size = 0
    with place.open("xb") as file:
        while piece := await upload.read(_PIECE):
            size += len(piece)
            if size > most:
                raise Problem(413, "too-large", f"{shown(name)}: more than {most:,} bytes", where="files")
            await run_in_threadpool(file.write, piece)
    if size == 0:
        raise Problem(422, "empty-file", f"{shown(name)}: it is empty", where="files")


def _check_packed(path: Path, name: str, most: int) -> str:
    try:
        head = unpacked_head(path, most)
    except DamagedError as error:
        if error.head.startswith(b"WARC/"):  # what else is in it can be read, and is, piece by piece
            return ".warc.gz"
        raise Problem(422, "damaged-file", f"{shown(name)}: {error}", where="files") from error
    if not head:
        raise Problem(422, "empty-file", f"{shown(name)}: there is nothing in it", where="files")
    if is_archive(head):
        raise Problem(415, "archive-in-archive", f"{shown(name)}: an archive within gzip; {_UNPACK}", where="files")
    kind = _kind(head, name)
    if kind == "parquet":
        raise Problem(415, "wrong-type", f"{shown(name)}: Parquet within gzip; send it as it is", where="files")
    return _suffix(kind, name.lower().removesuffix(".gz")) + ".gz"


def _kind(head: bytes, name: str) -> Kind:
    try:
        return told(head)
    except WrongKindError as error:
        advice = _UNPACK if is_archive(head) else "send text, HTML, JSON Lines, a feed, WARC or Parquet"
        raise Problem(415, "wrong-type", f"{shown(name)}: it is {error}; {advice}", where="files") from error


def _suffix(kind: Kind, name: str) -> str:
    if kind in _SUFFIX:
        return _SUFFIX[kind]
    given = PurePosixPath(name.replace("\\", "/").lower()).suffix
    return given if given in TEXT_SUFFIXES else ""
