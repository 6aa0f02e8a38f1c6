"""Writing to an archive: one transaction."""

from selon.archive.write.writer import Writer

__all__ = ["Writer"]
