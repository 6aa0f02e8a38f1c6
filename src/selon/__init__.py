"""Selon ("according to") reads news and reconstructs its sourcing: who says so, according to whom, through whose hands."""

from __future__ import annotations

__version__ = "0.1.0"
