"""How many independent origins a family has, and step by step why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

from selon.gazetteer import Gazetteer
from selon.gazetteer.fold import words
from selon.matching.circles import article_links, closed_components
from selon.matching.origins_groups import is_national, of_one_place, owner_of, state_of
from selon.matching.route_following import Chains, join_chains
from selon.matching.route_likeness import Similarity
from selon.matching.route_nodes import is_anonymous
from selon.records import Origin, OriginCount, OriginStep, Statement

WORDING = 8
"""Words that two articles must have in common, all of a claim, for one to be held for a copy."""
_Rule = Literal["same-owner", "same-state", "same-copy"]


def count_origins(
    statements: Sequence[Statement],
    gazetteer: Gazetteer | None = None,
    similarity: Similarity | None = None,
    copies: Iterable[Iterable[str]] = (),
    around: Iterable[Statement] = (),
) -> OriginCount:
    """Count a family's independent origins; each collapse is a step with the statements that show it.

    ``gazetteer`` tells the owners of owners; ``similarity``, which descriptions of sources are translations of each
    other; ``copies``: ids of articles whose texts are copies of one, group by group; ``around``: other statements of the
    same articles. An article that tells the claim in its own voice and names no source for it is an origin itself, by its
    publisher. Raises ValueError when a key comes twice.
    """
    chains = join_chains(statements, similarity, around)
    return _Count(chains, gazetteer).made([set(group) for group in copies])


class _Count:
    """One count being made. ``ends``: for each end of a chain (a node) the statements that end there."""

    def __init__(self, chains: Chains, gazetteer: Gazetteer | None) -> None:
        self._chains = chains
        self._gazetteer = gazetteer
        self._steps: list[OriginStep] = []
        self._ends: dict[str, list[str]] = {}
        self._own: dict[str, str] = {}
        self._into: dict[str, str] = {}

    def made(self, copies: Sequence[set[str]]) -> OriginCount:
        self._find_ends()
        self._follow()
        for merge in self._chains.merges:
            self._steps.append(OriginStep("same-source", (merge.kept, merge.gone), merge.statements))
        self._collapse_copies(copies)
        for rule in ("same-owner", "same-state"):
            self._collapse_groups(rule)
        origins = self._origins()
        return OriginCount(len(origins), origins, tuple(self._steps))

    def _find_ends(self) -> None:
        for statements in self._chains.by_article().values():
            sourced = any(statement.hops for statement in statements)
            for statement in statements:
                if statement.key not in self._chains.followed and (statement.hops or not sourced):
                    end = self._chains.paths[statement.key][-1]
                    self._ends.setdefault(end, []).append(statement.key)
                    self._own.setdefault(statement.article_id, end)
        self._steps += [OriginStep("chain-end", (end,), tuple(keys)) for end, keys in self._ends.items()]

    def _follow(self) -> None:
        """Chains followed into other articles have their origins; those of a circle have none."""
        chains = self._chains
        circular = {article for circle in closed_components(article_links(chains)) for article in circle}
        for statement in chains.statements:
            reached = chains.followed.get(statement.key)
            if reached:
                path = chains.paths[statement.key]
                rule: Literal["circular", "followed"] = (
                    "circular" if statement.article_id in circular and reached.article in circular else "followed"
                )
                self._steps.append(
                    OriginStep(rule, (path[0], path[reached.position]), (statement.key, *reached.statements))
                )

    def _collapse_copies(self, copies: Sequence[set[str]]) -> None:
        """The articles of one text have one origin, and so have those that tell the claim in their own voice in the same
        words.
        """
        for group in copies:
            ends = [self._own[article] for article in self._chains.by_article() if article in group & self._own.keys()]
            self._collapse("same-copy", dict.fromkeys(ends))
        worded: dict[tuple[str, ...], dict[str, None]] = {}
        for statement in self._chains.statements:
            end = self._own.get(statement.article_id)
            if end == self._chains.paths[statement.key][0] and len(wording := words(statement.text)) >= WORDING:
                worded.setdefault(wording, {})[end] = None
        for same in worded.values():
            self._collapse("same-copy", same)

    def _collapse_groups(self, rule: Literal["same-owner", "same-state"]) -> None:
        groups: dict[str, dict[str, None]] = {}
        for end in self._ends:
            source = self._chains.sources[end]
            if rule == "same-state":
                state = state_of(end, source, self._gazetteer)
                group = f"state:{state}" if state else None
            else:
                group = None if is_anonymous(end) else owner_of(source, self._gazetteer)
            groups.setdefault(group or end, {})[end] = None
        for ends in groups.values():
            self._collapse(rule, ends)
        if rule == "same-state":
            self._collapse_places()

    def _collapse_places(self) -> None:
        """Bodies of government that are called after one place which is no country of the gazetteer."""
        language = {statement.key: statement.language for statement in self._chains.statements}
        called = {end: (self._chains.sources[end], language[keys[0]]) for end, keys in self._ends.items()}
        bodies = [end for end, (source, code) in called.items() if is_national(source, code)]
        for one, other in combinations(bodies, 2):
            if of_one_place(*called[one], *called[other]):
                self._collapse("same-state", (one, other))

    def _collapse(self, rule: _Rule, ends: Iterable[str]) -> None:
        """Make ends one, as far as they are not yet."""
        ends = list(ends)
        fresh = list(dict.fromkeys(self._of(end) for end in ends))
        if len(fresh) > 1:
            for end in fresh[1:]:
                self._into[end] = fresh[0]
            shown = tuple(dict.fromkeys(key for end in ends for key in self._ends[end]))
            self._steps.append(OriginStep(rule, tuple(ends), shown))

    def _of(self, end: str) -> str:
        while end in self._into:
            end = self._into[end]
        return end

    def _origins(self) -> tuple[Origin, ...]:
        gathered: dict[str, list[str]] = {}
        for end in self._ends:
            gathered.setdefault(self._of(end), []).append(end)
        return tuple(
            Origin(first, tuple(ends), self._reaching(ends), all(is_anonymous(end) for end in ends))
            for first, ends in gathered.items()
        )

    def _reaching(self, ends: Iterable[str]) -> tuple[str, ...]:
        """The statements whose chains end there, directly or through the articles that they are followed into."""
        found = {key for end in ends for key in self._ends[end]}
        reached = {statement.article_id for statement in self._chains.statements if statement.key in found}
        while True:
            more = {key for key, followed in self._chains.followed.items() if followed.article in reached} - found
            if not more:
                return tuple(statement.key for statement in self._chains.statements if statement.key in found)
            found |= more
            reached |= {statement.article_id for statement in self._chains.statements if statement.key in more}
