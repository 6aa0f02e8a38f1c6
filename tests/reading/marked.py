"""Short texts with their attributions marked inline, for the tests of stances and claims.

``<s 1>The mayor</s> <q 1>said</q> <c 1>that …</c>``: s source, q cue, c content, d addressee, with the number of the
attribution; one inside of another's content is nested in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selon.languages import language
from selon.reading.claims import build_claims
from selon.reading.paths import Path, Paths
from selon.reading.stances import with_stances
from selon.records import PUBLISHER, Article, Attribution, Claim, Kind, Link, Span

_TAG = re.compile(r"<(/?)([sqcd])(?: (\d+))?>")


@dataclass
class _Found:
    parent: str | None
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: {letter: [] for letter in "sqcd"})


@dataclass(frozen=True)
class FoundPlace:
    start: int
    end: int
    country: str | None


class Places:
    """A gazetteer that knows the places it is given."""

    def __init__(self, **known: str) -> None:
        self._known = known

    def places(self, text: str, language: str) -> tuple[FoundPlace, ...]:
        found = [(m, code) for name, code in self._known.items() for m in re.finditer(rf"\b{name}\b", text)]
        return tuple(
            FoundPlace(m.start(), m.end(), code) for m, code in sorted(found, key=lambda pair: pair[0].start())
        )


def marked(source: str, kind: Kind | None = None) -> tuple[str, tuple[Attribution, ...]]:
    """The text without its marks, and its attributions, their kind by whether the content opens with a mark."""
    text, found = _parse(source)

    def span(place: tuple[int, int]) -> Span:
        return Span(*place, text[slice(*place)])

    def record(number: str, item: _Found) -> Attribution:
        content = tuple(map(span, item.spans["c"]))
        direct: Kind = "direct" if content and content[0].text[0] in '«“"' else "indirect"
        return Attribution(
            id=f"a{number}",
            parent=item.parent,
            kind=kind or direct,
            source=next(map(span, item.spans["s"]), None),
            cue=tuple(map(span, item.spans["q"])),
            content=content,
            addressee=next(map(span, item.spans["d"]), None),
            source_id=None,
            stance="neutral",
            confidence=1.0,
        )

    return text, tuple(record(number, item) for number, item in sorted(found.items(), key=lambda pair: int(pair[0])))


def _parse(source: str) -> tuple[str, dict[str, _Found]]:
    text, at = "", 0
    found: dict[str, _Found] = {}
    open_tags: list[tuple[str, str, int]] = []
    for match in _TAG.finditer(source):
        text += source[at : match.start()]
        at = match.end()
        closing, letter, number = match.groups()
        if closing:
            opened, owner, start = open_tags.pop()
            assert opened == letter, source
            found[owner].spans[letter].append((start, len(text)))
        else:
            inside = [owner for kind, owner, _ in open_tags if kind == "c"]
            found.setdefault(number, _Found(f"a{inside[-1]}" if inside else None))
            open_tags.append((letter, number, len(text)))
    return text + source[at:], found


def paths_of(attributions: tuple[Attribution, ...]) -> Paths:
    """Paths whose chains are the attributions' own ids, outermost first."""
    by_id = {a.id: a for a in attributions}

    def names(attribution: Attribution) -> tuple[str, ...]:
        outer = names(by_id[attribution.parent]) if attribution.parent else ()
        return (*outer, attribution.id)

    first = Link("publisher", None, "neutral")
    made = {
        a.id: Path((PUBLISHER, *names(a)), (first, *(Link("source", n, by_id[n].stance) for n in names(a))), names(a))
        for a in attributions
    }
    return Paths(made, Path((PUBLISHER,), (first,), ()))


def claims_of(
    source: str, code: str = "fr", published: str | None = "2022-08-20", title: str | None = None, **places: str
) -> tuple[Claim, ...]:
    """The claims of a marked text."""
    text, attributions = marked(source)
    article = Article("test", text, code, published=published, title=title)
    attributions = with_stances(attributions, language(code))
    return build_claims(article, attributions, paths_of(attributions), language(code), Places(**places))


def texts(claim: Claim) -> list[str]:
    """The texts of a claim's spans."""
    return [span.text for span in claim.spans]
