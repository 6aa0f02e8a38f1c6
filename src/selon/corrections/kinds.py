"""The kinds of corrections, by what they change."""

from __future__ import annotations

ATTRIBUTION_KINDS = ("span", "link", "attribution", "remove", "stance")
SOURCE_KINDS = ("source", "type", "resolve", "merge-sources", "split-source")
CLAIM_KINDS = ("modality",)
READING_KINDS = (*ATTRIBUTION_KINDS, *SOURCE_KINDS, *CLAIM_KINDS)
"""Those that change an article's reading."""
FAMILY_KINDS = ("merge-families", "split-family", "leave-family")
GRADE = "grade"
KINDS = (*READING_KINDS, *FAMILY_KINDS, GRADE)
