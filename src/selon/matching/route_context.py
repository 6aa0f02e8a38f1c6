"""Chains completed by what the family knows and a reading of one article could not: the names of its outlets.

An outlet that is in no gazetteer is hard to tell from a person or a place; that it published an article of the family
tells. Where the sentence of a claim names such an outlet, its chain passes it. "The agency" and "the radio" are the only
medium that the article cites, if there is only one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from selon.gazetteer.context import MEDIA_NOUNS
from selon.gazetteer.fold import tokens
from selon.matching.route_names import SPELT, bare, forms, has_form, keys, quoted, same_name, spelt_alike
from selon.records import Hop, Source, Statement

_MEDIA = frozenset(("news_agency", "media_outlet"))


def complete(statements: Sequence[Statement], around: Iterable[Statement]) -> list[Statement]:
    """The statements with the links that their chains lack. ``around``: other statements of the same articles."""
    outlets = _Outlets(statements)
    cited = _cited([*statements, *around])
    return [_with_named(_with_medium(one, cited.get(one.article_id, {})), outlets) for one in statements]


class _Outlets:
    """The publishers of a family, to be found by their names in a sentence."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._by_key: dict[str, dict[str, Source]] = {}
        self._by_name = {one.publisher.name: one.publisher for one in statements if one.publisher}
        for name, publisher in self._by_name.items():
            for key in keys(name):
                self._by_key.setdefault(key, {})[name] = publisher

    def named_in(self, text: str) -> list[Source]:
        """Those whose whole name stands in a text; one of one word in quotation marks or behind what describes it."""
        inside = [*quoted(text), *_described(text)]
        words = [token.folded for token in tokens(text)]
        near = {name: one for word in words for key in keys(word) for name, one in self._by_key.get(key, {}).items()}
        found = [one for name, one in near.items() if any(has_form(words, form) for form in forms(name))]
        return found or [one for name, one in self._by_name.items() if any(_is(name, part) for part in inside)]


def _described(text: str) -> list[str]:
    """The capitalised words right behind a noun for a medium: "le magazine Layali"."""
    found = tokens(text)
    return [after.raw for before, after in pairwise(found) if before.folded in MEDIA_NOUNS and after.raw[0].isupper()]


def _is(name: str, written: str) -> bool:
    return same_name(name, written) or spelt_alike(name, written) >= SPELT


def _with_named(statement: Statement, outlets: _Outlets) -> Statement:
    """The statement with the one outlet that its sentence names and its chain does not, outermost."""
    known = [hop.source.name for hop in statement.hops]
    known += [statement.publisher.name] if statement.publisher else []
    found = [one for one in outlets.named_in(statement.context) if not any(_names(name, one.name) for name in known)]
    if len(found) != 1:
        return statement
    outlet = replace(found[0], id=f"outlet-{found[0].id}")
    return replace(statement, hops=(Hop("relay" if statement.hops else "source", "neutral", outlet), *statement.hops))


def _names(described: str, name: str) -> bool:
    return _is(name, described) or any(has_form(bare(described), form) for form in forms(name))


def _with_medium(statement: Statement, cited: Mapping[str, Source]) -> Statement:
    """The statement with "the agency" replaced by the only medium that its article cites by name."""
    if len(cited) != 1 or not any(_is_generic(hop.source) for hop in statement.hops):
        return statement
    (medium,) = cited.values()
    hops = tuple(replace(hop, source=medium) if _is_generic(hop.source) else hop for hop in statement.hops)
    return replace(statement, hops=hops)


def _cited(statements: Iterable[Statement]) -> dict[str, dict[str, Source]]:
    """By article, the media that its chains name."""
    found: dict[str, dict[str, Source]] = {}
    for statement in statements:
        for hop in statement.hops:
            if _is_medium(hop.source) and not hop.source.anonymous and not _is_generic(hop.source):
                cited = found.setdefault(statement.article_id, {})
                if not any(same_name(hop.source.name, name) for name in cited):
                    cited[hop.source.name] = hop.source
    return found


def _is_medium(source: Source) -> bool:
    return source.type in _MEDIA or bool({token.folded for token in tokens(source.name)} & MEDIA_NOUNS)


def _is_generic(source: Source) -> bool:
    """Whether a source is called a kind of medium and nothing else: "the agency", "la radio"."""
    return source.identity is None and set(bare(source.name)) <= MEDIA_NOUNS
