"""What the archive's commands say, in English and French."""

from __future__ import annotations

from selon.cli.words import Row

ARCHIVE_WORDS: dict[str, Row] = {
    "according_to": ("according to", "d’après"),
    # add, watch
    "add.title": ("Archive {where}", "Archive {where}"),
    "add.stopped": (
        "Stopped from the keyboard; what is counted here is kept.",
        "Arrêt au clavier\u00a0; ce qui est compté ici est gardé.",
    ),
    "add.added.one": ("{n} article added, with claims: {claims}", "{n} article ajouté, propos\u00a0: {claims}"),
    "add.added.many": ("{n} articles added, with claims: {claims}", "{n} articles ajoutés, propos\u00a0: {claims}"),
    "add.copy.one": ("{n} of them a copy of another text", "dont {n} copie d’un autre texte"),
    "add.copy.many": ("{n} of them copies of other texts", "dont {n} copies d’autres textes"),
    "add.reread.one": ("{n} read again", "{n} relu"),
    "add.reread.many": ("{n} read again", "{n} relus"),
    "add.known.one": ("{n} known", "{n} connu"),
    "add.known.many": ("{n} known", "{n} connus"),
    "add.failed.one": ("{n} failed", "{n} en échec"),
    "add.failed.many": ("{n} failed", "{n} en échec"),
    "add.copies": ("Copies", "Copies"),
    "add.copy_of": ("{where} – of {original}", "{where} – de {original}"),
    "add.failures": ("What failed, and why", "Ce qui a échoué, et pourquoi"),
    "progress.adding": ("Adding", "Ajout"),
    "watch.checked": (
        "{time} {feed}: {new} new, {known} known, {failed} failed; next check {next}",
        "{time} {feed}\u00a0: {new} nouveaux, {known} connus, {failed} en échec\u00a0; prochaine vérification {next}",
    ),
    "watch.none": ("no feed to watch: name one", "aucun flux à suivre\u00a0: nommez-en un"),
    "watch.ended": ("Ended; articles added: {n}.", "Fin\u00a0; articles ajoutés\u00a0: {n}."),
    # Lists
    "claims.alone": (
        "No claim is told in several articles yet; the first claims of the archive:",
        "Aucun propos n’est encore rapporté par plusieurs articles\u00a0; les premiers de l’archive\u00a0:",
    ),
    "claims.none": ("No claim found.", "Aucun propos trouvé."),
    "claims.more": ("More: --cursor {cursor}", "Suite\u00a0: --cursor {cursor}"),
    "claims.id": ("id", "id"),
    "claims.text": ("what is said, as first told", "ce qui est dit, au premier récit"),
    "claims.claims": ("claims", "propos"),
    "claims.articles": ("articles", "articles"),
    "claims.first": ("first seen", "vu d’abord"),
    "claims.family": ("family {id}", "famille {id}"),
    "claims.nearness": ("nearness {value}", "proximité {value}"),
    # Profiles
    "profile.none": ("The archive does not know {name}.", "L’archive ne connaît pas {name}."),
    "profile.near": ("It has: {names}.", "Elle a\u00a0: {names}."),
    "profile.names": ("named: {names}", "nommé\u00a0: {names}"),
    "profile.source": (
        "claims that pass through it: {claims}; that end in it: {origin}",
        "propos qui passent par là\u00a0: {claims}\u00a0; qui y aboutissent\u00a0: {origin}",
    ),
    "profile.outlet": (
        "articles: {articles}; claims: {claims}, of which {own} in its own voice and {anonymous} ({share}\u00a0%) of"
        " anonymous origin",
        "articles\u00a0: {articles}\u00a0; propos\u00a0: {claims}, dont {own} de sa propre voix et {anonymous}"
        " ({share}\u00a0%) d’origine anonyme",
    ),
    "profile.claims": ("claims", "propos"),
    "profile.through": ("through", "par"),
    "profile.publishers": ("published by", "publié par"),
    "profile.said": ("What it is said to have said", "Ce qu’il aurait dit"),
    "profile.relays": ("relays", "relaie"),
    "profile.origins": ("origins of what it tells", "origines de ce qu’il rapporte"),
    "profile.relayed_by": ("relayed by", "relayé par"),
    "profile.articles": ("articles", "articles"),
    "profile.same_texts": ("runs the same texts", "publie les mêmes textes"),
    # Comparison
    "compare.same": ("held to say the same", "tenus pour dire la même chose"),
    "compare.denies": ("held to deny each other", "tenus pour se démentir"),
    "compare.different": ("held to say different things", "tenus pour dire des choses différentes"),
    "compare.line": (
        "{relation}; probability that they say the same: {score}",
        "{relation}\u00a0; probabilité qu’ils disent la même chose\u00a0: {score}",
    ),
    "compare.weight": ("weight", "poids"),
    "compare.kind": ("reason", "raison"),
    "compare.words": ("words on either side", "mots de part et d’autre"),
    "reason.meaning": ("meaning", "sens"),
    "reason.name": ("names", "noms"),
    "reason.number": ("numbers", "nombres"),
    "reason.date": ("dates", "dates"),
    "reason.place": ("places", "lieux"),
    "reason.term": ("terms", "termes"),
    "reason.polarity": ("polarity", "polarité"),
    "polarity.affirmed": ("affirmed", "affirmé"),
    "polarity.denied": ("denied", "démenti"),
    "reason.modality": ("modality", "modalité"),
    "reason.people": ("people", "personnes"),
    # Errors
    "error.archive.none": (
        "{detail}; `selon add` makes one",
        "pas d’archive ici ({detail})\u00a0; `selon add` en crée une",
    ),
    "error.archive.full": ("{detail}", "l’archive ou le disque est plein ({detail})"),
    "error.archive.locked": ("{detail}", "un autre programme écrit dans l’archive ({detail})"),
    "error.archive.newer": ("{detail}", "l’archive vient d’une version plus récente ({detail})"),
    "error.archive.foreign": ("{detail}", "ce n’est pas une archive de Selon ({detail})"),
    "error.archive.unreachable": ("{detail}", "l’archive est inaccessible ({detail})"),
    "error.archive.other": ("archive: {detail}", "archive\u00a0: {detail}"),
    "error.unknown_article": (
        "{name}: no such article in the archive",
        "{name}\u00a0: pas d’article de ce nom dans l’archive",
    ),
    "error.no_original": (
        "{name}: its page was not kept; `selon add --keep-source` keeps pages",
        "{name}\u00a0: sa page n’a pas été gardée\u00a0; `selon add --keep-source` garde les pages",
    ),
    "error.unknown_claim": (
        "{id}: no such claim or family in the archive",
        "{id}\u00a0: ni propos ni famille de ce nom dans l’archive",
    ),
    "error.ambiguous_claim": (
        "{id}: several claims begin so: {ids}",
        "{id}\u00a0: plusieurs propos commencent ainsi\u00a0: {ids}",
    ),
    "error.feed": (
        "{address}: no http or https address of a feed",
        "{address}\u00a0: ce n’est pas l’adresse http ou https d’un flux",
    ),
    "error.cursor": (
        "{option}: not a cursor of this listing",
        "{option}\u00a0: ce n’est pas un curseur de cette liste",
    ),
    "error.limit": (
        "{option}: expected 1 to {most}, got {value}",
        "{option}\u00a0: attendu de 1 à {most}, reçu {value}",
    ),
    "error.no_text": ("there is no text to look for", "il n’y a pas de texte à chercher"),
    "error.parquet": (
        'claims.parquet needs pyarrow: pip install "selon[parquet]"',
        'claims.parquet demande pyarrow\u00a0: pip install "selon[parquet]"',
    ),
    "error.day": (
        "{option}: {value!r} is no day such as 2026-02-03",
        "{option}\u00a0: {value!r} n’est pas un jour comme 2026-02-03",
    ),
    "error.country": (
        "{option}: {value!r} is no country code such as FR",
        "{option}\u00a0: {value!r} n’est pas un code de pays comme FR",
    ),
}
