"""What the views say, in English and French: one row a message, so that neither language can lack one.

Keys that end in ".one" and ".many" are a message's two numbers. Fields stand in braces and are the same in both.
"""

from __future__ import annotations

Row = tuple[str, str]
"""(English, French)."""

WORDS: dict[str, Row] = {
    "and": ("{most} and {last}", "{most} et {last}"),
    "colon": (": ", "\u00a0: "),
    "quoted": ("“{text}”", "«\u00a0{text}\u00a0»"),
    "never_true": (
        "Selon shows who says what according to whom. It never says what is true.",
        "Selon montre qui dit quoi d’après qui. Il ne dit jamais ce qui est vrai.",
    ),
    # Head
    "head.untitled": ("Untitled article", "Article sans titre"),
    "head.no_publisher": ("publisher unknown", "éditeur inconnu"),
    "head.no_date": ("date unknown", "date inconnue"),
    "head.no_language": ("language unknown", "langue inconnue"),
    "head.words.one": ("{n} word", "{n} mot"),
    "head.words.many": ("{n} words", "{n} mots"),
    # Sections and legend
    "section.text": ("Who says what", "Qui dit quoi"),
    "section.chains": ("Chains, from the publisher down to each origin", "Chaînes, de l’éditeur à chaque origine"),
    "section.summary": ("In short", "En bref"),
    "legend.source": ("source", "source"),
    "legend.cue": ("cue", "introducteur"),
    "legend.content": ("what is attributed, one bar a level", "ce qui est attribué, une barre par niveau"),
    "legend.plain": ("No bar: the publisher itself speaks.", "Sans barre\u00a0: c’est l’éditeur qui parle."),
    "note.thin-language-profile": (
        "The profile of this language is thin: pronouns, hedges and relays may have been missed.",
        "Le profil de cette langue est mince\u00a0: des pronoms, conditionnels ou relais ont pu échapper.",
    ),
    "note.unknown-language": (
        "The language is not known: pronouns, hedges and relays may have been missed.",
        "La langue n’est pas connue\u00a0: des pronoms, conditionnels ou relais ont pu échapper.",
    ),
    "note.other": ("Note: {note}", "Remarque\u00a0: {note}"),
    # Sources
    "publisher": ("{name} (publisher)", "{name} (éditeur)"),
    "publisher.unknown": ("The publisher (not named)", "L’éditeur (non nommé)"),
    "own_voice": ("in the publisher’s own voice", "de la voix même de l’éditeur"),
    "own_voice.more": ("… and {n} more", "… et {n} de plus"),
    "type.person": ("person", "personne"),
    "type.organization": ("organization", "organisation"),
    "type.government_body": ("government body", "organe d’État"),
    "type.news_agency": ("news agency", "agence de presse"),
    "type.media_outlet": ("media outlet", "média"),
    "type.document": ("document", "document"),
    "type.group": ("group", "groupe"),
    "type.unknown": ("type unknown", "type inconnu"),
    "mark.anonymous": ("anonymous", "anonyme"),
    "mark.relay": ("relay", "relais"),
    "mark.state": ("state-controlled", "sous contrôle d’État"),
    "mark.captured": ("captured by the state", "capté par l’État"),
    "mark.owner": ("owner: {name}", "propriétaire\u00a0: {name}"),
    # Modality and stance
    "modality.asserted": ("asserted", "affirmé"),
    "modality.conditional": ("conditional", "conditionnel"),
    "modality.possible": ("possible", "possible"),
    "modality.planned": ("planned", "prévu"),
    "modality.negated": ("negated", "à la négative"),
    "modality.question": ("question", "question"),
    "stance.neutral": ("neutral", "neutre"),
    "stance.endorsed": ("presented as established", "présenté comme acquis"),
    "stance.distanced": ("kept at a distance", "mis à distance"),
    "stance.denied": ("denied", "démenti"),
    # Summary
    "summary.claims.one": ("{n} claim", "{n} affirmation"),
    "summary.claims.many": ("{n} claims", "{n} affirmations"),
    "summary.attributed.one": ("{n} attributed", "{n} attribuée"),
    "summary.attributed.many": ("{n} attributed", "{n} attribuées"),
    "summary.own.one": ("{n} in the publisher’s own voice", "{n} de la voix même de l’éditeur"),
    "summary.own.many": ("{n} in the publisher’s own voice", "{n} de la voix même de l’éditeur"),
    "summary.chains.one": ("{n} chain, ending in", "{n} chaîne, qui aboutit à"),
    "summary.chains.many": ("{n} chains, ending in", "{n} chaînes, qui aboutissent à"),
    "summary.named.one": ("{n} named origin: {names}", "{n} origine nommée\u00a0: {names}"),
    "summary.named.many": ("{n} named origins: {names}", "{n} origines nommées\u00a0: {names}"),
    "summary.named.none": ("no named origin", "aucune origine nommée"),
    "summary.anonymous.one": ("{n} anonymous origin: {names}", "{n} origine anonyme\u00a0: {names}"),
    "summary.anonymous.many": ("{n} anonymous origins: {names}", "{n} origines anonymes\u00a0: {names}"),
    "summary.anonymous.none": ("no anonymous origin", "aucune origine anonyme"),
    "summary.no_chain": ("nothing is attributed to anybody", "rien n’est attribué à personne"),
    "summary.owner": ("{names}: one owner, {owner}", "{names}\u00a0: un seul propriétaire, {owner}"),
    "summary.behind.one": ("behind {n} of {all} attributed claims", "derrière {n} affirmation attribuée sur {all}"),
    "summary.behind.many": ("behind {n} of {all} attributed claims", "derrière {n} affirmations attribuées sur {all}"),
    "summary.no_owner": ("no owner known to be shared", "aucun propriétaire commun connu"),
    "summary.state.one": ("{names}: under the state, {country}", "{names}\u00a0: sous l’État, {country}"),
    "summary.state.many": ("{names}: one state, {country}", "{names}\u00a0: un seul État, {country}"),
    "summary.humans.all": ("human sources: {n}, all anonymous", "sources humaines\u00a0: {n}, toutes anonymes"),
    "summary.humans.one": ("human sources: 1, anonymous", "source humaine\u00a0: 1, anonyme"),
    "summary.humans.some": (
        "human sources: {n}, {anonymous} anonymous",
        "sources humaines\u00a0: {n}, dont {anonymous} anonymes",
    ),
    "summary.modality": ("not plainly asserted: {counts}", "non affirmées telles quelles\u00a0: {counts}"),
    "summary.modality.none": ("none conditional, none denied", "aucune au conditionnel, aucune démentie"),
}
