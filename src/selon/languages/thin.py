"""The few words by which the thin languages name sources and relays, keyed by ISO 639-1 code."""

from collections.abc import Mapping
from types import MappingProxyType

from selon.languages.relay_words import RelayWords
from selon.languages.source_words import Pronoun, SourceWords, noun_classes
from selon.languages.words import words

_PLATFORMS = ("Telegram", "Twitter", "X", "Facebook", "Instagram", "TikTok", "YouTube", "Truth Social", "VKontakte")

_RU = SourceWords(
    pronouns=(
        Pronoun("он", 3, "singular", "m"),
        Pronoun("она", 3, "singular", "f"),
        Pronoun("они", 3, "plural"),
        Pronoun("я", 1, "singular"),
        Pronoun("мы", 1, "plural"),
    ),
    bare_plural_is_indefinite=True,
    bare_is_definite=True,
    cases="ru",
    governors=words(
        "словам слов данным информации сведениям мнению версии оценке оценкам подсчётам подсчетам утверждению заявлению "
        "признанию согласно цитируя для к ко об обо перед через между среди после до без под над за"
    ),
    demonstrative=words("этот эта эти этого этой этих этому этим этими этом"),
    possessive=frozenset(("его", "её", "ее", "их")),
    other=frozenset(("другой", "другие", "ещё", "еще")),
    prepositions=words("в во на из от по при с со у о и"),
    nouns=noun_classes(
        """
        source unknown always = *источник/источники:m *собеседник/собеседники:m собеседница/собеседницы:f
        witness person always = очевидец/очевидцы:m свидетель/свидетели:m житель/жители:m жительница/жительницы:f
        expert person always = *эксперт/эксперты:m аналитик/аналитики:m учёный/учёные:m врач/врачи
        lawyer person always = *адвокат/адвокаты защитник/защитники:m юрист/юристы
        official person always = *чиновник/чиновники:m *чиновница/чиновницы:f дипломат/дипломаты сотрудник/сотрудники:m
            сотрудница/сотрудницы:f
        minister<official person always = министр/министры вице-премьер/вице-премьеры премьер/премьеры
        president<official person always = президент/президенты глава/главы
        leader<official person always = руководитель/руководители директор/директора мэр/мэры губернатор/губернаторы
        speaker<official person always = *представитель/представители:m *представительница/представительницы:f
            пресс-секретарь/пресс-секретари
        agency<media news_agency never = *агентство/агентства *информагентство/информагентства
        newspaper<media media_outlet never = *газета/газеты:f *издание/издания журнал/журналы:m еженедельник/еженедельники:m
        channel<media media_outlet never = *телеканал/телеканалы:m *канал/каналы:m радиостанция/радиостанции:f
        media media_outlet never = *сайт/сайты:m *портал/порталы:m
        press media_outlet always = /сми /журналисты пресса/:f
        ministry government_body never = *министерство/министерства *ведомство/ведомства мид/:m минобороны/
            минздрав/:m правительство/правительства прокуратура/прокуратуры:f полиция/:f суд/суды:m
            администрация/администрации:f мэрия/мэрии:f управление/управления регулятор/регуляторы:m
        company organization never = *компания/компании:f *фирма/фирмы:f банк/банки:m холдинг/холдинги:m завод/заводы:m
        association organization never = *организация/организации:f партия/партии:f профсоюз/профсоюзы:m союз/союзы:m
            институт/институты:m университет/университеты:m фонд/фонды:m клуб/клубы:m
        report document indefinite = *доклад/доклады:m *отчёт/отчёты:m исследование/исследования
        text document indefinite = *документ/документы:m письмо/письма заявление/заявления сообщение/сообщения
            протокол/протоколы:m приговор/приговоры:m *текст/тексты:m
        """
    ),
)

