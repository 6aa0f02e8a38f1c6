"""Full text: one index for each back end, over the same folded words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from sqlalchemy import Connection, Float, Subquery, bindparam, column, text

from selon.archive.folding import Term, folded, found_words
from selon.archive.tables import Key

Kind = Literal["articles", "claims", "sources"]
Row = tuple[int, str]
"""The key of an article, a claim or a source, and its text as it is written."""


class SearchIndex(Protocol):
    """What a back end can do. Indexes are named "words_" and the kind."""

    def add(self, connection: Connection, kind: Kind, rows: Sequence[Row]) -> None:
        """Index texts that are not in the index."""

    def remove(self, connection: Connection, kind: Kind, rows: Sequence[Row]) -> None:
        """Take texts out again; each must be the one that was added under this key."""

    def match(self, kind: Kind, terms: Sequence[Term]) -> Subquery:
        """A query for what holds all terms: columns ``id`` and ``rank``, the lowest rank the best."""


class SqliteIndex:
    """FTS5 without a copy of the texts. Its tokenizer only has to split at spaces."""

    def add(self, connection: Connection, kind: Kind, rows: Sequence[Row]) -> None:
        """See ``SearchIndex``."""
        insert = f"INSERT INTO words_{kind} (rowid, words) VALUES (?, ?)"  # noqa: S608 - a name of ours
        if rows:
            connection.exec_driver_sql(insert, [(key, folded(words)) for key, words in rows])

    def remove(self, connection: Connection, kind: Kind, rows: Sequence[Row]) -> None:
        """See ``SearchIndex``. FTS5 needs the words again to take them out, as it keeps no copy."""
        name = f"words_{kind}"
        delete = f"INSERT INTO {name} ({name}, rowid, words) VALUES ('delete', ?, ?)"  # noqa: S608 - a name of ours
        if rows:
            connection.exec_driver_sql(delete, [(key, folded(words)) for key, words in rows])

    def match(self, kind: Kind, terms: Sequence[Term]) -> Subquery:
        """See ``SearchIndex``. Folded words have no quotation marks, so they can't end their quotation."""
        asked = " AND ".join(f'"{" ".join(term.words)}"{"*" if term.prefix else ""}' for term in terms)
        name = f"words_{kind}"
        found = text(f"SELECT rowid AS id, rank FROM {name} WHERE {name} MATCH :asked")  # noqa: S608 - a name of ours
        return (
            found.bindparams(bindparam("asked", asked, unique=True))
            .columns(column("id", Key), column("rank", Float))
            .subquery()
        )


class PostgresIndex:
    """tsvector and GIN. The vectors are written word by word, so that no parser or locale of the server has a say."""

    def add(self, connection: Connection, kind: Kind, rows: Sequence[Row]) -> None:
        """See ``SearchIndex``."""
        insert = text(f"INSERT INTO words_{kind} (id, words) VALUES (:id, CAST(:words AS tsvector))")  # noqa: S608
        if rows:
            connection.execute(insert, [{"id": key, "words": _vector(words)} for key, words in rows])

    def remove(self, connection: Connection, kind: Kind, rows: Sequence[Row]) -> None:
        """See ``SearchIndex``."""
        delete = text(f"DELETE FROM words_{kind} WHERE id = :id")  # noqa: S608 - a name of ours
        if rows:
            connection.execute(delete, [{"id": key} for key, _ in rows])

    def match(self, kind: Kind, terms: Sequence[Term]) -> Subquery:
        """See ``SearchIndex``. Rank: density of the words, less for longer texts."""
        asked = " & ".join(_phrase(term) for term in terms)
        name = f"words_{kind}"
        found = text(
            f"SELECT id, -ts_rank(words, CAST(:asked AS tsquery), 1) AS rank FROM {name}"  # noqa: S608 - a name of ours
            f" WHERE words @@ CAST(:asked AS tsquery)"
        )
        return (
            found.bindparams(bindparam("asked", asked, unique=True))
            .columns(column("id", Key), column("rank", Float))
            .subquery()
        )


_LONGEST_WORD = 500
"""Characters: PostgreSQL takes lexemes of up to 2046 bytes."""
_MOST_POSITIONS = 16_383
"""PostgreSQL knows no position beyond; words after it are found, phrases not."""
_MOST_PLACES = 255
"""It keeps no more of one word."""
_MOST_BYTES, _PER_WORD, _PER_PLACE = 1_000_000, 4, 2
"""A vector has less than a mebibyte: of a book, the last words are not found."""


def _vector(words: str) -> str:
    places: dict[str, list[int]] = {}
    room = _MOST_BYTES
    for at, word in enumerate(found_words(words), 1):
        lexeme = word.folded[:_LONGEST_WORD]
        if lexeme not in places:
            room -= len(lexeme.encode()) + _PER_WORD
            if room < 0:
                break
        if len(known := places.setdefault(lexeme, [])) < _MOST_PLACES:
            known.append(min(at, _MOST_POSITIONS))
            room -= _PER_PLACE
    return " ".join(f"'{word}':{','.join(map(str, at))}" for word, at in places.items())


def _phrase(term: Term) -> str:
    words = [f"'{word[:_LONGEST_WORD]}'" for word in term.words]
    return "(" + " <-> ".join([*words[:-1], words[-1] + (":*" if term.prefix else "")]) + ")"
