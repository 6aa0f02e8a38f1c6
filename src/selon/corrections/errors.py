"""What can be wrong with a correction."""

from __future__ import annotations


class CorrectionError(ValueError):
    """A correction that cannot be made. ``where``: the field ("payload.spans[1].end"), ``what``: what is wrong with it."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what
