"""French verbs in the conditional and the future, told from the imperfect and the simple past by their stems.

Both tenses put their endings on the infinitive (without its last e) or on one of a few irregular stems, all of them
in -r. So do the imperfect and the simple past of verbs in -rer (montrait, tira, assurait), whose stems are listed
where a rule does not tell them apart. Stems in -er are always future stems: verbs such as opérer keep their accent
in the imperfect.
"""

_IMPERFECT_IR = (
    r"(?:re|at|é|sou)?tir|(?:re|a|in|ex|con|tran|sus)?spir|soupir|expir|désir|admir|mir|vir|chavir|revir|déchir|"
    r"cir|empir|délir|éclair|flair"
)
_IMPERFECT_TR = r"engendr|effondr|cylindr|cendr|calandr|cloîtr|lettr"
_NOUNS = r"minerai|cetera"
_EXACT = (
    r"(?:dés|r)?aur|saur|(?:re|dés)?pourr|(?:se|re|dis|par|con|ac|en)?courr|mourr|(?:re|entre)?verr|(?:r)?enverr|"
    r"(?:ac|con|re|en|recon)?querr|(?:ap|re|dé)?(?:per|con)?cevr|devr|redevr|(?:é|pro)?mouvr|pleuvr|"
    r"(?:pour|en)?suivr|(?:sur|re)?vivr|(?:con)?vaincr|(?:cor|inter)?rompr|(?:con|ex|in|oc)clur|"
    r"(?:ab|dis|ré)soudr|(?:dé|re)?coudr|moudr|(?:re)?voudr|faudr|(?:pré|équi)?vaudr|"
    r"(?:dé|com)?plair|(?:dis|ex|abs|sous|at)trair|tair|(?:mé|re)?croir|boir|(?:pré|pour)voir|(?:sur)?(?:as)?s(?:e)?oir"
)
_STEM = (
    rf"(?!(?:{_IMPERFECT_IR}|{_IMPERFECT_TR})(?:ais|ait|ions|iez|aient|a|ai|ons)\b|(?:{_NOUNS})\b)"
    rf"(?:{_EXACT}|[^\W\d_]*(?:er|ir|ndr|rdr|mettr|battr|[aoî]îtr|aitr))"
)

CONDITIONAL = rf"\b{_STEM}(?:ais|ait|aient|ions|iez)\b"
CONDITIONAL_ENDING = r"r(?:ai(?:s|t|ent)|ions|iez)\b"
FUTURE_ENDING = r"r(?:ai?|ont)\b"
FUTURE = rf"\b{_STEM}(?:ai|a|ont)\b"

_ADVERBS = (
    r"(?:[«\"“]?\s?(?:pas|plus|jamais|déjà|ainsi|aussi|également|même|ensuite|alors|récemment|d'ailleurs|tout|tous|toutes|"
    r"rien|bien|"
    r"mal|trop|toujours|encore|donc|pourtant|lui-même|elle-même|eux-mêmes|elles-mêmes|\w+ment) )*"
)
_PARTICIPLE = (
    r"(?!lieu\b|lui\b|droit\b|tout\b|fait\b(?= \d)|ici\b|ni\b|aussi\b|parmi\b|plus\b|sous\b|dans\b)"
    r"(?:eu|dû|pu|su|bu|vue?s?|lue?s?|née?s?|été|fait\w*|dit\w*|mis\w*|pris\w*|mort\w*|\w{2,}(?:[éiu]e?s?|is|it|ite|ert|"
    r"erte|erts|ertes|int|"
    r"ints|inte|intes|uit|uits|uite|uites))\b"
)
_MOVERS = (
    r"(?:parti|(?:re|de|inter|par|sur|sou|pré)?venu|arrivé|mort|né|décédé|(?:r)?entré|(?:res)?sorti|resté|tombé|allé|"
    r"passé|monté|descendu|retourné|apparu)e?s?\b"
)
PERFECT = (
    rf"\baur(?:ais|ait|aient|ions|iez) {_ADVERBS}{_PARTICIPLE}|"
    rf"\b(?:se|me|nous|vous|s'en) ser(?:ais|ait|aient|ions|iez) {_ADVERBS}{_PARTICIPLE}|"
    rf"\bser(?:ais|ait|aient|ions|iez) {_ADVERBS}{_MOVERS}"
)

_STATE = (
    r"souffrir|posséder|détiendr|abriter|contiendr|figurer|proviendr|remonter|dater|appartiendr|dépendr|reposer|"
    r"ressembler|comporter|connaîtr|vivr|résider|habiter|séjourner|concerner|manquer|émaner|ignorer|disposer|"
    r"vaudr|peser|mesurer"
)
STANDING = (
    rf"\b(?:{_STATE})(?:ait|aient)\b|r(?:ait|aient) (?:\w+ )?(?:déjà|toujours|encore|actuellement|désormais|"
    r"depuis)\b|\bserai(?:t|ent) (?:à l'origine|à l'étude|en fuite|en cours|en possession|en train|originaires? de|"
    r"âgée?s? de|soupçonnée?s?|au courant|derrière|mourante?s?|responsables?|liée?s?)\b"
)
"""A state, or an adverb of the present: no future seen from the past, whatever the tense of the cue."""
