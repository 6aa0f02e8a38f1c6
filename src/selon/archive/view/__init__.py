"""Reading from an archive."""

from selon.archive.view.view import View

__all__ = ["View"]
