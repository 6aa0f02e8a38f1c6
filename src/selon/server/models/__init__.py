"""What the API takes and gives beside the records themselves."""

from selon.server.models.about import Example, ExampleRow, Language, Limits, Meta, Who
from selon.server.models.articles import ArticleOut, ArticlePage, Group, Kept, ReadingOut, ReadOut, Summary
from selon.server.models.asked import ArticleIn
from selon.server.models.claims import ClaimOut, ClaimPage, FacetValue, FollowedOut, SearchOut, SimilarOut, claim_page
from selon.server.models.overviews import (
    CountryCount,
    Grade,
    LeftOut,
    NetworkOut,
    NodeOut,
    OutletOut,
    PlacesOut,
    Point,
    SourceOut,
)

__all__ = [
    "ArticleIn",
    "ArticleOut",
    "ArticlePage",
    "ClaimOut",
    "ClaimPage",
    "CountryCount",
    "Example",
    "ExampleRow",
    "FacetValue",
    "FollowedOut",
    "Grade",
    "Group",
    "Kept",
    "Language",
    "LeftOut",
    "Limits",
    "Meta",
    "NetworkOut",
    "NodeOut",
    "OutletOut",
    "PlacesOut",
    "Point",
    "ReadOut",
    "ReadingOut",
    "SearchOut",
    "SimilarOut",
    "SourceOut",
    "Summary",
    "Who",
    "claim_page",
]
