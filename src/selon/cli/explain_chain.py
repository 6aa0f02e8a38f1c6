"""In words: the chain of an attribution's claim, link by link, and what makes or keeps each link."""

from __future__ import annotations

from selon.cli.messages import Messages
from selon.cli.naming import shown
from selon.cli.resolution import named
from selon.cli.safe import isolate, one_line
from selon.records import PUBLISHER, Article, Attribution, Claim, Link, Reading, Span


def chain_lines(reading: Reading, attribution: Attribution, messages: Messages) -> list[str]:
    """Say every link of the chain of the claim that an attribution makes, outermost first."""
    claim = next((claim for claim in reading.claims if claim.attributions[-1:] == (attribution.id,)), None)
    if claim is None:
        return [_none(reading, attribution, messages)]
    return [
        f"{number}. {_link(reading, attribution, claim, number - 1, messages)}"
        for number in range(1, len(claim.chain) + 1)
    ]


def _none(reading: Reading, attribution: Attribution, messages: Messages) -> str:
    passed = [item.id for item in reading.attributions if item.parent == attribution.id]
    return messages("chain.none", ids=messages.both(passed)) if passed else messages("chain.none_at_all")


def _link(reading: Reading, attribution: Attribution, claim: Claim, number: int, messages: Messages) -> str:
    name, link = claim.chain[number], claim.links[number]
    if name == PUBLISHER:
        return _publisher(reading.article, messages)
    source = named(reading, name)
    who = messages(f"chain.{link.role}", name=name if source is None else shown(source))
    stance = "" if link.stance == "neutral" else f" ({messages(f'stance.{link.stance}')})"
    return f"{who}{stance} – {_made(reading, attribution, link, messages)}"


def _publisher(article: Article, messages: Messages) -> str:
    if article.publisher is None:
        return messages("chain.publisher.unknown")
    return messages("chain.publisher", name=isolate(one_line(article.publisher)))


def _made(reading: Reading, attribution: Attribution, link: Link, messages: Messages) -> str:
    by_id = {item.id: item for item in reading.attributions}
    if link.attribution == attribution.id:
        return messages("chain.made_here", cue=_cue(attribution, messages))
    if link.attribution is not None:
        return messages("chain.made", id=link.attribution, cue=_cue(by_id[link.attribution], messages))
    if isinstance(link.kept_from, Span):
        return messages("chain.kept_span", words=messages.quoted(isolate(one_line(link.kept_from.text))))
    if link.kept_from is not None:
        words = _sentence(by_id[link.kept_from], messages)
        return messages("chain.kept", id=link.kept_from, words=words)
    return messages("chain.kept_unknown")


def _cue(attribution: Attribution, messages: Messages) -> str:
    words = " … ".join(one_line(span.text) for span in attribution.cue)
    return messages.quoted(isolate(words))


def _sentence(attribution: Attribution, messages: Messages) -> str:
    """Give the words of an attribution that make its links: source, cue and addressee in the order of the text."""
    optional = (attribution.source, attribution.addressee)
    spans = sorted((*attribution.cue, *(span for span in optional if span)), key=lambda span: span.start)
    return messages.quoted(isolate(" … ".join(one_line(span.text) for span in spans)))
