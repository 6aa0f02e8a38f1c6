"""A source span, analysed into a ``Mention``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from selon.languages.source_words import Gender, Number
from selon.reading.sources.knowledge import Gazetteer, Outlet, OutletMention
from selon.reading.sources.labels import label_of
from selon.reading.sources.lexicon import Lexicon, Noun
from selon.reading.sources.mentions import Determiner, Mention, Phrase, head_of, opened, pronoun_of, segments
from selon.reading.sources.names import person_name, run_from
from selon.reading.sources.nouns import unknown_noun
from selon.reading.sources.text import Token, fold, tokens
from selon.reading.traits import Traits
from selon.records import Span

_NAMELESS = ("'s", "'")
_NAMED_AFTER_PERSONS = frozenset(("campaign",))
_NAMED_BEFORE = frozenset(("agency", "newspaper", "channel", "media", "company"))


def describe(
    span: Span,
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    outlets: Sequence[OutletMention] = (),
    known: frozenset[str] = frozenset(),
    traits: Traits | None = None,
    governed: bool = False,
) -> Mention:
    """Everything that a span says by itself. ``outlets``: those named in it; ``known``: as for ``person_name``;
    ``traits``: what the tagger thinks of it; ``governed``: whether what stands before it puts it into a case.
    """
    types = traits.types if traits else ()
    pronoun = pronoun_of(span, lexicon)
    if pronoun:
        return Mention(span, "none", pronoun=pronoun, number=pronoun.number, gender=pronoun.gender, types=types)
    phrase = opened(span, lexicon)
    parts = segments(phrase)
    if lexicon.words.governors:
        governed = governed or (bool(phrase.words) and phrase.words[0].form in lexicon.words.prepositions)
        parts = [in_nominative(part, governed, lexicon) for part in parts]
    if not parts:
        return Mention(span, phrase.determiner, key=fold(span.text), core=span)
    first = parts[0]
    head = head_of(first, lexicon)
    noun = head[0] if head else unknown_noun(phrase, first, types, lexicon)
    label = label_of(span, traits, lexicon) if traits else None
    outlet = _outlet(phrase, first, noun, [found for found in outlets if not _longer(label, found)])
    state = None if outlet or phrase.title else _state(phrase, first, gazetteer)
    coordinated = _coordinated(first, lexicon)
    name = (
        []
        if coordinated or (state and not head)
        else _name(phrase, parts, head, lexicon=lexicon, known=known, gazetteer=gazetteer)
    )
    skip = {id(word) for word in (*name, *(first[head[1] : head[2]] if head else ()))}
    heads = _heads(parts, name, lexicon) or ([noun] if noun else [])
    if noun and head is None and heads[0].sort.type not in ("person", "unknown"):
        noun = heads[0]  # "le prestataire, la société Ormeval"
    return Mention(
        span=span,
        determiner=_determiner(phrase, noun, lexicon),
        noun=noun,
        key=" ".join(word.form for part in parts for word in part),
        core=_between(span, first),
        name=tuple(word.form for word in name),
        name_span=_between(span, name) if name else None,
        title=phrase.title,
        families=frozenset(found.sort.family for found in heads),
        lemmas=frozenset(found.lemma for found in heads),
        modifiers=_content(first, skip, lexicon),
        details=_content((word for part in parts for word in part), skip, lexicon),
        number="plural" if coordinated else _number(phrase, noun, bool(name), lexicon),
        gender=phrase.gender or _gender(noun, heads) or (phrase.article if noun or not name else None),
        other=phrase.other,
        coordinated=coordinated,
        proper=any(word.capital and id(word) not in skip and not gazetteer.country(word.text) for word in first),
        institutional=any(word.form in lexicon.words.institutions for word in name),
        outlet=outlet,
        state=state,
        country=_country(first, name, lexicon, gazetteer),
        types=types,
        anonymous=traits.anonymous if traits else None,
        label=label,
    )


def in_nominative(part: list[Token], governed: bool, lexicon: Lexicon) -> list[Token]:
    """The words of a phrase with their forms in the nominative, where they stand."""
    forms = lexicon.cases.nominative([word.text for word in part], governed)
    return [replace(word, form=fold(form)) for word, form in zip(part, forms, strict=True)]


def _longer(label: Span | None, found: OutletMention) -> bool:
    """Whether the source's name goes on in capitals behind an outlet's ("Le Soir de Namur" is not Le Soir)."""
    if label is None or not label.start <= found.start < found.end < label.end:
        return False
    return any(word.capital for word in tokens(label.text[found.end - label.start :]))


def _between(span: Span, words: Sequence[Token]) -> Span:
    start, end = words[0].start, words[-1].end
    return Span(start, end, span.text[start - span.start : end - span.start])


def _outlet(phrase: Phrase, first: list[Token], noun: Noun | None, outlets: Sequence[OutletMention]) -> Outlet | None:
    """The outlet that the phrase is about, not one that it only mentions ("un journaliste de l'AFP")."""
    for found in outlets:
        if noun is None:
            begins = any(
                found.start <= word.start < found.end and (i == 0 or first[i - 1].form in _NAMELESS)
                for i, word in enumerate(first)
            )
            if begins or found.start == phrase.span.start:
                return found.outlet
        elif noun.sort.type in ("news_agency", "media_outlet", "organization") or "bureau" in noun.sort.family:
            if first[0].start <= found.end <= first[-1].end:
                return found.outlet
        elif found.start <= first[0].start and found.end >= first[-1].end:
            return found.outlet  # an outlet whose name is a noun: "The Economist", "Libération"
    return None


def _state(phrase: Phrase, first: list[Token], gazetteer: Gazetteer) -> str | None:
    text = phrase.span.text
    core = text[first[0].start - phrase.span.start : first[-1].end - phrase.span.start]
    if not core[:1].isupper():
        return None
    return gazetteer.speaking_state(core)


def _coordinated(first: list[Token], lexicon: Lexicon) -> bool:
    """Several sources at once: "Jean Untel et Marie Unetelle", "the police and the army"."""
    words = lexicon.words
    for word, after in pairwise(first):
        if word.form in words.conjunctions and after.form not in words.prepositions:
            opens = after.capital or after.form in words.titles
            if opens or (after.form in lexicon.determiners and after.form not in words.prepositions):
                return first[0].capital or after.form in lexicon.determiners
    return False


def _name(
    phrase: Phrase,
    parts: list[list[Token]],
    head: tuple[Noun, int, int] | None,
    *,
    lexicon: Lexicon,
    known: frozenset[str],
    gazetteer: Gazetteer,
) -> list[Token]:
    first = parts[0]
    if head is None or phrase.title or head[0].sort.type in ("person", "unknown", "group"):
        name = person_name(parts, lexicon, known, phrase.title)
        return [] if len(name) == 1 and head and gazetteer.country(name[0].text) else name
    if head[0].sort.type == "government_body" or head[0].sort.family in _NAMED_AFTER_PERSONS:
        return []  # "l'administration Biden", "the Clinton campaign" are not Biden and Clinton
    after = run_from(first, _past_adjectives(first, head[2], lexicon), lexicon)
    described = lexicon.words.head == "last" and not first[head[1]].capital and head[0].sort.family in _NAMED_BEFORE
    before = _before(first, head[1], gazetteer) if described else []
    return after or before


def _past_adjectives(words: list[Token], at: int, lexicon: Lexicon) -> int:
    while at < len(words) and not words[at].capital and words[at].form not in lexicon.words.prepositions:
        at += 1
    return at


def _before(words: list[Token], at: int, gazetteer: Gazetteer) -> list[Token]:
    """Capitalised words right before the head ("the Zeta news agency"), without the country's adjective."""
    start = at
    while start and words[start - 1].capital and not gazetteer.country(words[start - 1].text):
        start -= 1
    return [word for word in words[start:at] if word.form not in _NAMELESS]


