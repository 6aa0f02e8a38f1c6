"""The tables as they are now; how an older archive gets there is in ``migrations``.

Keys of ours are integers, which never come back once used. Times are ISO 8601 in UTC, as text: they sort as they are.
Small columns stand before large ones, so that a scan does not touch the large ones' pages.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()
Key = BigInteger().with_variant(Integer, "sqlite")
"""Only INTEGER is SQLite's own row number."""


def _key() -> Column[int]:
    return Column("id", Key, primary_key=True)


def _to(name: str, table: str, *, null: bool = False, primary: bool = False) -> Column[int]:
    to = ForeignKey(f"{table}.id", ondelete="SET NULL" if null else "CASCADE")
    return Column(name, Key, to, nullable=null, primary_key=primary, autoincrement=False)


articles = Table(
    "articles",
    metadata,
    _key(),
    Column("name", Text, nullable=False, unique=True),  # Article.id
    Column("hash", LargeBinary, nullable=False, unique=True),  # SHA-256 of the text in UTF-8
    Column("language", Text),
    Column("length", Integer, nullable=False),
    Column("published", Text),  # the earliest of its publications
    Column("added", Text, nullable=False),
    Column("shared", LargeBinary),  # what the statements of its claims have in common
    Column("signature", LargeBinary),
    Column("text", LargeBinary, nullable=False),
    Index("articles_published", "published", "id"),
    sqlite_autoincrement=True,
)
publications = Table(
    "publications",
    metadata,
    _key(),
    _to("article", "articles"),
    Column("place", Text),  # the URL, else the id that its provider gave; None: nowhere in particular
    Column("version", Integer, nullable=False),
    Column("url", Text),
    Column("given_id", Text),
    Column("publisher", Text),
    _to("outlet", "sources", null=True),
    Column("published", Text),
    Column("title", Text),
    Column("author", Text),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
    Column("change", LargeBinary),
    UniqueConstraint("place", "version", name="publications_place"),
    Index("publications_article", "article"),
    Index("publications_given", "given_id"),
    Index("publications_outlet", "outlet"),
    sqlite_autoincrement=True,
)
originals = Table(
    "originals",
    metadata,
    _to("article", "articles", primary=True),
    Column("media_type", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
handles = Table(
    "handles",
    metadata,
    Column("handle", BigInteger, primary_key=True, autoincrement=False),
    _to("article", "articles", primary=True),
    sqlite_with_rowid=False,
)
copies = Table(
    "copies",
    metadata,
    _to("article", "articles", primary=True),
    _to("original", "articles", primary=True),
    Column("kind", Text, nullable=False),
    Column("shared", Float, nullable=False),
    Index("copies_original", "original"),
)
readings = Table(
    "readings",
    metadata,
    _key(),
    _to("article", "articles"),
    Column("model", Text),
    Column("program", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("readings_article", "article"),
    sqlite_autoincrement=True,
)
sources = Table(
    "sources",
    metadata,
    _key(),
    Column("fingerprint", LargeBinary, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("identity", Text),
    Column("country", Text),
    Column("owner", Text),
    Column("control", Text),
    Index("sources_folded", "folded"),
    Index("sources_identity", "identity"),
    sqlite_autoincrement=True,
)
claims = Table(
    "claims",
    metadata,
    _key(),
    _to("article", "articles"),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),  # Claim.id
    Column("modality", Text, nullable=False),
    Column("stance", Text, nullable=False),  # of the last link
    Column("hedged", Boolean, nullable=False),
    _to("origin", "sources", null=True),  # None: the publisher's own voice
    Column("countries", Text, nullable=False),  # ",FR,SY,"
    Column("first_day", Text),
    Column("last_day", Text),
    Column("text", Text, nullable=False),
    Column("statement", LargeBinary),
    Index("claims_article", "article", "position"),
    Index("claims_origin", "origin"),
    sqlite_autoincrement=True,
)
links = Table(
    "links",
    metadata,
    _to("claim", "claims", primary=True),
    Column("position", SmallInteger, primary_key=True, autoincrement=False),  # from 1, the publisher being 0
    _to("source", "sources"),
    Column("role", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Index("links_source", "source", "claim"),
    sqlite_with_rowid=False,
)
attributions = Table(
    "attributions",
    metadata,
    _to("article", "articles", primary=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),  # Attribution.id
    _to("source", "sources", null=True),
    Column("kind", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Index("attributions_source", "source"),
    sqlite_with_rowid=False,
)
embeddings = Table(
    "embeddings",
    metadata,
    _to("claim", "claims", primary=True),
    Column("vector", LargeBinary, nullable=False),
)
families = Table(
    "families",
    metadata,
    _key(),
    _to("merged_into", "families", null=True),
    Column("size", Integer, nullable=False),  # claims
    Column("articles", Integer, nullable=False),
    Column("first", Text),
    Column("last", Text),
    Index("families_size", "size", "id"),
    Index("families_last", "last", "id"),
    sqlite_autoincrement=True,
)
members = Table(
    "members",
    metadata,
    _to("claim", "claims", primary=True),
    _to("family", "families"),
    Index("members_family", "family"),
)
denials = Table(
    "denials",
    metadata,
    _to("family", "families", primary=True),
    _to("claim", "claims", primary=True),
    Index("denials_claim", "claim"),
)
comparisons = Table(
    "comparisons",
    metadata,
    _to("left", "claims", primary=True),
    _to("right", "claims", primary=True),
    _to("family", "families", null=True),
    Column("relation", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Index("comparisons_right", "right"),
    Index("comparisons_family", "family"),
)
corrections = Table(
    "corrections",
    metadata,
    _key(),
    _to("article", "articles", null=True),
    Column("subject", Text),  # what is not a passage: a family, a source's identity
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("anchor", Text),
    Column("payload", Text, nullable=False),
    Column("note", Text),
    Column("undone_at", Text),
    Column("undone_by", Text),
    Index("corrections_article", "article"),
    Index("corrections_subject", "subject"),
    sqlite_autoincrement=True,
)
feeds = Table(
    "feeds",
    metadata,
    Column("url", Text, primary_key=True),
    Column("title", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("next_check", Text),
    Column("failures", Integer, nullable=False),
    Column("last_error", Text),
    Index("feeds_next", "next_check"),
)
entries = Table(
    "entries",
    metadata,
    Column("feed", Text, ForeignKey("feeds.url", ondelete="CASCADE"), primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("seen", Text, nullable=False),
    sqlite_with_rowid=False,
)
jobs = Table(
    "jobs",
    metadata,
    _key(),
    Column("input", Text, nullable=False, unique=True),
    Column("article", Text),
    Column("reason", Text),  # None: done
    Column("at", Text, nullable=False),
    sqlite_autoincrement=True,
)
audit = Table(
    "audit",
    metadata,
    _key(),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("detail", Text, nullable=False),
    sqlite_autoincrement=True,
)
settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
CHANGES = "changes"
"""The setting that says how many transactions have written."""
