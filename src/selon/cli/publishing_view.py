"""Who publishes the texts that tell a claim: families of publishers, and texts that several of them run."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from selon.cli.naming import country
from selon.cli.sheet import Sheet
from selon.cli.told import short
from selon.pipeline.archives import CopyReport, Followed, PublisherFamily


def publishing_words(found: Followed, sheet: Sheet) -> str:
    """Count the publishers, and the families that they belong to."""
    return _counts(found.publishing, sheet)


def publishing_lines(found: Followed, sheet: Sheet) -> Iterator[Text]:
    """Give the families of several publishers, then each text that several publishers run and whose copy it says it is.
    Nothing where every publisher stands alone and has a text of its own.
    """
    for family in found.publishing.families:
        if len(family.publishers) > 1:
            words = sheet.messages("publishing.family", names=_names(family, sheet), owner=_owner(family.id, sheet))
            yield from sheet.lines(words, lead=" • ")
    for wire in found.wires:
        names = ", ".join(_names(family, sheet) for family in wire.families)
        ids = ", ".join(map(short, wire.articles))
        words = sheet.messages("publishing.text", counts=_counts(wire, sheet), names=names, ids=ids)
        yield from sheet.lines(words, lead=" • ")
        for key, agencies in (("wire", wire.agencies), ("helped", wire.helpers)):
            if agencies:
                told = ", ".join(sheet.safe(sheet.owner_name(one) or one) for one in agencies)
                yield from sheet.lines(sheet.messages(f"publishing.{key}", names=told), lead="   ")


def _counts(report: CopyReport, sheet: Sheet) -> str:
    publishers = sheet.messages.count("publishing.publishers", len(report.publishers))
    return sheet.messages.count("publishing.families", len(report.families), publishers=publishers)


def _names(family: PublisherFamily, sheet: Sheet) -> str:
    return ", ".join(map(sheet.safe, family.names))


def _owner(family: str, sheet: Sheet) -> str:
    if family.startswith("state:"):
        return country(family.removeprefix("state:"), sheet.messages)
    return sheet.safe(sheet.owner_name(family) or family)
