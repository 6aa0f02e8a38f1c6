"""Stances, modalities and clauses in the French press."""

from selon.languages.claim_words import ClaimWords, ClauseWords, CueWords, ModalityWords, StanceWords
from selon.languages.fr.conditional import CONDITIONAL, CONDITIONAL_ENDING, FUTURE, FUTURE_ENDING, PERFECT, STANDING
from selon.languages.fr.dates import DATES
from selon.languages.words import words

_INFINITIVE = r"(?:l'|le |la |les |se |s'|y |en |d')*\w{2,}(?:er|ir|re|oir)\b"
_NEGATIVES = r"(?:pas|plus(?! (?:\w+ ){1,2}qu[e'])|jamais|aucune?s?|rien|personne|nul|nulle|guère|point|ni)"

_UNTRUE = (
    r"(?:(?:faux|fausses?)\b(?! \w)|mensong\w*|affabulations?|élucubrations?|calomni\w+|diffamat\w+|désinformation|"
    r"intox|"
    r"fake ?news|bobards?|balivernes|fantaisistes?|fantasmes?|(?:pure|totale) (?:invention|fiction)|infondée?s?|"
    r"(?:sans|dénuée?s? de|aucun) (?:le moindre |tout )?fondement)\b"
)

STANCES = StanceWords(
    endorsed=r"\b(?:r[ée]v[éèe]l|dévoil|confirm|reconna[iî]|reconnu|reconnurent|admet|admis|admirent|avou|"
    r"concéd|concèd|"
    r"convenu\b|convient que|conviennent que|constat|fai\w* (?:remarquer|observer)|de l'aveu|démontr|prouv|authentifi|"
    r"corrobor|atteste|attesté|établi\b|établit|"
    r"établissent)|"
    r"\ben (?:évidence|lumière)\b|\bau jour\b",
    distanced=r"\b(?:préten[dt]|prétendirent|allègu|allégu|insinu|prétext|os\w+ (?:affirmer|soutenir)|se targu|s'imagin|"
    r"fanfaronn)|"
    r"\b(?:veu(?:t|lent)|voulai(?:t|ent)|voudrai(?:t|ent)|cherch\w+ à|tent\w+ de) "
    r"(?:nous |lui |leur )?fai(?:re|ss\w+) (?:croire|passer)",
    denied=r"\b(?:dém[ee]n(?:t|s|tir|ti|tie|tis|ties|tirent|tent|tait|taient|tant)\b|dément|ni(?:e|ent|é|ée|ait|"
    r"aient|er|ant|"
    r"a|èrent|era|eront)\b|réfut|contest|rejet|récus|infirm|désavou|balai|balay)|\bs'inscri\w+ en faux\b|"
    r"\bs'en défen[dt]\w*|\bs[e'] ?(?:est |était |sont )?défend\w* (?:d|que)|\bcoup\w+ court\b",
    negation=rf"\b(?:n'|ne )[^.;]*?\b{_NEGATIVES}\b(?! moins)|\bcroi\w+ |\b(?:refus|hésit|renonc|évit|se gard|"
    rf"abst)\w*|\bsans\b|\bni\b|"
    r"\bpas (?:voulu|souhaité|été en mesure)\b|\btard\w+ à\b|\bau lieu de\b|\bloin de\b",
    admission=r"\b(?:ne |n')(?:s'en |le |l'|a |ont |avait |avaient )*(?:cach|dissimul|nie pas que)\w* ?(?:pas|"
    r"guère|point)?\b|"
    r"\bn(?:e|') ?(?:a|ont|avait|avaient)? ?(?:pas|guère) (?:caché|dissimulé)",
    neutral=r"\bréfléchi|\bconfirmand|\brejet\w+ la (?:faute|responsabilité)|"
    r"\brejet\w+ (?:les? |la |l'|une? |des |sa |son |ses |leurs? )?(?:nouve\w+ )?(?:réforme|projet|propos(?!\b)|"
    r"demande|recours|appel|"
    r"offre|requête|texte|loi\b|motion|amendement|plainte|pourvoi|candidature|accord|budget|plan\b)|"
    r"\bni\b.*\bni\b|\bprétend\w* (?:à|"
    r"au|aux)\b",
    untrue=rf"\| \W*(?:(?:c'est|ce sont|tout (?:cela|ça|est)|ces? \w+ (?:est|sont)|totalement|purement|complètement|un|"
    rf"une|des|que d'|d') ?)*{_UNTRUE}|\b(?:qualifi|jug|dénon[cç]|trait|fustig|parl|taxe)\w*\b[^|]*\|.*\b{_UNTRUE}",
    so_called=r"\bsoi-disant\b|\bprétendu(?:e|s|es|ment)?\b|\bautoproclamée?s?\b",
)

