"""Chains completed by what the family knows and a reading of one article could not: the names of its outlets.

An outlet that is in no gazetteer is hard to tell from a person or a place; that it published an article of the family
tells. Where the sentence of a claim names such an outlet, its chain passes it. "The agency" and "the radio" are the only
medium that the article cites, if there is only one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from selon.gazetteer.context import MEDIA_NOUNS
from selon.gazetteer.fold import Token, tokens
from selon.matching.route_names import bare, forms, has_form, keys, quoted, same_name
from selon.matching.route_pieces import is_described_by, is_medium, without_pieces
from selon.matching.route_speakers import is_unnamed, with_speakers
from selon.matching.route_spelling import SPELT, in_other_letters, is_piece, spelt_alike
from selon.records import Hop, Source, Statement

_WHOLE = 2
"""Words of a person's name that cannot be an outlet's by chance."""
_CAPITAL = r"[^\W\d_a-zа-яßà-öø-ÿ][\w’']*"
_CAPITALS = re.compile(rf"{_CAPITAL}(?:[ -](?:\w{{1,4}}[ -])?{_CAPITAL})+")


def complete(statements: Sequence[Statement], around: Iterable[Statement]) -> list[Statement]:
    """The statements with the links that their chains lack. ``around``: other statements of the same articles."""
    outlets = _Outlets(statements)
    known = [_with_known(without_pieces(one), outlets) for one in statements]
    open_ended = {
        one.article_id for one in known if is_unnamed(one) or any(_is_generic(hop.source) for hop in one.hops)
    }
    beside = [one for one in around if one.article_id in open_ended]
    cited = _cited([one for one in (*known, *beside) if one.article_id in open_ended], outlets)
    found = [_with_named(_with_medium(one, cited.get(one.article_id, {})), outlets) for one in known]
    return with_speakers(found, [_with_named(_with_known(without_pieces(one), outlets), outlets) for one in beside])


class _Outlets:
    """The publishers of a family, to be found by their names in a sentence."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._by_key: dict[str, dict[str, Source]] = {}
        self._by_name = {one.publisher.name: one.publisher for one in statements if one.publisher}
        self._called: dict[str, list[Source]] = {}
        for name, publisher in self._by_name.items():
            for key in keys(name):
                self._by_key.setdefault(key, {})[name] = publisher

    def called(self, name: str) -> list[Source]:
        """Those that a source of that name is."""
        if name not in self._called:
            self._called[name] = [one for known, one in self._by_name.items() if _names(name, known)]
        return self._called[name]

    def named_in(self, text: str) -> list[Source]:
        """Those whose whole name stands in a text; one of one word in quotation marks or behind what describes it."""
        inside = [*quoted(text), *_described(text)]
        words = _words(text)
        near = {name: one for word in words for key in keys(word) for name, one in self._by_key.get(key, {}).items()}
        found = [one for name, one in near.items() if has_form(words, forms(name)[0]) or _is_written(name, text)]
        return found or [
            one
            for name, one in self._by_name.items()
            if any(_is(name, part) for part in inside)
            or any(in_other_letters(name, part) and _is(name, part) for part in _capitalised(text))
        ]


def _is_written(name: str, text: str) -> bool:
    """Whether a name of several words, an article among them perhaps, stands in a text letter for letter."""
    written, straight = (one.replace("’", "'") for one in (name, text))
    return len(tokens(name)) > 1 and re.search(rf"(?<!\w){re.escape(written)}(?!\w)", straight) is not None


def _described(text: str) -> list[str]:
    """The capitalised words behind a noun for a medium, or behind one more word: "le magazine Layali", "la revue russe
    Nevski Obozrevatel".
    """
    found = tokens(text)
    close = [after.raw for before, after in pairwise(found) if before.folded in MEDIA_NOUNS and after.raw[0].isupper()]
    starts = {start for one, *near in _followed(found) if one.folded in MEDIA_NOUNS for start in near}
    return close + [match[0] for match in _CAPITALS.finditer(text) if match.start() in starts]


def _followed(found: Sequence[Token]) -> Iterator[tuple[Token, int, int]]:
    """Each word with where the next two begin."""
    for at in range(len(found) - 2):
        yield found[at], found[at + 1].start, found[at + 2].start


def _words(text: str) -> list[str]:
    return [token.folded for token in tokens(text)]


