"""What a source span says by itself: determiner, head noun, proper name, modifiers, number, gender."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from selon.languages.source_words import Gender, Number, Pronoun
from selon.reading.sources.knowledge import Outlet
from selon.reading.sources.lexicon import Lexicon, Noun
from selon.reading.sources.text import Token, tokens
from selon.records import Span

Determiner = Literal["definite", "indefinite", "demonstrative", "possessive", "none"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A source span, analysed.

    ``key``: its folded words without determiner; ``core``: span of what comes before the first comma, without
    determiner; ``name``: folded words of the proper name, () when there is none; ``name_span``: where it stands;
    ``families``, ``lemmas``: those of the head nouns of the phrase and of its appositions; ``modifiers``: its other
    content words before the first comma, ``details``: those of the whole phrase; ``proper``: whether a word is
    capitalised that names neither a country nor the head; ``institutional``: whether a word in the name is one of
    organisations' names; ``state``: ISO code when it is a metonym of a government; ``types``, ``anonymous``, ``label``:
    the tagger's traits of the span, () and None without any: probabilities of the types, of anonymity, and the part of
    the span that names the source.
    """

    span: Span
    determiner: Determiner
    pronoun: Pronoun | None = None
    noun: Noun | None = None
    key: str = ""
    core: Span | None = None
    name: tuple[str, ...] = ()
    name_span: Span | None = None
    title: bool = False
    families: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    details: frozenset[str] = frozenset()
    number: Number | None = None
    gender: Gender | None = None
    other: bool = False
    coordinated: bool = False
    proper: bool = False
    institutional: bool = False
    outlet: Outlet | None = None
    state: str | None = None
    country: str | None = None
    types: tuple[float, ...] = ()
    anonymous: float | None = None
    label: Span | None = None

    @property
    def titled(self) -> bool:
        """Whether the part that names the source is a proper name: it begins with a capital."""
        return self.label is not None and self.label.text[:1].isupper()


@dataclass(slots=True)
class Phrase:
    """A span's tokens as the analysis goes through them; ``at``: index of the first token not yet used;
    ``gender`` is that of a form of address, ``article`` that of the determiner.
    """

    span: Span
    words: list[Token]
    at: int = 0
    determiner: Determiner = "none"
    other: bool = False
    number: Number | None = None
    gender: Gender | None = None
    article: Gender | None = None
    title: bool = False


def pronoun_of(span: Span, lexicon: Lexicon) -> Pronoun | None:
    """The pronoun that the whole span is, "he himself" and "elle-même" included."""
    words = tokens(span.text)
    forms = [word.form for word in words if not word.mark]
    if not forms or len(forms) > 2:
        return None
    whole = lexicon.pronouns.get("".join(f if f.endswith("'") else f + " " for f in forms).strip())
    if whole is None:
        whole = lexicon.pronouns.get(lexicon.cases.pronoun(forms[-1]) or "")
    if whole or len(forms) == 1:
        return whole
    return lexicon.pronouns.get(forms[0]) if forms[1] in lexicon.pronouns else None


def opened(span: Span, lexicon: Lexicon) -> Phrase:
    """The span with its preposition, determiner and titles read."""
    phrase = Phrase(span, tokens(span.text, span.start, lexicon.dotted))
    words = lexicon.words
    _skip_preposition(phrase, lexicon)
    while phrase.at < len(phrase.words):
        form = phrase.words[phrase.at].form
        if form in words.other:
            phrase.other = True
        elif form in words.titles and phrase.at + 1 < len(phrase.words):
            phrase.title, phrase.gender = True, words.titles[form] or phrase.gender
        elif form in lexicon.determiners or form.isdigit():
            if phrase.determiner == "none":
                phrase.determiner = _kind(form, lexicon)
        elif form not in words.same:
            break
        phrase.article = phrase.article or words.genders.get(form)
        if form in words.plural or (form.isdigit() and form != "1"):
            phrase.number = "plural"
        phrase.at += 1
    if phrase.determiner == "none" and lexicon.words.bare_is_definite:
        phrase.determiner = "definite"
    if phrase.at == len(phrase.words):  # nothing but small words: "many", "certains"
        phrase.at = max(0, len(phrase.words) - 1)
    return phrase


def _skip_preposition(phrase: Phrase, lexicon: Lexicon) -> None:
    while phrase.at + 1 < len(phrase.words):
        form, after = phrase.words[phrase.at].form, phrase.words[phrase.at + 1].form
        opens = form in lexicon.words.prepositions or phrase.words[phrase.at].mark
        if not opens or (form in lexicon.determiners and after not in lexicon.determiners):
            return
        phrase.at += 1


def _kind(form: str, lexicon: Lexicon) -> Determiner:
    words = lexicon.words
    if form in words.possessive:
        return "possessive"
    if form in words.demonstrative:
        return "demonstrative"
    return "definite" if form in words.definite else "indefinite"


def segments(phrase: Phrase) -> list[list[Token]]:
    """The phrase from its head on, cut at commas, brackets and dashes."""
    parts: list[list[Token]] = [[]]
    for word in phrase.words[phrase.at :]:
        if word.mark and word.text not in '«»"“”/':
            parts.append([])
        elif not word.mark:
            parts[-1].append(word)
    return [part for part in parts if part]


def noun_at(words: list[Token], at: int, lexicon: Lexicon) -> tuple[Noun, int] | None:
    """The longest known noun that begins at a token, and its number of tokens."""
    for size in range(min(lexicon.longest, len(words) - at), 0, -1):
        noun = lexicon.nouns.get(tuple(word.form for word in words[at : at + size]))
        if noun:
            return noun, size
    return None


def head_of(words: list[Token], lexicon: Lexicon) -> tuple[Noun, int, int] | None:
    """The head noun of a segment with the indices of its first token and of the one after it."""
    found: tuple[Noun, int, int] | None = None
    at = _after_genitive(words)
    while at < len(words) and not (at and words[at].form in lexicon.words.prepositions):
        match = noun_at(words, at, lexicon)
        if match is None:
            at += 1
            continue
        if found and found[2] < at and _named_between(words[found[2] : at]):
            break  # "spokesman John House": what follows a name is not the head
        found = (match[0], at, at + match[1])
        if lexicon.words.head == "first":
            break
        at += match[1]
    if found and lexicon.words.head == "last" and goes_on(words, found[2], lexicon):
        return None  # "radio host": the head is a word that no profile knows
    return found


def goes_on(words: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word in lower case that is no preposition follows, so that what stands before it only describes it."""
    if at >= len(words) or words[at].capital or words[at].form in ("'s", "'"):
        return False
    form = words[at].form
    return form not in lexicon.words.prepositions and form not in lexicon.determiners and not form.endswith("ly")


def _named_between(words: list[Token]) -> bool:
    return any(word.capital for word in words)


def _after_genitive(words: list[Token]) -> int:
    """The head stands after the last genitive of the segment ("the group's leader")."""
    return max((i + 1 for i, word in enumerate(words) if word.form in ("'s", "'") and i + 1 < len(words)), default=0)
