"""The files of the index of claims, a cache beside an archive."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from selon.matching import ClaimIndex, IndexFileError


def index_path(where: str) -> Path:
    """Where the index of an archive is kept: beside a file, in the user's cache for a server."""
    if "://" not in where:
        return Path(where).with_name(Path(where).name + ".claims")
    return user_cache_path("selon", appauthor=False) / f"{sha256(where.encode()).hexdigest()[:16]}.claims"


def mark_file(path: Path) -> Path:
    """Where it is said of which archive an index is."""
    return path.with_name(path.name + ".of")


def loaded(path: Path, mark: str | None, width: int) -> ClaimIndex:
    """The index of a file; an empty one when the file is not there, is wrong, or is not that archive's."""
    try:
        if mark_file(path).read_text(encoding="ascii") == mark:
            return ClaimIndex.load(path, width)
    except (OSError, ValueError, IndexFileError):
        pass
    return ClaimIndex(width)
