"""Alembic's migrations, from an empty place to the archive as it is."""
