"""Families put right by people: merged, split, left; and kept so, whatever the matcher holds of it later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from selon.archive import ArchiveError, Correction, View, Writer
from selon.corrections import FAMILY_KINDS, CorrectionError

APART = ("split-family", "leave-family")
"""Kinds that say what does not belong together."""


def change(writer: Writer, kind: str, subject: str | None, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Do what a correction of families says, and give what is needed to undo it. Raises CorrectionError."""
    try:
        if kind == "merge-families":
            return _merge(writer, subject, payload["with"])
        if kind == "split-family":
            return _split(writer, subject, payload["statements"])
        return _leave(writer, subject, payload.get("statements"))
    except ArchiveError as error:
        raise CorrectionError("subject", str(error)) from error


def restore(writer: Writer, correction: Correction) -> None:
    """Take it back: ids lead again to where they led, and claims that are still there are where they were."""
    before = correction.payload["before"]
    if correction.kind == "merge-families":
        for state in before["merged"]:
            writer.restore_family(state, before["into"])
    elif correction.kind == "split-family":
        if writer.view.family(before["new"]) is not None:
            writer.merge_families([before["family"], before["new"]])
        writer.return_to_family(before["family"], before["claims"])
    else:
        for family, keys in before["left"].items():
            writer.return_to_family(family, keys)


def hold(writer: Writer) -> None:
    """Part again what people have parted, after claims were matched."""
    for correction in _standing(writer.view):
        before = correction.payload["before"]
        for moved, stayed in before["apart"]:
            _part(writer, moved, stayed, together=correction.kind == "split-family")


def _merge(writer: Writer, subject: str | None, other: str) -> dict[str, Any]:
    names = [_number(writer.view, "subject", subject), _number(writer.view, "payload.with", other)]
    if names[0] == names[1]:
        raise CorrectionError("payload.with", "it is the same family")
    states = {name: writer.family_state(name) for name in names}
    stays = writer.merge_families(names)
    merged = [state for name, state in states.items() if name != stays]
    return {"family": stays, "into": states[stays], "merged": merged}


def _split(writer: Writer, subject: str | None, wanted: Sequence[str]) -> dict[str, Any]:
    family = _number(writer.view, "subject", subject)
    state = writer.family_state(family)
    keys = writer.view.claim_keys(wanted)
    for statement in wanted:
        if keys.get(statement) not in state["claims"]:
            raise CorrectionError("payload.statements", f"{statement!r} is not in family {family}")
    moved = sorted(keys.values())
    stayed = [key for key in state["claims"] if key not in moved]
    if not stayed:
        raise CorrectionError("payload.statements", "at least one claim must stay in the family")
    new = writer.split_family(family, wanted)
    return {"family": family, "new": new, "claims": moved, "apart": [[moved, stayed]]}


def _leave(writer: Writer, subject: str | None, wanted: Sequence[str] | None) -> dict[str, Any]:
    """The claims that are named, or the one that is the subject."""
    statements = [*wanted] if wanted else [subject] if subject and "#" in subject else []
    if not statements:
        raise CorrectionError("subject", "expected the key of a claim, ARTICLE#CLAIM, or payload.statements")
    view = writer.view
    keys = view.claim_keys(statements)
    families = view.families_of([*keys.values()])
    left: dict[str, list[int]] = {}
    for statement in statements:
        family = families.get(keys.get(statement, -1))
        if family is None:
            raise CorrectionError("subject", f"claim {statement!r} is in no family")
        left.setdefault(family, []).append(keys[statement])
    apart = []
    for family, gone in left.items():
        stayed = [key for key in writer.family_state(family)["claims"] if key not in gone]
        apart.append([gone, stayed])
    writer.leave_family(statements)
    return {"left": left, "apart": apart}


def _part(writer: Writer, moved: Sequence[int], stayed: Sequence[int], *, together: bool) -> None:
    """Take out of a family those that must not be in it with others of it. ``together``: into one of their own."""
    of = writer.view.families_of([*moved, *stayed])
    homes = {of[key] for key in stayed if key in of}
    for family in {of[key] for key in moved if key in of} & homes:
        names = writer.view.statement_keys([key for key in moved if of.get(key) == family])
        if together:
            writer.split_family(family, [*names.values()])
        else:
            writer.leave_family([*names.values()])


def _number(view: View, where: str, family: str | None) -> str:
    """The id that a family goes by now."""
    try:
        found = view.family(family) if family else None
    except ArchiveError as error:
        raise CorrectionError(where, str(error)) from error
    if found is None:
        raise CorrectionError(where, f"there is no family {family!r}" if family else "expected the id of a family")
    return found.id


def _standing(view: View) -> Iterator[Correction]:
    """The corrections that hold claims apart, the oldest first."""
    found: list[Correction] = []
    for kind in FAMILY_KINDS:
        cursor = None
        while kind in APART:
            page = view.corrections(kind=kind, cursor=cursor, limit=200)
            found += page.items
            cursor = page.cursor
            if cursor is None:
                break
    yield from sorted(found, key=lambda one: one.id)
