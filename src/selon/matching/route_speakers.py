"""Chains completed by who speaks elsewhere: the sources that other articles of the family name, and "she" of this one.

Where the reading of one article found a cue and not its source, or a pronoun and not whom it stands for, the chain ends in
nobody. If the article names one source that the same claim has in another article, it is that one; a pronoun is otherwise
whoever spoke last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from selon.gazetteer.context import MEDIA_NOUNS
from selon.gazetteer.fold import fold_word, tokens
from selon.languages import language
from selon.languages.words import words as listed
from selon.matching.route_names import bare, forms, has_form, keys, same_name
from selon.records import Hop, Source, Stance, Statement

_MEDIA = frozenset(("news_agency", "media_outlet"))
_SPOKEN_OF = listed(
    "он она они оно его ее ею ей ему их им ним ней него нее них нем "
    "he she they him her them il elle ils elles lui eux هو هي هم"
)
"""Pronouns of those who are spoken of, folded; the languages' profiles have more."""
_THERE = listed("там тут же ibid")
"""What points back at a text that was cited: "там же говорится"."""
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Told:
    """An article's statements in their order, those of the family and the others."""

    statements: tuple[Statement, ...]

    def before(self, statement: Statement) -> list[Statement]:
        """Those that stand before one, the nearest first."""
        at = _place(statement)
        return [one for one in reversed(self.statements) if _place(one) < at]


def with_speakers(statements: Sequence[Statement], around: Iterable[Statement]) -> list[Statement]:
    """The statements, those whose chains end in nobody with the source that their article has for them. ``around``: other
    statements of the same articles.
    """
    articles = _articles([*statements, *around])
    named = _named(statements)
    return [_completed(one, named, articles[one.article_id]) for one in statements]


def is_pronoun(name: str, code: str | None) -> bool:
    """Whether a source is called by nothing but pronouns and what goes with them."""
    return bool(name) and {token.folded for token in tokens(name)} <= _pronouns(code) | _THERE


def is_unnamed(statement: Statement) -> bool:
    """Whether a chain ends in a pronoun, or in nobody while somebody speaks in the claim's sentence."""
    return is_pronoun(statement.hops[-1].source.name, statement.language) if statement.hops else _is_spoken(statement)


def _completed(statement: Statement, named: Sequence[Source], told: _Told) -> Statement:
    unnamed = is_unnamed(statement)
    if statement.hops and not unnamed and not _is_medium(statement.hops[-1].source):
        return statement
    found = _among(named, statement, [statement])
    if not found and unnamed:
        found = _among(named, statement, [statement, *told.before(statement)])
    if len(found) == 1:
        return _ending_in(
            statement, Hop("source", _stance(statement), replace(found[0], id=f"named-{found[0].id}")), unnamed
        )
    return _as_before(statement, told) if unnamed else statement


def _ending_in(statement: Statement, hop: Hop, instead: bool) -> Statement:
    """The statement with a source at the end of its chain, ``instead`` of the last one."""
    kept = statement.hops[:-1] if instead else statement.hops
    return replace(statement, hops=(*(replace(one, role="relay") for one in kept), hop))


def _as_before(statement: Statement, told: _Told) -> Statement:
    """The statement put into the mouth of the last who spoke before it, by the same way; of the last text for "there"."""
    there = bool(statement.hops) and {token.folded for token in tokens(statement.hops[-1].source.name)} <= _THERE
    for one in told.before(statement):
        last = one.hops[-1].source if one.hops else None
        if last and not is_pronoun(last.name, one.language) and (there or _is_person(last)):
            if len(statement.hops) > 1:
                return _ending_in(statement, replace(one.hops[-1], stance=_stance(statement)), True)
            return replace(statement, hops=(*one.hops[:-1], replace(one.hops[-1], stance=_stance(statement))))
    return statement


def _stance(statement: Statement) -> Stance:
    return statement.hops[-1].stance if statement.hops else "neutral"


def _among(named: Sequence[Source], statement: Statement, beside: Sequence[Statement]) -> list[Source]:
    """The sources whose whole names stand beside the claim and not in it, each once by whatever name."""
    rows = [[token.folded for token in tokens(one.context)] for one in beside]
    inside = [token.folded for token in tokens(statement.text)]
    heard = frozenset().union(*(keys(word) for word in {word for row in rows for word in row}))
    found: list[Source] = []
    for source in named:
        form = forms(source.name)[0]
        if keys(source.name).isdisjoint(heard) or any(same_name(source.name, other.name) for other in found):
            continue
        if any(has_form(row, form) for row in rows) and not has_form(inside, form):
            found.append(source)
    return found


def _named(statements: Iterable[Statement]) -> list[Source]:
    """The sources, known by names of several words, in which chains of the family end, each name once."""
    found: dict[str, Source] = {}
    for statement in statements:
        last = statement.hops[-1].source if statement.hops else None
        if last and not last.anonymous and not _is_medium(last) and len(bare(last.name)) > 1:
            found.setdefault(last.name, last)
    return list(found.values())


def _articles(statements: Iterable[Statement]) -> Mapping[str, _Told]:
    found: dict[str, dict[str, Statement]] = {}
    for statement in statements:
        found.setdefault(statement.article_id, {})[statement.key] = statement
    return {article: _Told(tuple(sorted(told.values(), key=_place))) for article, told in found.items()}


def _place(statement: Statement) -> tuple[int, ...]:
    """Where a statement stands in its article, by the numbers in its key behind the article's id."""
    return tuple(map(int, _NUMBERS.findall(statement.key.rpartition("#")[2])))


def _is_spoken(statement: Statement) -> bool:
    """Whether the sentence around a claim without a source has a pronoun that may be its speaker: "…, she said"."""
    around = [token.folded for token in tokens(statement.context)]
    for token in tokens(statement.text):
        if token.folded in around:
            around.remove(token.folded)
    return bool(_SPOKEN_OF.intersection(around))


def _is_person(source: Source) -> bool:
    return source.type in {"person", "unknown", "group"}


def _is_medium(source: Source) -> bool:
    return source.type in _MEDIA or bool({token.folded for token in tokens(source.name)} & MEDIA_NOUNS)


def _pronouns(code: str | None) -> frozenset[str]:
    profile = language(code).sources
    written = " ".join([*(pronoun.form for pronoun in profile.pronouns), *profile.possessive, *profile.same])
    return _SPOKEN_OF | {fold_word(word) for word in re.findall(r"\w+", written)}
