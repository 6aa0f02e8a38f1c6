"""Story files: one invented story told in several articles, with gold for families, origins, circles and drift.

The format is described in ``bench/families/README.md``. Every mistake in a file is reported with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import get_args

from selon.records import Article, DriftKind

_MARK = re.compile(r"<(/?)(\d+)>")
_HEADERS = ("language", "publisher", "published", "url", "title")
_KINDS: tuple[str, ...] = get_args(DriftKind)


class StoryError(ValueError):
    """A story file that is wrong; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an article that state a claim: ``text[start:end]`` of its body, code points."""

    claim: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """One telling. ``name``: "a1"; ``article``: as a reader gets it, its id "STORY/a1"; ``marks`` in order."""

    name: str
    article: Article
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of a gold chain."""

    name: str
    anonymous: bool


@dataclass(frozen=True, slots=True)
class GoldOrigin:
    """One independent origin and the articles whose chains end there."""

    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldDrift:
    """What claim ``claim`` lost or changed between two articles, the earlier first."""

    claim: int
    earlier: str
    later: str
    kind: str
    before: str
    after: str


@dataclass(slots=True)
class Story:
    """A whole file. ``chains``: (claim, article) to the links after the publisher; ``follows``: (claim, taker, giver);
    ``origins``: claim to (count, origins); ``circles``: (claim, articles); ``denies``: (denying claim, denied claim).
    """

    name: str
    about: str
    articles: list[StoryArticle] = field(default_factory=list)
    claims: dict[int, str] = field(default_factory=dict)
    chains: dict[tuple[int, str], tuple[ChainLink, ...]] = field(default_factory=dict)
    denies: list[tuple[int, int]] = field(default_factory=list)
    follows: list[tuple[int, str, str]] = field(default_factory=list)
    origins: dict[int, tuple[int, tuple[GoldOrigin, ...]]] = field(default_factory=dict)
    circles: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    drifts: list[GoldDrift] = field(default_factory=list)

    def pairs(self) -> Iterator[tuple[StoryArticle, Mark, StoryArticle, Mark]]:
        """Marks of one claim in two different articles."""
        marked = [(article, mark) for article in self.articles for mark in article.marks]
        for (one, left), (other, right) in combinations(marked, 2):
            if one is not other and left.claim == right.claim:
                yield one, left, other, right


def load_stories(places: Iterable[Path]) -> tuple[Story, ...]:
    """The stories of files and folders, by name. Raises StoryError, OSError."""
    files = [file for place in places for file in (sorted(place.rglob("*.txt")) if place.is_dir() else [place])]
    stories = [parse(file.read_text(encoding="utf-8"), str(file)) for file in files]
    if not stories:
        raise StoryError("no story files (*.txt) there")
    names = [story.name for story in stories]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise StoryError(f"two stories are called {twice!r}")
    return tuple(stories)


def parse(text: str, where: str) -> Story:
    """One story file; ``where`` names it in errors. Raises StoryError."""
    lines = text.replace("\r\n", "\n").split("\n")
    heads = [i for i, line in enumerate(lines) if line.startswith("== ")]
    rule = next((i for i, line in enumerate(lines) if line.strip() == "---"), None)
    if not heads or rule is None or rule < heads[-1]:
        raise StoryError(f'{where}:{len(lines)}: a story needs articles ("== a1") and behind them a line "---"')
    story = Story(*_top(lines[: heads[0]], where))
    for start, end in zip(heads, [*heads[1:], rule], strict=True):
        story.articles.append(_article(story.name, lines[start:end], start + 1, where))
    names = [article.name for article in story.articles]
    if len(set(names)) < len(names):
        raise StoryError(f"{where}:{heads[0] + 1}: two articles have one name")
    for number, line in enumerate(lines[rule + 1 :], rule + 2):
        if line.strip():
            try:
                _gold(story, line.strip(), set(names))
            except (ValueError, IndexError) as error:
                raise StoryError(f"{where}:{number}: {error}: {line.strip()!r}") from None
    _check(story, where)
    return story


def _top(lines: Sequence[str], where: str) -> tuple[str, str]:
    found = dict(line.split(": ", 1) for line in lines if ": " in line)
    if "story" not in found:
        raise StoryError(f'{where}:1: "story: NAME" is missing')
    return found["story"].strip(), found.get("about", "").strip()


