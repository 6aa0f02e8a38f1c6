from __future__ import annotations

import pytest

from selon.languages import language
from selon.reading.stances import with_stances
from tests.reading.marked import marked

FRENCH = [
    ("<s 1>Le maire</s> <q 1>a dit</q> <c 1>que le pont tient</c>.", "neutral"),
    ("<q 1>Selon</q> <s 1>le maire</s>, <c 1>le pont tient</c>.", "neutral"),
    ("<s 1>Le maire</s> <q 1>a révélé</q> <c 1>que le pont cède</c>.", "endorsed"),
    ("…, <q 1>révélant</q> <c 1>que le pont cède</c>.", "endorsed"),
    ("<s 1>Elle</s> <q 1>reconnaissait</q> <c 1>des retards</c>.", "endorsed"),
    ("<s 1>Elle</s> <q 1>a reconnu</q> <c 1>des retards</c>.", "endorsed"),
    ("<s 1>Ils</s> <q 1>ont fini par admettre</q> <c 1>une erreur</c>.", "endorsed"),
    ("<s 1>Il</s> <q 1>n'a pas caché</q> <c 1>son inquiétude</c>.", "endorsed"),
    ("<s 1>Il</s> <q 1>prétend</q> <c 1>tout ignorer</c>.", "distanced"),
    ("<s 1>Ils</s> <q 1>prétendaient</q> <c 1>tout ignorer</c>.", "distanced"),
    ("<s 1>Elle</s> <q 1>alléguait</q> <c 1>un vice de forme</c>.", "distanced"),
    ("<s 1>Les soi-disant experts</s> <q 1>disent</q> <c 1>que tout va bien</c>.", "distanced"),
    ("<s 1>La mairie</s> <q 1>dément</q> <c 1>toute fuite</c>.", "denied"),
    ("<s 1>La mairie</s> <q 1>a démenti</q> <c 1>toute fuite</c>.", "denied"),
    ("<s 1>Les élus</s> <q 1>ont formellement nié</q> <c 1>les faits</c>.", "denied"),
    ("<s 1>Elle</s> <q 1>niait</q> <c 1>les faits</c>.", "denied"),
    ("<s 1>L'avocat</s> <q 1>réfute</q> <c 1>ces accusations</c>.", "denied"),
    ("<s 1>L'avocat</s> <q 1>se défend</q> <c 1>d'avoir menti</c>.", "denied"),
    ("<s 1>L'avocat</s> <q 1>s’inscrit en faux</q> <c 1>contre ces propos</c>.", "denied"),
    ("<s 1>La mairie</s> <q 1>n’a pas démenti</q> <c 1>la fuite</c>.", "neutral"),
    ("<s 1>La mairie</s> <q 1>n’a ni confirmé ni démenti</q> <c 1>la fuite</c>.", "neutral"),
    ("<s 1>La mairie</s> <q 1>refuse de confirmer</q> <c 1>la fuite</c>.", "neutral"),
    ("<s 1>La mairie</s>, <q 1>sans confirmer</q> <c 1>la fuite</c>, enquête.", "neutral"),
    ("<s 1>Il</s> <q 1>n’en a pas moins confirmé</q> <c 1>la fuite</c>.", "endorsed"),
    ("<s 1>Elle</s> <q 1>croit reconnaître</q> <c 1>son frère</c>.", "neutral"),
    ("<s 1>Le club</s> <q 1>a qualifié</q> <c 1>ces propos de mensonges</c>.", "denied"),
    ("<s 1>Le club</s> <q 1>a qualifié</q> <c 1>ces propos d'utiles</c>.", "neutral"),
    ("<s 1>Le club</s> <q 1>a répliqué</q> : <c 1>« Affabulations »</c>.", "denied"),
    ("<s 1>Le club</s> <q 1>dénonce</q> <c 1>la vente de faux billets</c>.", "neutral"),
    ("<s 1>L'assemblée</s> <q 1>a rejeté</q> <c 1>le projet de digue</c>.", "neutral"),
    ("<s 1>L'étude</s> <q 1>constate</q> <c 1>une hausse</c>.", "endorsed"),
    ("<s 1>Il</s> est parti, <q 1>prétextant</q> <c 1>une panne</c>.", "distanced"),
    ("<s 1>L'union</s> <q 1>réunie à Brives a voté</q> <c 1>la grève</c>.", "neutral"),
]
ENGLISH = [
    ("<s 1>The mayor</s> <q 1>said</q> <c 1>the bridge holds</c>.", "neutral"),
    ("<s 1>The mayor</s> <q 1>revealed</q> <c 1>that the bridge gives way</c>.", "endorsed"),
    ("<s 1>She</s> <q 1>has acknowledged</q> <c 1>delays</c>.", "endorsed"),
    ("<s 1>She</s> <q 1>conceded</q> <c 1>delays</c>.", "endorsed"),
    ("<s 1>Opponents</s> <q 1>claim</q> <c 1>the bridge is unsafe</c>.", "distanced"),
    ("<s 1>The group</s> <q 1>claimed</q> <c 1>responsibility for the blast</c>.", "neutral"),
    ("<s 1>He</s> <q 1>alleges</q> <c 1>that files vanished</c>.", "distanced"),
    ("<s 1>So-called witnesses</s> <q 1>said</q> <c 1>it fell</c>.", "distanced"),
    ("<s 1>He</s> <q 1>denies</q> <c 1>wrongdoing</c>.", "denied"),
    ("<s 1>They</s> <q 1>flatly rejected</q> <c 1>the accusation</c>.", "denied"),
    ("<s 1>He</s> <q 1>called</q> <c 1>the report “recycled fiction”</c>.", "denied"),
    ("<s 1>He</s> <q 1>called</q> <c 1>the report timely</c>.", "neutral"),
    ("<s 1>He</s> <q 1>pointed out</q> <c 1>that the gate is old</c>.", "endorsed"),
    ("<s 1>He</s> <q 1>did not deny</q> <c 1>the report</c>.", "neutral"),
    ("<s 1>He</s> <q 1>declined to confirm</q> <c 1>the report</c>.", "neutral"),
    ("<s 1>He</s> <q 1>would neither confirm nor deny</q> <c 1>the report</c>.", "neutral"),
    ("<s 1>He</s> <q 1>didn’t hide</q> <c 1>his worry</c>.", "endorsed"),
    ("<s 1>He</s> <q 1>declined</q> <c 1>to <q 2>confirm</q> <c 2>the report</c></c>.", "neutral"),
]
THIN = [
    ("ru", "<s 1>Мэр</s> <q 1>подтвердил</q> <c 1>утечку</c>.", "endorsed"),
    ("ru", "<s 1>Мэр</s> <q 1>опроверг</q> <c 1>утечку</c>.", "denied"),
    ("ru", "<s 1>Мэр</s> <q 1>не опроверг</q> <c 1>утечку</c>.", "neutral"),
    ("ru", "<s 1>Мэр</s> <q 1>назвал</q> <c 1>рассказ вымыслом</c>.", "denied"),
    ("ru", "<s 1>Мэр</s> <q 1>назвал</q> <c 1>рассказ точным</c>.", "neutral"),
    ("de", "<s 1>Er</s> <q 1>behauptet</q> <c 1>das Gegenteil</c>.", "distanced"),
    ("es", "<s 1>Ella</s> <q 1>desmintió</q> <c 1>la fuga</c>.", "denied"),
    ("it", "<s 1>Lei</s> <q 1>ha smentito</q> <c 1>la fuga</c>.", "denied"),
    ("ar", "<s 1>الوزير</s> <q 1>نفى</q> <c 1>الخبر</c>.", "denied"),
    ("ar", "<s 1>الوزير</s> <q 1>رفض</q> <c 1>التعليق</c>.", "neutral"),
    ("ar", "<s 1>الوزير</s> <q 1>وصف</q> <c 1>الخبر بأنه افتراء</c>.", "denied"),
    ("cs", "<s 1>Starosta</s> <q 1>popřel</q> <c 1>únik</c>.", "neutral"),
]
CASES = [*(("fr", *case) for case in FRENCH), *(("en", *case) for case in ENGLISH), *THIN]


@pytest.mark.parametrize(("code", "source", "expected"), CASES, ids=lambda value: str(value)[:60])
def test_stance(code: str, source: str, expected: str) -> None:
    _, attributions = marked(source)
    found = with_stances(attributions, language(code))
    assert found[-1].stance == expected


def test_everything_else_is_kept() -> None:
    _, attributions = marked(FRENCH[12][0])
    (before,), (after,) = attributions, with_stances(attributions, language("fr"))
    assert (before.id, before.cue, before.source, before.content) == (after.id, after.cue, after.source, after.content)


def test_no_attributions() -> None:
    assert with_stances((), language("fr")) == ()
