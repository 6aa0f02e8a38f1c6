"""The page of one attribution: every part of it, and what each was concluded from, in words."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.text import Text

from selon.cli.explain_chain import chain_lines
from selon.cli.lines import hanging
from selon.cli.messages import Messages
from selon.cli.naming import OwnerName
from selon.cli.page import heading
from selon.cli.resolution import inside_lines, mention_lines, source_lines, why_lines
from selon.cli.safe import isolate, one_line
from selon.cli.style import Look
from selon.cli.text_view import text_view
from selon.cli.tree_view import TreeView
from selon.records import Attribution, Explained, Span

Row = tuple[str, Text]


def show_explanation(
    explained: Explained, attribution: Attribution, console: Console, messages: Messages, owner_name: OwnerName
) -> None:
    """Print how an attribution was arrived at."""
    reading = explained.reading
    look = Look(coloured=console.color_system is not None and not console.no_color)
    kind = messages(f"kind.{attribution.kind}")
    parts: list[RenderableType] = [heading(messages("explain.title", id=attribution.id, kind=kind), look), Text("")]
    start, end = _paragraphs(reading.article.text, attribution)
    parts += [*text_view(reading, look, messages, console.width, start=start, end=end), Text("")]
    rows = list(_rows(explained, attribution, TreeView(reading, look, messages, owner_name, console.width)))
    column = max(cell_len(messages(key)) for key, _ in rows if key) + 2
    for key, words in rows:
        lead = set_cell_size(messages(key) if key else "", column)
        parts += hanging(Text(lead, look.style("heading")), words, console.width)
    for part in (*parts, Text(""), Text(messages("never_true"), look.style("never"))):
        console.print(part, highlight=False, markup=False, emoji=False)


def _rows(explained: Explained, attribution: Attribution, view: TreeView) -> Iterator[Row]:
    reading, look, messages = view.reading, view.look, view.messages
    cue = _quoted(attribution.cue, messages)
    yield "explain.cue", Text(cue or messages("explain.no_cue"), look.style("cue") if cue else "")
    yield from _under("explain.source", source_lines(reading, attribution, messages))
    source = next((item for item in reading.sources if item.id == attribution.source_id), None)
    if source is not None:
        yield "", view.label(source, 4, relay=False)
    yield from _under("explain.why", why_lines(explained, attribution, messages))
    if source is not None:
        yield from _under("explain.mentions", mention_lines(explained, source, attribution, messages))
    if attribution.addressee is not None:
        yield "explain.addressee", Text(_quoted((attribution.addressee,), messages))
    yield from _under("explain.inside", inside_lines(reading, attribution, messages))
    yield from _under("explain.chain", chain_lines(reading, attribution, messages))
    yield "explain.stance", Text(messages(f"told.{attribution.stance}"))
    claims = [claim for claim in reading.claims if claim.attributions[-1:] == (attribution.id,)]
    if claims:
        words = dict.fromkeys(messages(f"modality.{claim.modality}") for claim in claims)
        yield "explain.modality", Text(", ".join(words))
    odds = messages("explain.odds", value=f"{attribution.confidence:.2f}", n=round(100 * attribution.confidence))
    yield "explain.confidence", Text(odds)


def _under(key: str, lines: list[str]) -> Iterator[Row]:
    for number, line in enumerate(lines):
        yield (key if number == 0 else ""), Text(line)


def _quoted(spans: tuple[Span, ...], messages: Messages) -> str:
    return " … ".join(messages.quoted(isolate(one_line(span.text))) for span in spans)


def _paragraphs(text: str, attribution: Attribution) -> tuple[int, int]:
    """Give the stretch of whole paragraphs that an attribution lies in."""
    own = (attribution.source,) if attribution.source is not None else ()
    spans = (*attribution.cue, *attribution.content, *own)
    first, last = min((span.start for span in spans), default=0), max((span.end for span in spans), default=0)
    end = text.find("\n", last)
    return text.rfind("\n", 0, first) + 1, len(text) if end < 0 else end
