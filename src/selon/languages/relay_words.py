"""The words by which a language's press says through which medium something reached it. Data only; all of it optional.

The patterns are regular expressions, tried without regard to case on text whose apostrophes are straight. One that
announces a medium ends where the medium's noun phrase (with its determiner) begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from selon.languages.words import words

_NO_CONTRACTIONS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RelayWords:
    """What a language's profile says of relays.

    ``addressee``: a preposition before the one who was told; ``telling``: verbs whose object is the one who was told;
    ``cited_by``, ``interview``, ``channel``: what announces the medium; ``citing``: what a medium says before its own
    source; ``contractions``: preposition and article in one ("au": "le"), after which an outlet's own article is
    missing; ``ends``: words that end a noun phrase; ``byline``: "by", ``together``: "with", ``footer``: "source:"
    before the name of an agency; ``platforms``: services on which anyone publishes.
    """

    addressee: str | None = None
    telling: str | None = None
    cited_by: str | None = None
    citing: str | None = None
    interview: str | None = None
    channel: str | None = None
    byline: str | None = None
    together: str | None = None
    footer: str | None = None
    contractions: Mapping[str, str] = field(default_factory=lambda: _NO_CONTRACTIONS)
    ends: frozenset[str] = frozenset()
    platforms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaWords:
    """How a language's press writes of media that no gazetteer knows. Patterns as in RelayWords.

    ``nouns`` (in lower case): what stands before a medium's name, in the forms that a preposition or a verb asks for;
    ``names``: what only names of media hold ("Radio", "Gazette"); ``airs``: behind which any name is a medium's ("sur les
    ondes de");
    ``hosts``: behind which it is one unless it looks like a person's ("invitée de"); ``cites``: behind which anybody
    named passes something on ("cité par"); ``account``: what stands before a platform in what one account on it is
    called; ``addressee``: what stands between
    "said" and the medium that was told, where that has its noun or stands in quotation marks; ``channel``: what announces
    a platform; ``platforms``: more spellings of them; ``ours``: determiners by which a newsroom speaks of itself;
    ``bare``: an unquoted name behind its noun, where a script has no capitals; ``endings``: letters by which the cases of
    a name may differ.
    """

    nouns: str | None = None
    names: str | None = None
    airs: str | None = None
    hosts: str | None = None
    cites: str | None = None
    account: str | None = None
    addressee: str | None = None
    channel: str | None = None
    platforms: tuple[str, ...] = ()
    ours: str | None = None
    bare: str | None = None
    endings: int = 0


JOINERS = words("de du des d' la le les et und der die das of and the for da do dos y e del el al & och")
"""Small words inside the names of media, of whatever language: an English text, too, reads Le Courrier des Alpes."""

_NAMES = (
    r"\b(?:FM|TV|Radio|T[ée]l[ée]|Channels?|Television|News|Info|Presse?|Times|Herald|Post|Journal|Gazette|Tribune|Courrier|"
    r"Courier|Chronicle|Observer|Guardian|Telegraph|Matin|Soir|Hebdo|Quotidien|Dépêche|Écho|Media|Médias|Wire|Broadcasting|"
    r"Zeitung|France[ -][A-ZÉ0-9]\w*)\b|\w(?:TV|FM)\b|\b[A-Z]?RT[A-SU-Z]{1,2}\b"
)
_FR_NOUNS = (
    r"(?:radio|webradio|chaîne|télévision|site|portail|forum|blog|revue|journal|magazine|quotidien|hebdomadaire|mensuel|"
    r"bimensuel|podcast|agence|émission|média)"
)
_AR_ENDS = r"(?:إن|أن|بأن|أنه|أنها|إنه|إنها|في|من|عن|على|مع|أمس|اليوم|قبل|بعد)\b"

MEDIA: Mapping[str, MediaWords] = MappingProxyType(
    {
        "fr": MediaWords(
            nouns=rf"(?:le |la |l'|un |une |du |au )?{_FR_NOUNS}(?: (?!de |du |des )[a-zà-ÿ-]+){{0,2}} ",
            names=_NAMES,
            airs=r"\b(?:sur|à|dans|devant) (?:les antennes|les ondes|l'antenne|les colonnes|les caméras|les micros|"
            r"la matinale|le journal de \d+ heures|le plateau)(?: [\w-]+)? (?:de |du |d'|des )|"
            r"\b(?:à|par|auprès de|chez) (?:nos|ses|leurs) (?:confrères|consœurs) (?:de |du |d'|des )|"
            rf"\b(?:sur|dans) (?:(?:le )?[\w-]+ numéro de )?(?:le |la |l'|une? ){_FR_NOUNS} |"
            r"\bdans (?=(?-i:(?:Le |La |Les |L')[A-ZÀ-Þ]))",
            hosts=r"\bau micro (?:de |du |d')|\ben entrevue (?:à |au |avec )|\bdans le journal (?:de |du |d')|"
            r"\binvitée?s?(?: \w+di)?(?: matin| soir)? (?:de |du |d'|sur )",
            channel=r"\b(?:dans|sur) (?:son|sa|ses|leurs?|une?|le|la) (?:canal|compte|page|chaîne|groupe|fil|message) ",
            cites=r"\b(?:citée?s?|relayée?s?)(?: \w+di)? par |"
            r"\b(?:contactée?s?|jointe?s?|interrogée?s?|sollicitée?s?|rencontrée?s?)(?: \w+di)? par "
            r"(?=(?-i:(?:Le |La |Les |L')[A-ZÀ-Þ]))",
            account=r"\b(?:compte|chaîne|canal|page|profil)(?: officiel(?:le)?)? ",
            ours=r"(?:notre|nos) ",
        ),
        "en": MediaWords(
            nouns=r"(?:the |a |an )?(?:[a-z-]+ )?(?:newspaper|daily|weekly|broadcaster|magazine|channel|website|"
            r"radio station|agency|paper|outlet|television station|podcast|news agency|news site) ",
            names=_NAMES + r"|\b[KW][A-Z]{3}\b",
            airs=r"\bon (?:the )?air (?:on|at|with) |\bin the pages of |\bon the airwaves of ",
            cites=r"\b(?:cited|quoted|picked up|relayed) by ",
            account=r"(?<!\w)(?=\w+ (?:account|page)\b)",
            ours=r"(?:our|this) ",
        ),
        "ru": MediaWords(
            nouns=r"(?:[а-яё-]+(?:ому|ему|ой|ей|ым|им|ом) )?(?:(?:информ)?агентств|газет|издани|телеканал|телекомпани|канал|"
            r"радио|радиостанци|портал|журнал|подкаст|сайт|еженедельник|программ|блог)[а-яё]* ",
            airs=r"\b(?:в|во|для|на) (?:колонк[еу]|комментари[ий]|эфир[еу]?|беседе|разговоре|интервью|стать[ею]|подкасте)"
            r"(?: (?:для|с|со|в|во|на))? ",
            addressee=r"^ ?",
            ours=r"наше(?:му|й) ",
            endings=2,
        ),
        "ar": MediaWords(
            nouns=r"(?:وكالة|صحيفة|جريدة|مجلة|قناة|إذاعة|راديو|تلفزيون|موقع|برنامج|شاشة|شبكة|منصة|بودكاست) ",
            airs=r"(?:على|عبر) (?=شاشة |أثير |هواء |قناة |إذاعة |موقع |برنامج )|"
            r"في (?:مقابلة|حديث|حوار|تصريح|تصريحات|اتصال|مداخلة)(?: \w+)? "
            r"(?:مع |إلى |ل(?:ـ|(?=وكالة|صحيفة|قناة|إذاعة|برنامج|موقع)))",
            addressee=r"(?<!\w)(?:لـ|ل(?=وكالة|صحيفة|جريدة|مجلة|قناة|إذاعة|راديو|تلفزيون|موقع|برنامج|شبكة)|"
            r"إلى (?=وكالة|صحيفة|قناة|إذاعة|موقع|برنامج))",
            channel=r"(?<!\w)(?<!صفحات )(?<!قنوات )(?<!حسابات )(?:على|عبر|في)"
            r"(?: (?:حسابه|حسابها|صفحته|صفحتها|قناته|قناتها|منصة|موقع|تطبيق))?(?: (?:على|في))? ",
            platforms=(
                "تليجرام",
                "تيليغرام",
                "تلجرام",
                "فيس بوك",
                "تويتر",
                "إكس",
                "يوتيوب",
                "واتساب",
                "إنستغرام",
                "انستغرام",
            ),
            bare=rf"(?!{_AR_ENDS}|(?!ال)\w+ية\b)\w+(?: (?!{_AR_ENDS})\w+)?",
        ),
    }
)
"""By language (ISO 639-1); one that is missing knows the media of the gazetteer only."""
