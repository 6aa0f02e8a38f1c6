"""Stances, modalities and clauses in the French press."""

from selon.languages.claim_words import ClaimWords, ClauseWords, CueWords, ModalityWords, StanceWords
from selon.languages.fr.conditional import CONDITIONAL, CONDITIONAL_ENDING, FUTURE, FUTURE_ENDING, PERFECT
from selon.languages.fr.dates import DATES
from selon.languages.words import words

_INFINITIVE = r"(?:l'|le |la |les |se |s'|y |en |d')*\w{2,}(?:er|ir|re|oir)\b"
_NEGATIVES = r"(?:pas|plus|jamais|aucune?s?|rien|personne|nul|nulle|guère|point|ni)"

STANCES = StanceWords(
    endorsed=r"\b(?:r[ée]v[éèe]l|dévoil|confirm|reconna[iî]|reconnu|reconnurent|admet|admis|admirent|avou|"
    r"concéd|concèd|"
    r"convenu\b|convient que|conviennent que|démontr|prouv|authentifi|corrobor|atteste|attesté|établi\b|établit|"
    r"établissent)|"
    r"\ben (?:évidence|lumière)\b|\bau jour\b",
    distanced=r"\b(?:préten[dt]|prétendirent|allègu|allégu|insinu|se targu|s'imagin|fanfaronn)|"
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
    neutral=r"\bréfléchi|\bconfirmand|\brejet\w+ la (?:faute|responsabilité)|\bni\b.*\bni\b|\bprétend\w* (?:à|"
    r"au|aux)\b",
    so_called=r"\bsoi-disant\b|\bprétendu(?:e|s|es|ment)?\b|\bautoproclamée?s?\b",
)

