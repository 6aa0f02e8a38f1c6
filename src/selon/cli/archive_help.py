"""The help of the archive's commands, in English and French; examples are the same in both."""

from __future__ import annotations

from selon.cli.words import Row

ARCHIVE_HELP: dict[str, Row] = {
    "help.add": (
        "Read articles into the archive and match their claims with all that is there. Run again, it adds nothing twice.",
        "Lire des articles dans l’archive et rapprocher leurs propos de ce qu’elle contient, jamais deux fois.",
    ),
    "help.watch": (
        "Watch feeds and add their new articles to the archive, until stopped from the keyboard.",
        "Suivre des flux et ajouter leurs nouveaux articles à l’archive, jusqu’à l’arrêt au clavier.",
    ),
    "help.claims": (
        "Find claims in the archive by their words; without a query, the claims told in most articles.",
        "Chercher des propos dans l’archive par leurs mots\u00a0; sans requête, ceux que le plus d’articles rapportent.",
    ),
    "help.claim": (
        "Follow one claim: who tells it, from whom, its origins and how they are counted, circles, what changed.",
        "Suivre un propos\u00a0: qui le rapporte, de qui, ses origines et leur décompte, les cercles, ce qui a changé.",
    ),
    "help.source": (
        "Show what somebody is said to have said, and through whom.",
        "Montrer ce que quelqu’un aurait dit, et par qui on le sait.",
    ),
    "help.outlet": (
        "Show whom an outlet relays, and how often with anonymous origins.",
        "Montrer qui un média relaie, et combien de fois l’origine est anonyme.",
    ),
    "help.compare": (
        "Hold two claims of the archive against each other, with the reasons.",
        "Comparer deux propos de l’archive, avec les raisons.",
    ),
    "help.similar": (
        "Find claims that mean the same as a text, in any language.",
        "Chercher les propos qui disent la même chose qu’un texte, dans toute langue.",
    ),
    "help.export": (
        "Write claims, readings, families, corrections or training data of the archive for other programs.",
        "Écrire propos, lectures, familles, corrections ou données d’apprentissage pour d’autres programmes.",
    ),
    "help.arg.export_format": (
        "claims.jsonl, claims.csv, claims.parquet, readings.jsonl, families.jsonl, corrections.jsonl or training.jsonl.",
        "claims.jsonl, claims.csv, claims.parquet, readings.jsonl, families.jsonl, corrections.jsonl ou training.jsonl.",
    ),
    "help.arg.bom": (
        "Begin claims.csv with a byte order mark, for spreadsheets that need one.",
        "Faire débuter claims.csv par un indicateur d’ordre des octets, pour les tableurs qui en ont besoin.",
    ),
    "help.arg.archive": (
        "The archive: a path or a postgresql:// address; otherwise SELON_ARCHIVE, then your data folder.",
        "L’archive\u00a0: un chemin ou une adresse postgresql://\u00a0; sinon SELON_ARCHIVE, puis votre dossier de données.",
    ),
    "help.arg.answer_format": (
        "How to show the answer: terminal (default) or json.",
        "Forme de la réponse\u00a0: terminal (par défaut) ou json.",
    ),
    "help.original": (
        "Write the page that an article was read from, as it came.",
        "Écrire la page dont vient un article, telle qu’elle était.",
    ),
    "help.arg.article": (
        "An article: its id or a beginning of it, one of its claims, or its URL.",
        "Un article\u00a0: son identifiant ou le début, l’un de ses propos, ou son URL.",
    ),
    "help.arg.keep_source": (
        "Keep the HTML pages too, compressed; `selon original` gives them back.",
        "Garder aussi les pages HTML, compressées\u00a0; `selon original` les rend.",
    ),
    "help.arg.reread": (
        "Read again what is there already; earlier readings are kept.",
        "Relire ce qui s’y trouve déjà\u00a0; les lectures d’avant sont gardées.",
    ),
    "help.arg.feeds": (
        "Feeds (RSS, Atom, JSON Feed); without any, those watched before.",
        "Flux (RSS, Atom, JSON Feed)\u00a0; sans aucun, ceux déjà suivis.",
    ),
    "help.arg.once": (
        "Check the feeds that are due once, and end.",
        "Vérifier une fois les flux dont c’est le moment, et finir.",
    ),
    "help.arg.query": (
        "Words to look for: “…” for a phrase, a trailing * for a beginning.",
        "Mots à chercher\u00a0: «\u00a0…\u00a0» pour une suite, * à la fin pour un début.",
    ),
    "help.arg.text": ("What to look for, in any language.", "Ce qu’il faut chercher, dans toute langue."),
    "help.arg.name": ("A name, or an identity (outlet:reuters).", "Un nom, ou une identité (outlet:reuters)."),
    "help.arg.claim_id": (
        "A family (f12) or a claim (ARTICLE#c3, or 4f2a91#c3), as the lists name them.",
        "Une famille (f12) ou un propos (ARTICLE#c3, ou 4f2a91#c3), tels que les listes les nomment.",
    ),
    "help.arg.left": (
        "A claim (ARTICLE#c3), as the lists name it.",
        "Un propos (ARTICLE#c3), tel que les listes le nomment.",
    ),
    "help.arg.right": ("Another claim.", "Un autre propos."),
    "help.arg.of_language": (
        "Only articles in this language, ISO 639-1.",
        "Seuls les articles en cette langue, ISO 639-1.",
    ),
    "help.arg.of_publisher": ("Only what this outlet published.", "Seul ce que ce média a publié."),
    "help.arg.of_source": (
        "Only claims with this source in their chain.",
        "Seuls les propos qui passent par cette source.",
    ),
    "help.arg.country": ("Only claims that name this country (FR).", "Seuls les propos qui nomment ce pays (FR)."),
    "help.arg.anonymous": (
        "Only claims whose origin is anonymous, or named.",
        "Seuls les propos d’origine anonyme, ou nommée.",
    ),
    "help.arg.hedged": ("Only hedged claims.", "Seuls les propos au conditionnel ou tenus à distance."),
    "help.arg.since": ("Published on this day or later.", "Publié ce jour ou après."),
    "help.arg.until": ("Published on this day or before.", "Publié ce jour ou avant."),
    "help.arg.limit": ("How many, 1 to 500.", "Combien, de 1 à 500."),
    "help.arg.cursor": ("Where the page before ended.", "Là où finissait la page d’avant."),
}

