"""Sources in the English-language press."""

from selon.languages.en.nouns import NOUNS
from selon.languages.source_words import Pronoun, SourceWords
from selon.languages.words import words

WORDS = SourceWords(
    pronouns=(
        Pronoun("he", 3, "singular", "m", "person"),
        Pronoun("she", 3, "singular", "f", "person"),
        Pronoun("it", 3, "singular", None, "thing"),
        Pronoun("they", 3, "plural"),
        Pronoun("him", 3, "singular", "m", "person"),
        Pronoun("her", 3, "singular", "f", "person"),
        Pronoun("them", 3, "plural"),
        Pronoun("himself", 3, "singular", "m", "person"),
        Pronoun("herself", 3, "singular", "f", "person"),
        Pronoun("the latter", 3, None),
        Pronoun("i", 1, "singular"),
        Pronoun("me", 1, "singular"),
        Pronoun("we", 1, "plural"),
        Pronoun("us", 1, "plural"),
        # Whose a noun is that reports: "his refusal to …".
        Pronoun("his", 3, "singular", "m", "person"),
        Pronoun("its", 3, "singular", None, "thing"),
        Pronoun("their", 3, "plural"),
        Pronoun("my", 1, "singular"),
        Pronoun("our", 1, "plural"),
    ),
    definite=frozenset(("the",)),
    indefinite=words(
        "a an some several many few two three four five various numerous multiple certain most any one every "
        "all no countless"
    ),
    demonstrative=frozenset(("this", "that", "these", "those")),
    possessive=words("his her its their my our your"),
    same=frozenset(("same", "latter", "aforementioned")),
    plural=words("these those several many few two three four five various numerous multiple sens. reps."),
    articles=words("a an"),
    conjunctions=words("and"),
    relatives=words("who which that"),
    other=words("another other others second third separate different"),
    bare_plural_is_indefinite=True,
    titles={
        "mr.": "m",
        "mr": "m",
        "mrs.": "f",
        "mrs": "f",
        "ms.": "f",
        "ms": "f",
        "miss": "f",
        "sir": "m",
        "lord": "m",
        "lady": "f",
        "dr.": None,
        "dr": None,
        "prof.": None,
        "sen.": None,
        "sens.": None,
        "rep.": None,
        "reps.": None,
        "gov.": None,
        "gen.": None,
        "col.": None,
        "lt.": None,
        "sgt.": None,
        "capt.": None,
        "rev.": None,
        "hon.": None,
        "pope": "m",
        "king": "m",
        "queen": "f",
        "prince": "m",
        "princess": "f",
    },
    prepositions=words(
        "of at in on for from with to by near close who that which familiar inside speaking and or citing "
        "briefed about against under within including quoted cited based involved among like as over is was "
        "requesting whose"
    ),
    particles=words("de la von van der den di da bin ben ibn al el jr. sr. du o'"),
    openings=words(
        "state defense defence homeland justice commerce treasury interior energy labor education house "
        "senate foreign agriculture transportation"
    ),
    institutions=words(
        "international watch bank group inc. inc corp. corp ltd union national united nations american federal global "
        "holdings capital partners media news club society league alliance service services systems times post "
        "journal house"
    ),
    nouns=NOUNS,
    head="last",
    clitics=r"^(?:\w+ )?(?:said|says|wrote|asked|added) (he|she|they)\b",
    impersonal=r"\bit (?:is|was|has been|had been|emerged|turned out)\b|\breportedly\b|\ballegedly\b|\bsupposedly\b|"
    r"\b(?:is|are|was|were|been|be) (?:widely )?(?:reported|said|believed|thought|alleged|rumou?red|told|expected|"
    r"considered|known|understood|described|seen|called|accused|asked|quoted|deemed|claimed)\b",
    participles=r"^(?:not |also |again |falsely |repeatedly )?\w+ing\b",
    coordinators=words("and but before while then or then also even later yet after when as"),
    occupations=r"(?:er|or|ist|ian|ogue|ess|man|woman|eer|yst|ant)s?$",
    withheld=r"anonym|unnamed|unidentified|(?:not|declined) to be (?:named|identified)|not (?:be )?authori[sz]ed to|"
    r"(?:asked|requested) not to be|without attribution|on background",
    belongs={"": "{owner}’s {thing}"},
    some=words("some certain"),
    one_of=r"^one of (?:them|the (?:two|three))$",
    abbreviations=words(
        "mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt rev st jr sr inc corp co vs no hon jan "
        "feb mar apr aug sept oct nov dec u.s u.n u.k d.c a.m p.m e.g i.e d r n.y calif"
    ),
    agents=frozenset(("by",)),
    own=words("correspondent correspondents reporter reporters sources newsroom"),
    latter=frozenset(("the latter",)),
)
