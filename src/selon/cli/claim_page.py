"""The page of one claim: who tells it, from whom, where it ends, when it was first seen, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from selon.cli.family_names import FamilyNames
from selon.cli.naming import country, excerpt, language
from selon.cli.origins_view import count_words, origin_lines
from selon.cli.page import heading
from selon.cli.publishing_view import publishing_lines, publishing_words
from selon.cli.route_tree import Branch, route_trees
from selon.cli.sheet import Sheet
from selon.cli.style import mark
from selon.cli.told import Told, minute, short, told_lines
from selon.cli.tree_view import GUIDE
from selon.pipeline.archives import Followed
from selon.records import DriftKind


def claim_page(found: Followed, sheet: Sheet) -> Iterator[RenderableType]:
    """Give the parts of the page in order; sections without anything in them are left out."""
    names = FamilyNames(found, sheet)
    trees = [_drawn(branch, found, sheet) for branch in route_trees(found.route)]
    variants = [line for one in found.members for line in told_lines(Told.of(one), sheet)]
    denials = [line for one in found.denials for line in told_lines(Told.of(one), sheet)]
    yield from _head(found, sheet)
    sections: list[tuple[str, Sequence[RenderableType]]] = [
        (sheet.messages("claim.route"), trees),
        (count_words(found, sheet), [*origin_lines(found, names, sheet)]),
        (sheet.messages("claim.circles"), [*_circles(found, names, sheet)]),
        (sheet.messages("claim.first"), [_starts(found, names, sheet)]),
        (publishing_words(found, sheet), [*publishing_lines(found, sheet)]),
        (sheet.messages("claim.variants"), variants),
        (sheet.messages("claim.drifts"), [*_drifts(found, names, sheet)]),
        (sheet.messages("claim.denials"), denials),
    ]
    for title, parts in sections:
        if parts:
            yield Text("")
            yield heading(title, sheet.look)
            yield from parts


def _head(found: Followed, sheet: Sheet) -> Iterator[Text]:
    """What is asked about: the earliest words, and how widely they are told."""
    messages, family = sheet.messages, found.family
    alone = "#" in family.id
    title = messages("claim.title.alone", id=short(family.id)) if alone else messages("claim.title", id=family.id)
    yield from sheet.lines(title, "title")
    yield from sheet.lines(excerpt([found.members[0].text], messages, 3 * sheet.width))
    known = messages("claim.unknown")
    countries = dict.fromkeys(country(code, messages) if code else known for _, _, code, _ in found.route.starts)
    languages = dict.fromkeys(language(one.language, messages) for one in found.members)
    words = messages(
        "claim.told",
        claims=messages.count("claim.claims", len(found.members)),
        articles=messages.count("claim.articles", len({one.article_id for one in found.members})),
        outlets=len(found.route.starts),
        countries=", ".join(countries),
        languages=", ".join(languages),
    )
    yield from sheet.lines(words, "faint")


def _drawn(branch: Branch, found: Followed, sheet: Sheet) -> Tree:
    """Draw a tree of the route."""
    published = {node: (date, code) for date, node, _, code in found.route.starts}
    tree = Tree(_label(branch, published, sheet, 0))
    _hang(tree, branch, published, sheet, 1)
    return tree


def _hang(
    tree: Tree, branch: Branch, published: dict[str, tuple[str | None, str | None]], sheet: Sheet, depth: int
) -> None:
    for giver in branch.givers:
        below = tree.add(_label(giver, published, sheet, depth))
        _hang(below, giver, published, sheet, depth + 1)


def _label(branch: Branch, published: dict[str, tuple[str | None, str | None]], sheet: Sheet, depth: int) -> Text:
    """Who it is, whether it published the claim itself and when, and with what distance it is told."""
    messages, node = sheet.messages, branch.node
    room = max(sheet.width - GUIDE * depth, 20)
    text = sheet.labels.label(node.source, room, relay=bool(branch.givers) and node.id not in published)
    notes = []
    if node.id in published:
        date, code = published[node.id]
        notes.append(messages("claim.published", date=minute(date) or messages("claim.undated")))
        notes += [code] if code else []
        notes += [] if branch.givers or branch.mark else [messages("own_voice")]
    notes += [mark(messages(f"stance.{stance}")) for stance in branch.stances]
    notes += [messages(f"claim.{branch.mark}")] if branch.mark else []
    if notes:
        text.append("\n  " + " · ".join(notes), sheet.look.style("faint"))
    return text


def _circles(found: Followed, names: FamilyNames, sheet: Sheet) -> Iterator[Text]:
    """Each circle as the cycle that it is: who has it from whom, back to the first."""
    messages = sheet.messages
    for circle in found.circles:
        nodes = circle.nodes
        for number, key in enumerate(circle.statements):
            taker, giver = nodes[number % len(nodes)], nodes[(number + 1) % len(nodes)]
            words = messages("claim.circle", taker=names.node(taker), giver=names.node(giver), id=short(key))
            yield from sheet.lines(words, lead=" ↓ " if number else " • ")
        yield from sheet.lines(messages("claim.circle.closed", name=names.node(nodes[0])), "glance", lead="   ")


def _starts(found: Followed, names: FamilyNames, sheet: Sheet) -> RenderableType:
    """When each outlet first told it; what each was the first of, countries and languages."""
    messages = sheet.messages
    seen: set[str] = set()
    rows = []
    for date, node, code, tongue in found.route.starts:
        place = country(code, messages) if code else "–"
        speech = language(tongue, messages) if tongue else "–"
        first = [word for word in (place, speech) if word != "–" and word not in seen]
        seen.update(first)
        rows.append((minute(date) or messages("claim.undated"), names.node(node), place, speech, ", ".join(first)))
    heads = [messages(f"claim.{name}") for name in ("date", "outlet", "country", "language", "first_in")]
    return sheet.table(heads, rows)


def _drifts(found: Followed, names: FamilyNames, sheet: Sheet) -> Iterator[Text]:
    """What changed, between which two tellings."""
    messages = sheet.messages
    for one in found.drifts:
        before, after = (_changed(words, one.kind, sheet) for words in (one.before, one.after))
        kind = messages(f"drift.{one.kind}")
        told = messages("claim.drift", kind=kind, before=before, after=after) if one.before or one.after else kind
        yield from sheet.lines(told, lead=" • ")
        between = messages("claim.between", earlier=names.statement(one.earlier), later=names.statement(one.later))
        yield from sheet.lines(between, "faint", lead="   ")


def _changed(words: str, kind: DriftKind, sheet: Sheet) -> str:
    """One side of a change: words of the articles in quotation marks, a modality by its name."""
    key = f"modality.{words}"
    if kind in ("hedge-lost", "hedge-gained") and sheet.messages.has(key):
        return sheet.messages(key)
    return sheet.messages.quoted(sheet.safe(words)) if words else sheet.messages("claim.nothing")
