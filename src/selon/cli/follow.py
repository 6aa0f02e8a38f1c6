"""``selon claim``, ``compare``, ``source`` and ``outlet``: one claim, two of them, one actor."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from selon.cli import options
from selon.cli.archives import FORMATS, Shape, Where, archive_at, chain_words, table, write_json
from selon.cli.messages import UIS, Messages
from selon.cli.output import page_console
from selon.cli.problems import FAILED, report
from selon.cli.safe import clean
from selon.cli.services import Session

if TYPE_CHECKING:
    from selon.pipeline.archives import Count, Followed

ClaimId = Annotated[str, typer.Argument(metavar="ID", show_default=False)]
Left = Annotated[str, typer.Argument(metavar="A", show_default=False)]
Right = Annotated[str, typer.Argument(metavar="B", show_default=False)]
Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]


def claim(
    context: typer.Context,
    claim_id: ClaimId,
    *,
    archive: Where = None,
    output_format: Shape = "terminal",
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Follow one claim through the archive. Gives the exit status."""
    session: Session = context.obj
    console = _console(output_format, color, width, ui)
    from selon.pipeline.archives import follow  # noqa: PLC0415 - as in add

    with archive_at(archive) as opened:
        found = follow(opened, claim_id)
    if output_format == "json":
        write_json(found)
    else:
        _page(found, console, session.messages)
    return 0


def compare(
    context: typer.Context,
    left: Left,
    right: Right,
    *,
    archive: Where = None,
    output_format: Shape = "terminal",
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Hold two claims against each other. Gives the exit status."""
    session: Session = context.obj
    console = _console(output_format, color, width, ui)
    from selon.pipeline.archives import compare as compared  # noqa: PLC0415 - as in add

    with archive_at(archive) as opened:
        found = compared(opened, left, right)
    if output_format == "json":
        write_json(found)
        return 0
    messages = session.messages
    relation = messages(f"compare.{found.relation}")
    _line(console, messages("compare.line", relation=relation, score=f"{found.score:.2f}"))
    for reason in sorted(found.reasons, key=lambda reason: -abs(reason.weight)):
        _line(console, f"  {reason.weight:+.2f}  {reason.kind}  {reason.left}  {reason.right}".rstrip())
    return 0


def source(
    context: typer.Context,
    name: Name,
    *,
    archive: Where = None,
    output_format: Shape = "terminal",
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Show what somebody is said to have said. Gives the exit status."""
    session: Session = context.obj
    console = _console(output_format, color, width, ui)
    messages = session.messages
    from selon.pipeline.archives import ClaimFilter  # noqa: PLC0415 - as in add

    with archive_at(archive) as opened:
        view = opened.view()
        profile = view.source(name)
        said = view.claims(None, ClaimFilter(source=name), limit=50) if profile else None
    if profile is None or said is None:
        report(messages, messages("profile.none", name=name))
        return FAILED
    if output_format == "json":
        write_json({"profile": profile, "claims": said})
        return 0
    _line(console, messages("profile.source", name=name, claims=profile.claims, origin=profile.origin))
    _counts(console, messages("profile.through"), profile.through)
    _counts(console, messages("profile.publishers"), profile.publishers)
    own = messages("claims.own")
    rows = [(row.family or row.statement, row.text, chain_words(row.publisher, row.hops, own)) for row in said.items]
    table(console, [messages(key) for key in ("claims.id", "claims.text", "claims.chain")], rows)
    return 0


def outlet(
    context: typer.Context,
    name: Name,
    *,
    archive: Where = None,
    output_format: Shape = "terminal",
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Show whom an outlet relays. Gives the exit status."""
    session: Session = context.obj
    console = _console(output_format, color, width, ui)
    messages = session.messages
    with archive_at(archive) as opened:
        profile = opened.view().outlet(name)
    if profile is None:
        report(messages, messages("profile.none", name=name))
        return FAILED
    if output_format == "json":
        write_json(profile)
        return 0
    numbers = {"articles": profile.articles, "claims": profile.claims, "own": profile.own_voice}
    _line(console, messages("profile.outlet", name=name, anonymous=profile.anonymous, **numbers))
    _counts(console, messages("profile.relays"), profile.relays)
    _counts(console, messages("profile.origins"), profile.origins)
    _counts(console, messages("profile.relayed_by"), profile.relayed_by)
    return 0


def _console(output_format: str, color: str, width: int | None, ui: str | None) -> Console:
    options.check_choice("--format", output_format, FORMATS)
    options.check_choice("--color", color, options.COLORS)
    options.check_choice("--ui", ui, UIS)
    options.check_width(width)
    return page_console(sys.stdout, color, width)


def _line(console: Console, words: str, style: str | None = None) -> None:
    console.print(clean(words), style=style, markup=False, highlight=False)


def _counts(console: Console, title: str, counts: Sequence[Count]) -> None:
    if counts:
        _line(console, f"{title}: " + ", ".join(f"{one.source.name} ({one.claims})" for one in counts[:12]))


class _Names(dict[str, str]):
    """Names by node; those that have become one with another go by what their id says."""

    def __missing__(self, node: str) -> str:
        return node.partition(":")[2] or node


def _page(found: Followed, console: Console, messages: Messages) -> None:
    """The family for people: what is said, by whom, the count of its origins and why, circles, drifts, denials."""
    names = _Names((node.id, node.source.name) for node in found.route.nodes)
    _line(console, messages.quoted(found.members[0].text), "bold")
    _line(console, messages.count("claim.told", len(found.members)))
    own = messages("claims.own")
    rows = [
        ((one.published or "")[:10], one.language or "", chain_words(_publisher(one), one.hops, own), one.text)
        for one in found.members
    ]
    heads = [messages("claims.first"), "", messages("claims.chain"), messages("claims.text")]
    table(console, heads, rows)
    _line(console, "\n" + messages.count("claim.origins", found.origins.count), "bold")
    for origin in found.origins.origins:
        veiled = f" ({messages('claim.anonymous')})" if origin.anonymous else ""
        _line(console, f"  {' = '.join(names[node] for node in origin.nodes)}{veiled}")
    _line(console, messages("claim.steps"))
    for step in found.origins.steps:
        first, *rest = [names[node] for node in step.nodes] or ["?"]
        _line(console, "  " + messages(f"step.{step.rule}", a=first, b=", ".join(rest)))
    _section(
        console,
        messages("claim.circles"),
        [" → ".join(names[n] for n in (*c.nodes, c.nodes[0])) for c in found.circles],
    )
    by_key = {one.key: _publisher(one) for one in found.members}
    changes = [
        f"{messages(f'drift.{d.kind}')}: {by_key.get(d.earlier)} → {by_key.get(d.later)}: {d.before} → {d.after}".rstrip(
            " →:"
        )
        for d in found.drifts
    ]
    _section(console, messages("claim.drifts"), changes)
    _section(
        console,
        messages("claim.denials"),
        [f"{chain_words(_publisher(d), d.hops, own)}: {d.text}" for d in found.denials],
    )
    starts = [
        f"{(date or messages('claim.undated'))[:16]}  {names[node]}  {country or ''} {language or ''}".rstrip()
        for date, node, country, language in found.route.starts
    ]
    _section(console, messages("claim.route"), starts)
    _line(console, "\n" + messages("never_true"))


def _publisher(statement: object) -> str | None:
    publisher = getattr(statement, "publisher", None)
    return publisher.name if publisher else None


def _section(console: Console, title: str, lines: Sequence[str]) -> None:
    if lines:
        _line(console, "\n" + title, "bold")
        for line in lines:
            _line(console, f"  {line}")
