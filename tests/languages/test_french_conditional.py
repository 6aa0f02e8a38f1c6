from __future__ import annotations

import re

import pytest

from selon.languages.fr.conditional import CONDITIONAL, FUTURE, PERFECT


def listed(text: str) -> list[str]:
    return text.split()


CONDITIONALS = listed("""
serait aurait auraient seraient ferait feraient irait iraient pourrait devrait voudrait viendrait tiendrait
verrait saurait faudrait vaudrait recevrait enverrait mourrait courrait acquerrait prendrait mettrait rendrait
vendrait perdrait attendrait permettrait promettrait comprendrait détiendrait obtiendrait maintiendrait
interviendrait proviendrait deviendrait dirait produirait conduirait construirait détruirait écrirait inscrirait
lirait suivrait poursuivrait vivrait survivrait conclurait exclurait inclurait romprait interromprait vaincrait
convaincrait croirait boirait prévoirait plairait connaîtrait reconnaîtrait paraîtrait apparaîtrait naîtrait
craindrait rejoindrait peindrait résoudrait dissoudrait battrait combattrait finirait choisirait sortirait
partirait servirait dormirait mentirait subirait fournirait réunirait établirait recruterait préparerait
montrerait opérerait préférerait considérerait tirerait retirerait demeurerait assurerait livrerait entrerait
rencontrerait administrerait célébrerait appellerait jetterait achèterait paierait essaierait emploierait
nierait tuerait continuerait jouerait avouerait créerait lancerait mangerait parlerait percevrait concevrait
promouvrait pleuvrait souffrirait offrirait ouvrirait couvrirait découvrirait cueillerait accueillerait
parcourrait secourrait trahirait agirait concernerait durerait tournerait gouvernerait libérerait transférerait
gérerait désirerait expirerait déchirerait éclairerait instaurerait restaurerait jurerait pleurerait figurerait
aurions pourrions devriez
""")
IMPERFECTS_AND_NOUNS = listed("""
préparait montrait considérait tirait retirait demeurait assurait livrait opérait préférait libérait admirait
désirait respirait expirait inspirait aspirait conspirait transpirait soupirait attirait étirait virait
chavirait déchirait cirait empirait délirait rencontrait entrait ouvrait offrait souffrait couvrait découvrait
célébrait administrait enregistrait illustrait démontrait concentrait filtrait pénétrait perpétrait rentrait
centrait durait perdurait jurait figurait mesurait pleurait rassurait tournait entourait labourait savourait
instaurait restaurait éclairait flairait errait serrait terrait enterrait desserrait resserrait fourrait
bourrait remboursait mourait courait parcourait secourait concourait gérait digérait ingérait transférait
différait référait espérait récupérait coopérait générait tolérait exagérait modérait aérait effondrait
encadrait engendrait sombrait enivrait délivrait navrait cuivrait consacrait massacrait comparait déclarait
séparait réparait barrait narrait parait accaparait égarait démarrait explorait déplorait ignorait honorait
améliorait élaborait dévorait décorait adorait murmurait procurait capturait structurait portrait retrait
extrait attrait trait frais vrais marais relais souhait cloîtrait tirais entraient tiraient assuraient
préparaient montraient entrions tirions préparions opéraient
""")
FUTURES = listed("sera aura feront viendra laissera rendra permettront saura choisira mourra enverra ira devront")
NO_FUTURES = listed("""
montra tira entra caméra opéra front effondra livra vrai minerai déclara assura considéra retira admira prépara
démontra célébra rencontra jura sara affront
""")


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(CONDITIONALS) >= 80
    assert len(IMPERFECTS_AND_NOUNS) >= 80


@pytest.mark.parametrize("form", CONDITIONALS)
def test_conditional(form: str) -> None:
    assert re.fullmatch(CONDITIONAL, form)


@pytest.mark.parametrize("form", IMPERFECTS_AND_NOUNS)
def test_not_conditional(form: str) -> None:
    assert not re.fullmatch(CONDITIONAL, form)


@pytest.mark.parametrize("form", FUTURES)
def test_future(form: str) -> None:
    assert re.fullmatch(FUTURE, form)


@pytest.mark.parametrize("form", NO_FUTURES)
def test_not_future(form: str) -> None:
    assert not re.fullmatch(FUTURE, form)


@pytest.mark.parametrize(
    "text",
    ["aurait recruté", "auraient été vus", "se seraient rendus", "serait mort", "aurait déjà été livré",
     "aurait ouvert",
     "aurait lui-même admis", "n'aurait pas été", "seraient arrivées", "aurait pris", "auraient dit"],
)  # fmt: skip
def test_compound_tenses(text: str) -> None:
    assert re.search(PERFECT, text)


@pytest.mark.parametrize(
    "text", ["aurait lieu", "aurait besoin", "serait en préparation", "aurait droit", "serait faux"]
)
def test_no_compound_tense(text: str) -> None:
    assert not re.search(PERFECT, text)
