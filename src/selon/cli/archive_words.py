"""What the commands of the archive say, in English and French, and their help."""

from __future__ import annotations

from selon.cli.words import Row

ARCHIVE_WORDS: dict[str, Row] = {
    "help.add": (
        "Read articles into the archive and match their claims with all that is there. Run again, it adds nothing twice.",
        "Lire des articles dans l’archive et rapprocher leurs propos de ce qu’elle contient, jamais deux fois.",
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
        "Show what somebody is said to have said, through whom.",
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
    "help.arg.archive": (
        "The archive: a path or a postgresql:// address; otherwise SELON_ARCHIVE, then your data folder.",
        "L’archive\u00a0: un chemin ou une adresse postgresql://\u00a0; sinon SELON_ARCHIVE, puis votre dossier de données.",
    ),
    "help.arg.reread": ("Read again what is there already.", "Relire ce qui s’y trouve déjà."),
    "help.arg.query": ("Words to look for.", "Mots à chercher."),
    "help.arg.text": ("What to look for, in any language.", "Ce qu’il faut chercher, dans toute langue."),
    "help.arg.name": ("A name, or an identity (outlet:reuters).", "Un nom, ou une identité (outlet:reuters)."),
    "help.arg.claim_id": (
        "A family (f12) or a claim (ARTICLE#c3), as the lists name them.",
        "Une famille (f12) ou un propos (ARTICLE#c3), tels que les listes les nomment.",
    ),
    "help.arg.left": ("A claim (ARTICLE#c3).", "Un propos (ARTICLE#c3)."),
    "help.arg.right": ("Another claim.", "Un autre propos."),
    "help.arg.source": (
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
    "add.report": (
        "{added} added, {copies} of them copies of another text; {known} known; {failed} failed; {claims} claims",
        "{added} ajoutés, dont {copies} copies d’un autre texte, {known} connus, {failed} en échec, {claims} propos",
    ),
    "claims.none": ("No claim found.", "Aucun propos trouvé."),
    "claims.more": ("More: --cursor {cursor}", "Suite\u00a0: --cursor {cursor}"),
    "claims.own": ("(publisher’s own voice)", "(voix de l’éditeur)"),
    "claims.id": ("id", "id"),
    "claims.text": ("what is said", "ce qui est dit"),
    "claims.chain": ("according to", "d’après"),
    "claims.articles": ("articles", "articles"),
    "claims.first": ("first seen", "vu d’abord"),
    "claims.nearness": ("nearness", "proximité"),
    "claim.told.one": ("Told once", "Rapporté une fois"),
    "claim.told.many": ("Told {n} times", "Rapporté {n} fois"),
    "claim.origins.one": ("{n} independent origin", "{n} origine indépendante"),
    "claim.origins.many": ("{n} independent origins", "{n} origines indépendantes"),
    "claim.anonymous": ("anonymous", "anonyme"),
    "claim.steps": ("How they are counted", "Leur décompte"),
    "claim.circles": ("Circular reports", "Circularités"),
    "claim.drifts": ("What changed on the way", "Ce qui a changé en chemin"),
    "claim.denials": ("Denied by", "Démenti par"),
    "claim.route": ("First seen, outlet by outlet", "Première apparition, média par média"),
    "claim.undated": ("no date", "sans date"),
    "step.chain-end": ("a chain ends in {a}", "une chaîne finit en {a}"),
    "step.followed": ("{a} is followed into {b}", "{a} mène à {b}, où l’on suit la chaîne"),
    "step.same-source": ("{b} is {a}", "{b} est {a}"),
    "step.same-owner": ("{a} and {b}: one owner", "{a} et {b}\u00a0: un seul propriétaire"),
    "step.same-state": ("{a} and {b}: one state", "{a} et {b}\u00a0: un seul État"),
    "step.same-copy": ("{a} and {b}: copies of one text", "{a} et {b}\u00a0: copies d’un même texte"),
    "step.circular": ("{a}: the chain leads back to itself", "{a}\u00a0: la chaîne revient à elle-même"),
    "drift.relay-dropped": ("relay dropped", "relais perdu"),
    "drift.anonymous-to-fact": ("anonymous source told as a fact", "source anonyme devenue un fait"),
    "drift.hedge-lost": ("hedge lost", "réserve perdue"),
    "drift.hedge-gained": ("hedge gained", "réserve ajoutée"),
    "drift.number-changed": ("number changed", "nombre changé"),
    "drift.name-changed": ("name changed", "nom changé"),
    "drift.place-changed": ("place changed", "lieu changé"),
    "drift.term-changed": ("term changed", "terme changé"),
    "drift.source-promoted": ("source promoted", "source promue"),
    "drift.source-renamed": ("source renamed", "source renommée"),
    "profile.none": ("The archive does not know {name}.", "L’archive ne connaît pas {name}."),
    "profile.source": (
        "{name}: in the chains of {claims} claims, the origin of {origin}",
        "{name}\u00a0: dans les chaînes de {claims} propos, origine de {origin}",
    ),
    "profile.outlet": (
        "{name}: {articles} articles, {claims} claims, {own} in its own voice, {anonymous} of anonymous origin",
        "{name}\u00a0: {articles} articles, {claims} propos, {own} de sa propre voix, {anonymous} d’origine anonyme",
    ),
    "profile.through": ("Through", "Par"),
    "profile.publishers": ("Published by", "Publié par"),
    "profile.relays": ("Relays", "Relaie"),
    "profile.origins": ("Origins", "Origines"),
    "profile.relayed_by": ("Relayed by", "Relayé par"),
    "compare.same": ("the same claim", "le même propos"),
    "compare.denies": ("one denies the other", "l’un dément l’autre"),
    "compare.different": ("different claims", "des propos différents"),
    "compare.line": (
        "{relation}; probability that they say the same: {score}",
        "{relation}\u00a0; probabilité qu’ils disent la même chose\u00a0: {score}",
    ),
    "error.archive": ("archive: {reason}", "archive\u00a0: {reason}"),
    "error.limit": ("{option}: expected 1 to 500, got {value}", "{option}\u00a0: attendu de 1 à 500, reçu {value}"),
}

ARCHIVE_EXAMPLES: dict[str, tuple[str, ...]] = {
    "add": ("selon add articles/ --archive press.sqlite", "selon add articles.jsonl https://news.example/article.html"),
    "claims": ("selon claims pont --lang fr --archive press.sqlite", "selon claims --format json"),
    "claim": ("selon claim f12 --archive press.sqlite", "selon claim f12 --format json"),
    "source": ("selon source Reuters --archive press.sqlite",),
    "outlet": ("selon outlet outlet:reuters --archive press.sqlite",),
    "compare": ("selon compare a1#c3 b2#c1 --archive press.sqlite",),
    "similar": ('selon similar "le pont rouvre lundi" --archive press.sqlite',),
}
"""Commands that run as they stand, given an archive."""
