"""The archive: many articles with their readings, in SQLite or PostgreSQL. A View reads, a Writer writes."""

from selon.archive.anchors import anchor, locate
from selon.archive.archive import Archive, open_archive
from selon.archive.errors import (
    ArchiveError,
    ArchiveFullError,
    ArchiveLockedError,
    NewerArchiveError,
    NotAnArchiveError,
    UnreachableError,
)
from selon.archive.rows import (
    ArticleRow,
    AttributionRow,
    Change,
    ClaimFilter,
    ClaimRow,
    Copy,
    Count,
    FamilyRow,
    Original,
    OutletProfile,
    Page,
    Publication,
    ReadingEntry,
    Snippet,
    SourceProfile,
    StoredReading,
    Version,
)
from selon.archive.statements import statement_from_dict, statement_to_dict
from selon.archive.states import Added, Anchor, AuditEntry, Correction, Counts, Feed, Job, Placed, ReadingAdded
from selon.archive.view import View
from selon.archive.write import Writer

__all__ = [
    "Added",
    "Anchor",
    "Archive",
    "ArchiveError",
    "ArchiveFullError",
    "ArchiveLockedError",
    "ArticleRow",
    "AttributionRow",
    "AuditEntry",
    "Change",
    "ClaimFilter",
    "ClaimRow",
    "Copy",
    "Correction",
    "Count",
    "Counts",
    "FamilyRow",
    "Feed",
    "Job",
    "NewerArchiveError",
    "NotAnArchiveError",
    "Original",
    "OutletProfile",
    "Page",
    "Placed",
    "Publication",
    "ReadingAdded",
    "ReadingEntry",
    "Snippet",
    "SourceProfile",
    "StoredReading",
    "UnreachableError",
    "Version",
    "View",
    "Writer",
    "anchor",
    "locate",
    "open_archive",
    "statement_from_dict",
    "statement_to_dict",
]
