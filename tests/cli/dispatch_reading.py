"""The worked example's reading, made by hand: what a careful reader gets from the dispatch, row by row."""

from __future__ import annotations

from pathlib import Path

from selon.records import Article, Reading
from tests.cli.builder import Builder

TEXT = (Path(__file__).parents[2] / "examples" / "dispatch-fr.txt").read_text(encoding="utf-8").strip()
ROSSIYA = "outlet:rossiya-segodnya"


def dispatch_reading() -> Reading:
    """All fourteen attributions, their sources and claims, and the paragraph in the publisher's own voice."""
    b = Builder(Article(id="sha256:dispatch", text=TEXT, language="fr"))
    sputnik = _agency(b, "Sputnik", "outlet:sputnik")
    syrians = b.source("sources syriennes", "group", anonymous=True, country="SY")
    novosti = _agency(b, "RIA Novosti", "outlet:ria-novosti")
    soldier = b.source("source militaro-diplomatique à Damas", "person", anonymous=True)
    media = b.source("certains médias", "group", anonymous=True)
    spies = b.source("renseignements extérieurs russes", "government_body", identity="state:RU", country="RU")
    _sputnik_part(b, sputnik, syrians)
    _novosti_part(b, novosti, soldier, media, spies)
    b.claim((b.between("Il est à noter", "frontière syro-irakienne."),))
    return b.reading()


def _agency(b: Builder, name: str, identity: str) -> str:
    return b.source(name, "news_agency", identity=identity, country="RU", owner=ROSSIYA, control="SC")


def _sputnik_part(b: Builder, sputnik: str, syrians: str) -> None:
    first = b.between("Les services", "forces ukrainiennes")
    a1 = b.attribution(b.span("l’agence russe Sputnik"), b.span("a rapporté"), first, sputnik, confidence=0.99)
    b.claim((first,), (sputnik,), (("source", a1, None),), within=(a1,))

    b.at = TEXT.index("L’agence russe a cité")
    a2 = b.attribution(
        b.span("L’agence russe"), b.span("a cité"), b.between("des sources", "Russie »"), sputnik, kind="mixed"
    )
    quote = b.between("« Les services", "Russie »")
    a3 = b.attribution(
        b.span("des sources syriennes"), b.span("disant"), quote, syrians, parent=a2, kind="direct", confidence=0.97
    )
    b.claim((quote,), (sputnik, syrians), (("relay", a2, None), ("source", a3, None)), within=(a2, a3))

    b.at = quote.end
    content = b.between("que « les officiers", "égard »")
    a4 = b.attribution(b.span("Les sources"), b.span("ont souligné"), content, syrians, kind="mixed")
    b.claim((content,), (sputnik, syrians), (("relay", None, a2), ("source", a4, None)), within=(a4,))
    b.at = content.end


def _novosti_part(b: Builder, novosti: str, soldier: str, media: str, spies: str) -> None:
    content = b.between("que le conflit", "américaine »")
    a5 = b.attribution(
        b.span("Une source militaro-diplomatique à Damas"), b.span("a déclaré"), content, soldier, kind="mixed",
        addressee=b.span("au correspondant de l’agence russe Novosti"),
    )  # fmt: skip
    b.mention(novosti, b.span("l’agence russe Novosti"))
    b.claim((content,), (novosti, soldier), (("relay", a5, None), ("source", a5, None)), within=(a5,))
    b.at = content.end

    def said(source: str | None, cue: str, first: str, last: str, **more: str) -> None:
        """One more sentence of the same source, still reached through Novosti."""
        span = None if source is None else b.span(source)
        passage = b.between(first, last)
        made = b.attribution(span, b.span(cue), passage, soldier, kind="mixed", **more)  # type: ignore[arg-type]
        b.claim((passage,), (novosti, soldier), (("relay", None, a5), ("source", made, None)), within=(made,))

    said(None, "soulignant", "« qu’elle déploie", "Kiev »")
    b.at = TEXT.index("La source a mentionné")
    a7 = b.attribution(
        b.span("La source"), b.span("a mentionné"), b.between("que certains", "en Russie »"), soldier, kind="mixed"
    )
    a8 = b.attribution(
        b.span("certains médias"), b.span("ont rapporté"), b.between("selon les", "en Russie »"), media,
        parent=a7, kind="mixed",
    )  # fmt: skip
    content = b.between("que « les États-Unis", "en Russie »")
    a9 = b.attribution(
        b.span("les renseignements étrangers russes"), b.span("selon"), content, spies, parent=a8, kind="mixed",
        confidence=0.81,
    )  # fmt: skip
    b.claim(
        (content,), (novosti, soldier, media, spies),
        (("relay", None, a5), ("source", a7, None), ("relay", a8, None), ("source", a9, None)), within=(a7, a8, a9),
    )  # fmt: skip
    b.at = content.end
    said("Elle", "a ajouté", "« À la lumière", "ukrainienne »")
    b.at = TEXT.index("La source a ajouté")
    said("La source", "a ajouté", "« Des officiers", "en Syrie »")
    said(None, "révélant", "« qu’une décision", "région »", stance="endorsed")
    b.at = TEXT.index("Des experts ukrainiens")
    said("la source", "selon", "Des experts", "en Ukraine")
    b.at = TEXT.index("Il a déclaré")
    said("Il", "a déclaré", "que « généralement", "en Syrie »")