def _heads(parts: list[list[Token]], name: list[Token], lexicon: Lexicon) -> list[Noun]:
    """The head nouns of the phrase and of the appositions to it."""
    found = []
    for index, part in enumerate(parts[:3]):
        if index and part[0].form in lexicon.words.prepositions:
            continue
        head = head_of(part, lexicon)
        if head and not (name and part[head[1]] in name):
            found.append(head[0])
    return found


def _content(words: Iterable[Token], skip: set[int], lexicon: Lexicon) -> frozenset[str]:
    small = lexicon.determiners | lexicon.words.prepositions | lexicon.words.same | lexicon.words.particles
    return frozenset(
        word.form
        for word in words
        if id(word) not in skip and word.form not in small and word.form not in _NAMELESS and word.form[0].isalnum()
    )


def _determiner(phrase: Phrase, noun: Noun | None, lexicon: Lexicon) -> Determiner:
    bare = phrase.determiner == "none" or (lexicon.words.bare_is_definite and phrase.determiner == "definite")
    if bare and noun and noun.number == "plural" and lexicon.words.bare_plural_is_indefinite:
        return "definite" if noun.definite else "indefinite"
    if phrase.determiner == "none" and noun and noun.definite:
        return "definite"
    return phrase.determiner


def _gender(noun: Noun | None, heads: Sequence[Noun]) -> Gender | None:
    """That of the head noun, or of an apposition to a name."""
    if noun:
        return noun.gender
    return next((found.gender for found in heads if found.gender), None)


def _number(phrase: Phrase, noun: Noun | None, named: bool, lexicon: Lexicon) -> Number | None:
    if noun and noun.number:
        return noun.number
    if phrase.number:
        return phrase.number
    told_apart = bool(lexicon.words.plural & lexicon.words.definite)
    return "singular" if named or (told_apart and phrase.determiner != "none") else None


def _country(first: list[Token], name: list[Token], lexicon: Lexicon, gazetteer: Gazetteer) -> str | None:
    """The one country whose adjective or genitive stands before the first preposition."""
    found = set()
    for index, word in enumerate(first):
        if index and word.form in lexicon.words.prepositions:
            break
        if word not in name and word.form not in lexicon.determiners:
            found.add(gazetteer.country(word.text))
    found.discard(None)
    return found.pop() if len(found) == 1 else None
