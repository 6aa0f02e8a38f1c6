"""Readings of two invented articles: one with hedges, denials and three levels, one in Arabic."""

from __future__ import annotations

from selon.records import Article, Reading, Span
from tests.cli.builder import Builder

ENGLISH = (
    "LARKPORT (Harbour Wire) – The city of Larkport would reportedly close its northern ferry in March.\n"
    "Dana Oakes, a spokeswoman for Larkport Council, denied that the ferry was unsafe.\n"
    "The Larkport Post quoted a senior official as saying that engineers had warned, according to a leaked memo, "
    "that “the hull could fail within a year”.\n"
    "“We are listening,” Oakes said, “and we will answer.”\n"
    "The ferry carried 12,000 people last year."
)

ARABIC = "قالت وكالة هاربور إن العبّارة Larkport 2 ستتوقف في مارس.\nتبحر العبّارة منذ عام 1998."


def english_reading() -> Reading:
    b = Builder(
        Article(
            id="sha256:larkport", text=ENGLISH, language="en", title="Larkport may lose its ferry",
            publisher="Larkport Gazette", published="2026-02-03", url="https://gazette.example/ferry",
        )
    )  # fmt: skip
    wire = b.source("Harbour Wire", "news_agency", identity="outlet:harbour", country="GB", owner="outlet:quay-group")
    oakes = b.source("Dana Oakes", "person")
    post = b.source(
        "The Larkport Post", "media_outlet", identity="outlet:post", country="GB", owner="outlet:quay-group"
    )
    official = b.source("senior official", "person", anonymous=True)
    engineers = b.source("engineers", "group", anonymous=True)
    memo = b.source("leaked memo", "document", anonymous=True)
    dateline = b.span("Harbour Wire")
    b.claim((b.between("The city", "March"),), (wire,), (("relay", None, dateline),), modality="conditional")
    content = b.span("that the ferry was unsafe")
    a1 = b.attribution(
        b.between("Dana Oakes", "Council"), b.span("denied"), content, oakes, stance="denied", confidence=0.98
    )
    b.claim((content,), (oakes,), (("source", a1, None),), within=(a1,))
    a2 = b.attribution(
        b.span("The Larkport Post"), b.span("quoted"), b.between("a senior official", "within a year”"), post,
        kind="mixed",
    )  # fmt: skip
    a3 = b.attribution(
        b.span("a senior official"), b.span("as saying"), b.between("that engineers", "within a year”"), official,
        parent=a2, kind="mixed",
    )  # fmt: skip
    a4 = b.attribution(
        b.span("engineers"), b.span("had warned"), b.between("according to", "within a year”"), engineers,
        parent=a3, kind="mixed",
    )  # fmt: skip
    quote = b.between("that “the hull", "within a year”")
    a5 = b.attribution(
        b.span("a leaked memo"), b.span("according to"), quote, memo, parent=a4, kind="mixed", confidence=0.64
    )
    b.claim(
        (quote,), (post, official, engineers, memo),
        (("relay", a2, None), ("source", a3, None), ("source", a4, None), ("source", a5, None)),
        modality="possible", within=(a2, a3, a4, a5),
    )  # fmt: skip
    halves = (b.span("“We are listening,”"), b.span("“and we will answer.”"))
    a6 = b.attribution(b.span("Oakes", after=halves[0].end), b.span("said"), halves, oakes, kind="direct")
    b.claim(halves, (oakes,), (("source", a6, None),), within=(a6,))
    b.claim((b.between("The ferry carried", "last year"),))
    return b.reading()


def arabic_reading() -> Reading:
    b = Builder(Article(id="sha256:ar", text=ARABIC, language="ar"))
    wire = b.source("وكالة هاربور", "news_agency", country="GB")
    content = b.between("إن", "مارس")
    a1 = b.attribution(b.span("وكالة هاربور"), b.span("قالت"), content, wire)
    b.claim((content,), (wire,), (("source", a1, None),), within=(a1,))
    b.claim((b.between("تبحر", "1998"),))
    return b.reading(notes=("thin-language-profile",))


def long_text_reading(paragraphs: int) -> Reading:
    """A long text in the publisher's own voice."""
    text = "\n".join(f"Paragraph number {n} tells what the harbour looked like on that day." for n in range(paragraphs))
    b = Builder(Article(id="sha256:long", text=text, language="en"))
    for line in text.split("\n"):
        start = text.index(line)
        b.claim((Span(start, start + len(line), line),))
    return b.reading()
