"""Dates in French."""

from selon.languages.date_words import DateWords

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
_SHORT = {"janv": 1, "févr": 2, "juil": 7, "oct": 10, "nov": 11, "déc": 12, "aout": 8, "fevrier": 2}
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_NUMBERS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_LAST = r"dernier|dernière|derniers|dernières|passée?s?|écoulée?s?"
_NEXT = r"prochaine?s?|qui vient|à venir"
_TOLD = r"suivante?|précédente?|d'après|d'avant"
_WHICH = rf"(?: (?P<which>{_LAST}|{_NEXT}))"
_PART = r"(?P<part>[Dd]ébut|[Mm]i|[Ff]in)(?: |-|-?d'|-?de )(?:le mois de |l'année )?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)\b(?! ?(?:euros|personnes|habitants|%|€|m\b|mètres|km))"
_OF = rf" de l'an(?:née)? (?P<of>{_LAST}|{_NEXT})\b"
_DAYS = {
    "avant-hier": -2, "hier": -1, "aujourd'hui": 0, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "demain": 1,
    "après-demain": 2,
}  # fmt: skip

DATES = DateWords(
    months={form: i for i, name in enumerate(_MONTHS, 1) for form in (name, name.title())} | _SHORT,
    weekdays={form: i for i, name in enumerate(_WEEKDAYS) for form in (name, name.title())},
    numbers={name: i for i, name in enumerate(_NUMBERS, 1)}
    | {"une": 1, "quinze": 15, "vingt": 20, "trente": 30, "vingt-quatre": 24, "quarante-huit": 48}
    | {"soixante-douze": 72},
    days={form: distance for name, distance in _DAYS.items() for form in (name, name[0].upper() + name[1:])},
    units={
        **dict.fromkeys(("jour", "jours", "journées"), 1),
        **dict.fromkeys(("semaine", "semaines"), 7),
        **dict.fromkeys(("an", "ans", "année", "années"), 365),
        **dict.fromkeys(("heure", "heures"), 0),
        "mois": 30,
        "week-end": 2,
    },
    next=frozenset(("prochain", "prochaine", "prochains", "prochaines", "qui vient", "à venir")),
    last=frozenset(f"{stem}{end}" for stem in ("passé", "écoulé") for end in ("", "e", "s", "es"))
    | {"dernier", "dernière", "derniers", "dernières"},
    early=frozenset(("début",)),
    mid=frozenset(("mi",)),
    late=frozenset(("fin",)),
    hints={
        "relative": ("hier", "jourd'hui", "demain", "ce matin", "Ce matin", "ce soir", "Ce soir", "cet après-midi"),
        "past": ("derni", "prochain", "passé", "écoulé"),
        "unit": ("derni", "prochain", "passé", "écoulé", "qui vient", "à venir", "ette ", "Ce ", "ce "),
        "ago": ("l y a ", "ans "),
        "decade": ("années",),
        "year": ("19", "20", "18", "17", "16"),
        "unresolved": ("veille", "lendemain", "jour-là", "suivant", "précédent", "d'après", "d'avant"),
    },
    patterns=(
        ("range", rf"(?:du|entre le|Du|Entre le) (?P<day>\d\d?)(?:er)?(?: (?P<month>{{month}}))? (?:au|"
        rf"et le) (?P<day2>\d\d?) "
         rf"(?P<month2>{{month}})\b(?: {_YEAR})?"),
        ("range", r"\b(?:[Ee]ntre|[Dd]e) (?P<year>(?:1[6-9]|20)\d\d) (?:et|à) (?P<year2>(?:1[6-9]|20)\d\d)\b"),
        ("range", r"\b(?P<year>(?:19|20)\d\d)[-–](?P<year2>(?:19|20)\d\d)\b"),
        ("day", rf"\b(?:(?P<weekday>{{weekday}}) )?(?P<day>\d\d?)(?: ?er)? (?P<month>{{month}})\b(?:\.(?= "
        rf"\d{{4}}))?(?: {_YEAR}|{_OF}|{_WHICH}\b)?"),
        ("day", r"\b(?P<weekday>{weekday}) (?P<day>[12]?\d|3[01])(?:er)?(?=[,.;:)»]|$| (?:à|au|et|ou|dans|sur|en|pour|"
         r"après|avant|devant|lors|par|qui|matin|midi|soir)\b)"),
        ("month", rf"\b(?:{_PART})?(?P<month>{{month}})\b(?: {_YEAR}|{_OF}|{_WHICH}\b)?"),
        ("weekday", rf"\b(?P<by>[Dd]'ici (?:à )?|[Jj]usqu'à |[Dd]ès )?(?P<weekday>{{weekday}})\b{_WHICH}?"),
        ("relative", r"\b(?P<word>{days})\b"),
        ("past", rf"\b(?:[Cc]es|[Ll]es|[Aa]u cours des|[Dd]ans les|"
        rf"des) (?:(?P<number>{{number}}) )?(?P<which>{_LAST}|prochaine?s?) "
         r"(?:(?P<number2>{number}) )?(?P<unit>{unit})\b"),
        ("past", rf"\b(?:[Cc]es|[Ll]es|des) (?P<number>{{number}}) (?P<unit>{{unit}}) (?P<which>{_LAST})\b"),
        ("unit", rf"\b(?:[Ll]a|[Ll]e|[Ll]'|du|l') ?(?P<unit>{{unit}}){_WHICH}\b"),
        ("unit", r"\b(?:[Cc]ette|[Cc]e) (?P<unit>semaine|mois|année|week-end)(?:-ci)?\b(?! (?:de |d'){month})"),
        ("ago", r"\b[Ii]l y a (?:(?:environ|près de|quelque|plus de) )?(?P<number>{number}) (?P<unit>{unit})\b"),
        ("ago", r"\b(?P<ahead>[Dd]ans) (?P<number>{number}) (?P<unit>{unit})\b"),
        ("decade", r"\bannées (?P<year>(?:19|20)\d0)\b"),
        ("year", rf"\b(?:[Ee]n|[Dd]epuis|[Dd]ès|avant|après|[Jj]usqu'en|[Dd]'ici(?: à)?|l'année|courant|"
        rf"de) (?P<span>{_YEAR})"),
        ("year", rf"\b{_PART}{_YEAR}"),
        ("unresolved", rf"\b(?:[Ll]'(?:an|année)|[Ll]a semaine|[Ll]e (?:mois|jour|week-end|{{weekday}})) (?:{_TOLD})\b"),
        ("unresolved", r"\b(?:[Ll]a veille|[Ll]e lendemain|[Cc]e jour-là|[Ll]'avant-veille|[Ll]e surlendemain)\b"),
    ),
)  # fmt: skip
