"""The Writer, made of its parts."""

from __future__ import annotations

from contextlib import nullcontext

from selon.archive.view import View
from selon.archive.write.articles import ArticleWrites
from selon.archive.write.people import PeopleWrites
from selon.archive.write.restoring import RestoringWrites
from selon.archive.write.vectors import VectorWrites
from selon.archive.write.watch import WatchWrites


class Writer(ArticleWrites, RestoringWrites, VectorWrites, PeopleWrites, WatchWrites):
    """One transaction: all of it is kept, or nothing. Made by ``Archive.writer``."""

    @property
    def view(self) -> View:
        """Everything that can be read, what this transaction has written so far included."""
        return View(lambda: nullcontext(self._connection), self._index)
