"""Words that show that a name beside them is an outlet's: media nouns, verbs of publishing, words of address.

Data only; every word is folded (no case, no accents). French and English are complete, the others thin.
"""

from __future__ import annotations

from selon.gazetteer.fold import fold_word


def _set(listed: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in listed.split())


MEDIA_NOUNS = _set("""
    agence agences quotidien quotidiens journal journaux hebdomadaire hebdo mensuel bimensuel magazine revue gazette
    site portail média médias chaîne chaînes télévision télé radio station antenne presse groupe titre tabloïd
    pure-player dépêche
    agency agencies newspaper newspapers paper daily weekly monthly magazine journal outlet outlets website site portal
    channel network broadcaster television tv radio station tabloid newswire wire media press
    агентство агентства агентству агентством агентстве информагентство информагентства газета газеты газете газету
    журнал журнала журналу издание издания изданию телеканал телеканала телеканалу канал канала радио сайт портал
    وكالة صحيفة قناة جريدة مجلة موقع شبكة تلفزيون إذاعة راديو
    zeitung magazin sender nachrichtenagentur agentur tageszeitung wochenzeitung fernsehsender rundfunk
    agencia diario periódico revista cadena agenzia giornale quotidiano rivista emittente
""")
"""Nouns that name a kind of medium."""

DESCRIPTORS = MEDIA_NOUNS | _set("""
    de d du des of information informations info nouvelles actualité actualités officiel officielle semi-officielle
    officieuse publique public privé privée étatique état national nationale indépendant indépendante célèbre
    américano réputé grand grande influent influente progouvernemental progouvernementale pro kremlin economique
    économique régional régionale local locale francophone anglophone russophone arabophone panarabe satirique
    investigation enquête continu ligne
    news state run owned official semi semiofficial public private independent national local financial online based
    international leading business
    информационное новостное государственное российское российского государственного
    الأنباء أنباء الرسمية الحكومية شبه
    deutsche nachrichten
""")
"""Words that may stand around a name in a description of its bearer: "the state-run news agency …"."""

JUST_BEFORE = _set(
    "selon citant lire per citing quoting via source sources dixit по данным بحسب وفق نقلا laut zufolge según secondo"
)
"""Words that credit what follows them at once."""

CREDITING = _set("""
    interview interviewé entretien tribune éditorial éditorialiste correspondant correspondante correspondants envoyé
    envoyée journaliste journalistes reporter reporters rédaction rédacteur rédactrice colonnes pages édition lecteurs
    article articles enquête une abonnés confrères consœur
    editorial editor columnist column reporter reporters journalist correspondent newsroom readers edition article
    op-ed investigation front-page
    корреспондент корреспонденту корреспондента интервью журналист журналисту
    مراسل لمراسل صحفي
    korrespondent interview reporter
""")
"""Words of newspaper work, within a few words before a name."""

ADDRESSING = _set("""
    déclaré déclarée dit confié expliqué affirmé indiqué assuré précisé raconté annoncé révélé répondu lâché résumé
    publié publiée publiés publiées paru parue parus rapporté cité citée cités relayé relayée accordé accordée écrit
    assure confie explique indique raconte
    told said speaking writing wrote published reported interviewed confirmed
    сообщил сообщила рассказал рассказала заявил заявила
    قال صرح تصريح
    sagte erklärte
""")
"""Verbs of saying, before a preposition and a name: "a confié au Monde", "told the Guardian"."""

PREPOSITIONS = _set("à a au aux dans par chez to in by with gegenüber der dem im ل")

PUBLISHING = _set("""
    rapporte rapportait rapporté révèle révélait révélé écrit écrivait publie publiait publié titre titrait titré
    affirme évoque relate relève souligne croit avance dévoile dévoilé consacre consacré cite citait cité indique
    assure annonce relaie diffuse diffusé interroge interrogé
    reports reported reporting writes wrote says said publishes published reveals revealed quoted quotes cited cites
    claimed claims headlined aired
    сообщает сообщил сообщило сообщила пишет передает передаёт написал написала
    ذكرت أفادت نقلت كشفت نشرت
    berichtet berichtete schreibt schrieb meldet meldete
""")
"""What media do, within two words after a name."""

AUXILIARIES = _set("a avait aurait ont have has had hat")
FUNCTION_WORDS = _set("elle il on nous vous ici elles ils the today now it we you here")
"""Words of grammar that are also names of media: at the beginning of a sentence they are never taken for those."""
