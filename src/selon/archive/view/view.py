"""The View, made of its parts."""

from __future__ import annotations

from selon.archive.view.articles import ArticleViews
from selon.archive.view.attributions import AttributionViews
from selon.archive.view.claims import ClaimViews
from selon.archive.view.facets import FacetViews
from selon.archive.view.families import FamilyViews
from selon.archive.view.network import NetworkViews
from selon.archive.view.overview import OverviewViews
from selon.archive.view.people import PeopleViews
from selon.archive.view.profiles import ProfileViews
from selon.archive.view.shared import SharedViews
from selon.archive.view.shelf import ShelfViews
from selon.archive.view.watch import WatchViews


class View(
    ArticleViews,
    AttributionViews,
    ClaimViews,
    FacetViews,
    FamilyViews,
    NetworkViews,
    OverviewViews,
    PeopleViews,
    ProfileViews,
    SharedViews,
    ShelfViews,
    WatchViews,
):
    """Everything that can be read from an archive. Made by ``Archive.view`` and ``Writer.view``."""
