"""Words by which the checks of the corpus know names that are not in their form. Language -> words, in lower case."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


DETERMINERS = {
    "fr": _words(
        "le la les l’ un une des du d’ ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs",
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante dix-neuf quelques",
        "plusieurs certains certaines chaque",
    ),
    "en": _words(
        "the a an this that these those my your his her its our their one two three four five six seven eight nine ten",
        "eleven twelve twenty some several many few certain each every",
    ),
    "ru": _words(
        "этот эта эти тот та те мой наш его её их один одна два две двое три трое четыре четверо пять шесть семь",
        "восемь девять десять несколько некоторые многие",
    ),
    "ar": _words(
        "هذا هذه هؤلاء اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر",
        "عدة بعض جميع",
    ),
}
"""Articles, possessives, numerals and quantifiers that no resolved name begins with."""

PART_OF = {
    "fr": ("un des ", "une des ", "un de ", "une de "),
    "en": ("one of ",),
    "ru": ("один из ", "одна из "),
    "ar": ("أحد ", "إحدى "),
}
"""One out of a group is a source of its own, and named so."""

WHOLE = {
    "fr": frozenset({"on", "ils", "certains", "certaines"}),
    "en": frozenset({"they", "some"}),
    "ru": frozenset({"некоторые", "многие"}),
    "ar": frozenset({"بعض", "البعض"}),
}
"""Indefinite pronouns that are the whole name of a source about which the article tells nothing more."""

PLURAL_ENDINGS = {
    "fr": ("s", "x"),
    "en": ("people", "ources", "fficials", "itnesses"),
    "ru": ("ы", "и", "ие", "ые"),
    "ar": ("مصادر",),
}
"""Endings of a first word that tell several people; where they mostly do not, the words themselves."""

SINGULAR = frozenset({"fils", "petit-fils", "voix", "vieux", "gros", "époux", "mauvais"})
"""Words with such an ending that stand for one person."""

FUNCTIONS = {
    "fr": _words("président ministre gouverneur préfet maire général colonel procureur roi directeur"),
    "en": _words("president minister governor mayor general colonel dean king director premier"),
    "ru": _words("президент министр губернатор мэр генерал прокурор директор доктор"),
    "ar": _words("الرئيس الوزير المحافظ العميد المدير القاضي الضابط القائد الملك السفير الناطق المتحدث"),
}
"""Functions that may be written like a name, and are none."""

SOURCES = {
    "fr": ("source", "sources"),
    "en": ("source", "sources"),
    "ru": ("источник", "источники"),
    "ar": ("مصدر", "مصادر"),
}
"""A source that is called just that, and several."""
