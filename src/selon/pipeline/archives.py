"""Archives: articles put in and matched, claims followed, feeds watched, and the View that reads all the rest."""

from selon.archive import (
    Archive,
    ArchiveError,
    ArchiveFullError,
    ArchiveLockedError,
    ClaimFilter,
    ClaimRow,
    Count,
    CursorError,
    FamilyRow,
    NewerArchiveError,
    NoArchiveError,
    NotAnArchiveError,
    OutletProfile,
    Page,
    SourceProfile,
    UnreachableError,
    View,
    open_archive,
)
from selon.articles import FetchOptions
from selon.pipeline.adding import Adder, Outcome
from selon.pipeline.following import Followed, Similar, compare, follow, similar
from selon.pipeline.names import AmbiguousClaimError, UnknownClaimError
from selon.pipeline.watching import Checked, FeedAddressError, Watcher

__all__ = [
    "Adder",
    "AmbiguousClaimError",
    "Archive",
    "ArchiveError",
    "ArchiveFullError",
    "ArchiveLockedError",
    "Checked",
    "ClaimFilter",
    "ClaimRow",
    "Count",
    "CursorError",
    "FamilyRow",
    "FeedAddressError",
    "FetchOptions",
    "Followed",
    "NewerArchiveError",
    "NoArchiveError",
    "NotAnArchiveError",
    "Outcome",
    "OutletProfile",
    "Page",
    "Similar",
    "SourceProfile",
    "UnknownClaimError",
    "UnreachableError",
    "View",
    "Watcher",
    "compare",
    "follow",
    "open_archive",
    "similar",
]