CUES = CueWords(
    past=r"\b(?:a|ai|ont|avons|avait|avaient|eut|eurent|ayant|fut|était)\b|\w{2,}(?:ait|aient|èrent|irent)\b|"
    r"\w{4,}[^l]a\b|"
    r"\w{3,}ant\b",
    complementizer=r"\W*(?:qu(?:e\b|')|d(?:e\b|'))",
    hearsay=r"\b(?:rapport|relay|fai\w+ état|fait état|évoqu|laiss\w+ entendre|souten|soutien|prét|murmur|"
    r"chuchot|suggèr|"
    r"suggér|accus|soupçon|insinu|allèg|allég|croi\w+ savoir|disant|affirm)",
    possible=r"(?<!sans )\bdout(?:e|ent|ait|er)\b|\b(?:soupçonn|redout|crain[dt]|craign|craint|suppos|conjectur|"
    r"n'exclu|n'écart|n'a pas exclu|n'ont pas exclu|"
    r"subodor|évoqu\w+ (?:la possibilité|l'hypothèse))|\bse demand\w+ si",
    planned=r"\b(?:prom(?:et|is|ir)|garanti|prévoi|prévu|prévoy|menac|envisag|projet|compt\w+ (?!rendu)|"
    r"entend(?:ent)? (?!dire|parler)|"
    r"souhait|espér|espèr|veu(?:t|lent)\b|voul|exig|réclam|demand|exhort|conseill|"
    r"appel\w*(?: \|)? (?:[^«\"|]{0,40} )?(?:à|au|aux) |requi|requér|ordonn|invit|enjoi|propos|"
    r"s'apprêt|s'engag|tabl\w+ sur|atten[dt]|prédi|annonc\w+ (?:pour|vouloir)|annonc\w+ \| ?\W*(?:la|le|l'|les|"
    r"une?|du|des|sa|son|ses) ?|décid|jur\w+ de|recommand|préconis|"
    r"plaid\w+ pour|prôn|somm)",
    negated=r"\b(?:n'|ne )[^|]*\b(?:croi|cru|souhait|veu|voul|pens|estim|compt|envisag|prévoi)\w* (?:pas|plus|"
    r"jamais|guère)\b|"
    r"\bn(?:'|e )\S+(?: \S+)?(?: \|)? \W*aucun|\b(?<!n')exclu[tesr](?:ait|aient|ent|re|ant)?\b|\ba exclu\b|"
    r"\b(?<!n')écart(?:e|ent|é|ait)\b|\brefus(?:e|ent|é|ait|aient|ant)\b",
    asking=r"\bse demand|\bdemand|\binterrog|\bignor|\bne sa(?:it|vent)|\bs'enqu",
    whether=r"\W*(?:s(?:i\b|'ils?\b)|(?:pour |à |de |avec )?(?:quel|qui\b|quand\b|où\b|comment\b|combien\b|"
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
    polite=r"\b(?:je|j'|nous|on|l'on) (?:(?:n'|ne |me |nous |vous |lui |leur |y |en |le |la |les )*)"
    r"(?:voudr|aimer|souhaiter|préférer|dir|pourr|tiendr)(?:ais|ait|ions)\b|\bj'(?:aimerais|apprécierais)\b|"
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
    r"\bpossible que\b|\bil se (?:peut|pourrait)\b|\brisqu(?:e|ent|ait|aient) d|\bsans doute\b|\bpotentiellement\b|"
    r"\bsembl(?:e|ent|ait|aient)\b",
    planned=rf"\bnous \w+rons\b|\b(?:va|vont|vais|allons|allait|allaient) (?:(?:\w+ment|bientôt|donc|ensuite|"
    rf"pas|ne pas) )?{_INFINITIVE}|"
    r"\b(?:prévoi(?:t|ent)|prévoyai(?:t|ent)|envisage(?:nt)?|envisageai(?:t|ent)|projet(?:te|tent)|s'apprêt\w+|"
    r"compte(?:nt)?) (?=d'|de |à |\w+(?:er|ir|re)\b)|\b(?:est|sont|était|étaient|serait) (?:\w+ment )?"
    r"(?:prévue?s?|programmée?s?|attendue?s?|envisagée?s?|planifiée?s?|en passe|sur le point)\b|"
    r"\ba(?:vait|vaient)? l'intention d|\bont l'intention d|\bdoi(?:t|vent) (?:\w+ )?(?:se tenir|avoir lieu|"
    r"débuter|commencer|"
    r"s'ouvrir|s'achever|se réunir|entrer en|"
    r"(?:se |s'|y |être )*\w+ (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|prochainement|bientôt)\b)",
    negated=rf"\bn(?<!pour n)(?<!à n)(?:'|e )(?:(?!\bqu[e'])[^.;:!?\n]){{0,60}}?\b{_NEGATIVES}\b(?! seulement\b|"
    rf" que\b| qu'|-même| moins\b)|"
    rf"\b(?:aucune?|rien|(?<!une )(?<!la )(?<!cette )personne|nul|nulle|ni|"
    rf"pas une?)\b[^.;:!?\n]{{0,60}}?\b(?:n'|ne )|\bloin d'(?:être|une?)\b|"
    r"\b(?:est|sont|était|serait) (?:faux|fausse|fausses|infondée?s?|mensonger)\b|"
    r"\b(?:ai|as|a|est|sont|ont|suis|veux|veut|sais|sait|peut|faut|va|avait|était) pas\b|^\W*(?:aucune?|nul|"
    r"nulle|pas) ",
    coordination=r"(?:[,;:]\s+|\b(?:et|mais|puis|car|or)\s+)(?:[«\"“]\s*)?(?:et |mais |puis |car )?"
    r"(?:il|ils|elle|elles|on|je|j'|ce|c'|ça|nous|vous|personne|rien|aucun|aucune)\b(?!,)|\b(?:et|mais) (?:n'|ne )",
    subordinate=r"(?P<keep>\bc(?:'est|'était|e sont|e serait|e seraient) [^,.;:?!]{1,60}?\b(?:qui|dont|que|où)\b)|"
    r"\bqui (?:(?:ne|n'|se|s'|y|en|le|la|les|l'|lui|leur|nous|vous|me|m'|te) ?)*[\w-]+(?: (?:pas|plus|été|"
    r"\w+[éiu]e?s?)\b)?|"
    r"\b(?:si (?!bien|peu|grand)|s'ils? |dont|où|auquel|à laquelle|lequel|laquelle|lesquels|parce qu|afin qu|"
    r"pour qu|lorsqu|quand|puisqu|alors qu|"
    r"tandis qu|bien qu|même s|tant qu|depuis qu|dès qu|(?:ce|mot|chose|celui|celle|ceux|celles|tout ce) qu|"
    r"avant qu|après qu|jusqu'à ce qu|de sorte qu|si bien qu|quoiqu|"
    r"au cas où|comme)\b[^,.;:?!»\n)–—]*",
)

CLAUSES = ClauseWords(
    finite=r"\b(?:est|sont|suis|sommes|êtes|a|ont|ai|avons|avez|fut|furent|eut|eurent|fait|font|fit|firent|va|"
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
    r"\b(?:il|ils|elles?|on|je|tu|ce|ça|cela) (?:n'|ne |se |s'|l'|le |la |les |y |en |lui |leur |nous )*\w+|"
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

WORDS = ClaimWords(stances=STANCES, cues=CUES, modality=MODALITY, clauses=CLAUSES, dates=DATES)
