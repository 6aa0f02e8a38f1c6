"""Who publishes the texts that tell a claim: families of publishers, and texts that several of them run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from selon.cli.naming import country
from selon.cli.sheet import Sheet
from selon.cli.told import short
from selon.pipeline.archives import CopyReport, Followed, OutletTexts, PublisherFamily


def publishing_words(found: Followed, sheet: Sheet) -> str:
    """Count the publishers, and the families that they belong to."""
    return _counts(found.publishing, sheet)


def publishing_lines(found: Followed, sheet: Sheet) -> Iterator[Text]:
    """Give the families of several publishers, then each text that several publishers run and whose copy it says it is.
    Nothing where every publisher stands alone and has a text of its own.
    """
    yield from _family_lines(found.publishing.families, sheet)
    for wire in found.wires:
        yield from wire_lines(wire, sheet)


def wire_lines(wire: CopyReport, sheet: Sheet) -> Iterator[Text]:
    """Give one text that several publishers run: who they are, and whose copy it says it is."""
    names = ", ".join(_names(family, sheet) for family in wire.families)
    ids = ", ".join(map(short, wire.articles))
    words = sheet.messages("publishing.text", counts=_counts(wire, sheet), names=names, ids=ids)
    yield from sheet.lines(words, lead=" • ")
    for key, agencies in (("wire", wire.agencies), ("helped", wire.helpers)):
        if agencies:
            told = ", ".join(_agency(one, sheet) for one in agencies)
            yield from sheet.lines(sheet.messages(f"publishing.{key}", names=told), lead="   ")


def outlet_text_lines(found: OutletTexts, sheet: Sheet) -> Iterator[Text]:
    """Give how many of an outlet's articles others run too, of how many families these are, and whose copies they are by
    their own marks.
    """
    messages = sheet.messages
    if found.texts.shared:
        publishers = messages.count("publishing.publishers", len(found.texts.outlets))
        others = messages.count("publishing.families", len(found.families), publishers=publishers)
        words = messages("outlet.shared", shared=found.texts.shared, articles=found.texts.articles, others=others)
        yield from sheet.lines(words, lead=" • ")
        yield from _family_lines(found.families, sheet)
    for key, numbers in (
        ("wire", {one.agency: one.copies for one in found.agencies if one.copies}),
        ("helped", {one.agency: one.helped for one in found.agencies if one.helped}),
    ):
        if numbers:
            told = ", ".join(f"{_agency(one, sheet)} {number}" for one, number in numbers.items())
            words = messages(f"outlet.{key}", articles=found.looked_at, names=told)
            yield from sheet.lines(words, lead=" • ")


def _family_lines(families: Sequence[PublisherFamily], sheet: Sheet) -> Iterator[Text]:
    """Give the families of several publishers."""
    for family in families:
        if len(family.publishers) > 1:
            words = sheet.messages("publishing.family", names=_names(family, sheet), owner=_owner(family.id, sheet))
            yield from sheet.lines(words, lead=" • ")


def _counts(report: CopyReport, sheet: Sheet) -> str:
    publishers = sheet.messages.count("publishing.publishers", len(report.publishers))
    return sheet.messages.count("publishing.families", len(report.families), publishers=publishers)


def _agency(identity: str, sheet: Sheet) -> str:
    return sheet.safe(sheet.owner_name(identity) or identity)


def _names(family: PublisherFamily, sheet: Sheet) -> str:
    return ", ".join(map(sheet.safe, family.names))


def _owner(family: str, sheet: Sheet) -> str:
    if family.startswith("state:"):
        return country(family.removeprefix("state:"), sheet.messages)
    return sheet.safe(sheet.owner_name(family) or family)
