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
    ("Le signal que personne n'entend sonne encore à Brenne.", "asserted"),
    ("La digue, faute de crédits, risque cependant de céder.", "possible"),
    ("Le risque de crue occupe les riverains.", "asserted"),
    ("La préfecture va désormais devoir consulter les communes.", "planned"),
    ("Le conseil tient ses comptes et il votera lundi.", "asserted"),
    ("La réserve n'est plus remplie qu'à moitié.", "asserted"),
    ("Jamais un pont n'a été fermé si vite.", "negated"),
    ("Le vol vers Corvane n'est pas exclu.", "possible"),
    ("La somme figure sur un compte à Zurich.", "asserted"),
    ("Ça va mal finir pour le port.", "planned"),
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
    ("<s 1>Il</s> <q 1>a précisé</q> <c 1>que l'otage souffrirait d'une fracture</c>.", "conditional"),
    ("<s 1>Il</s> <q 1>assurait</q> <c 1>que les bus seraient déjà partis</c>.", "conditional"),
    ("<s 1>Il</s> <q 1>a assuré</q> <c 1>que les bus seraient prêts lundi</c>.", "planned"),
    ("<s 1>Il</s> <q 1>disait</q> <c 1>qu'on tiendrait jusqu'à l'été</c>.", "planned"),
    ("<q 1>s'appuyant sur</q> <s 1>un témoin</s>, <c 1>que les dépôts seraient vides</c>.", "conditional"),
    ("<s 1>Il</s> <q 1>a indiqué</q> <c 1>que le radar n'aurait « rien vu venir »</c>.", "conditional"),
    ("<s 1>Un élu</s> <q 1>aurait prévenu</q> <c 1>que le roc n'est pas sûr</c>.", "negated"),
    ("<s 1>Un élu</s> <q 1>aurait demandé</q> <c 1>de ne pas bâtir</c>.", "conditional"),
    ("<s 1>Elle</s> <q 1>recommande</q> <c 1>de ne pas bâtir</c>.", "planned"),
    ("<s 1>Elle</s> <q 1>a affirmé</q> <c 1>ne pas se souvenir</c>.", "negated"),
    ("<s 1>Elle</s> <q 1>menace</q> <c 1>de tout dire si la rançon n'est pas versée</c>.", "planned"),
    ("<s 1>Le médecin</s> <q 1>a dit</q> <c 1>d'arrêter les cachets</c>.", "planned"),
    ("<s 1>On</s> lui <q 1>reproche</q> <c 1>d'arrêter trop tôt</c>.", "asserted"),
    ("<q 1>L'annonce</q>, par <s 1>la mairie</s>, <c 1>d'un audit complet</c>.", "planned"),
    ("<s 1>Elle</s> <q 1>a annoncé</q> <c 1>la mort du guide</c>.", "asserted"),
    ("<q 1>a annoncé</q> <s 1>la régie</s> : <c 1>la ligne est coupée</c>.", "asserted"),
    ("<q 1>a annoncé</q> <s 1>la régie</s> : <c 1>la ligne dérivait depuis mai</c>.", "asserted"),
    ("<s 1>Elle</s> signe un arrêté, <q 1>annonçant</q> <c 1>le retrait des bus</c>.", "planned"),
    ("<s 1>Elle</s> <q 1>se veut</q> <c 1>rassurante</c>.", "asserted"),
    ("<s 1>Cela</s> <q 1>veut dire</q> <c 1>que le gel tient</c>.", "asserted"),
    ("<q 1>attirant l'attention sur</q> <c 1>le fait que l'usine tourne</c>.", "asserted"),
    ("<s 1>La mairie</s> <q 1>évoque</q> <c 1>« aucune invitation »</c>.", "negated"),
    ("<s 1>La même personne</s> <q 1>a averti</q> <c 1>qu'aucun retard n'était prévu</c>.", "negated"),
    ("<s 1>Elle</s> <q 1>n'a jamais recommandé</q> <c 1>la fermeture</c>.", "negated"),
    ("<s 1>Il</s> <q 1>n'a ni confirmé ni démenti</q> <c 1>la fuite</c>.", "asserted"),
    ("<s 1>On</s> <q 1>dit</q> <c 1>que c'est faux</c>.", "asserted"),
    ("<s 1>Elle</s> <q 1>interroge</q> : <c 1>« C'est un plan. La digue tient. Un plan de qui ? »</c>", "question"),
    ("<c 1>« Le pont ? Il tient. »</c>, <q 1>dit</q> <s 1>Paul</s>.", "asserted"),
    ("<s 1>Il</s> <q 1>penche pour</q> <c 1>une avarie</c>.", "possible"),
    ("<s 1>Il</s> ajoute, <q 1>sans préciser</q> <c 1>d'où vient la liste</c>.", "question"),
    ("<s 1>Il</s> <q 1>réclame</q> <c 1>une liste des fonds qui seraient cachés</c>.", "planned"),
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
    ("<s 1>She</s> <q 1>declined to say</q> <c 1>who opened the gate</c>.", "question"),
    ("<s 1>She</s> <q 1>told</q> the crew <c 1>to stay below</c>.", "planned"),
    ("<s 1>She</s> <q 1>would not comment on</q> <c 1>the log</c>.", "asserted"),
    ("<s 1>She</s> <q 1>said</q> <c 1>she'd forgotten the key</c>.", "asserted"),
    ("<s 1>She</s> <q 1>said</q> <c 1>she'd return the key</c>.", "planned"),
    ("<s 1>She</s> <q 1>has alleged</q> <c 1>that he took the key</c>.", "asserted"),
    ("<s 1>She</s> <q 1>said</q> <c 1>he was warned and they were not ready</c>.", "asserted"),
]
THIN = [
    ("ru", "Завод якобы закрыт с весны.", "conditional"),
    ("ru", "Мост не обрушился за зиму.", "negated"),
    ("ru", "Мост, который не чинили, стоит.", "asserted"),
    ("ru", "Главный вопрос не в мосте, а в деньгах.", "asserted"),
    ("ru", "Ходят слухи, что мост закрыт.", "conditional"),
    ("ru", "<s 1>Мэр</s> <q 1>попросил</q> <c 1>не закрывать мост</c>.", "planned"),
    ("ru", "<s 1>Мэр</s> <q 1>не подписал</q> <c 1>приказ о мосте</c>.", "negated"),
    ("ru", "<s 1>Мэр</s> <q 1>спросил</q> <c 1>кто закрыл мост</c>.", "question"),
    ("ru", "<s 1>Мэр</s> <q 1>сказал</q> <c 1>что мост могут закрыть</c>.", "possible"),
    ("de", "Das Werk wird im März schließen.", "planned"),
    ("de", "Der Zeuge soll das Land verlassen haben.", "conditional"),
    ("es", "El puente no se cayó ayer.", "negated"),
    ("it", "Il sindaco avrebbe ricevuto denaro contante.", "conditional"),
    ("ar", "سوف تجتمع اللجنة في العاصمة غدا.", "planned"),
    ("ar", "<q 1>ويُقال</q> <c 1>إن الجسر مغلق منذ الربيع</c>.", "conditional"),
    ("ar", "<s 1>العمدة</s> <q 1>طلب</q> <c 1>إغلاق الجسر</c>.", "planned"),
    ("ar", "<s 1>العمدة</s> <q 1>سأل</q> <c 1>عما إذا كان الجسر مغلقا</c>.", "question"),
    ("ar", "<s 1>العمدة</s> <q 1>رفض</q> <c 1>التعليق</c>.", "negated"),
    ("ar", "<s 1>العمدة</s> <q 1>قال</q> <c 1>إن الجسر قد يغلق</c>.", "possible"),
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


def test_a_question_without_a_verb_is_asked_beside_what_it_quotes() -> None:
    source = (
        "<c 1>« <s 2>On</s> nous <q 2>dit</q> <c 2>que c'est un plan</c>. Un plan de qui ? »</c>, "
        "<q 1>interroge</q> <s 1>la syndique</s>."
    )
    assert [(claim.attributions[-1], claim.modality) for claim in claims_of(source)] == [
        ("a2", "asserted"),
        ("a1", "question"),
    ]


def test_what_is_said_in_hearsay_is_hearsay() -> None:
    source = "<s 1>Un cousin</s> <q 1>aurait soufflé</q> <c 1>que <s 2>le chef</s> <q 2>exigeait</q> <c 2>deux motos</c></c>."
    assert [claim.modality for claim in claims_of(source)] == ["conditional"]
