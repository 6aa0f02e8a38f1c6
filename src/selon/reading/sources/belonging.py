"""Sources that are named by whom they belong to ("his lawyer"), and single ones of several ("one of them")."""

from __future__ import annotations

from selon.reading.sources.clusters import Cluster
from selon.reading.sources.lexicon import Lexicon
from selon.reading.sources.text import fold, tokens

_VOWELS = "aàâeéèêiîoôuyh"


def owned(thing: str, owner: str, clusters: Cluster, lexicon: Lexicon) -> str:
    """What belongs to somebody, named with the owner: "directrice de l’école", "the mayor’s lawyer". The thing alone where
    the language's profile does not say how.
    """
    forms = lexicon.words.belongs
    if not forms:
        return thing
    article = _article(clusters, owner, lexicon)
    if fold(owner[:1]) in _VOWELS and article in ("", "le", "la", "un", "une"):
        article = "l'" if article else "'"
    return forms.get(article, forms[""]).format(thing=thing, owner=owner)


def _article(owner: Cluster, name: str, lexicon: Lexicon) -> str:
    """The article that stands right before the owner's name in one of its mentions, "" before a person's."""
    for mention in owner.mentions:
        words = tokens(mention.span.text, 0, lexicon.dotted)
        begins = mention.span.text.find(name)
        before = [word.form for word in words if word.end <= begins]
        if before and before[-1] in lexicon.words.belongs:
            return before[-1]
    return ""


def singular(name: str) -> str:
    """The name of several as that of one, by the plural's usual ending: "responsables portuaires" → "responsable
    portuaire".
    """
    words = name.split(" ")
    small = next(
        (i for i, word in enumerate(words) if len(word) < 4 or not word[0].islower() or "’" in word), len(words)
    )
    return " ".join(w.removesuffix("s") if i < small else w for i, w in enumerate(words))