_TOLD_NOT = (
    r"(?:dit|écrit|déclaré|affirmé|annoncé|confirmé|prétendu|promis|reconnu|admis|constaté|relevé|trouvé|observé|"
    r"décelé|"
    r"reçu|recommandé|demandé|ordonné|autorisé|accepté|consenti|approuvé|validé|vérifié|prouvé|démontré|établi|émis|"
    r"signalé)"
    r"e?s?"
)
"""Participles of what did not happen to be said or found when they are negated."""

CUES = CueWords(
    past=r"\b(?:a|ai|ont|avons|avait|avaient|eut|eurent|ayant|fut|était)\b|\w{2,}(?:ait|aient|èrent|irent)\b|"
    r"\w{4,}[^l]a\b|"
    r"\w{3,}ant\b",
    complementizer=r"\W*(?:qu(?:e\b|')|d(?:e\b|'))",
    hearsay=r"\b(?:rapport|relay|fai\w+ état|fait état|évoqu|laiss\w+ entendre|souten|soutien|prét|murmur|"
    r"chuchot|suggèr|"
    r"suggér|accus|soupçon|insinu|allèg|allég|croi\w+ savoir|disant|affirm|citant|"
    r"cité|(?:s'|en s')appu|(?:se|en se) (?:référ|fond|bas)|renvo[iy])",
    possible=r"(?<!sans )\bdout(?:e|ent|ait|er)\b|\b(?:soupçonn|redout|crain[dst]|craign|suppos|conjectur|"
    r"n'exclu|n'écart|n'a pas exclu|n'ont pas exclu|"
    r"subodor|hypothès|pench\w+ (?:pour|vers)|pari(?:e|ent|ait|aient|er)\b|jug\w* (?:possible|probable|plausible)|"
    r"évoqu\w+ (?:la possibilité|l'hypothèse))|\bse demand\w+ si",
    planned=r"\b(?:prom(?:et|is|ir)|garanti|prévoi|prévu|prévoy|mena[cç]|envisag|projet|compt\w+ (?!rendu)|"
    r"entend(?:ent)? (?!dire|parler)|"
    r"souhait|espér|espèr|(?<!se )(?<!en )veu(?:t|lent)\b(?! dire\b)|(?<!s'est )(?<!se )(?<!en )voul(?!\w* (?:ni|"
    r"dire)\b)|voudr|exig|réclam|"
    r"demand(?!\w+-t-)|exhort|conseill|"
    r"appel\w*(?: \|)? (?:[^«\"|]{0,40} )?(?:à|au|aux) |requi|requér|ordonn|invit|enjoi|propos|"
    r"s'apprêt|s'engag|tabl\w+ sur|atten(?:d|t(?!ion|at))|prédi|annon[cç]\w+ pour|\w+ \| \W*(?:vouloir|souhaiter|"
    r"espérer|compter)\b|"
    r"engag\w+(?: \|)? \W*(?:à|de)\b|"
    r"annon[cç]\w+ \| ?\W*(?:d[e'] ?)?(?:la|le|l'|les|"
    r"une?|du|des|sa|son|ses|leurs?)\b(?! ?(?:taux|bilan|chiffre|bénéfice|résultat|candidat|vainqueur|lauréat|"
    r"gagnant|noms?\b|liste|mort\b|décès|"
    r"arrestation|interpellation|capture|découverte|victoire|défaite|destruction))(?![^,]*\b(?:a|ont|est|sont|sera|seront|"
    r"(?!portrait|retrait|extrait|souhait|forfait|trait)\w{2,}(?:ait|aient))\b)|décid|jur\w+ de|recommand|préconis|"
    r"plaid\w+ pour|\b(?:di[tsr]\w*|répond\w*|répét\w*|cri(?:e|é)\w*|écri\w*|gliss\w*|suggér\w*|signifi\w*|command\w*) "
    rf"\| ?\W*d(?:e |')\W*(?:ne (?:pas|plus|rien|jamais) )?(?!avoir|être){_INFINITIVE}|l'ordre\b|"
    rf"\bdi[ts]\w*(?: \|)? prêt\w*(?: \|)? à|prie(?:nt)?\b|prié|mis\w* au défi|"
    r"rêv|prôn|somm(?:e|ent|é|ait|aient|ant|er)\b)",
    negated=r"\bn(?:'|e )(?:(?!que |qu')[^|\s]+ ){0,3}?(?:pas|plus|jamais|guère|point) (?:\w+ )?"
    rf"(?:{_TOLD_NOT})\b(?! (?:ni\b|que (?:de|du)\b))|\bn'(?:a|ont|avait|avaient) (?:{_TOLD_NOT}) \|(?! \W*(?:qu|ni\b))|"
    r"\b(?:n'|ne )[^|]*\b(?:croi|cru|souhait|veu|voul|pens|estim|compt|envisag|prévoi)\w* (?:pas|plus|"
    r"jamais|guère)\b|\bn'(?:a|ont|avait|avaient) (?:pas|plus|jamais|guère|point) (?:souhait|voulu|envisag)|"
    r"\bn(?:'|e )\S+(?: \S+){0,2}?(?: \|)? \W*(?:aucun|l[ae] moindre)|\b(?<!n')exclu[tesr](?:ait|aient|ent|re|ant)?\b|"
    r"\ba exclu\b|"
    r"\b(?<!n')écart(?:e|ent|é|ait)\b|\brefus(?:e|ent|é|ait|aient|ant)\b",
    asking=r"\bsans (?:précis|dire\b|savoir\b)|\brefus\w+(?: (?:de|à))?(?: \|)?(?: \w+)?$|\bse demand|\bdemand|"
    r"\binterrog|\bignor|\bne sa(?:it|vent)|\bs'enqu",
    whether=r"\W*(?:(?:à |de )?(?:dire|préciser|savoir) )?(?:s(?:i\b|'ils?\b)|(?:pour |à |de |d'|par |avec |depuis |"
    r"jusqu')?(?:quel|qui\b|quand\b|où\b|comment\b|combien\b|"
    r"pourquoi\b|ce qu))",
)

