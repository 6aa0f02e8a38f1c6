"""Archives: articles put in and matched, claims followed, and the View that reads all the rest."""

from selon.archive import (
    Archive,
    ArchiveError,
    ClaimFilter,
    ClaimRow,
    Count,
    FamilyRow,
    OutletProfile,
    SourceProfile,
    View,
    open_archive,
)
from selon.pipeline.adding import Adder, Outcome
from selon.pipeline.following import Followed, Similar, UnknownClaimError, compare, follow, similar

__all__ = [
    "Adder",
    "Archive",
    "ArchiveError",
    "ClaimFilter",
    "ClaimRow",
    "Count",
    "FamilyRow",
    "Followed",
    "Outcome",
    "OutletProfile",
    "Similar",
    "SourceProfile",
    "UnknownClaimError",
    "View",
    "compare",
    "follow",
    "open_archive",
    "similar",
]
