"""The help of every command and option, in English and French; examples are the same in both."""

from __future__ import annotations

from selon.cli.words import Row

HELP_WORDS: dict[str, Row] = {
    "help.selon": (
        "Reads news and reconstructs its sourcing: who says so, according to whom, through whose hands.",
        "Lit la presse et en reconstitue le sourçage\u00a0: qui le dit, d’après qui, par quelles mains.",
    ),
    "help.read": (
        "Read articles and show their sourcing: the text with its attributions, the chains, a summary.",
        "Lire des articles et montrer leur sourçage\u00a0: texte et attributions, chaînes, bilan.",
    ),
    "help.explain": (
        "Explain how one attribution of an article was arrived at.",
        "Expliquer comment une attribution d’un article a été établie.",
    ),
    "help.schema": ("Print the JSON Schema of a reading.", "Afficher le schéma JSON d’une lecture."),
    "help.examples": ("Examples:", "Exemples\u00a0:"),
    "help.commands": ("Commands", "Commandes"),
    "help.status": (
        "Exit status: 0 all well, 1 something could not be read, 2 wrong usage.",
        "Code de retour\u00a0: 0 tout va bien, 1 quelque chose n’a pu être lu, 2 mauvais usage.",
    ),
    "help.arg.places": (
        "Files, folders, http(s) addresses, or - for standard input.",
        "Fichiers, dossiers, adresses http(s), ou - pour l’entrée standard.",
    ),
    "help.arg.place": (
        "File, http(s) address, or - for standard input; one article.",
        "Fichier, adresse http(s), ou - pour l’entrée standard\u00a0; un seul article.",
    ),
    "help.arg.identifier": (
        "The attribution, as `selon read` numbers it: a3.",
        "L’attribution, telle que `selon read` la numérote\u00a0: a3.",
    ),
    "help.arg.output_format": (
        "How to show readings: terminal (default), json for one article, jsonl for one line an article.",
        "Forme des lectures\u00a0: terminal (par défaut), json pour un article, jsonl pour une ligne par article.",
    ),
    "help.arg.input_format": (
        "How to take the input: auto (default), text, html, jsonl, feed, warc or parquet.",
        "Forme de l’entrée\u00a0: auto (par défaut), text, html, jsonl, feed, warc ou parquet.",
    ),
    "help.arg.language": (
        "The articles’ language, ISO 639-1; found from the text otherwise.",
        "Langue des articles, ISO 639-1\u00a0; sinon reconnue d’après le texte.",
    ),
    "help.arg.published": (
        "The articles’ date, ISO 8601: “last month” is counted from it.",
        "Date des articles, ISO 8601\u00a0: «\u00a0le mois dernier\u00a0» se compte à partir d’elle.",
    ),
    "help.arg.publisher": ("The articles’ publisher.", "Éditeur des articles."),
    "help.arg.allow_private": (
        "Fetch loopback and private network addresses too.",
        "Aller aussi chercher les adresses locales et privées.",
    ),
    "help.arg.ignore_robots": ("Fetch what robots.txt refuses.", "Passer outre robots.txt."),
    "help.arg.output": ("Write there rather than to standard output.", "Écrire là plutôt que sur la sortie standard."),
    "help.arg.width": (
        "Columns, 40 to 400; the terminal’s otherwise, at most 110.",
        "Colonnes, de 40 à 400\u00a0; sinon celles du terminal, 110 au plus.",
    ),
    "help.arg.color": (
        "Colours: auto (default, off when piped or with NO_COLOR), always or never.",
        "Couleurs\u00a0: auto (par défaut, sans couleur dans un tube ou avec NO_COLOR), always ou never.",
    ),
    "help.arg.no_progress": ("No progress bar.", "Pas de barre de progression."),
    "help.arg.ui": (
        "Language of what Selon says: en or fr; the locale’s otherwise.",
        "Langue de ce que dit Selon\u00a0: en ou fr\u00a0; sinon celle du système.",
    ),
    "help.arg.help_": ("Show this help.", "Afficher cette aide."),
    "help.arg.version_": ("Show the version.", "Afficher la version."),
}

EXAMPLES: dict[str, tuple[str, ...]] = {
    "selon": (
        "selon read article.txt",
        "selon explain a3 article.txt",
        "selon add articles/ --archive press.sqlite",
        "selon claim f12 --archive press.sqlite",
        "selon schema > reading.schema.json",
    ),
    "read": (
        "selon read article.txt",
        "selon read https://news.example/article.html --ui fr",
        "selon read - --published 2023-06-12 < article.txt",
        "selon read article.html --format json --output reading.json",
        "selon read corpus/ --format jsonl --output readings.jsonl",
        "selon read articles.jsonl --input-format jsonl --format jsonl",
        "selon read article.txt --color always --width 100 | less -R",
    ),
    "explain": (
        "selon explain a3 article.txt",
        "selon explain a7 article.txt --ui fr",
    ),
    "schema": ("selon schema", "selon schema > reading.schema.json"),
}
"""Commands that run as they stand, given the files that they name."""
