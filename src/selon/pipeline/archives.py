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
from selon.archive.overviews import Axis, Bar, Network, NetworkEdge, NetworkNode, OutletRow, Step, Timeline
from selon.archive.rows import ArticleRow, Copy, Publication, ReadingEntry, StoredReading, Version
from selon.archive.states import AuditEntry, Counts
from selon.articles import FetchOptions, Pages
from selon.matching.copies_report import CopyReport, PublisherFamily
from selon.pipeline.adding import Adder, Outcome
from selon.pipeline.following import Followed, Similar, compare, follow, similar
from selon.pipeline.matcher import Matcher
from selon.pipeline.names import AmbiguousClaimError, UnknownClaimError, article_id
from selon.pipeline.watching import Checked, FeedAddressError, Watcher

__all__ = [
    "Adder",
    "AmbiguousClaimError",
    "Archive",
    "ArchiveError",
    "ArchiveFullError",
    "ArchiveLockedError",
    "ArticleRow",
    "AuditEntry",
    "Axis",
    "Bar",
    "Checked",
    "ClaimFilter",
    "ClaimRow",
    "Copy",
    "CopyReport",
    "Count",
    "Counts",
    "CursorError",
    "FamilyRow",
    "FeedAddressError",
    "FetchOptions",
    "Followed",
    "Matcher",
    "Network",
    "NetworkEdge",
    "NetworkNode",
    "NewerArchiveError",
    "NoArchiveError",
    "NotAnArchiveError",
    "Outcome",
    "OutletProfile",
    "OutletRow",
    "Page",
    "Pages",
    "Publication",
    "PublisherFamily",
    "ReadingEntry",
    "Similar",
    "SourceProfile",
    "Step",
    "StoredReading",
    "Timeline",
    "UnknownClaimError",
    "UnreachableError",
    "Version",
    "View",
    "Watcher",
    "article_id",
    "compare",
    "follow",
    "open_archive",
    "similar",
]
