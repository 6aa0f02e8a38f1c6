"""Words by which the rules and the regular expression know that somebody reports."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


VERBS = {
    "fr": _words(
        "accuser admettre affirmer ajouter alléguer annoncer apprendre assurer attester attribuer avancer avertir",
        "avouer balayer calculer certifier chiffrer chuchoter citer clamer commenter conclure concéder confier",
        "confirmer conseiller considérer constater contester convenir corriger craindre croire demander dire",
        "douter décider déclarer décrire déduire démentir dénoncer déplorer désigner détailler dévoiler enjoindre",
        "espérer estimer exclure exiger expliquer garantir glisser ignorer imaginer implorer imputer indiquer",
        "insister interroger invoquer juger jurer lancer louer lâcher maintenir marmonner marteler menacer",
        "mentionner minimiser moquer murmurer narrer nier noter objecter observer ordonner penser pester plaider",
        "plaisanter pointer poursuivre prier proclamer promettre pronostiquer proposer protester préciser",
        "préconiser prétendre prévenir prévoir qualifier raconter railler rappeler rapporter recenser recommander",
        "reconnaître rectifier refuser regretter rejeter relater relever remarquer renchérir reprocher réaffirmer",
        "réclamer réfuter réitérer répliquer répondre résumer rétorquer révéler saluer savoir signaler souffler",
        "souhaiter souligner soupirer soupçonner sourire soutenir spécifier stipuler suggérer supplier supposer",
        "tempérer tonner trancher témoigner vanter vouloir écrire énumérer évaluer évoquer",
    ),
    "en": _words(
        "accept accuse acknowledge add admit advise allege announce answer apologise argue ask assert assess",
        "assure attribute believe blame boast brand caution cite claim clarify comment complain concede conclude",
        "concur confess confirm contend counter criticise declare demand deny describe disclose dismiss dispute",
        "doubt emphasise estimate expect explain fear fume grumble guess hint hope imply indicate inform insist",
        "joke lament maintain mention note object observe order plead pledge praise predict promise propose",
        "protest question quote recall reckon recommend refuse reiterate reject remark remember reply report",
        "request respond retort reveal say scoff speculate state stress suggest suspect tell testify think",
        "threaten urge vow warn wish wonder write",
    ),
}
"""Language -> lemmas of verbs that report."""

PREPOSITIONS = {"fr": ("selon", "d'après", "d’après"), "en": ("according to",)}
"""Language -> what stands before a source, whose claim is the rest of its clause."""

STEMS = {
    "fr": r"dit|disait|(?:déclar|affirm|ajout|expliqu|assur|estim|indiqu|précis|soulign|confi|rappel)\w+",
    "en": r"said|says|told|added|adds|explained|claimed|claims|warned|insisted|wrote|writes|reported|reports",
    "ru": r"сказал\w*|заявил\w*|сообщил\w*|рассказал\w*|отметил\w*|пояснил\w*|добавил\w*|подчеркнул\w*|утвержда\w+|говорит",
    "ar": r"[وف]?(?:قال|قالت|أكد|أكدت|أضاف|أضافت|أوضح|أوضحت|ذكر|ذكرت|أعلن|أعلنت|صرّح|صرح|يقول|تقول)",
}
"""Language -> forms of the commonest of them, for the regular expression."""

BEFORE = {
    "fr": r"[Ss]elon|[Dd]['’]après",
    "en": r"[Aa]ccording to",
    "ru": r"[Пп]о словам|[Пп]о данным",
    "ar": r"و?(?:وفقاً ل|بحسب|حسب)",
}
"""Language -> prepositions, for the regular expression."""

THAT = {"fr": r"qu[e'’]", "en": r"that\b", "ru": r"что\b", "ar": r"[إأ]نّ?"}
"""Language -> what begins a content clause."""
