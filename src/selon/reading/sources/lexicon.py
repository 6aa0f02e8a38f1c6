"""A language's words for sources, indexed once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from selon.languages.language import Language
from selon.languages.source_words import Gender, NounClass, Number, Pronoun, SourceWords
from selon.reading.sources.cases import CASES


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a head noun; ``number`` None where singular and plural are written alike; ``lemma``: its entry;
    ``general``: whether it takes up all words of its class; ``definite``: whether an article is written together with it.
    """

    sort: NounClass
    lemma: str
    general: bool
    number: Number | None
    gender: Gender | None
    definite: bool = False


class Lexicon:
    """Look-ups over a language's words; ``nouns`` by their words ("services", "de", "renseignement")."""

    def __init__(self, words: SourceWords) -> None:
        self.words = words
        self.cases = CASES[words.cases]
        self.pronouns: dict[str, Pronoun] = {p.form: p for p in words.pronouns}
        self.nouns: dict[tuple[str, ...], Noun] = {}
        self.under: dict[str, frozenset[str]] = {}
        for sort in words.nouns:
            self.under.setdefault(sort.family, frozenset(sort.under.split("+") if sort.under else ()))
            for entry in sort.words.split():
                self._enter(sort, entry)
        self.longest = max(map(len, self.nouns), default=1)
        self.dotted = frozenset(title for title in words.titles if title.endswith("."))
        self.clitics = _compiled(words.clitics)
        self.impersonal = _compiled(words.impersonal)
        self.participles = _compiled(words.participles)
        self.withheld = _compiled(words.withheld)
        self.one_of = _compiled(words.one_of)
        self.at = _compiled(words.at)
        self.called = _compiled(words.called)
        self.determiners = words.definite | words.indefinite | words.demonstrative | words.possessive

    def _enter(self, sort: NounClass, entry: str) -> None:
        general = entry.startswith("*")
        forms, _, mark = entry.removeprefix("*").partition(":")
        gender: Gender | None = "m" if mark == "m" else "f" if mark == "f" else None
        one, _, many = forms.partition("/")
        if one == many:
            self._add(one, Noun(sort, forms, general, None, gender))
            return
        if one:
            self._add(one, Noun(sort, forms, general, "singular", gender))
        if many:
            self._add(many, Noun(sort, forms, general, "plural", gender))

    def _add(self, form: str, noun: Noun) -> None:
        self.nouns.setdefault(_split(form), noun)
        for article in self.words.attached:
            self.nouns.setdefault(_split(article + form), replace(noun, definite=True))

    def above(self, family: str) -> frozenset[str]:
        """The family and all those above it."""
        found, todo = {family}, [family]
        while todo:
            for upper in self.under.get(todo.pop(), ()):
                if upper not in found:
                    found.add(upper)
                    todo.append(upper)
        return frozenset(found)


def _split(form: str) -> tuple[str, ...]:
    """As the tokens of a text are split: "chef_de_l'état" is chef, de, l', état."""
    return tuple(re.findall(r"\w'(?=\w)|[^\s']+'?", form.replace("_", " ")))


def _compiled(pattern: str | None) -> re.Pattern[str] | None:
    return re.compile(pattern, re.IGNORECASE) if pattern else None


_LEXICONS: dict[int, Lexicon] = {}


def lexicon(language: Language) -> Lexicon:
    """The language's lexicon, made at first use. Keeping the words alive keeps their identity theirs."""
    key = id(language.sources)
    if key not in _LEXICONS:
        _LEXICONS[key] = Lexicon(language.sources)
    return _LEXICONS[key]
