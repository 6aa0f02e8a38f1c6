"""The part of a source span that names the source, as the tagger's name trait has it."""

from __future__ import annotations

from selon.reading.sources.lexicon import Lexicon
from selon.reading.sources.text import Token, tokens
from selon.reading.traits import TYPES, Traits
from selon.records import Span


def label_of(span: Span, traits: Traits, lexicon: Lexicon) -> Span | None:
    """The words of a span that name its source, from the first to the last; None when the tagger marks none.

    Articles and marks at either end are left out; of several runs, those apart by more than a small word are not joined:
    the one with a capital stands for all ("le prestataire, la société Ormeval" is Ormeval).
    """
    runs = [(max(a, span.start), min(b, span.end)) for a, b in traits.name if a < span.end and span.start < b]
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        between = span.text[joined[-1][1] - span.start : start - span.start] if joined else ""
        small = all(
            w.form in lexicon.words.prepositions | lexicon.determiners | lexicon.words.particles
            for w in tokens(between)
        )
        if joined and small and "," not in between:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    parts = [_whole(part, span, lexicon) for start, end in joined if (part := _bare(span, start, end, lexicon))]
    written = bool(traits.types) and TYPES[max(range(len(TYPES)), key=traits.types.__getitem__)] == "document"
    free = [p for p in parts if not p.text[0].isupper() or not _belongs(p, span, lexicon, written)]
    proper = [part for part in free if part.text[0].isupper()]
    return max(proper or free[:1], key=lambda part: len(part.text), default=None)


def _whole(part: Span, span: Span, lexicon: Lexicon) -> Span:
    """A proper name of one word with the capitalised ones right beside it, which the tagger may have left out ("Radio" of
    "Radio Alizé"); longer names are whole, and what stands before them is a title.
    """
    words = tokens(span.text, span.start, lexicon.dotted)
    inside = [i for i, word in enumerate(words) if part.start <= word.start < part.end]
    if not part.text[:1].isupper() or len(inside) != 1:
        return part
    first = last = inside[0]
    while first > 0 and _named(words[first - 1], lexicon):
        first -= 1
    while last + 1 < len(words) and _named(words[last + 1], lexicon):
        last += 1
    start, end = min(words[first].start, part.start), max(words[last].end, part.end)
    return Span(start, end, span.text[start - span.start : end - span.start])


def _named(word: Token, lexicon: Lexicon) -> bool:
    small = lexicon.determiners | lexicon.words.prepositions | lexicon.words.particles
    return word.capital and not word.mark and word.form not in small and word.form not in lexicon.words.titles


def _belongs(part: Span, span: Span, lexicon: Lexicon, written: bool) -> bool:
    """Whether a preposition ties a name to what stands before it ("un gendarme de la brigade de Vaucelles").

    ``written``: the source is a document, which is not called as those who made or got it are, so that the preposition may
    stand farther away ("un courrier obtenu par l'agence Trame").
    """
    words = [word for word in tokens(span.text, span.start) if word.start < part.start]
    if written:
        return any(word.form in lexicon.words.prepositions for word in words[1:])
    before = [word for word in words if word.form not in lexicon.words.definite]
    return len(before) > 1 and before[-1].form in lexicon.words.prepositions


def _bare(span: Span, start: int, end: int, lexicon: Lexicon) -> Span | None:
    words = tokens(span.text[start - span.start : end - span.start], start, lexicon.dotted)
    small = lexicon.words.definite | lexicon.words.articles | lexicon.words.demonstrative | lexicon.words.possessive
    mine = lexicon.words.possessive
    if lexicon.words.governors and len(words) > 1 and words[0].form in lexicon.words.prepositions:
        words.pop(0)
    while words and (words[0].mark or words[0].form in mine or (words[0].form in small and not words[0].capital)):
        words.pop(0)
    hanging = small | lexicon.words.prepositions
    agent = _agent_follows(end, span, lexicon)
    while words and (words[-1].mark or ({words[-1].form, words[-1].form + "'"} & hanging and not words[-1].capital)):
        agent = agent or words[-1].form in lexicon.words.agents
        words.pop()
    if agent and len(words) > 1 and not words[-1].capital:
        words.pop()  # a participle: "un courrier interne obtenu par …"
    if not words:
        return None
    first, last = words[0].start, words[-1].end
    return Span(first, last, span.text[first - span.start : last - span.start])


def _agent_follows(at: int, span: Span, lexicon: Lexicon) -> bool:
    after = tokens(span.text[at - span.start :])
    return bool(after) and after[0].form in lexicon.words.agents
