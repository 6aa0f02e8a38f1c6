"""Sources in the French press."""

from selon.languages.fr.nouns import NOUNS
from selon.languages.source_words import Pronoun, SourceWords
from selon.languages.words import words

WORDS = SourceWords(
    pronouns=(
        Pronoun("il", 3, "singular", "m"),
        Pronoun("elle", 3, "singular", "f"),
        Pronoun("ils", 3, "plural", "m"),
        Pronoun("elles", 3, "plural", "f"),
        Pronoun("lui", 3, "singular"),
        Pronoun("eux", 3, "plural", "m"),
        Pronoun("celui-ci", 3, "singular", "m"),
        Pronoun("celle-ci", 3, "singular", "f"),
        Pronoun("ceux-ci", 3, "plural", "m"),
        Pronoun("celles-ci", 3, "plural", "f"),
        Pronoun("ce dernier", 3, "singular", "m"),
        Pronoun("cette dernière", 3, "singular", "f"),
        Pronoun("ces derniers", 3, "plural", "m"),
        Pronoun("ces dernières", 3, "plural", "f"),
        Pronoun("l'intéressé", 3, "singular", "m", "person"),
        Pronoun("l'intéressée", 3, "singular", "f", "person"),
        Pronoun("lui-même", 3, "singular", "m"),
        Pronoun("elle-même", 3, "singular", "f"),
        Pronoun("je", 1, "singular"),
        Pronoun("j'", 1, "singular"),
        Pronoun("moi", 1, "singular"),
        Pronoun("nous", 1, "plural"),
        # Whose a noun is that reports: "son refus de …".
        *(Pronoun(form, 3, "singular") for form in ("son", "sa", "ses")),
        *(Pronoun(form, 3, "plural") for form in ("leur", "leurs")),
        *(Pronoun(form, 1, "singular") for form in ("mon", "ma", "mes")),
        *(Pronoun(form, 1, "plural") for form in ("notre", "nos")),
    ),
    definite=words("le la l' les au aux du"),
    indefinite=words(
        "un une des de d' certains certaines plusieurs quelques deux trois quatre cinq divers diverses "
        "nombreux nombreuses beaucoup aucun aucune tout chaque différents"
    ),
    demonstrative=frozenset(("ce", "cet", "cette", "ces", "ledit", "ladite")),
    possessive=words("son sa ses leur leurs mon ma mes notre nos"),
    same=words("même mêmes dernier dernière précité précitée précitées précités"),
    plural=words(
        "les des ces ses leurs mes nos aux certains certaines plusieurs quelques deux trois quatre cinq nombreux "
        "nombreuses divers diverses différents mm. mmes"
    ),
    genders={"le": "m", "la": "f", "un": "m", "une": "f", "ce": "m", "cet": "m", "cette": "f", "certaines": "f"},
    articles=words("un une des d' de"),
    conjunctions=words("et ou"),
    relatives=words("qui lequel laquelle lesquels lesquelles"),
    other=frozenset(("autre", "autres", "second", "seconde", "deuxième", "troisième")),
    titles={
        "m.": "m",
        "m": "m",
        "mm.": "m",
        "monsieur": "m",
        "mme": "f",
        "mme.": "f",
        "madame": "f",
        "mlle": "f",
        "mmes": "f",
        "me": None,
        "maître": None,
        "dr": None,
        "docteur": None,
        "pr": None,
        "mgr": "m",
        "sir": "m",
        "lord": "m",
    },
    prepositions=words(
        "à au aux de du des d' en dans sur pour par chez sous avec contre près auprès entre ayant qui que "
        "dont parlant cité citée cités citées interrogé interrogée interrogés basé basée et ou "
        "lors depuis selon comme"
    ),
    particles=words("de du d' le la von van der den di da dos bin ben ibn al el ould y zu"),
    openings=words(
        "défense intérieur affaires économie finances justice santé éducation travail culture transports "
        "élysée matignon assemblée sénat république état travail agriculture transition outre-mer"
    ),
    institutions=words("international internationale union fédération nations banque sans rouge club group"),
    nouns=NOUNS,
    head="first",
    clitics=r"-(?:t-)?(ils|elles|il|elle|je|nous|on)\b",
    impersonal=r"\bon\b|-t-on\b|\bil (?:a été|avait été|est|était|fut|sera) (?:\w+ment )?(?:annoncé|rapporté|dit|"
    r"signalé|établi|rappelé|indiqué|précisé|prévu|question|à noter|admis|reconnu|avéré|apparu|convenu|supposé|censé|"
    r"expliqué|décidé)\b|\bil se (?:murmure|raconte|chuchote)\b|\bil se dit que\b|\bil s'est (?:dit|murmuré) que\b",
    participles=r"^(?:tout )?(?:en )?(?:s'|n'|l'|y |ne |le |la |les )*\w+ant\b|^ayant\b",
    coordinators=frozenset(("et", "mais", "puis", "avant", "ou", "tout")),
    occupations=r"^(?!(?:premi|derni|rivi|mati|mani|fronti|lumi)[eè]re?s?$|paragraphe|heure|ordinateur|secteur)\w.*(?:teur|trice|eur|euse|ier|ière|iste|logue|ien|ienne|graphe|crate|naute|mètre|ante?|aire)s?$",
    withheld=r"anonym|sous (?:le )?couvert|ayant requis|non identifié|ne pas être (?:nommé|cité|identifié)|"
    r"nom a été (?:changé|modifié)",
    belongs={
        "": "{thing} de {owner}",
        "'": "{thing} d’{owner}",
        "l'": "{thing} de l’{owner}",
        "le": "{thing} du {owner}",
        "la": "{thing} de la {owner}",
        "les": "{thing} des {owner}",
        "un": "{thing} du {owner}",
        "une": "{thing} de la {owner}",
        "des": "{thing} des {owner}",
    },
    some=words("certains certaines"),
    concerned=frozenset(("l'intéressé", "l'intéressée")),
    latter=frozenset(
        (
            "celui-ci",
            "celle-ci",
            "ceux-ci",
            "celles-ci",
            "ce dernier",
            "cette dernière",
            "ces derniers",
            "ces dernières",
        )
    ),
    agents=frozenset(("par",)),
    own=words("informations sources correspondant correspondante correspondants reporter reporters rédaction"),
    anyone=frozenset(("on", "l'on")),
    at=r"\b(?:(?:du côté (?:de |des |du |d')|côté |chez )(?P<side>(?:la |les? |l')?[^,;:.!?«»()]+)|"
    r"(?:à |aux? )(?P<place>(?:la |l')?[^,;:.!?«»()]+)),(?: [^,;:.!?«»()]+,)? $",
    called=r"\b(?:que (?:nous |l'on |on )(?:appeller(?:ons|a)|nommer(?:ons|a)|prénommer(?:ons|a))|"
    r"(?:appelons|nommons|prénommons)-l[ea]|de (?:l'|le |la )(?:appeler|nommer|prénommer)|"
    r"se (?:fait|font|faisant) (?:appeler|nommer))[ «“\"]+(?=[^\W\d_])",
    one_of=r"^l'une? (?:d'(?:eux|elles|entre (?:eux|elles))|des (?:deux|trois))$",
    abbreviations=words("m mm mme mlle me dr pr mgr st ste cf etc av bd p n no art janv févr juil sept oct nov déc"),
)
