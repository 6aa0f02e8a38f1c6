"""Why a source was resolved as it was, step by step, in English and French."""

from __future__ import annotations

from selon.cli.words import Row

STEP_WORDS: dict[str, Row] = {
    "explain.why": ("Why", "Pourquoi"),
    "explain.why.earlier": ("{step}: {words}", "{step}\u00a0: {words}"),
    "explain.why.attributed": ("{step}: {words} ({id})", "{step}\u00a0: {words} ({id})"),
    "explain.why.known": ("in the gazetteer: {id}", "au répertoire\u00a0: {id}"),
    # Somebody before, by the words
    "step.outlet": ("the same outlet, by the gazetteer", "le même média, d’après le répertoire"),
    "step.name": ("the same name", "le même nom"),
    "step.part": ("a part of the name in common", "une partie du nom en commun"),
    "step.acronym": ("an acronym and what it stands for", "un sigle et ce qu’il abrège"),
    "step.words": ("the same words", "les mêmes mots"),
    "step.description": (
        "a description that fits a source before, the nearest such",
        "une description qui convient à une source précédente, la plus proche",
    ),
    "step.possessed": ("somebody's own, as before", "à quelqu’un, comme avant"),
    "step.introduced": ("named before, in the running text", "nommé avant, dans le fil du texte"),
    "step.trade": (
        "a trade that can be that of the named person who spoke last",
        "un métier qui peut être celui de la dernière personne nommée qui a parlé",
    ),
    # Somebody before, by the place
    "step.pointed": ("points back to whoever spoke just before", "renvoie à qui vient de parler"),
    "step.pronoun": (
        "a pronoun, and the nearest speaker that it fits",
        "un pronom, et le locuteur le plus proche auquel il convient",
    ),
    "step.opening": (
        "a pronoun, and the one person brought in just before",
        "un pronom, et la seule personne introduite juste avant",
    ),
    "step.subject": (
        "a pronoun, and the subject of the sentence before it",
        "un pronom, et le sujet de la phrase qui le précède",
    ),
    "step.speaker": (
        "the first person: whoever is being quoted",
        "la première personne\u00a0: qui est en train d’être cité",
    ),
    "step.understood": ("left unsaid: the subject before", "sous-entendu\u00a0: le sujet qui précède"),
    "step.ahead": ("left unsaid: the subject that follows", "sous-entendu\u00a0: le sujet qui suit"),
    "step.shared": ("one source for several cues", "une même source pour plusieurs introducteurs"),
    "step.relative": (
        "a relative pronoun, and what stands before it",
        "un pronom relatif, et ce qui le précède",
    ),
    "step.tagger": (
        "the model holds it to be the same, where words alone do not decide",
        "le modèle y voit la même, là où les mots seuls ne tranchent pas",
    ),
    # Somebody new
    "step.new": ("fits no source before: a new one", "ne convient à aucune source précédente\u00a0: une nouvelle"),
    "step.indefinite": (
        "an indefinite phrase: it brings a new source in",
        "un groupe indéfini\u00a0: il introduit une nouvelle source",
    ),
    "step.another": (
        "said to be another one: a new source",
        "dit être quelqu’un d’autre\u00a0: une nouvelle source",
    ),
    "step.his": (
        "said to be somebody's own, and not met before: a new source",
        "dit être à quelqu’un, et pas encore rencontré\u00a0: une nouvelle source",
    ),
    "step.one_of": (
        "one of several who spoke before: a source of its own",
        "l’un de plusieurs qui ont parlé avant\u00a0: une source à part",
    ),
    "step.known_outlet": (
        "an outlet that the gazetteer knows, for the first time",
        "un média que connaît le répertoire, pour la première fois",
    ),
    "step.state": (
        "a state that speaks by the name of its capital, its country or a seat of its power, for the first time",
        "un État désigné par sa capitale, son pays ou un siège de son pouvoir, pour la première fois",
    ),
    # Nobody
    "step.unclear": (
        "several sources before bear this name, and none is chosen",
        "plusieurs sources précédentes portent ce nom, et aucune n’est choisie",
    ),
    "step.no_antecedent": (
        "no source before, or no single one, that it can take up",
        "aucune source précédente, ou pas une seule, qu’il puisse reprendre",
    ),
    "step.other_subject": (
        "the sentences between are about somebody else, who is no known source",
        "les phrases intermédiaires parlent de quelqu’un d’autre, qui n’est pas une source connue",
    ),
    "step.impersonal": ("an impersonal phrase: nobody speaks", "une tournure impersonnelle\u00a0: personne ne parle"),
    "step.silent": ("nothing tells who speaks", "rien ne dit qui parle"),
}
