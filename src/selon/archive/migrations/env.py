"""What Alembic runs; the connection and its transaction are the caller's."""

from __future__ import annotations

from alembic import context

from selon.archive.tables import metadata
from selon.archive.upgrade import VERSIONS

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSIONS,
    transactional_ddl=False,
)
context.run_migrations()