_DE = SourceWords(
    pronouns=(
        Pronoun("er", 3, "singular", "m"),
        Pronoun("sie", 3, None),
        Pronoun("ich", 1, "singular"),
        Pronoun("wir", 1, "plural"),
    ),
    definite=frozenset(("der", "die", "das", "dem", "den", "des")),
    indefinite=words("ein eine einer einem einen mehrere einige viele zwei drei"),
    demonstrative=frozenset(("dieser", "diese", "dieses")),
    possessive=frozenset(("sein", "seine", "ihr", "ihre")),
    other=frozenset(("andere", "anderer", "weitere", "weiterer")),
    bare_plural_is_indefinite=True,
    titles={"herr": "m", "frau": "f", "dr.": None},
    prepositions=words("in im aus von vom des der bei beim für mit an am und zu"),
    particles=frozenset(("von", "van", "zu", "der", "den")),
    nouns=noun_classes(
        """
        source unknown always = quelle/quellen:f informant/informanten:m insider/insider:m
        witness person always = zeuge/zeugen:m zeugin/zeuginnen:f augenzeuge/augenzeugen:m
        expert person always = experte/experten:m expertin/expertinnen:f analyst/analysten:m
        official person always = beamter/beamte:m regierungsvertreter/regierungsvertreter:m diplomat/diplomaten:m
        minister<official person indefinite = minister/minister:m ministerin/ministerinnen:f außenminister/:m
            bundeskanzler/:m bundeskanzlerin/:f
        president<official person indefinite = präsident/präsidenten:m präsidentin/präsidentinnen:f
        speaker<official person indefinite = sprecher/sprecher:m sprecherin/sprecherinnen:f
        agency<media news_agency indefinite = nachrichtenagentur/nachrichtenagenturen:f agentur/agenturen:f
        newspaper<media media_outlet indefinite = zeitung/zeitungen:f magazin/magazine blatt/blätter
        channel<media media_outlet indefinite = sender/sender:m fernsehsender/fernsehsender:m
        press media_outlet always = /medien /medienberichte /journalisten presse/:f
        ministry government_body never = ministerium/ministerien außenministerium/ regierung/regierungen:f
            polizei/:f staatsanwaltschaft/:f behörde/behörden:f armee/:f
        report document indefinite = bericht/berichte:m studie/studien:f umfrage/umfragen:f
        """
    ),
    withheld=r"anonym|namentlich nicht|ungenannt",
)

_ES = SourceWords(
    pronouns=(
        Pronoun("él", 3, "singular", "m"),
        Pronoun("ella", 3, "singular", "f"),
        Pronoun("ellos", 3, "plural", "m"),
        Pronoun("ellas", 3, "plural", "f"),
        Pronoun("yo", 1, "singular"),
        Pronoun("nosotros", 1, "plural"),
    ),
    definite=frozenset(("el", "la", "los", "las", "del", "al")),
    indefinite=words("un una unos unas varios varias algunos algunas dos tres muchos"),
    demonstrative=frozenset(("este", "esta", "estos", "estas", "dicha", "dicho")),
    possessive=frozenset(("su", "sus")),
    same=frozenset(("misma", "mismo", "mismas", "mismos")),
    other=frozenset(("otro", "otra", "otros", "otras")),
    bare_plural_is_indefinite=True,
    titles={"sr.": "m", "sra.": "f", "señor": "m", "señora": "f", "dr.": None},
    prepositions=words("de del en a al con por para que y sobre desde"),
    particles=frozenset(("de", "del", "la", "los", "las", "y")),
    nouns=noun_classes(
        """
        source unknown always = fuente/fuentes:f informante/informantes
        witness person always = testigo/testigos vecino/vecinos:m residente/residentes
        expert person always = experto/expertos:m experta/expertas:f analista/analistas
        official person always = funcionario/funcionarios:m diplomático/diplomáticos:m alto_cargo/altos_cargos:m
        minister<official person indefinite = ministro/ministros:m ministra/ministras:f
        president<official person indefinite = presidente/presidentes:m presidenta/presidentas:f
        speaker<official person indefinite = portavoz/portavoces vocero/voceros:m
        agency<media news_agency indefinite = agencia_de_noticias/:f agencia/agencias:f
        newspaper<media media_outlet indefinite = diario/diarios:m periódico/periódicos:m revista/revistas:f
        channel<media media_outlet indefinite = cadena/cadenas:f canal/canales:m
        press media_outlet always = /medios /periodistas prensa/:f
        ministry government_body never = ministerio/ministerios:m gobierno/gobiernos:m policía/:f fiscalía/:f
            ejército/:m
        report document indefinite = informe/informes:m estudio/estudios:m encuesta/encuestas:f
        """
    ),
    withheld=r"anonim|no identificad",
)

