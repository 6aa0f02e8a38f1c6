"""Claims by shorter names than their keys, as people copy or type them."""

from __future__ import annotations

from collections.abc import Sequence

from selon.archive import ArchiveError, View

HASHED = "sha256:"
"""What ids made of a text's hash begin with; it may be left out."""
LEAST = 4
"""Characters of an id that are a beginning."""
_SHOWN = 10


class UnknownClaimError(ArchiveError):
    """A claim or family that the archive does not have: ``claim``."""

    def __init__(self, claim: str) -> None:
        super().__init__(f"no claim and no family {claim!r} in the archive")
        self.claim = claim


class AmbiguousClaimError(ArchiveError):
    """Several claims go by what was asked for, ``claim``; ``keys``: some of them."""

    def __init__(self, claim: str, keys: Sequence[str]) -> None:
        super().__init__(f"{claim!r} is the beginning of several claims: {', '.join(keys)}")
        self.claim = claim
        self.keys = tuple(keys)


def statement_key(view: View, name: str) -> str:
    """The key of a claim by itself or by a beginning of its article's id, "sha256:" left out or not: "4f2a91#c3". The claim
    may be left out where there is only one. Raises UnknownClaimError or AmbiguousClaimError.
    """
    if view.claim_keys([name]):
        return name
    tried = (name, HASHED + name) if len(name.partition("#")[0]) >= LEAST else ()
    found = [key for beginning in tried for key in view.statements_beginning(beginning, limit=_SHOWN)]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousClaimError(name, found)
    raise UnknownClaimError(name)


def article_id(view: View, name: str) -> str | None:
    """The id of an article by itself, by the latest of its URL, or by a claim of it as ``statement_key`` finds one; None when
    the archive has none such. Raises AmbiguousClaimError when claims of several articles begin so.
    """
    for tried in (name, HASHED + name):
        if view.article(tried) is not None:
            return tried
    if versions := view.versions(name):
        return versions[-1].publication.article_id
    try:
        return statement_key(view, name).rpartition("#")[0]
    except UnknownClaimError:
        return None
    except AmbiguousClaimError as error:
        found = {key.rpartition("#")[0] for key in error.keys}
        if len(found) > 1 or len(error.keys) == _SHOWN:
            raise
        return found.pop()


def claim_or_family(view: View, name: str) -> str:
    """The id of a family ("f12"), or the key of a claim as ``statement_key`` finds it. Raises the same errors."""
    if name[:1] == "f" and name[1:].isascii() and name[1:].isdecimal() and len(name) < 20:
        if view.family(name) is None:
            raise UnknownClaimError(name)
        return name
    return statement_key(view, name)
