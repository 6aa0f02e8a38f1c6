from __future__ import annotations

import pytest

from tests.reading.marked import claims_of

FRENCH_OWN = [
    ("L'agence aurait recruté deux cents hommes.", "conditional"),
    ("Une offensive serait en préparation.", "conditional"),
    ("Des drones auraient été vus au-dessus du port.", "conditional"),
    ("Le convoi viendrait du nord.", "conditional"),
    ("Le maire préparait sa défense.", "asserted"),
    ("On la considérait comme perdue, elle tirait les ficelles.", "asserted"),
    ("Le pont pourrait céder cet hiver.", "possible"),
    ("Le trafic devrait reprendre.", "possible"),
    ("Le navire est peut-être déjà loin.", "possible"),
    ("Si le barrage cédait, la vallée serait noyée.", "possible"),
    ("Le mur aurait pu tomber.", "possible"),
    ("Une réunion aura lieu mardi.", "planned"),
    ("La mairie va fermer la piscine.", "planned"),
    ("Une réunion est prévue mardi à la mairie.", "planned"),
    ("Le conseil s'apprête à voter le budget.", "planned"),
    ("Le pont n'a pas cédé.", "negated"),
    ("Personne n'a été blessé dans l'accident.", "negated"),
    ("Aucune plainte n'a été déposée à ce jour.", "negated"),
    ("Le juge n'a entendu que deux témoins.", "asserted"),
    ("Qui a ouvert les vannes du barrage ?", "question"),
    ("Deux hommes, qui auraient participé au vol, sont recherchés.", "asserted"),
    ("L'homme qui aurait tiré est en fuite depuis lundi.", "asserted"),
    ("C'est lui qui aurait donné l'ordre de tirer.", "conditional"),
    ("Ceux qui fuient le camp seraient payés par la milice.", "conditional"),
    ("La ville, dont le maire serait mourant, vote dimanche.", "asserted"),
    ("Le maire a démissionné, et personne n'a protesté.", "asserted"),
    ("Les kiosques, eux, n'ont plus de journaux.", "negated"),
    ("Le Riviera Palace rouvre ses portes à Nice.", "asserted"),
    ("Il parle assez haut pour ne pas être oublié.", "asserted"),
]
FRENCH_TOLD = [
    ("<s 1>Il</s> <q 1>a dit</q> <c 1>qu'il viendrait lundi</c>.", "planned"),
    ("<s 1>Il</s> <q 1>a annoncé</q> <c 1>que le match serait reporté</c>.", "planned"),
    ("<s 1>Il</s> <q 1>a affirmé</q> <c 1>que l'armée aurait reculé</c>.", "conditional"),
    ("<s 1>Le site</s> <q 1>a rapporté</q> <c 1>que le suspect serait en fuite</c>.", "conditional"),
    ("<s 1>Il</s> <q 1>affirme</q> <c 1>que le suspect serait en fuite</c>.", "conditional"),
    ("<q 1>Selon</q> <s 1>une source</s>, <c 1>l'usine fermerait en mars</c>.", "conditional"),
    ("<s 1>Un élu</s> lui <q 1>aurait confié</q> <c 1>avoir tout vu</c>.", "conditional"),
    ("<c 1>« Je voudrais une enquête »</c>, <q 1>dit</q> <s 1>le maire</s>.", "asserted"),
    ("<c 1>« Ce serait une faute »</c>, <q 1>dit</q> <s 1>le maire</s>.", "possible"),
    ("<c 1>« Ils auraient tout brûlé »</c>, <q 1>dit</q> <s 1>un voisin</s>.", "conditional"),
    ("<s 1>Elle</s> <q 1>promet</q> <c 1>un retour à la normale</c>.", "planned"),
    ("<s 1>Elle</s> <q 1>a promis</q> <c 1>une enquête</c>.", "planned"),
    ("<s 1>Il</s> <q 1>annonce</q> <c 1>la fermeture du site</c>.", "planned"),
    ("<s 1>Il</s> <q 1>annonce</q> <c 1>que le site est fermé</c>.", "asserted"),
    ("<s 1>Ils</s> <q 1>soupçonnent</q> <c 1>une fuite de gaz</c>.", "possible"),
    ("<s 1>Il</s> <q 1>exclut</q> <c 1>une fermeture</c>.", "negated"),
    ("<s 1>Il</s> <q 1>se demande</q> <c 1>si le pont tiendrait</c>.", "question"),
    ("<s 1>Elle</s> <q 1>a demandé</q> <c 1>pourquoi le port fermait</c>.", "question"),
    ("<s 1>Le port</s> <q 1>aurait expliqué</q> <c 1>que les bacs ne sont plus sûrs</c>.", "negated"),
    ("<s 1>Il</s> a partagé le texte <q 1>sans préciser</q> <c 1>d'où il le tient</c>.", "question"),
    ("<s 1>Il</s> <q 1>assure</q> <c 1>que la banque n'aurait jamais payé</c>.", "conditional"),
    ("<c 1>« Où sont les fonds ? »</c>, <q 1>demande</q> <s 1>le maire</s>.", "question"),
    ("<s 1>Qui</s> <q 1>jure</q> <c 1>que le pont tient</c> ?", "asserted"),
    (
        "<s 1>Il</s> <q 1>évoque</q> <c 1>l'information selon laquelle des camions auraient été volés</c>.",
        "conditional",
    ),
    ("<s 1>Il</s> <q 1>explique</q> <c 1>: « Le feu a pris. Le vent a tourné. Personne n'a rien vu. »</c>", "asserted"),
]
ENGLISH_OWN = [
    ("The agency reportedly recruited two hundred men.", "conditional"),
    ("The suspect is believed to have fled abroad.", "conditional"),
    ("The ship was said to be carrying arms.", "conditional"),
    ("The alleged thief left town.", "asserted"),
    ("The bridge may collapse this winter.", "possible"),
    ("The bridge could not be closed.", "negated"),
    ("It opened in May and closed in June.", "asserted"),
    ("The bridge might hold.", "possible"),
    ("If the dam broke, the valley would be flooded.", "possible"),
    ("The council will meet on Tuesday.", "planned"),
    ("The plant is set to close in March.", "planned"),
    ("The museum plans to reopen its doors.", "planned"),
    ("No one has been charged so far.", "negated"),
    ("The bridge did not collapse.", "negated"),
    ("The bridge didn’t collapse.", "negated"),
    ("Not only did it rain, the wind rose.", "asserted"),
    ("Who opened the gates of the dam?", "question"),
    ("Two men, who reportedly took part in the theft, are wanted.", "asserted"),
    ("The bridge collapsed on Monday.", "asserted"),
]
ENGLISH_TOLD = [
    ("<s 1>She</s> <q 1>said</q> <c 1>she would resign on Friday</c>.", "planned"),
    ("<s 1>She</s> <q 1>said</q> <c 1>that the council would vote</c>.", "planned"),
    ("<c 1>“It would be a mistake,”</c> <q 1>said</q> <s 1>the mayor</s>.", "possible"),
    ("<s 1>He</s> <q 1>reportedly said</q> <c 1>that the money was gone</c>.", "conditional"),
    ("<c 1>The thief</c> <q 1>is believed</q> <c 1>to have fled</c>.", "conditional"),
    ("<s 1>She</s> <q 1>told</q> him <c 1>to leave the camp</c>.", "planned"),
    ("<s 1>She</s> <q 1>declined to say</q> <c 1>how many had left</c>.", "question"),
    ("<s 1>She</s> <q 1>vowed</q> <c 1>to fight on</c>.", "planned"),
    ("<s 1>Police</s> <q 1>suspect</q> <c 1>arson</c>.", "possible"),
    ("<s 1>He</s> <q 1>ruled out</q> <c 1>a coalition</c>.", "negated"),
    ("<s 1>She</s> <q 1>asked</q> <c 1>whether the gate was shut</c>.", "question"),
]
THIN = [
    ("ru", "Завод якобы закрыт с весны.", "conditional"),
    ("ru", "Мост не обрушился за зиму.", "negated"),
    ("de", "Das Werk wird im März schließen.", "planned"),
    ("de", "Der Zeuge soll das Land verlassen haben.", "conditional"),
    ("es", "El puente no se cayó ayer.", "negated"),
    ("it", "Il sindaco avrebbe ricevuto denaro contante.", "conditional"),
    ("ar", "سوف تجتمع اللجنة في العاصمة غدا.", "planned"),
    ("cs", "Most se zřítil v pondělí večer.", "asserted"),
]
CASES = [
    *(("fr", *case) for case in (*FRENCH_OWN, *FRENCH_TOLD)),
    *(("en", *case) for case in (*ENGLISH_OWN, *ENGLISH_TOLD)),
    *THIN,
]  # fmt: skip


@pytest.mark.parametrize(("code", "source", "expected"), CASES, ids=lambda value: str(value)[:70])
def test_modality(code: str, source: str, expected: str) -> None:
    (claim,) = claims_of(source, code)
    assert claim.modality == expected
