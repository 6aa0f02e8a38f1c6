"""Look-up of outlets by name, and their mentions in texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from selon.gazetteer import context
from selon.gazetteer.fold import ARTICLES, Token, tokens, words
from selon.gazetteer.model import Outlet, OutletMention
from selon.gazetteer.morphology import russian_noun
from selon.gazetteer.names import NameForm, accepted, forms, written
from selon.gazetteer.outlets import Entry
from selon.gazetteer.phrases import PhraseIndex

_ARABIC_PREFIXES = "ولبفك"
Country = Callable[[str], str | None]


class OutletIndex:
    """All names of all outlets. ``nationality``: country of an adjective; ``country``: country of any name of a state.

    A name that is a state's ("Iran", also a newspaper) is no outlet's here, and companies are looked for like ordinary
    names, since most do other things as well.
    """

    def __init__(self, entries: Iterable[Entry], nationality: Country, country: Country) -> None:
        self._outlets: dict[str, Outlet] = {}
        self._names: PhraseIndex[NameForm] = PhraseIndex()
        self._nationality = nationality
        for entry in entries:
            self._outlets[entry.outlet.id] = entry.outlet
            seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
            company = entry.outlet.kind == "company"
            for name in entry.names:
                if country(name.text):
                    continue
                for text in (name.text, *russian_noun(name.text)):
                    for folded, form in forms(
                        entry.outlet.id, text, ordinary=name.ordinary or company, primary=name.primary
                    ):
                        if (folded, form.raw) not in seen:
                            seen.add((folded, form.raw))
                            self._names.add(folded, form)

    def candidates(self, name: str) -> tuple[Outlet, ...]:
        """Every outlet that bears a name, the name's own article and the case left aside; no descriptions."""
        found = self._names.get(" ".join(words(name)))
        return tuple(self._outlets[outlet] for outlet in dict.fromkeys(form.outlet for form in found))

    def outlet(self, name: str) -> Outlet | None:
        """The outlet that a name or a description with a name stands for; None when none or several."""
        rest = list(tokens(name.split("(", maxsplit=1)[0]) or tokens(name))
        hints: list[str] = []
        described = False
        while rest:
            outlet = self._leading(rest, hints, described=described)
            if outlet:
                return outlet
            word = rest.pop(0).folded
            hints += self._hints([word])
            if word not in ARTICLES:
                if word not in context.DESCRIPTORS and not self._nationality(word):
                    return None
                described = True
        return None

    def _leading(self, rest: Sequence[Token], hints: list[str], *, described: bool) -> Outlet | None:
        """The outlet whose name these words are, a description after it left aside ("Fars news agency")."""
        for end in range(len(rest), 0, -1):
            raw = [token.raw for token in rest[:end]]
            after = [token.folded for token in rest[end:]]
            found = [
                form
                for form in self._names.get(" ".join(token.folded for token in rest[:end]))
                if written(form, raw, described=described or bool(after))
            ]
            if found:
                return self._choose(found, hints + self._hints(after))
            last = rest[end - 1].folded
            if last not in context.DESCRIPTORS and not self._nationality(last):
                break
        return None

    def mentions(self, text: str) -> tuple[OutletMention, ...]:
        """Outlets named in a text, in order, without overlaps, longest names first; see ``names`` for the rule."""
        all_words = tokens(text)
        folded = [token.folded for token in all_words]
        found: list[OutletMention] = []
        index = 0
        while index < len(all_words):
            mention, length = self._mention_at(text, all_words, folded, index)
            if mention:
                found.append(mention)
            index += length
        return tuple(found)

    def _mention_at(
        self, text: str, all_words: Sequence[Token], folded: list[str], first: int
    ) -> tuple[OutletMention | None, int]:
        """The mention that begins at a word (None: none or several outlets) and how many words to pass over."""
        for length, named in self._names.at(folded, first):
            allowed = [form for form in named if accepted(form, text, all_words, first, first + length)]
            if allowed:
                outlet = self._choose(allowed, self._hints(folded[max(0, first - 4) : first]))
                start, end = all_words[first].start, all_words[first + length - 1].end
                return (OutletMention(start, end, outlet) if outlet else None), length
        return self._prefixed(text, all_words[first]), 1

    def _prefixed(self, text: str, token: Token) -> OutletMention | None:
        """An Arabic name of one word behind a particle written together with it: "لرويترز"."""
        if len(token.raw) < 4 or token.raw[0] not in _ARABIC_PREFIXES:
            return None
        bare = Token(token.start + 1, token.end, token.raw[1:], token.folded[1:])
        named = [form for form in self._names.get(bare.folded) if not form.ordinary]
        outlet = self._choose(named, []) if named and text[bare.start : bare.end] == bare.raw else None
        return OutletMention(bare.start, bare.end, outlet) if outlet else None

    def _hints(self, some_words: Sequence[str]) -> list[str]:
        return [country for word in some_words if (country := self._nationality(word))]

    def _choose(self, named: Sequence[NameForm], countries: Sequence[str]) -> Outlet | None:
        """The one outlet meant: the only one, else the only one of a country named beside it, else the primary one."""
        ids = list(dict.fromkeys(form.outlet for form in named))
        if len(ids) > 1 and countries:
            ids = [outlet for outlet in ids if self._outlets[outlet].country in countries] or ids
        if len(ids) > 1:
            ids = list(dict.fromkeys(form.outlet for form in named if form.primary and form.outlet in ids))
        return self._outlets[ids[0]] if len(ids) == 1 else None