_IT = SourceWords(
    pronouns=(
        Pronoun("lui", 3, "singular", "m"),
        Pronoun("lei", 3, "singular", "f"),
        Pronoun("egli", 3, "singular", "m"),
        Pronoun("loro", 3, "plural"),
        Pronoun("io", 1, "singular"),
        Pronoun("noi", 1, "plural"),
    ),
    definite=words("il lo la l' i gli le del della"),
    indefinite=words("un uno una un' alcuni alcune diversi diverse due tre molti"),
    demonstrative=frozenset(("questo", "questa", "questi", "queste")),
    possessive=frozenset(("suo", "sua", "suoi", "sue")),
    same=frozenset(("stesso", "stessa", "stesse", "stessi")),
    other=frozenset(("altro", "altra", "altri", "altre", "un'altra")),
    bare_plural_is_indefinite=True,
    titles={"sig.": "m", "signor": "m", "signora": "f", "dott.": None},
    prepositions=words("di del della dell' dei delle a al alla in nel con per che e vicine"),
    particles=frozenset(("di", "de", "della", "del", "la")),
    nouns=noun_classes(
        """
        source unknown always = fonte/fonti:f informatore/informatori:m
        witness person always = testimone/testimoni residente/residenti
        expert person always = esperto/esperti:m esperta/esperte:f analista/analisti
        official person always = funzionario/funzionari:m diplomatico/diplomatici:m
        minister<official person indefinite = ministro/ministri:m ministra/ministre:f
        president<official person indefinite = presidente/presidenti premier/:m
        speaker<official person indefinite = portavoce/portavoce
        agency<media news_agency indefinite = agenzia_di_stampa/:f agenzia/agenzie:f
        newspaper<media media_outlet indefinite = giornale/giornali:m quotidiano/quotidiani:m
        channel<media media_outlet indefinite = emittente/emittenti:f canale/canali:m
        press media_outlet always = /media /giornalisti stampa/:f
        ministry government_body never = ministero/ministeri:m governo/governi:m polizia/:f procura/:f esercito/:m
        report document indefinite = rapporto/rapporti:m studio/studi:m sondaggio/sondaggi:m
        """
    ),
    withheld=r"anonim|condizione di non essere",
)

_AR = SourceWords(
    pronouns=(
        Pronoun("هو", 3, "singular", "m"),
        Pronoun("هي", 3, "singular", "f"),
        Pronoun("هم", 3, "plural"),
        Pronoun("أنا", 1, "singular"),
        Pronoun("نحن", 1, "plural"),
    ),
    bare_plural_is_indefinite=True,
    attached=("ال",),
    cases="ar",
    demonstrative=frozenset(("هذا", "هذه", "هؤلاء")),
    other=frozenset(("آخر", "أخرى", "آخرون")),
    prepositions=words("في من على إلى لدى عن مع بـ"),
    nouns=noun_classes(
        """
        source unknown always = *مصدر/مصادر:m
        witness person always = شاهد/شهود:m شاهدة/شاهدات:f ساكن/سكان:m
        expert person always = *خبير/خبراء:m خبيرة/خبيرات:f محلل/محللون:m باحث/باحثون:m باحثة/باحثات:f طبيب/أطباء:m
        lawyer person always = محامي/محامون:m محامية/محاميات:f
        official person always = *مسؤول/مسؤولون:m *مسؤولة/مسؤولات:f دبلوماسي/دبلوماسيون:m موظف/موظفون:m
            موظفة/موظفات:f ضابط/ضباط:m مستشار/مستشارون:m
        minister<official person always = وزير/وزراء:m وزيرة/وزيرات:f
        president<official person always = رئيس/رؤساء:m رئيسة/رئيسات:f
        leader<official person always = مدير/مديرون:m مديرة/مديرات:f عمدة/عمد:m محافظ/محافظون:m نائب/نواب:m سفير/سفراء:m
        speaker<official person always = *متحدث/متحدثون:m *متحدثة/متحدثات:f ناطق/ناطقون:m ناطقة/ناطقات:f
        agency<media news_agency never = *وكالة/وكالات:f
        newspaper<media media_outlet never = *صحيفة/صحف:f *جريدة/جرائد:f مجلة/مجلات:f يومية/يوميات:f
        channel<media media_outlet never = *قناة/قنوات:f إذاعة/إذاعات:f *شبكة/شبكات:f
        media media_outlet never = *موقع/مواقع:m
        press media_outlet always = /صحفيين /إعلام
        ministry government_body never = وزارة/وزارات:f حكومة/:f جيش/:m شرطة/:f بلدية/بلديات:f إدارة/إدارات:f
            مديرية/مديريات:f هيئة/هيئات:f نيابة/:f محكمة/محاكم:f ديوان/:m
        company organization never = *شركة/شركات:f *مجموعة/مجموعات:f مصرف/مصارف:m بنك/بنوك:m
        association organization never = *منظمة/منظمات:f *جمعية/جمعيات:f نقابة/نقابات:f حزب/أحزاب:m اتحاد/اتحادات:m
            لجنة/لجان:f جامعة/جامعات:f نادي/أندية:m مستشفى/مستشفيات:m
        report document indefinite = *تقرير/تقارير:m دراسة/دراسات:f تحليل/تحليلات:m
        text document indefinite = *بيان/بيانات:m *وثيقة/وثائق:f رسالة/رسائل:f بلاغ/بلاغات:m مذكرة/مذكرات:f تعميم/تعاميم:m
        """
    ),
)