MODALITY = ModalityWords(
    hedge=r"\bprésumée?s?\b(?= (?:coupable|auteur|innocent))|\bselon (?:toute|toutes) (?:vraisemblance|apparences?)|"
    r"\bsoi-disant\b|\bprétendument\b|\bparaît-il\b|\bà ce qu'il paraît\b|\bsemble-t-il\b|\bdit-on\b|"
    r"\bil paraît qu",
    mood=CONDITIONAL,
    mood_ending=CONDITIONAL_ENDING,
    future=FUTURE,
    future_ending=FUTURE_ENDING,
    perfect=PERFECT,
    standing=STANDING,
    polite=r"\b(?:je|j'|nous|on|l'on) (?:(?:n'|ne |me |nous |vous |lui |leur |y |en |le |la |les )*)"
    r"(?:voudr|aimer|souhaiter|préférer|dir|pourr|tiendr(?=\w+ à))(?:ais|ait|ions)\b|\bj'(?:aimerais|apprécierais)\b|"
    r"\bau cas où\b[^,.;:]*|\bon (?:se )?(?:croirait|dirait)\b|"
    r"\bne saur(?:ait|aient|ais|ions|iez)\b|\bn'aur(?:ait|aient) su\b|\bpourrait-on\b",
    supposing=r"\bs(?<!même s)(?<!comme s)(?:i (?:(?:l'on|on|vous|tu|je|nous|elles?|les?|la|une?|ce|cet|cette|"
    r"ces|sa|son|ses|leurs?|cela|"
    r"ça|des|aucune?)\b|l'|j'|d'|\w+ (?:\w+ )?\w+(?:ait|aient)\b)|'ils?\b)|\bà condition (?:que|de)\b|"
    r"\bfaute de\b|\bsans (?:lui|elle|eux|cela|quoi)\b|\ben cas d",
    possible=r"\baur(?:ais|ait|aient) (?:pu|dû)\b|\bpourr(?:ais|ait|aient|ions|iez|a|ont)\b|\bdevr(?:ais|ait|"
    r"aient|ions|iez)\b|\bpeut-être\b|\bprobable(?:ment)?\b|"
    r"\bvraisemblable(?:ment)?\b|\béventuel(?:le)?(?:ment)?\b|\bil (?:est|serait|était|"
    r"n'est pas) (?:\w+ )?(?:possible|exclu) qu|"
    r"\bpossible que\b|\bil se (?:peut|pourrait)\b|\brisqu(?<!\b[ld]e risqu)(?<!\bun risqu)(?<!\b[da]u risqu)(?<!\bce "
    r"risqu)(?:e|ent|"
    r"ait|aient) (?:\w+ )?d(?:e |')|\bsans doute\b|\bpotentiellement\b|"
    r"\bplausibles?\b|\bimprobables?\b|\bà l'étude\b|\b(?:une?|reste|restent) possibles?\b|\bpas (?:à exclure|"
    r"écartée?s?|exclue?s?)\b|"
    r"\bsembl(?:e|ent|ait|aient)\b",
    planned=rf"\bnous \w+rons\b|\b(?:va|vont|vais|allons|allait|allaient) (?:(?:\w+ment|bientôt|désormais|donc|ensuite|"
    rf"pas|ne pas|bien|mal|encore|aussi|vite|tout|enfin) )?(?:devoir |pouvoir )?{_INFINITIVE}|"
    r"\b(?:prévoi(?:t|ent)|prévoyai(?:t|ent)|envisage(?:nt)?|envisageai(?:t|ent)|projet(?:te|tent)|s'apprêt\w+) "
    rf"(?=d'|de |à |\w+(?:er|ir|re)\b)|\bcompte(?:nt)? (?:bien )?{_INFINITIVE}|\b(?:est|sont|était|étaient|"
    rf"serait) (?:\w+ment )?"
    r"(?:prévue?s?|programmée?s?|attendue?s?|envisagée?s?|planifiée?s?|en passe|sur le point)\b|"
    r"\ba(?:vait|vaient)? l'intention d|\bont l'intention d|\bdoi(?:t|vent) (?:\w+ )?(?:se tenir|avoir lieu|"
    r"débuter|commencer|"
    r"s'ouvrir|s'achever|se réunir|entrer en|"
    r"(?:se |s'|y |être )*\w+ (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|prochainement|bientôt)\b)",
    negated=rf"\bn(?<!pour n)(?<!\bà n)(?<!\bde n)(?<!\bde «\sn)(?<!\bde \"n)(?<!\bde “n)(?:'|"
    rf"e )(?:(?!\bqu[e'])[^.;:!?\n]){{0,60}}?\b{_NEGATIVES}\b(?! seulement\b|"
    rf" que\b| qu'|-même| moins\b)|"
    rf"\b(?:aucune?|jamais|rien|(?<!une )(?<!la )(?<!même )(?<!cette )personne|nul|nulle|ni|"
    rf"pas une?)\b(?=[^.;:!?\n]{{0,60}}?\b(?:n'|ne ))|\bloin d'(?:être|une?)\b|"
    r"\b(?:ai|as|a|est|sont|ont|suis|veux|veut|sais|sait|peut|faut|va|avait|était) pas\b|"
    r"(?:^|(?<=[.!?»:]\s)|(?<=[«\"“\n])|(?<=«\s)|(?<=\bd'))(?:aucune?|nulle?|pas(?! encore)) |"
    r"\bpas question\b|\bque (?:\W*\w+, )?non\b",
    coordination=r"(?:[,;:]\s+|\b(?:et|mais|puis|car|or)\s+)(?:[«\"“]\s*)?(?:et |mais |puis |car )?"
    r"(?:il|ils|elle|elles|on|je|j'|ce|c'|ça|nous|vous|personne|rien|aucun|aucune)\b(?!,)|\b(?:et|mais) (?:n'|ne )",
    subordinate=r"(?P<keep>\bc(?:'est|'était|e sont|e serait|e seraient) [^,.;:?!]{1,60}?\b(?:qui|dont|que|où)\b)|"
    r"\bqui (?:(?:ne|n'|se|s'|y|en|le|la|les|l'|lui|leur|nous|vous|me|m'|te) ?)*[\w-]+(?: (?:pas|plus|été|"
    r"\w+[éiu]e?s?)\b)?|"
    r"\b(?:si (?!bien|peu|grand)|s'ils? |dont|où|auquel|à laquelle|lequel|laquelle|lesquels|parce qu|afin qu|"
    r"pour qu|lorsqu|quand|puisqu|alors qu|"
    r"tandis qu|bien qu|même s|tant qu|depuis qu|dès qu|(?:ce|mot|chose|celui|celle|ceux|celles|tout ce) qu|"
    r"avant qu|après qu|jusqu'à ce qu|de sorte qu|si bien qu|quoiqu|"
    r"au cas où|comme)\b[^,.;:?!»\n)–—]*|"
    r"\b(?:une?|l[ea]s?|l'|des?|d'|du|ce|cette|ces|son|sa|ses|leurs?) ?"
    r"(?!fait|preuve|idée|certitude|signe|espoir|promesse|impression|sentiment|peur|crainte|condition|point|mesure)"
    r"\w+ (?:que |qu')[^,.;:?!»\n)–—]*",
)

