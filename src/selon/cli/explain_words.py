"""What ``selon explain`` and the errors say, in English and French."""

from __future__ import annotations

from selon.cli.words import Row

EXPLAIN_WORDS: dict[str, Row] = {
    "explain.title": ("Attribution {id}, {kind}", "Attribution {id}, {kind}"),
    "kind.direct": ("direct speech", "discours direct"),
    "kind.indirect": ("indirect speech", "discours indirect"),
    "kind.mixed": ("partly quoted speech", "discours en partie cité"),
    "explain.passage": ("Passage", "Passage"),
    "explain.cue": ("Cue", "Introducteur"),
    "explain.no_cue": ("none: the layout alone attributes it", "aucun\u00a0: la seule disposition l’attribue"),
    "explain.content": ("Content", "Contenu"),
    "explain.source": ("Source", "Source"),
    "explain.addressee": ("Said to", "Dit à"),
    "explain.inside": ("Inside", "Dans"),
    "explain.outermost": ("nothing: the publisher reports it", "rien\u00a0: l’éditeur le rapporte"),
    "explain.parent": ("{id}, attributed to {name}", "{id}, attribué à {name}"),
    "explain.nobody": ("nobody named", "personne de nommé"),
    "explain.stands_for": ("{words} stands for {name}", "{words} désigne {name}"),
    "explain.understood": (
        "no source of its own: understood from {id}, {name}",
        "pas de source propre\u00a0: sous-entendue d’après {id}, {name}",
    ),
    "explain.understood_only": (
        "no source of its own: understood to be {name}",
        "pas de source propre\u00a0: sous-entendue, {name}",
    ),
    "explain.unresolved": (
        "{words}: no single candidate, so nobody is guessed",
        "{words}\u00a0: pas de candidat unique, donc personne n’est deviné",
    ),
    "explain.no_source": ("none, and none is guessed", "aucune, et aucune n’est devinée"),
    "explain.mentions": ("Its mentions", "Ses mentions"),
    "explain.here": ("here", "ici"),
    "explain.chain": ("Chain", "Chaîne"),
    "chain.publisher": ("published by {name}", "publié par {name}"),
    "chain.publisher.unknown": (
        "published by a publisher that is not named",
        "publié par un éditeur qui n’est pas nommé",
    ),
    "chain.relay": ("relayed by {name}", "relayé par {name}"),
    "chain.source": ("said by {name}", "dit par {name}"),
    "chain.made": ("link made by {id}: {cue}", "maillon posé par {id}\u00a0: {cue}"),
    "chain.made_here": ("link made here: {cue}", "maillon posé ici\u00a0: {cue}"),
    "chain.kept": ("link kept from {id}: {words}", "maillon gardé de {id}\u00a0: {words}"),
    "chain.kept_span": ("link kept from the words {words}", "maillon gardé des mots {words}"),
    "chain.kept_unknown": ("link kept from elsewhere in the article", "maillon gardé d’ailleurs dans l’article"),
    "chain.none": (
        "no claim of its own: it only passes on {ids}",
        "pas d’affirmation propre\u00a0: elle ne fait que transmettre {ids}",
    ),
    "chain.none_at_all": ("no claim was drawn from it", "aucune affirmation n’en a été tirée"),
    "explain.stance": ("Stance", "Posture"),
    "told.neutral": ("neutral: the teller takes no side", "neutre\u00a0: celui qui rapporte ne prend pas parti"),
    "told.endorsed": (
        "presented as established by the teller (Selon does not say that it is)",
        "présenté comme acquis par celui qui rapporte (Selon ne dit pas que ce l’est)",
    ),
    "told.distanced": ("kept at a distance by the teller", "mis à distance par celui qui rapporte"),
    "told.denied": ("denied by the source", "démenti par la source"),
    "explain.modality": ("Modality", "Modalité"),
    "explain.confidence": ("Confidence", "Confiance"),
    "explain.odds": (
        "{value}: about {n} in 100 attributions rated so are right",
        "{value}\u00a0: sur 100 attributions ainsi notées, environ {n} sont justes",
    ),
    # Errors
    "error.prefix": ("selon: {message}", "selon\u00a0: {message}"),
    "error.failure": ("{where}: {reason}", "{where}\u00a0: {reason}"),
    "error.hint": ("Try: {command}", "Essayez\u00a0: {command}"),
    "error.choice": ("{option}: {value!r} is none of {choices}", "{option}\u00a0: {value!r} n’est aucun de {choices}"),
    "error.width": (
        "{option}: {value} is not between {least} and {most} columns",
        "{option}\u00a0: {value} n’est pas entre {least} et {most} colonnes",
    ),
    "error.date": (
        "{option}: {value!r} is no ISO 8601 date such as 2026-02-03 or 2026-02-03T08:30+01:00",
        "{option}\u00a0: {value!r} n’est pas une date ISO 8601 comme 2026-02-03 ou 2026-02-03T08:30+01:00",
    ),
    "error.language": (
        "{option}: {value!r} is no language code such as fr or en",
        "{option}\u00a0: {value!r} n’est pas un code de langue comme fr ou en",
    ),
    "error.one_object": (
        "--format json writes one article, but there are several: use --format jsonl",
        "--format json n’écrit qu’un article, or il y en a plusieurs\u00a0: prenez --format jsonl",
    ),
    "error.one_article": (
        "{place}: explain reads one article, this holds several",
        "{place}\u00a0: explain lit un article, il y en a plusieurs ici",
    ),
    "error.no_article": ("{place}: no article in it", "{place}\u00a0: aucun article dedans"),
    "error.no_such_id": (
        "{id}: no such attribution; there are {ids}",
        "{id}\u00a0: pas d’attribution de ce nom\u00a0; il y a {ids}",
    ),
    "error.no_attributions": ("{id}: the article has no attribution", "{id}\u00a0: l’article n’a aucune attribution"),
    "error.output": ("{path}: cannot be written: {reason}", "{path}\u00a0: écriture impossible\u00a0: {reason}"),
    "usage.NoSuchOption": ("no such option: {what}", "option inconnue\u00a0: {what}"),
    "usage.NoSuchCommand": ("no such command: {what}", "commande inconnue\u00a0: {what}"),
    "usage.MissingParameter": ("missing: {what}", "il manque\u00a0: {what}"),
    "usage.BadParameter": ("{what}: value refused ({detail})", "{what}\u00a0: valeur refusée ({detail})"),
    "usage.other": ("wrong usage ({detail})", "mauvais usage ({detail})"),
    "progress.reading": ("Reading", "Lecture"),
    "progress.rate": ("{rate} articles/s", "{rate} articles/s"),
}
