"""The first format."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
APPLICATION = 0x53454C4F
"""By which file(1) and the like tell an archive from other SQLite files: "SELO"."""
SEARCHED = ("articles", "claims", "sources")


def upgrade() -> None:
    """Make the tables and the indexes of words."""
    _texts()
    _claims()
    _families()
    _people()
    (_sqlite_words if op.get_bind().dialect.name == "sqlite" else _postgres_words)()


def _sqlite_words() -> None:
    op.execute(f"PRAGMA application_id = {APPLICATION}")
    for name in SEARCHED:
        op.execute(f"CREATE VIRTUAL TABLE words_{name} USING fts5(words, content='', tokenize='ascii')")


def _postgres_words() -> None:
    for name in SEARCHED:
        reference = f"bigint PRIMARY KEY REFERENCES {name} (id) ON DELETE CASCADE"
        op.execute(f"CREATE TABLE words_{name} (id {reference}, words tsvector NOT NULL)")
        op.execute(f"CREATE INDEX words_{name}_words ON words_{name} USING gin (words)")


def _texts() -> None:
    op.create_table(
        "articles",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("name", sa.Text(), nullable=False, unique=True),
        sa.Column("hash", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("language", sa.Text()),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("published", sa.Text()),
        sa.Column("added", sa.Text(), nullable=False),
        sa.Column("shared", sa.LargeBinary()),
        sa.Column("signature", sa.LargeBinary()),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_published", "articles", ["published", "id"])
    op.create_table(
        "sources",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("identity", sa.Text()),
        sa.Column("country", sa.Text()),
        sa.Column("owner", sa.Text()),
        sa.Column("control", sa.Text()),
        sqlite_autoincrement=True,
    )
    op.create_index("sources_folded", "sources", ["folded"])
    op.create_index("sources_identity", "sources", ["identity"])
    op.create_table(
        "publications",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("article", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("place", sa.Text()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("given_id", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("outlet", KEY, sa.ForeignKey("sources.id", ondelete="SET NULL")),
        sa.Column("published", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("author", sa.Text()),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.Column("last_seen", sa.Text(), nullable=False),
        sa.Column("change", sa.LargeBinary()),
        sa.UniqueConstraint("place", "version", name="publications_place"),
        sqlite_autoincrement=True,
    )
    op.create_index("publications_article", "publications", ["article"])
    op.create_index("publications_given", "publications", ["given_id"])
    op.create_index("publications_outlet", "publications", ["outlet"])
    op.create_table(
        "originals",
        sa.Column(
            "article", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "handles",
        sa.Column("handle", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column(
            "article", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copies",
        sa.Column(
            "article", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        sa.Column(
            "original", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("shared", sa.Float(), nullable=False),
    )
    op.create_index("copies_original", "copies", ["original"])
    op.create_table(
        "readings",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("article", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("model", sa.Text()),
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("readings_article", "readings", ["article"])


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("article", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("hedged", sa.Boolean(), nullable=False),
        sa.Column("origin", KEY, sa.ForeignKey("sources.id", ondelete="SET NULL")),
        sa.Column("countries", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Text()),
        sa.Column("last_day", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("statement", sa.LargeBinary()),
        sqlite_autoincrement=True,
    )
    op.create_index("claims_article", "claims", ["article", "position"])
    op.create_index("claims_origin", "claims", ["origin"])
    op.create_table(
        "links",
        sa.Column("claim", KEY, sa.ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        sa.Column("position", sa.SmallInteger(), primary_key=True, autoincrement=False),
        sa.Column("source", KEY, sa.ForeignKey("sources.id", ondelete="CASCADE"), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("links_source", "links", ["source", "claim"])
    op.create_table(
        "attributions",
        sa.Column(
            "article", KEY, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", KEY, sa.ForeignKey("sources.id", ondelete="SET NULL")),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("attributions_source", "attributions", ["source"])
    op.create_table(
        "embeddings",
        sa.Column("claim", KEY, sa.ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
    )


def _families() -> None:
    op.create_table(
        "families",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("merged_into", KEY, sa.ForeignKey("families.id", ondelete="SET NULL")),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("first", sa.Text()),
        sa.Column("last", sa.Text()),
        sqlite_autoincrement=True,
    )
    op.create_index("families_last", "families", ["last", "id"])
    op.create_index("families_size", "families", ["size", "id"])
    op.create_table(
        "members",
        sa.Column("claim", KEY, sa.ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        sa.Column("family", KEY, sa.ForeignKey("families.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("members_family", "members", ["family"])
    op.create_table(
        "denials",
        sa.Column(
            "family", KEY, sa.ForeignKey("families.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        sa.Column("claim", KEY, sa.ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    )
    op.create_index("denials_claim", "denials", ["claim"])
    op.create_table(
        "comparisons",
        sa.Column("left", KEY, sa.ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        sa.Column("right", KEY, sa.ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        sa.Column("family", KEY, sa.ForeignKey("families.id", ondelete="SET NULL")),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
    )
    op.create_index("comparisons_family", "comparisons", ["family"])
    op.create_index("comparisons_right", "comparisons", ["right"])


def _people() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("article", KEY, sa.ForeignKey("articles.id", ondelete="SET NULL")),
        sa.Column("subject", sa.Text()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text()),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("undone_at", sa.Text()),
        sa.Column("undone_by", sa.Text()),
        sqlite_autoincrement=True,
    )
    op.create_index("corrections_article", "corrections", ["article"])
    op.create_index("corrections_subject", "corrections", ["subject"])
    op.create_table(
        "feeds",
        sa.Column("url", sa.Text(), primary_key=True),
        sa.Column("title", sa.Text()),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("next_check", sa.Text()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text()),
    )
    op.create_index("feeds_next", "feeds", ["next_check"])
    op.create_table(
        "entries",
        sa.Column("feed", sa.Text(), sa.ForeignKey("feeds.url", ondelete="CASCADE"), primary_key=True),
        sa.Column("entry", sa.Text(), primary_key=True),
        sa.Column("seen", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "jobs",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("input", sa.Text(), nullable=False, unique=True),
        sa.Column("article", sa.Text()),
        sa.Column("reason", sa.Text()),
        sa.Column("at", sa.Text(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audit",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
    )
