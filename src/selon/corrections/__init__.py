"""What people say against a reading, applied to it: pure functions from a reading and its corrections to what is left of it.

Kinds, payloads and what each does: ``docs/corrections.md``. In three steps, for what lies between them is the reader's own
work: ``structure`` (attributions), ``sourcing`` (who stands behind them), ``retold`` (claims).
"""

from selon.corrections.checks import check_text
from selon.corrections.claims import kept_names, retold
from selon.corrections.edits import Edit, Refused
from selon.corrections.errors import CorrectionError
from selon.corrections.kinds import (
    ATTRIBUTION_KINDS,
    CLAIM_KINDS,
    FAMILY_KINDS,
    GRADE,
    KINDS,
    READING_KINDS,
    SOURCE_KINDS,
)
from selon.corrections.payloads import check_payload, places_in, with_places
from selon.corrections.people import Known
from selon.corrections.sourcing import Sourced, sourcing
from selon.corrections.structure import Structure, structure

__all__ = [
    "ATTRIBUTION_KINDS",
    "CLAIM_KINDS",
    "FAMILY_KINDS",
    "GRADE",
    "KINDS",
    "READING_KINDS",
    "SOURCE_KINDS",
    "CorrectionError",
    "Edit",
    "Known",
    "Refused",
    "Sourced",
    "Structure",
    "check_payload",
    "check_text",
    "kept_names",
    "places_in",
    "retold",
    "sourcing",
    "structure",
    "with_places",
]
