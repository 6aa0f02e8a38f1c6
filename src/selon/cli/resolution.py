"""In words: who an attribution's source is taken to be and why, by which mentions, and what it lies in."""

from __future__ import annotations

from selon.cli.messages import Messages
from selon.cli.naming import shown
from selon.cli.safe import isolate, one_line
from selon.records import Attribution, Explained, Reading, Source, SourceReason


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


def why_lines(explained: Explained, attribution: Attribution, messages: Messages) -> list[str]:
    """Say which step of resolution decided who the source is, by which mention before, and what the gazetteer knows."""
    reason = explained.attributions.get(attribution.id)
    lines = [] if reason is None else [_why(reason, explained.reading, messages)]
    source = named(explained.reading, attribution.source_id)
    if source is not None and source.identity is not None:
        lines.append(messages("explain.why.known", id=isolate(one_line(source.identity))))
    return lines


def _why(reason: SourceReason, reading: Reading, messages: Messages) -> str:
    step = messages(f"step.{reason.step}")
    if reason.earlier is None:
        return step
    words = messages.quoted(isolate(one_line(reason.earlier.text)))
    made = next((item.id for item in reading.attributions if item.source == reason.earlier), None)
    key = "explain.why.earlier" if made is None else "explain.why.attributed"
    return messages(key, step=step, words=words, id=made)


def mention_lines(explained: Explained, source: Source, attribution: Attribution, messages: Messages) -> list[str]:
    """List a source's mentions, each with the step of resolution that ties it to the source."""
    lines = []
    for mention in sorted(source.mentions, key=lambda span: span.start):
        words = messages.quoted(isolate(one_line(mention.text)))
        here = f" ({messages('explain.here')})" if mention == attribution.source else ""
        reason = explained.mentions.get((mention.start, mention.end))
        tie = "" if reason is None else messages("colon") + messages(f"step.{reason.step}")
        lines.append(f"{words}{here}{tie}")
    return lines


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
