"""The third step: claims keep their names, and what a person says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from selon.corrections.edits import Edit, InapplicableError, Refused, best
from selon.corrections.kinds import CLAIM_KINDS
from selon.records import Claim, Modality


def kept_names(before: Sequence[Claim], after: Sequence[Claim]) -> tuple[Claim, ...]:
    """The new claims under the names that they had: those of the same words, else those that the same attribution reports,
    else those that share most; what is new gets names of its own. In order of the text, as they were given.
    """
    free = {claim.id: claim for claim in before}
    names: dict[int, str] = {}

    def take(number: int, name: str) -> None:
        if name in free and number not in names:
            del free[name]
            names[number] = name

    for likeness in (_whole, _words, _reporter):
        for_key: dict[Hashable, list[str]] = defaultdict(list)
        for old in reversed(free.values()):
            for_key[likeness(old)].append(old.id)
        for number, claim in enumerate(after):
            key = likeness(claim)
            if key is not None and number not in names and for_key[key]:
                take(number, for_key[key].pop())
    for number, claim in enumerate(after):
        if number not in names:
            shared, name = max(((_overlap(old, claim), old.id) for old in free.values()), default=(0, ""))
            if shared:
                take(number, name)
    taken = [int(claim.id[1:]) for claim in before if claim.id[1:].isdecimal()]
    following = iter(range(max(taken, default=0) + 1, max(taken, default=0) + 1 + len(after)))
    return tuple(replace(claim, id=names.get(n) or f"c{next(following)}") for n, claim in enumerate(after))


def retold(claims: Sequence[Claim], edits: Iterable[Edit]) -> tuple[Mapping[str, Modality], tuple[Refused, ...]]:
    """The modalities that a person has set, by claim, and what could not be applied."""
    found: dict[str, Modality] = {}
    refused = []
    for edit in edits:
        if edit.kind in CLAIM_KINDS:
            try:
                if edit.place is None:
                    raise InapplicableError("the words that it stands for are not in this text")
                name = best(edit.place, ((claim.id, claim.spans[:1]) for claim in claims), "claim")
            except InapplicableError as error:
                refused.append(Refused(edit.id, str(error)))
            else:
                found[name] = edit.payload["modality"]
    return found, tuple(refused)


def _whole(claim: Claim) -> Hashable:
    return claim.spans, claim.attributions


def _words(claim: Claim) -> Hashable:
    return claim.spans


def _reporter(claim: Claim) -> Hashable:
    """One attribution makes one claim."""
    return claim.attributions[-1] if claim.attributions else None


def _overlap(old: Claim, new: Claim) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in old.spans for b in new.spans)
