"""Rules over spaCy's parse: a verb that reports, its subject, and its clause, the quotation beside it, or the clause that
it is inserted in; and prepositions before a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from bench.peers.spans import Doc, Found, Pair, Token, inside, pipeline, quotations, spans
from bench.peers.words import PREPOSITIONS, VERBS

LANGUAGES = ("fr", "en")
PACKAGES = ("spacy",)
SUBJECT = ("nsubj", "nsubj:pass", "csubj")
CLAUSE = ("ccomp", "xcomp", "parataxis", "advcl:cleft")
OBJECT = ("obj", "obl:arg", "dobj", "oprd")
"""Universal Dependencies' labels first: an object counts as a content in French only; in English it does more harm."""
INSERTED = ("parataxis", "ccomp", "acl", "advcl", "dep")
WITH_VERB = (
    "aux",
    "aux:tense",
    "aux:pass",
    "aux:caus",
    "auxpass",
    "neg",
    "expl",
    "expl:comp",
    "expl:subj",
    "expl:pass",
)
NEAR = 4
"""Characters, at most, between a quotation and the verb or the subject beside it."""


def find(text: str, language: str) -> list[Found]:
    """All relations, paragraph by paragraph."""
    found: list[Found] = []
    start = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            doc = pipeline(language)(paragraph)
            quotes = quotations(paragraph)
            found += [_moved(one, start) for one in (*_verbs(doc, language, quotes), *_prepositions(doc, language))]
        start += len(paragraph) + 1
    return found


def _verbs(doc: Doc, language: str, quotes: list[Pair]) -> Iterator[Found]:
    for verb in doc:
        if verb.lemma_.lower() not in VERBS[language] or verb.pos_ not in ("VERB", "AUX"):
            continue
        cue = [verb, *(child for child in verb.children if child.dep_ in WITH_VERB)]
        outside = [pair for pair in quotes if not inside(spans([verb]), [pair])]
        source = _source(verb, outside)
        content = _content(verb, cue, source, outside)
        if content:
            yield Found(spans(source), spans(cue), content)


def _source(verb: Token, quotes: list[Pair]) -> list[Token]:
    """The subject, the agent of a passive, or what stands after a verb that follows its quotation ("…", dit le maire)."""
    for child in verb.children:
        if child.dep_ in SUBJECT and not inside(spans([child]), quotes):
            return list(child.subtree)
    for child in verb.children:
        if child.dep_ in ("agent", "obl:agent"):
            return [token for token in child.subtree if token.i != child.i or child.dep_ == "obl:agent"]
    if _beside(spans([verb]), [pair for pair in quotes if pair[1] <= verb.idx]):
        for child in verb.children:
            if child.i > verb.i and child.dep_ in OBJECT and child.pos_ in ("NOUN", "PROPN", "PRON"):
                return list(child.subtree)
    return []


def _content(verb: Token, cue: list[Token], source: list[Token], quotes: list[Pair]) -> tuple[Pair, ...]:
    """Its clause; else the quotation beside it; else the clause it is inserted in; else its object."""
    own = {token.i for token in (*cue, *source)}
    clauses = [child for child in verb.children if child.dep_ in CLAUSE and child.i not in own]
    if clause := min(clauses, key=lambda child: CLAUSE.index(child.dep_), default=None):
        return _whole_quotation(spans(token for token in clause.subtree if token.i not in own), quotes)
    if beside := _beside(spans([*cue, *source]), quotes):
        return (beside,)
    if verb.dep_ in INSERTED and verb.head.i != verb.i:
        below = {token.i for token in verb.subtree}
        return spans(token for token in verb.head.subtree if token.i not in below)
    thing = next((child for child in verb.children if child.dep_ in OBJECT[:2] and child.i not in own), None)
    if thing is not None and source:
        return _whole_quotation(spans(token for token in thing.subtree if token.i not in own), quotes)
    return ()


def _whole_quotation(found: tuple[Pair, ...], quotes: list[Pair]) -> tuple[Pair, ...]:
    """The quotation when the clause is a part of it, and the marks when they stand around the clause."""
    around = [pair for pair in quotes if found and inside(found, [pair])]
    return (around[0],) if around else found


def _beside(own: tuple[Pair, ...], quotes: list[Pair]) -> Pair | None:
    """The quotation that stands next to the verb or its subject."""
    gaps = [
        (gap, pair)
        for pair in quotes
        for start, end in own
        if 0 <= (gap := max(pair[0] - end, start - pair[1])) <= NEAR
    ]
    return min(gaps)[1] if gaps else None


def _prepositions(doc: Doc, language: str) -> Iterator[Found]:
    for words in PREPOSITIONS[language]:
        for cue in _occurrences(doc, words):
            noun = _governed(cue)
            if noun is None:
                continue
            source = [token for token in noun.subtree if token.i not in {one.i for one in cue}]
            top = noun.head if noun.head.i not in {one.i for one in cue} else cue[0].head
            own = {token.i for token in (*cue, *source)}
            content = spans(token for token in top.subtree if token.i not in own)
            if content and top.i not in own:
                yield Found(spans(source), spans(cue), content)


def _occurrences(doc: Doc, words: str) -> Iterator[list[Token]]:
    """Tokens that together are these words."""
    lower = doc.text.lower()
    at = lower.find(words)
    while at >= 0:
        span = doc.char_span(at, at + len(words), alignment_mode="contract")
        if span is not None and span.text.lower() == words:
            yield list(span)
        at = lower.find(words, at + 1)


def _governed(cue: list[Token]) -> Token | None:
    """The noun after a preposition: its head where it marks a case, its object otherwise."""
    for token in reversed(cue):
        if token.dep_ in ("case", "mark") and token.head.i > token.i:
            return token.head
        for child in token.children:
            if child.dep_ in ("pobj", "obl:arg", "obl:mod", "nmod") and child.i > token.i:
                return child
    return None


def _moved(one: Found, by: int) -> Found:
    def moved(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
        return tuple((start + by, end + by) for start, end in pairs)

    return Found(moved(one.source), moved(one.cue), moved(one.content))
