"""Who stands behind each source span of an article."""

from selon.reading.sources.resolve import Resolution, resolve

__all__ = ["Resolution", "resolve"]
