"""Words around places. Data only, folded (no case, no accents)."""

from __future__ import annotations

from selon.gazetteer.fold import fold_word


def _set(listed: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in listed.split())


BEFORE = {
    "fr": _set("""
        à en vers dans depuis près autour alentours entre jusqu ville villes région régions province provinces
        gouvernorat
        oblast district commune village quartier port aéroport banlieue périphérie environs nord sud est ouest maire
        mairie habitants préfecture hôpital université gare bataille front siège camp base zone secteur localité route
        frontière capitale centre rejoint quitté gagné atteint
    """),
    "en": _set("""
        in at near from around toward towards into outside inside between city town village region province
        governorate
        oblast district port airport suburb suburbs outskirts north south east west mayor residents hospital
        university
        battle front siege camp base area road border capital downtown central northern southern eastern western
    """),
    "ru": _set("в во из под около близ городе город города области район районе провинции"),
    "ar": _set("في من إلى قرب مدينة محافظة بلدة ريف شمال جنوب شرق غرب"),
    "de": _set("in bei nach aus nahe stadt region provinz um von"),
    "es": _set("en cerca ciudad provincia región hacia desde"),
    "it": _set("a in vicino città provincia regione verso da"),
}
"""Words of place, by language: behind one of them (and ``LINKS``) a capitalised word is a place."""
LINKS = _set("de d du des la le les l of the del della di und et and ou or à au")
"""Words that may stand between a word of place and the place: "la ville de …"."""
MAY_PRECEDE = LINKS | _set("""
    selon pour contre avec par sur sous après avant mais que qu si quand comme si aussi the according for against
    with by
    on after before but that if when as while since la le les une un cette ce ces this that république royaume état
    president président ministre minister northern southern eastern western north south east west nord sud est ouest
    greater central old new dimanche lundi mardi mercredi jeudi vendredi samedi sunday monday tuesday wednesday
    thursday
    friday saturday hier aujourd hui today yesterday pourtant cependant however both why how where pourquoi où chez
    et and
    en dans à au aux in at from near depuis vers entre between
""")
"""Words that may stand with a capital before a place without making one name with it."""
OWN_ARTICLES = frozenset({"le", "la", "les", "l"})
"""Articles that are part of French place names and melt into prepositions: "au Caire"."""
ALSO_PERSONS = frozenset({"Jordan", "Chad", "Georgia", "Guam", "Jersey"})
"""Countries whose names are also common given names or surnames: found behind a word of place only."""
ALSO_WORDS = frozenset(
    {"Vienne", "Nice", "Tours", "Rennes", "Lille", "Alger", "Lima", "Split", "Turkey", "Cannes", "Guinée"}
)
"""Known places whose names are also words: a capital at the beginning of a sentence does not show the place."""
