"""Which attribution lies in which, after spans have changed: the rule of the guidelines, for what a person has touched.

An attribution is nested in the innermost one whose content holds all of its spans. The tagger's own nesting stays wherever
nobody has changed either of the two.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from selon.records import Attribution, Span


def nested(
    before: Mapping[str, Attribution],
    after: Mapping[str, Attribution],
    touched: Collection[str],
    pinned: Collection[str],
) -> dict[str, Attribution]:
    """The attributions with their parents. ``touched``: whose spans are new; ``pinned``: whose parents a person has set."""
    found = dict(after)
    for name in sorted(after, key=lambda name: -_width(after[name])):
        if name in pinned:
            continue
        parent = _parent(name, before, found, touched)
        if parent != found[name].parent and not _within(parent, name, found):
            found[name] = replace(found[name], parent=parent)
    return found


def holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the content of one holds all spans of the other."""
    if outer.id == inner.id:
        return False
    own = (*inner.cue, *inner.content, *((inner.source,) if inner.source else ()))
    return all(any(c.start <= s.start and s.end <= c.end for c in outer.content) for s in own)


def _parent(
    name: str, before: Mapping[str, Attribution], found: Mapping[str, Attribution], touched: Collection[str]
) -> str | None:
    one = found[name]
    parent = one.parent if one.parent in found else None
    concerned = [other for other in found if other != name and (other in touched or name in touched)]
    holding = [other for other in concerned if holds(found[other], one) and not _within(other, name, found)]
    held = parent in concerned and parent is not None and _held(parent, name, before)
    if held and parent not in holding:  # it lay there and does so no more
        every = [other for other in found if holds(found[other], one) and not _within(other, name, found)]
        return _innermost(every, found)
    inner = _innermost(holding, found)
    if inner is None or inner in _line(parent, found):
        return parent
    if parent is None or _width(found[inner]) < _width(found[parent]):
        return inner
    return parent


def _held(parent: str, name: str, before: Mapping[str, Attribution]) -> bool:
    """Whether it lay in its parent's content before; a new one never did."""
    if parent not in before or name not in before:
        return True
    return all(any(c.start <= s.start and s.end <= c.end for c in before[parent].content) for s in before[name].cue)


def _innermost(names: Collection[str], found: Mapping[str, Attribution]) -> str | None:
    """Of those that hold a thing, the one that lies in all others."""
    return min(names, key=lambda name: (_width(found[name]), -_start(found[name].cue)), default=None)


def _within(name: str | None, other: str, found: Mapping[str, Attribution]) -> bool:
    """Whether an attribution is another one or lies in it, by the parents as they are."""
    return other in _line(name, found)


def _line(name: str | None, found: Mapping[str, Attribution]) -> list[str]:
    line: list[str] = []
    while name is not None and name in found and name not in line:
        line.append(name)
        name = found[name].parent
    return line


def _width(one: Attribution) -> int:
    return sum(span.end - span.start for span in one.content)


def _start(spans: tuple[Span, ...]) -> int:
    return spans[0].start if spans else 0
