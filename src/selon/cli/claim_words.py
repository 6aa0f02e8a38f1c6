"""What the page of one claim says, in English and French."""

from __future__ import annotations

from selon.cli.words import Row

CLAIM_WORDS: dict[str, Row] = {
    "claim.title": ("Family {id}", "Famille {id}"),
    "claim.title.alone": ("Claim {id}, told by nobody else here", "Propos {id}, que nul autre ne rapporte ici"),
    "claim.told": (
        "{claims}, {articles}; outlets: {outlets}; countries: {countries}; languages: {languages}",
        "{claims}, {articles}\u00a0; médias\u00a0: {outlets}\u00a0; pays\u00a0: {countries}\u00a0;"
        " langues\u00a0: {languages}",
    ),
    "claim.claims.one": ("Told once", "Rapporté une fois"),
    "claim.claims.many": ("Told {n} times", "Rapporté {n} fois"),
    "claim.articles.one": ("in {n} article", "dans {n} article"),
    "claim.articles.many": ("in {n} articles", "dans {n} articles"),
    "claim.unknown": ("unknown", "inconnu"),
    "claim.route": (
        "Route, from those who publish down to each origin",
        "Parcours, de qui publie jusqu’à chaque origine",
    ),
    "claim.above": ("(drawn above)", "(tracé plus haut)"),
    "claim.cycle": ("↺ leads back to itself", "↺ revient à lui-même"),
    "claim.published": ("published {date}", "publié le {date}"),
    "claim.first": ("First seen", "Première apparition"),
    "claim.date": ("date (UTC)", "date (UTC)"),
    "claim.outlet": ("outlet", "média"),
    "claim.country": ("country", "pays"),
    "claim.language": ("language", "langue"),
    "claim.first_in": ("first in", "premier pour"),
    "claim.undated": ("no date", "sans date"),
    "claim.variants": ("Variants, by time", "Variantes, dans l’ordre du temps"),
    "publishing.publishers.one": ("{n} publisher", "{n} éditeur"),
    "publishing.publishers.many": ("{n} publishers", "{n} éditeurs"),
    "publishing.families.one": ("{publishers} of {n} family", "{publishers} de {n} famille"),
    "publishing.families.many": (
        "{publishers} of {n} independent families",
        "{publishers} de {n} familles indépendantes",
    ),
    "publishing.family": ("{names} count once: {owner}", "{names} comptent une fois\u00a0: {owner}"),
    "publishing.text": ("one text at {counts}: {names} [{ids}]", "un même texte chez {counts}\u00a0: {names} [{ids}]"),
    "publishing.wire": ("by its own mark a copy of {names}", "par sa propre mention, une copie de {names}"),
    "publishing.helped": ("by its own mark made with {names}", "par sa propre mention, fait avec {names}"),
    "outlet.shared": (
        "{shared} of {articles} articles run by others too: {others}",
        "articles publiés aussi par d’autres\u00a0: {shared} sur {articles}, chez {others}",
    ),
    "outlet.wire": (
        "by their own marks, copies of agencies: {names} (newest articles looked at: {articles})",
        "d’après leurs propres mentions, copies d’agences\u00a0: {names} (articles récents examinés\u00a0: {articles})",
    ),
    "outlet.helped": (
        "by their own marks, made with agencies: {names} (newest articles looked at: {articles})",
        "d’après leurs propres mentions, faits avec des agences\u00a0: {names} (articles récents examinés\u00a0: {articles})",
    ),
    "claim.drifts": ("What changed on the way", "Ce qui a changé en chemin"),
    "claim.drift": ("{kind}: {before} → {after}", "{kind}\u00a0: {before} → {after}"),
    "claim.nothing": ("nothing", "rien"),
    "claim.between": ("from {earlier} to {later}", "de {earlier} à {later}"),
    "claim.denials": ("Denied by", "Démenti par"),
    "claim.circles": ("Circular reports", "Circularités"),
    "claim.circle": ("{taker} has it from {giver} ({id})", "{taker} le tient de {giver} ({id})"),
    "claim.circle.closed": (
        "↺ back to {name}: these articles rest on each other and on nobody else",
        "↺ retour à {name}\u00a0: ces articles reposent les uns sur les autres et sur personne d’autre",
    ),
    # Origins
    "claim.origins.one": ("{n} independent origin", "{n} origine indépendante"),
    "claim.origins.many": ("{n} independent origins", "{n} origines indépendantes"),
    "claim.origins.zero": (
        "no origin: every chain leads back to itself",
        "aucune origine\u00a0: chaque chaîne revient à elle-même",
    ),
    "claim.reached.one": ("{n} statement ends there", "{n} énoncé y aboutit"),
    "claim.reached.many": ("{n} statements end there", "{n} énoncés y aboutissent"),
    "claim.steps": ("How they are counted:", "Leur décompte\u00a0:"),
    "step.chain-end": ("a chain ends in {a}", "une chaîne finit en {a}"),
    "step.followed": (
        "{a} has it from {b}, whose own article is here: the chain goes on there",
        "{a} le tient de {b}, dont l’article est ici\u00a0: la chaîne s’y poursuit",
    ),
    "step.same-source": ("{all} are one source", "{all} sont une seule source"),
    "step.same-owner": (
        "{all} have one owner: they count once",
        "{all} ont un seul propriétaire\u00a0: ils comptent une fois",
    ),
    "step.same-state": (
        "{all} speak for one state: they count once",
        "{all} parlent pour un seul État\u00a0: ils comptent une fois",
    ),
    "step.same-copy": (
        "{all} tell it in one and the same text: they count once",
        "{all} le disent dans un seul et même texte\u00a0: ils comptent une fois",
    ),
    "step.circular": (
        "{a} has it from {b}, and so on back to itself: no origin there",
        "{a} le tient de {b}, et ainsi de suite jusqu’à revenir\u00a0: pas d’origine là",
    ),
    "step.result": ("in all: {words}", "en tout\u00a0: {words}"),
    # Drift
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
}