ARCHIVE_EXAMPLES: dict[str, tuple[str, ...]] = {
    "add": (
        "selon add articles/ --archive press.sqlite",
        "selon add articles.jsonl https://news.example/article.html",
        "selon add crawl.warc.gz --format json",
    ),
    "watch": (
        "selon watch https://news.example/feed.xml --archive press.sqlite",
        "selon watch --once",
    ),
    "claims": (
        "selon claims pont --lang fr --archive press.sqlite",
        "selon claims --anonymous --since 2026-01-01",
        "selon claims --format json",
    ),
    "claim": ("selon claim f12 --archive press.sqlite", "selon claim 4f2a91d0c3#c3 --format json"),
    "source": ("selon source Reuters --archive press.sqlite",),
    "outlet": ("selon outlet outlet:reuters --archive press.sqlite",),
    "export": (
        "selon export claims.csv --lang fr --archive press.sqlite -o claims.csv",
        "selon export families.jsonl pont --since 2026-01-01",
        "selon export training.jsonl -o corrected.jsonl",
    ),
    "original": ("selon original https://news.example/article.html --archive press.sqlite -o article.html",),
    "compare": ("selon compare a1#c3 b2#c1 --archive press.sqlite",),
    "similar": ('selon similar "le pont rouvre lundi" --archive press.sqlite',),
}
"""Commands that run as they stand, given an archive."""
