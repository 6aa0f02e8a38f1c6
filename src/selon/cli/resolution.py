"""In words: who an attribution's source is taken to be, by which mentions, and what it lies in."""

from __future__ import annotations

import re

from selon.cli.messages import Messages
from selon.cli.naming import shown
from selon.cli.safe import isolate, one_line
from selon.records import Attribution, Reading, Source, Span

_WORDS = re.compile(r"\w{4,}")
"""Words of four letters or more: shorter ones are articles and pronouns more often than names."""


def source_lines(reading: Reading, attribution: Attribution, messages: Messages) -> list[str]:
    """Say whom the source span stands for, or what an unspoken source is understood from."""
    source = named(reading, attribution.source_id)
    span = attribution.source
    if span is None:
        return [_understood(reading, attribution, source, messages)]
    words = messages.quoted(isolate(one_line(span.text)))
    if source is None:
        return [messages("explain.unresolved", words=words)]
    return [messages("explain.stands_for", words=words, name=shown(source))]


def named(reading: Reading, source_id: str | None) -> Source | None:
    """Give a source by its id, None where there is none."""
    return next((source for source in reading.sources if source.id == source_id), None)


def _understood(reading: Reading, attribution: Attribution, source: Source | None, messages: Messages) -> str:
    if source is None:
        return messages("explain.no_source")
    earlier = [item for item in _before(reading, attribution) if item.source_id == source.id and item.source]
    if not earlier:
        return messages("explain.understood_only", name=shown(source))
    return messages("explain.understood", id=earlier[-1].id, name=shown(source))


def _before(reading: Reading, attribution: Attribution) -> tuple[Attribution, ...]:
    return reading.attributions[: reading.attributions.index(attribution)]


def mention_lines(source: Source, attribution: Attribution, messages: Messages) -> list[str]:
    """List a source's mentions, each with what ties it to the source as far as its words show."""
    lines = []
    mentions = sorted(source.mentions, key=lambda span: span.start)
    for number, mention in enumerate(mentions):
        words = messages.quoted(isolate(one_line(mention.text)))
        here = f" ({messages('explain.here')})" if mention == attribution.source else ""
        lines.append(f"{words}{here}{messages('colon')}{_tie(mention, mentions[:number], source, messages)}")
    return lines


def _tie(mention: Span, earlier: list[Span], source: Source, messages: Messages) -> str:
    """Say what words tie a mention to the source; that none does is said too, never made up."""
    if not earlier:
        return messages("mention.first")
    if any(mention.text.casefold() == other.text.casefold() for other in earlier):
        return messages("mention.same")
    if source.name.casefold() in mention.text.casefold():
        return messages("mention.name")
    known = {word.casefold() for text in (source.name, *(o.text for o in earlier)) for word in _WORDS.findall(text)}
    shared = [word for word in _WORDS.findall(mention.text) if word.casefold() in known]
    if shared:
        return messages("mention.shared", words=messages.quoted(isolate(" ".join(shared))))
    return messages("mention.other")


def inside_lines(reading: Reading, attribution: Attribution, messages: Messages) -> list[str]:
    """Say inside which attributions this one lies, innermost first."""
    by_id = {item.id: item for item in reading.attributions}
    lines: list[str] = []
    parent = attribution.parent
    while parent is not None and len(lines) < len(by_id):
        outer = by_id[parent]
        source = named(reading, outer.source_id)
        name = messages("explain.nobody") if source is None else shown(source)
        lines.append(messages("explain.parent", id=outer.id, name=name))
        parent = outer.parent
    return lines or [messages("explain.outermost")]