def _capitalised(text: str) -> list[str]:
    """What is written with capitals, in two words or more, with and without the words before it: "Egyptian Al-Founoun
    wal-Matahif".
    """
    runs = [match[0].split(" ") for match in _CAPITALS.finditer(text)]
    return [" ".join(run[at:]) for run in runs for at in range(len(run)) if run[at][0].isupper() and len(run) - at > 1]


@lru_cache(maxsize=1 << 16)
def _is(name: str, written: str) -> bool:
    return same_name(name, written) or spelt_alike(name, written) >= SPELT


def _with_known(statement: Statement, outlets: _Outlets) -> Statement:
    """The statement with the family's outlet in the place of every source that has its name, whatever it was taken for: a
    document, or an unnamed person "quoted by" it; but such a person stays one behind that outlet.
    """
    before = ("", *(hop.source.name for hop in statement.hops))
    hops = tuple(
        hop if is_described_by(hop.source, name) else _known(hop, outlets.called(hop.source.name))
        for hop, name in zip(statement.hops, before, strict=False)
    )
    return replace(statement, hops=hops) if hops != statement.hops else statement


def _known(hop: Hop, called: Sequence[Source]) -> Hop:
    source = hop.source
    person = source.type == "person" and not source.anonymous
    if len(called) != 1 or source.identity or (person and len(bare(source.name)) < _WHOLE):
        return hop
    name = source.name if same_name(source.name, called[0].name) else called[0].name
    return replace(hop, source=replace(called[0], id=source.id, name=name))


def _with_named(statement: Statement, outlets: _Outlets) -> Statement:
    """The statement with the one outlet that its sentence names and its chain does not, outermost."""
    known = [hop.source.name for hop in statement.hops]
    known += [statement.publisher.name] if statement.publisher else []
    found = [one for one in outlets.named_in(statement.context) if not any(_names(name, one.name) for name in known)]
    if len(found) != 1:
        return statement
    outlet = replace(found[0], id=f"outlet-{found[0].id}")
    wrong = next((hop for hop in statement.hops if _is_misread(hop.source, outlet, statement)), None)
    if wrong:
        hops = tuple(replace(hop, source=outlet) if hop is wrong else hop for hop in statement.hops)
        return replace(statement, hops=hops)
    return replace(statement, hops=(Hop("relay" if statement.hops else "source", "neutral", outlet), *statement.hops))


def _is_misread(source: Source, outlet: Source, statement: Statement) -> bool:
    """Whether a medium of a chain is what the reading has made of the outlet: a piece of its name, or a name that stands
    elsewhere in the sentence, while the outlet's stands behind a word for a medium.
    """
    if not is_medium(source) or source.identity:
        return False
    told = [*quoted(statement.context), *_described(statement.context)]
    plain = not any(_is(source.name, one) for one in told) and has_form(_words(statement.context), bare(source.name))
    return is_piece(source.name, outlet.name) or (plain and any(_is(outlet.name, one) for one in told))


def _names(described: str, name: str) -> bool:
    return _is(name, described) or any(has_form(bare(described), form) for form in forms(name))


def _with_medium(statement: Statement, cited: Mapping[str, Source]) -> Statement:
    """The statement with "the agency" replaced by the only medium that its article cites by name."""
    if len(cited) != 1 or not any(_is_generic(hop.source) for hop in statement.hops):
        return statement
    (medium,) = cited.values()
    hops = tuple(replace(hop, source=medium) if _is_generic(hop.source) else hop for hop in statement.hops)
    return replace(statement, hops=hops)


def _cited(statements: Iterable[Statement], outlets: _Outlets) -> dict[str, dict[str, Source]]:
    """By article, the media that its chains name, or its sentences where they are outlets of the family."""
    found: dict[str, dict[str, Source]] = {}
    for statement in statements:
        own = statement.publisher.name if statement.publisher else ""
        media = [hop.source for hop in statement.hops if is_medium(hop.source) and not hop.source.anonymous]
        media += [outlet for outlet in outlets.named_in(statement.context) if not _names(outlet.name, own)]
        for medium in media:
            cited = found.setdefault(statement.article_id, {})
            if not _is_generic(medium) and not any(same_name(medium.name, name) for name in cited):
                cited[medium.name] = medium
    return found


def _is_generic(source: Source) -> bool:
    """Whether a source is called a kind of medium and nothing else: "the agency", "la radio"."""
    return source.identity is None and set(bare(source.name)) <= MEDIA_NOUNS
