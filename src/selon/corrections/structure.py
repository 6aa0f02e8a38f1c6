"""The first step: attributions added, removed, and given other spans, parents and stances."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from selon.corrections.edits import Edit, InapplicableError, Place, Refused, best, likeness, place_of, places_of, spans
from selon.corrections.kinds import ATTRIBUTION_KINDS
from selon.corrections.nesting import nested
from selon.records import Attribution, Reading, Span, Stance

SAME = 0.5
"""Share of two cues from which they are taken for one."""
_NEW = "+"


@dataclass(frozen=True, slots=True)
class Structure:
    """What is left to be read again. ``attributions``: in order of their cues; a new one has "" for a stance's reason, no
    source and no addressee yet; ``spoken``: those whose source span a person set; ``retold``: whose cue or content;
    ``nobody``: those of which a person said that nobody speaks; ``stances``: set by a person; ``new``: added by a person.
    """

    attributions: tuple[Attribution, ...]
    spoken: frozenset[str]
    retold: frozenset[str]
    nobody: frozenset[str]
    stances: Mapping[str, Stance]
    new: frozenset[str]
    refused: tuple[Refused, ...]

    @property
    def touched(self) -> frozenset[str]:
        """All that a person had a hand in."""
        return self.spoken | self.retold | self.nobody | self.new | frozenset(self.stances)


@dataclass(slots=True)
class _Draft:
    text: str
    before: dict[str, Attribution]
    found: dict[str, Attribution]
    spoken: set[str] = field(default_factory=set)
    retold: set[str] = field(default_factory=set)
    nobody: set[str] = field(default_factory=set)
    parents: set[str] = field(default_factory=set)
    stances: dict[str, Stance] = field(default_factory=dict)

    def at(self, place: Place | None) -> str:
        """The attribution whose cue is, or was, at a place."""
        if place is None:
            raise InapplicableError("the words that it stands for are not in this text")
        every = ((name, (*one.cue, *self._cue_before(name))) for name, one in self.found.items())
        return best(place, every, "cue")

    def _cue_before(self, name: str) -> tuple[Span, ...]:
        return self.before[name].cue if name in self.before else ()


def structure(reading: Reading, edits: Iterable[Edit]) -> Structure:
    """Apply what concerns attributions, in order of time; other corrections are passed over."""
    before = {one.id: one for one in reading.attributions}
    draft = _Draft(reading.article.text, before, dict(before))
    refused = []
    for edit in edits:
        if edit.kind in ATTRIBUTION_KINDS:
            try:
                _APPLY[edit.kind](draft, edit)
            except InapplicableError as error:
                refused.append(Refused(edit.id, str(error)))
    return _finished(draft, refused)


def _span(draft: _Draft, edit: Edit) -> None:
    of = edit.payload.get("of")
    name = draft.at(place_of(of) if of else edit.place)
    _set(draft, name, edit.payload["role"], places_of(edit.payload["spans"]))


def _set(draft: _Draft, name: str, role: str, places: Sequence[Place]) -> None:
    """Give one of an attribution's roles other spans."""
    one = draft.found[name]
    given = spans(draft.text, places)
    others: dict[str, tuple[Span, ...]] = {
        "source": (one.source,) if one.source else (),
        "cue": one.cue,
        "content": one.content,
    }
    for other, its in others.items():
        if other != role and any(a.start < b.end and b.start < a.end for a in given for b in its):
            raise InapplicableError(f"the {role} would overlap the attribution's {other}")
    if given == others[role]:
        return
    if role == "source":
        draft.found[name] = replace(one, source=given[0] if given else None)
        draft.spoken.add(name)
        (draft.nobody.discard if given else draft.nobody.add)(name)
        return
    draft.found[name] = replace(one, cue=given) if role == "cue" else replace(one, content=given)
    draft.retold.add(name)


def _link(draft: _Draft, edit: Edit) -> None:
    if "remove" in edit.payload:
        _remove(draft, edit)
        return
    name = draft.at(edit.place)
    if "source" in edit.payload:
        _set(draft, name, "source", places_of(edit.payload["source"]))
        return
    wanted = edit.payload["parent"]
    parent = draft.at(place_of(wanted)) if wanted else None
    if parent is not None and name in _line(parent, draft.found):
        raise InapplicableError("an attribution cannot lie in itself")
    draft.found[name] = replace(draft.found[name], parent=parent)
    draft.parents.add(name)


def _attribution(draft: _Draft, edit: Edit) -> None:
    """Add one; where one with this cue is there, its spans become those that are given."""
    roles: dict[str, list[Place]] = {role: places_of(edit.payload.get(role)) for role in ("cue", "source", "content")}
    given = {role: spans(draft.text, places) for role, places in roles.items()}
    same = [name for name, one in draft.found.items() if _alike(one.cue, roles["cue"])]
    name = same[0] if len(same) == 1 else f"{_NEW}{edit.id}"
    source = given["source"][0] if given["source"] else None
    if name in draft.found:
        old = draft.found[name]
        if (old.cue, old.content) != (given["cue"], given["content"]):
            draft.retold.add(name)
        if old.source != source:
            draft.spoken.add(name)
        draft.found[name] = replace(old, source=source, cue=given["cue"], content=given["content"])
    else:
        draft.found[name] = Attribution(
            name, None, "indirect", source, given["cue"], given["content"], None, None, "neutral", 1.0
        )
        draft.spoken.add(name)
        draft.retold.add(name)


def _alike(cue: Sequence[Span], places: Sequence[Place]) -> bool:
    return any(likeness(place, span) >= SAME for place in places for span in cue)


def _remove(draft: _Draft, edit: Edit) -> None:
    """Those inside of it go to where it was."""
    name = draft.at(edit.place)
    gone = draft.found.pop(name)
    for other, one in draft.found.items():
        if one.parent == name:
            draft.found[other] = replace(one, parent=gone.parent)
    for marked in (draft.spoken, draft.retold, draft.nobody, draft.parents):
        marked.discard(name)
    draft.stances.pop(name, None)


def _stance(draft: _Draft, edit: Edit) -> None:
    name = draft.at(edit.place)
    draft.stances[name] = edit.payload["stance"]


def _line(name: str | None, found: Mapping[str, Attribution]) -> list[str]:
    line: list[str] = []
    while name is not None and name in found and name not in line:
        line.append(name)
        name = found[name].parent
    return line


_APPLY: dict[str, Any] = {
    "span": _span,
    "link": _link,
    "attribution": _attribution,
    "remove": _remove,
    "stance": _stance,
}


def _finished(draft: _Draft, refused: Sequence[Refused]) -> Structure:
    found = nested(draft.before, draft.found, draft.retold, draft.parents)
    order = sorted(found.values(), key=lambda one: (one.cue[0].start, one.cue[0].end) if one.cue else (0, 0))
    numbers = [int(name[1:]) for name in draft.before if name[1:].isdecimal()]
    fresh = [one.id for one in order if one.id.startswith(_NEW)]
    names = {name: f"a{number}" for number, name in enumerate(fresh, max(numbers, default=0) + 1)}

    def named(marked: Iterable[str]) -> frozenset[str]:
        return frozenset(names.get(name, name) for name in marked)

    return Structure(
        tuple(
            replace(one, id=names.get(one.id, one.id), parent=names.get(one.parent or "", one.parent)) for one in order
        ),
        named(draft.spoken),
        named(draft.retold),
        named(draft.nobody),
        {names.get(name, name): stance for name, stance in draft.stances.items()},
        named(fresh),
        tuple(refused),
    )