def _article(story: str, lines: Sequence[str], first: int, where: str) -> StoryArticle:
    name = lines[0].removeprefix("== ").strip()
    head: dict[str, str] = {}
    at = 1
    while at < len(lines) and lines[at].strip():
        key, colon, value = lines[at].partition(":")
        if not colon or key not in _HEADERS:
            raise StoryError(f"{where}:{first + at}: no header of an article ({', '.join(_HEADERS)}): {lines[at]!r}")
        head[key] = value.strip()
        at += 1
    missing = [key for key in _HEADERS if not head.get(key)]
    if missing:
        raise StoryError(f"{where}:{first}: article {name} lacks {', '.join(missing)}")
    text, marks = _marks("\n".join(lines[at:]), first + at, where)
    if not text:
        raise StoryError(f"{where}:{first}: article {name} has no text")
    article = Article(
        id=f"{story}/{name}",
        text=text,
        language=head["language"],
        title=head["title"],
        publisher=head["publisher"],
        published=head["published"],
        url=head["url"],
    )
    return StoryArticle(name, article, marks)


def _marks(body: str, first: int, where: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks and white space around, and the marks."""
    parts: list[str] = []
    open_marks: list[tuple[int, int]] = []
    marks: list[Mark] = []
    length = at = 0
    lead = len(body) - len(body.lstrip())
    for match in _MARK.finditer(body):
        length += match.start() - at
        parts.append(body[at : match.start()])
        at = match.end()
        line = f"{where}:{first + body.count(chr(10), 0, match.start())}"
        number = int(match[2])
        if not match[1]:
            open_marks.append((number, length))
        elif not open_marks or open_marks[-1][0] != number:
            raise StoryError(f"{line}: {match[0]} closes no mark that is open")
        else:
            marks.append(Mark(number, open_marks.pop()[1] - lead, length - lead))
    if open_marks:
        raise StoryError(f"{where}:{first}: <{open_marks[-1][0]}> is never closed")
    text = ("".join(parts) + body[at:]).strip()
    return text, tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


def _gold(story: Story, line: str, names: set[str]) -> None:
    """One line behind the rule. Raises ValueError or IndexError."""
    head, colon, rest = (part.strip() for part in line.partition(":"))
    word, *given = head.split()
    if word in {"claim", "chain", "origins", "circle", "drift"} and not colon:
        raise ValueError("a colon is missing")
    unknown = [name for name in given if re.fullmatch(r"a\d+", name) and name not in names]
    if unknown:
        raise ValueError(f"there is no article {unknown[0]}")
    match word:
        case "claim":
            story.claims[int(given[0])] = rest
        case "denies":
            story.denies.append((int(given[0]), int(given[1])))
        case "chain":
            story.chains[int(given[0]), given[1]] = _chain(rest)
        case "follows":
            story.follows.append((int(given[0]), given[1], given[2]))
        case "origins":
            story.origins[int(given[0])] = _origins(rest, names)
        case "circle":
            articles = tuple(rest.split())
            if not articles or set(articles) - names:
                raise ValueError("a circle needs names of articles")
            story.circles.append((int(given[0]), articles))
        case "drift":
            kind, before, after = [*(part.strip() for part in rest.split("|")), "", ""][:3]
            if kind not in _KINDS:
                raise ValueError(f"no kind of drift: {kind!r}")
            story.drifts.append(GoldDrift(int(given[0]), given[1], given[2], kind, before, after))
        case _:
            raise ValueError(f"unknown word {word!r}")


def _chain(text: str) -> tuple[ChainLink, ...]:
    if text == "-":
        return ()
    names = [part.strip() for part in text.split(">")]
    if not all(names):
        raise ValueError("a chain has an empty link")
    return tuple(ChainLink(name.removesuffix("*").strip(), name.endswith("*")) for name in names)


def _origins(text: str, names: set[str]) -> tuple[int, tuple[GoldOrigin, ...]]:
    count, _, listed = text.partition("|")
    origins = []
    for part in listed.split(";"):
        if part.strip():
            match = re.fullmatch(r"(.+?)\s*\[([^\]]*)\]", part.strip())
            if not match or set(match[2].split()) - names:
                raise ValueError('an origin is written "name [a1 a2]"')
            origins.append(GoldOrigin(match[1], tuple(match[2].split())))
    return int(count), tuple(origins)


def _check(story: Story, where: str) -> None:
    """Raise StoryError for numbers of claims that have no line "claim N: …"."""
    used = {mark.claim for article in story.articles for mark in article.marks}
    used |= {claim for claim, _ in story.chains} | {claim for pair in story.denies for claim in pair}
    used |= {claim for claim, *_ in story.follows} | set(story.origins) | {claim for claim, _ in story.circles}
    used |= {drift.claim for drift in story.drifts}
    missing = sorted(used - set(story.claims))
    if missing:
        raise StoryError(f'{where}: there is no line "claim {missing[0]}: …"')
