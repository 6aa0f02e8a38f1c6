"""Language identification."""

import pytest

from selon.articles import identify, language_code
from selon.articles import language as module
from selon.articles.language import quick_look

FRENCH = (
    "Le conseil départemental a confirmé jeudi que les travaux du pont de Kerlann seront interrompus pour trois "
    "semaines. "
    "Selon la préfète, les ouvriers ont découvert une fissure qui n’était pas sur les plans. « Nous ne prendrons aucun "
    "risque avec les riverains », a-t-elle ajouté, avant de préciser que la circulation est déviée par la route du "
    "port."
)
ENGLISH = (
    "The county council said on Thursday that work on the Kerlann bridge would be halted for three weeks. Engineers "
    "have "
    "found a crack which was not on the plans, according to the prefect. “We will not take any risk with the people "
    "who "
    "live here,” she said, and added that traffic had been sent by the harbour road."
)
OTHERS = {
    "de": "Der Landrat erklärte am Donnerstag, die Arbeiten an der Brücke würden für drei Wochen unterbrochen.",
    "es": "El consejo provincial confirmó el jueves que las obras del puente se interrumpirán durante tres semanas.",
    "it": "Il consiglio provinciale ha confermato giovedì che i lavori del ponte saranno interrotti per tre settimane.",
    "ru": "Областной совет подтвердил в четверг, что работы на мосту будут прерваны на три недели.",
    "uk": "Обласна рада підтвердила в четвер, що роботи на мосту буде перервано на три тижні через тріщину.",
    "ar": "أكد مجلس المحافظة يوم الخميس أن أعمال الجسر ستتوقف لمدة ثلاثة أسابيع بسبب شرخ في الأساس.",
    "ca": "El consell provincial va confirmar dijous que les obres del pont s'aturaran durant tres setmanes.",
}
NEAR = [  # Occitan and Haitian beside French, Dutch beside English: enough words to be looked at, and no mistake
    "Lo conselh departamental a confirmat dijòus que las òbras del pònt serán arrestadas pendent tres setmanas. "
    "Segon la "
    "prefècta, los obrièrs an descobèrt una fenda que èra pas sus los plans. Prendrem pas cap de risc amb los vesins, "
    "çò ajustèt ela, e la circulacion passa per la rota del pòrt dempuèi la setmana passada.",
    "Konsèy depatmantal la konfime jedi ke travay sou pon an ap kanpe pandan twa semèn. Dapre prefè a, ouvriye yo "
    "jwenn "
    "yon fant ki pa t sou plan yo. Nou pa p pran okenn risk ak moun ki rete la yo, se sa li te di, epi li ajoute ke "
    "machin "
    "yo ap pase sou wout pò a depi semèn pase.",
    "De provincieraad bevestigde donderdag dat het werk aan de brug drie weken wordt stilgelegd. Volgens de prefect "
    "vonden "
    "de arbeiders een scheur die niet op de plannen stond. We nemen geen enkel risico met de mensen die hier wonen, "
    "zei "
    "ze, en ze voegde eraan toe dat het verkeer over de havenweg wordt geleid.",
]


def test_french_and_english_need_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_identifier", lambda: pytest.fail("the model was loaded"))
    assert identify(FRENCH) == "fr"
    assert identify(ENGLISH, hint="fr") == "en"
    assert identify(OTHERS["ru"], hint="ru-RU") == "ru"


@pytest.mark.parametrize("text", NEAR)
def test_near_languages_are_not_taken_for_them(text: str) -> None:
    assert quick_look(text) is None


def test_two_languages_in_one_text_leave_doubt() -> None:
    assert quick_look(FRENCH) == "fr"
    assert quick_look(ENGLISH) == "en"
    assert quick_look(f"{FRENCH} {ENGLISH}") is None


@pytest.mark.parametrize(("code", "text"), OTHERS.items())
def test_others_by_the_model(code: str, text: str) -> None:
    assert identify(text) == code
    assert identify(text, hint="en") == code  # a template's left-over


@pytest.mark.parametrize("text", ["", "Paris", "12 345", "ok", "…", "Madrid 2024"])
def test_none_when_unsure(text: str) -> None:
    assert identify(text) is None
    assert identify(text, hint="fr") == "fr"


@pytest.mark.parametrize(
    ("tag", "code"),
    [("fr", "fr"), ("fr-FR", "fr"), ("FR_ca", "fr"), ("fra", "fr"), ("eng-US", "en"), (" ru ", "ru")]
    + [(bad, None) for bad in ("", None, "French", "f", "12", "xyzzy", "qqq")],
)
def test_codes(tag: str | None, code: str | None) -> None:
    assert language_code(tag) == code