CLAUSES = ClauseWords(
    finite=r"\b(?:est|sont|était|avait|suis|sommes|êtes|a|ont|ai|avons|avez|fut|furent|eut|eurent|fait|font|fit|firent|va|"
    r"vont|peut|"
    r"peuvent|doit|doivent|veut|veulent|sait|savent|vient|viennent|vint|tient|tiennent|tint|prend|prennent|prit|"
    r"met|mettent|"
    r"mit|reste|restent|devient|deviennent|permet|permettent|voit|voient|croit|croient|reçoit|suit|suivent|sert|perd|"
    r"rend|rendent|attend|répond|connaît|paraît|appartient|existe|continue|dispose|compte|demeure|semble|s'agit|dit|"
    r"disent|dure|coûte|manque|suffit|faut|vaut|porte|passe|vit|vivent|dort|part|sort|court|refuse|accepte|"
    r"montre|indique|concerne|prévoit|dépend|comprend|représente|constitue|regroupe|rassemble|figure|explique|demande|"
    r"provoque|pose|trouve|donne|laisse|touche|entraîne|marque|ouvre|ferme|commence|débute|cesse|arrive)\b|"
    r"\w{2,}(?<!l)(?:aient|èrent|irent|urent)\b|(?!portrait|retrait|extrait|attrait|souhait|parfait|bienfait|"
    r"forfait|trait|lait|"
    r"imparfait)\w{3,}ait\b|\w{2,}(?:era|ira|dra|tra|eront|iront|dront|tront|vront)\b|"
    r"\bce (?:n'|ne |s(?:ont|era|erait|eront|eraient)\b|fut\b)|\b(?:il|ils|elles?|on|je|tu|ça|cela) (?:n'|ne |se |"
    r"s'|l'|"
    r"le |la |les |y |en |lui |leur |nous )*\w+|"
    r"\bj'\w+|\bc'\w+|"
    r"\b(?:n'|ne )\w+ (?:pas|plus|jamais|guère)\b|\b(?:les|des|ces|ses|leurs|plusieurs|deux|trois)(?: \w+){1,3}? "
    r"(?!souvent|comment|argent|content|urgent|récent)\w+[^m\W]ent\b",
    adjunct=r"\W*(?:lors|dans|à|au|aux|sur|pour|en|devant|après|avant|depuis|par|avec|sans|selon|chez|de|du|des|"
    r"d'|qui|que|qu'|dont|"
    r"où|comme|tout en|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|interrogée?s?|jointe?s?|contactée?s?|"
    r"citée?s?|entre|sous|vers|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir)|lequel|laquelle|"
    r"\w+ant|(?:\w+é|\w+u)e?s? (?:par|à|de|au|dans|en))\b",
    subjectless=r"\W*(?:(?:n'|ne |se |s'|l'|le |la |les |y |en |lui |leur )*(?:a|ont|avait|avaient|est|sont|"
    r"était|étaient|"
    r"fut|furent|aura|sera|seront)\b(?!-)|ce qu[ie']|\w+ qui\b)",
    function=words(
        "le la les l un une des de du d au aux à en dans sur pour par avec sans sous chez entre vers contre et "
        "ou mais ni car "
        "donc or que qu qui quoi dont où ce cet cette ces c ça cela celui celle ceux celles son sa ses leur "
        "leurs mon ma mes "
        "ton ta tes notre nos votre vos il elle ils elles on je j tu nous vous me m te t se s lui y en ne n pas "
        "plus jamais si "
        "comme est sont a ont été être avoir était étaient avait avaient ai fait aussi très bien tout tous "
        "toute toutes même "
        "autre autres ainsi alors lors après avant depuis puis selon ici là encore déjà non oui dernier "
        "dernière prochain fin "
        "début mi rien aucun aucune"
    ),
    furniture=r"\W*(?:(?:sources?|crédits?|photos?|vidéo|contacts?(?: presse)?|tags?|mots-clés|traduction|"
    r"à lire|voir|légende) ?:|lire aussi|"
    r"à lire aussi|voir aussi|propos recueillis|publié le|mis à jour le|copyright|©|tous droits réservés|abonnez-vous|"
    r"cet article (?:a été|est)|article rédigé|note de la rédaction|ndlr)",
)

PLACES = words(
    "ville bourg village commune quartier région province département vallée île archipel port baie "
    "lac rivière fleuve mont château barrage pont tunnel gare aéroport"
)
WORDS = ClaimWords(
    stances=STANCES,
    cues=CUES,
    modality=MODALITY,
    clauses=CLAUSES,
    dates=DATES,
    places=PLACES,
    where=words("à dans vers près"),
)
