"""Look-ups of outlets by name, description, domain and id."""

import pytest

from selon.gazetteer import Gazetteer, load


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("l'AFP", "afp"),
        ("L’AFP", "afp"),
        ("l’Agence France-Presse (AFP)", "afp"),
        ("agence france presse", "afp"),
        ("l’agence russe Sputnik", "sputnik"),
        ("Novosti", "ria-novosti"),
        ("РИА Новости", "ria-novosti"),
        ("агентство Интерфакс", "interfax"),
        ("Интерфаксу", "interfax"),
        ("رويترز", "reuters"),
        ("وكالة الأناضول", "anadolu"),
        ("قناة العربية", "al-arabiya"),
        ("the New York Times", "nyt"),
        ("Fars news agency", "fars"),
        ("the semi-official Iranian news agency Tasnim", "tasnim"),
        ("l'agence de presse officielle syrienne SANA", "sana"),
        ("la chaîne Al-Jazira", "al-jazeera"),
        ("LE MONDE", "le-monde"),
        ("le quotidien L’Orient-Le Jour", "l-orient-le-jour"),
        ("der Spiegel", "spiegel"),
        ("CBC", "cbc"),
    ],
)
def test_names_and_descriptions(gazetteer: Gazetteer, name: str, expected: str) -> None:
    found = gazetteer.outlet(name)
    assert found is not None
    assert found.id == "outlet:" + expected


@pytest.mark.parametrize(
    "name",
    [
        "",
        "’",
        "l'agence russe",
        "le quotidien",
        "le monde",
        "la presse",
        "le temps",
        "APS",
        "NTV",
        "ABC",
        "Le Matin",
        "Nobody",
    ],
)
def test_no_single_candidate_no_answer(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.outlet(name) is None


def test_nationality_decides_between_outlets_of_one_name(gazetteer: Gazetteer) -> None:
    described = {
        "l'agence algérienne APS": "outlet:aps-dz",
        "l'agence sénégalaise APS": "outlet:aps-sn",
        "le quotidien tunisien La Presse": "outlet:la-presse-tn",
        "le quotidien suisse Le Matin": "outlet:le-matin-ch",
    }
    assert {name: getattr(gazetteer.outlet(name), "id", None) for name in described} == described
    assert len(gazetteer.candidates("APS")) > 1


def test_one_owner_behind_two_agencies(gazetteer: Gazetteer) -> None:
    sputnik, novosti = gazetteer.outlet("Sputnik"), gazetteer.outlet("Novosti")
    assert sputnik and novosti
    assert sputnik.owner == novosti.owner == "outlet:rossiya-segodnya"
    assert [owner.id for owner in gazetteer.owners(sputnik)] == ["outlet:rossiya-segodnya"]
    assert gazetteer.state_voice(sputnik) == sputnik.state_voice == "RU"


def test_independent_public_media_are_not_their_state_s_voice(gazetteer: Gazetteer) -> None:
    for outlet_id, control in {"bbc": "IP", "rfi": "ISFM", "radio-france": "ISM", "deutsche-welle": "ISF"}.items():
        outlet = gazetteer.by_id("outlet:" + outlet_id)
        assert outlet is not None
        assert outlet.control == control
        assert outlet.state_voice is None
        assert gazetteer.state_voice(outlet) is None


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        ("www.lemonde.fr", "le-monde"),
        ("LEMONDE.FR", "le-monde"),
        ("https://www.afp.com/fr/x?y=1", "afp"),
        ("mobile.reuters.com:443", "reuters"),
        ("arabic.rt.com", "rt"),
    ],
)
def test_domains(gazetteer: Gazetteer, domain: str, expected: str) -> None:
    found = gazetteer.by_domain(domain)
    assert found is not None
    assert found.id == "outlet:" + expected


@pytest.mark.parametrize("domain", ["", "com", "example.org", "notlemonde.fr"])
def test_unknown_domains(gazetteer: Gazetteer, domain: str) -> None:
    assert gazetteer.by_domain(domain) is None
    assert gazetteer.by_id("outlet:" + domain) is None