SOURCES: Mapping[str, SourceWords] = MappingProxyType({"ru": _RU, "de": _DE, "es": _ES, "it": _IT, "ar": _AR})

RELAYS: Mapping[str, RelayWords] = MappingProxyType(
    {
        "ru": RelayWords(
            cited_by=r"\bцитиру(?:ет|ют) ",
            citing=r"\bсо ссылкой на ",
            interview=r"\bв (?:интервью|беседе с|эфире|разговоре с) ",
            footer=r"источники?\s*:\s*",
            channel=r"\bв ",
            platforms=(*_PLATFORMS, "Телеграм", "ВКонтакте"),
        ),
        "de": RelayWords(
            addressee=r"\b(?:gegenüber|zu) ",
            cited_by=r"\bzitiert von ",
            citing=r"\b(?:unter Berufung auf|zitierte) ",
            interview=r"\bin einem (?:Interview|Gespräch) mit |\bim (?:Interview|Gespräch) mit ",
            channel=r"\b(?:auf|bei|über) ",
            footer=r"quellen?\s*:\s*",
            together=r"mit ",
            byline=r"von ",
            platforms=_PLATFORMS,
            contractions={"vom": "der", "zum": "der"},
            ends=frozenset(("dass", "am", "in", "und", "bei", "mit")),
        ),
        "es": RelayWords(
            addressee=r"\b(?:a(?= (?:la |los |las |[A-Z]))|al) ",
            cited_by=r"\b(?:citad[oa]s?|recogid[oa]s?|difundid[oa]s?) por ",
            citing=r"\b(?:citando a|citando|que citó a) ",
            interview=r"\ben una entrevista (?:con|a|concedida a|de) ",
            channel=r"\ben ",
            footer=r"fuentes?\s*:\s*",
            together=r"con ",
            byline=r"por ",
            platforms=_PLATFORMS,
            contractions={"al": "el", "del": "el"},
            ends=words("que en el este y por con"),
        ),
        "it": RelayWords(
            addressee=r"\b(?:a(?= [A-Z])|al|alla|all'|allo|ai)(?: |(?<='))",
            cited_by=r"\bcitat[oaei] (?:da |dal |dalla |dall')",
            citing=r"\bcitando ",
            interview=r"\bin un'intervista (?:a |al |alla |all'|con )",
            channel=r"\bsu ",
            footer=r"font[ei]\s*:\s*",
            together=r"con ",
            byline=r"di ",
            platforms=_PLATFORMS,
            contractions={"al": "il", "dal": "il"},
            ends=frozenset(("che", "in", "e", "con", "per")),
        ),
        "ar": RelayWords(
            citing=r"(?:نقلا عن|نقلاً عن) ",
            interview=r"في (?:مقابلة|حديث|حوار) مع ",
            footer=r"(?:المصدر|المصادر)\s*:\s*",
            platforms=(*_PLATFORMS, "تلغرام", "فيسبوك"),
        ),
    }
)
