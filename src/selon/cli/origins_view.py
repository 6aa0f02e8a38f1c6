"""The count of a claim's origins, and step by step how it comes about, in words."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from selon.cli.family_names import FamilyNames
from selon.cli.naming import country
from selon.cli.sheet import Sheet
from selon.cli.told import short
from selon.pipeline.archives import Followed
from selon.records import OriginStep

_KEYS = 4
"""Statements of a step that are named."""


def origin_lines(found: Followed, names: FamilyNames, sheet: Sheet) -> Iterator[Text]:
    """Give each origin with what ends there, then the derivation, numbered."""
    messages = sheet.messages
    for origin in found.origins.origins:
        told = messages.count("claim.reached", len(origin.statements))
        veiled = f" – {messages('mark.anonymous')}" if origin.anonymous else ""
        yield from sheet.lines(f"{names.nodes(origin.nodes)}{veiled} – {told}", lead=" • ")
    yield from sheet.lines(messages("claim.steps"))
    groups = {node.id: node.group for node in found.route.nodes}
    number = 0
    for number, step in enumerate(found.origins.steps, 1):
        yield from sheet.lines(_step(step, groups, names, sheet), lead=f" {number}. ")
    result = messages("step.result", words=count_words(found, sheet))
    yield from sheet.lines(result, "glance", lead=f" {number + 1}. ")


def count_words(found: Followed, sheet: Sheet) -> str:
    """Say how many origins there are."""
    count = found.origins.count
    return sheet.messages.count("claim.origins", count) if count else sheet.messages("claim.origins.zero")


def _step(step: OriginStep, groups: dict[str, str | None], names: FamilyNames, sheet: Sheet) -> str:
    first, *rest = map(names.node, step.nodes)
    words = sheet.messages(f"step.{step.rule}", a=first, b=", ".join(rest), all=names.nodes(step.nodes))
    if step.rule in ("same-owner", "same-state"):
        group = next((groups[node] for node in step.nodes if groups.get(node)), None)
        words += f" ({_group(group, sheet)})" if group else ""
    keys = [short(key) for key in step.statements[:_KEYS]]
    more = " …" if len(step.statements) > _KEYS else ""
    return f"{words} [{', '.join(keys)}{more}]" if keys else words


def _group(group: str, sheet: Sheet) -> str:
    """Name an owner, or a state by its country."""
    if group.startswith("state:"):
        return country(group.removeprefix("state:"), sheet.messages)
    return sheet.safe(sheet.owner_name(group) or group)
