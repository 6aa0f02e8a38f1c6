"""The summary: what a person should see at a glance of where an article's claims come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from selon.cli.messages import Messages
from selon.cli.naming import OwnerName, country, shown
from selon.pipeline.facts import Facts, Hands, facts
from selon.records import Reading, Source

Rank = Literal["plain", "under", "glance"]
"""Whether a line stands for itself, under the line before it, or must be seen at a glance."""


def summary(reading: Reading, messages: Messages, owner_name: OwnerName) -> list[tuple[Rank, str]]:
    """Give the summary's lines; the last says that Selon never says what is true."""
    found = facts(reading)
    lines: list[tuple[Rank, str]] = [("plain", _claims(found, messages))]
    if found.chains:
        lines.append(("plain", messages.count("summary.chains", found.chains)))
        lines.append(("under", _origins("named", found.named, messages)))
        lines.append(("under", _origins("anonymous", found.anonymous, messages)))
        lines += _behind(found, messages, owner_name)
    else:
        lines.append(("plain", messages("summary.no_chain")))
    lines.append(("plain", _marks(found, messages)))
    return [*lines, ("plain", messages("never_true"))]


def _claims(found: Facts, messages: Messages) -> str:
    parts = [messages.count("summary.attributed", found.attributed), messages.count("summary.own", found.own)]
    return f"{messages.count('summary.claims', found.claims)}{messages('colon')}{', '.join(parts)}"


def _origins(kind: str, sources: Sequence[Source], messages: Messages) -> str:
    if not sources:
        return messages(f"summary.{kind}.none")
    return messages.count(f"summary.{kind}", len(sources), names=_names(sources, messages))


def _behind(found: Facts, messages: Messages, owner_name: OwnerName) -> Iterator[tuple[Rank, str]]:
    """Owners that several sources share, states, and how many of the people are anonymous."""
    for hands in found.owners:
        name = owner_name(hands.key) or hands.key
        line = messages("summary.owner", names=_names(hands.sources, messages), owner=name)
        yield "glance", f"{line} ({_passing(hands, found, messages)})"
    if not found.owners:
        yield "plain", messages("summary.no_owner")
    for hands in found.states:
        key = "summary.state.one" if len(hands.sources) == 1 else "summary.state.many"
        line = messages(key, names=_names(hands.sources, messages), country=country(hands.key, messages))
        yield "glance", f"{line} ({_passing(hands, found, messages)})"
    if found.humans:
        alone = all(source.anonymous for source in found.humans)
        yield "glance" if alone else "plain", _humans(found, messages)


def _passing(hands: Hands, found: Facts, messages: Messages) -> str:
    return messages.count("summary.behind", hands.claims, all=found.attributed)


def _humans(found: Facts, messages: Messages) -> str:
    anonymous = sum(source.anonymous for source in found.humans)
    if anonymous < len(found.humans):
        return messages("summary.humans.some", n=len(found.humans), anonymous=anonymous)
    return messages("summary.humans.one") if anonymous == 1 else messages("summary.humans.all", n=anonymous)


def _marks(found: Facts, messages: Messages) -> str:
    if not found.marks:
        return messages("summary.modality.none")
    counts = ", ".join(f"{n} {messages(key)}" for key, n in found.marks)
    return messages("summary.modality", counts=counts)


def _names(sources: Sequence[Source], messages: Messages) -> str:
    return messages.both([shown(source) for source in sources])
