from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.languages import codes, language
from selon.reading.claims import build_claims
from selon.reading.traits import MODALITIES, Traits
from selon.records import Article, Attribution, Claim
from tests.reading.marked import Places, claims_of, marked, paths_of, texts

NESTED = (
    "<s 1>L’agence Oriel</s> <q 1>a cité</q> <c 1><s 2>des sources locales</s> <q 2>disant</q> : "
    "<c 2>« Les mines recrutent à nouveau en Syrie »</c></c>."
)


def by(claims: tuple[Claim, ...], attribution: str) -> Claim:
    (claim,) = (c for c in claims if c.attributions and c.attributions[-1] == attribution)
    return claim


def test_the_innermost_attribution_makes_the_claim() -> None:
    (claim,) = claims_of(NESTED, Syrie="SY")
    assert claim.id == "c1"
    assert texts(claim) == ["« Les mines recrutent à nouveau en Syrie »"]
    assert claim.chain == ("publisher", "a1", "a2")
    assert claim.attributions == ("a1", "a2")
    assert [(place.text, place.country) for place in claim.places] == [("Syrie", "SY")]


def test_a_date_of_the_reporting_goes_to_the_claim_inside() -> None:
    (claim,) = claims_of(
        "<s 1>La source</s> <q 1>a mentionné</q> <c 1>que <s 2>certains médias</s> <q 2>ont rapporté</q> fin mai "
        "dernier, "
        "<c 2><q 3>selon</q> <s 3>les services</s>, <c 3>que « la base servait de camp »</c></c></c>."
    )
    assert texts(claim) == ["que « la base servait de camp »"]
    assert claim.attributions == ("a1", "a2", "a3")
    assert [(d.text, d.first, d.last) for d in claim.dates] == [("fin mai dernier", "2022-05-21", "2022-05-31")]


def test_an_outer_content_that_says_more_makes_its_own_claim() -> None:
    claims = claims_of(
        "<s 1>Le président</s> <q 1>raconte</q> <c 1>que <s 2>la banque</s> l’a appelé un matin de février pour lui "
        "<q 2>dire</q> <c 2>que le compte était à découvert</c>, et qu’il a d’abord cru à une erreur</c>."
    )
    assert [c.attributions for c in claims] == [("a1",), ("a1", "a2")]
    assert texts(by(claims, "a1")) == ["l’a appelé un matin de février pour lui", "et qu’il a d’abord cru à une erreur"]
    assert texts(by(claims, "a2")) == ["que le compte était à découvert"]


def test_an_adjunct_of_the_inner_saying_is_no_claim() -> None:
    claims = claims_of(
        "<s 1>Le site</s> <q 1>écrit</q> <c 1>que <s 2>le ministre</s> <q 2>a dit</q> lors d’une conférence de presse "
        "à Paris <c 2>que le port fermait</c></c>."
    )
    assert [texts(c) for c in claims] == [["que le port fermait"]]


def test_an_interrupted_content_keeps_its_parts() -> None:
    (claim,) = claims_of("<c 1>« Le pont tient »</c>, <q 1>dit</q> <s 1>le maire</s>, <c 1>« mais il bouge »</c>.")
    assert texts(claim) == ["« Le pont tient »", "« mais il bouge »"]


def test_the_rest_of_the_article_is_the_publishers_own() -> None:
    claims = claims_of(
        "Grève au port : les quais déserts\n\nLe port de Belval est fermé depuis lundi. "
        "<c 1>« Rien ne bouge »</c>, <q 1>dit</q> <s 1>un docker</s>. Les navires attendent au large."
        "\n\nSource : Médias",
        published="2024-05-15",
    )
    assert [(c.chain, texts(c)) for c in claims] == [
        (("publisher",), ["Le port de Belval est fermé depuis lundi."]),
        (("publisher", "a1"), ["« Rien ne bouge »"]),
        (("publisher",), ["Les navires attendent au large."]),
    ]
    assert [(d.first, d.last) for d in claims[0].dates] == [("2024-05-13", "2024-05-13")]


@pytest.mark.parametrize(
    "line",
    [
        "COMMUNIQUÉ DE PRESSE", "Source: Médias", "Source : AFP.", "Par Jeanne Untel", "(ats/réd.)", "L'origine ?",
        "Propos recueillis par Jeanne Untel.", "Lire aussi : la grève continue dans les ports du sud.",
        "MOSCOU, 3 octobre.",
        "Contact presse : 01 00 00 00 00", "Un film ?", "avec AFP",
    ],
)  # fmt: skip
def test_what_is_no_claim(line: str) -> None:
    assert claims_of(line) == ()


def test_the_title_is_no_claim_where_it_is_repeated() -> None:
    text = "Le port a fermé ses grilles hier soir."
    assert claims_of(f"{text}\n\nLe vent souffle toujours très fort.", title=text) != ()
    claims = claims_of(f"{text}\n\nLe vent souffle très fort.", title=text)
    assert [texts(c) for c in claims] == [["Le vent souffle très fort."]]


@pytest.mark.parametrize("dateline", ["PARIS (Reuters) - ", "(AFP) – ", "MOSCOU, 5 janvier (Interfax) — ", "GENÈVE – "])
def test_datelines_are_left_out(dateline: str) -> None:
    (claim,) = claims_of(f"{dateline}L'action a perdu la moitié de sa valeur.")
    assert texts(claim) == ["L'action a perdu la moitié de sa valeur."]


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("<c 1>« Non »</c>, <q 1>a dit</q> <s 1>le directeur</s> lors d’une conférence téléphonique, jeudi.", []),
        ("<c 1>« Non »</c>, <q 1>a dit</q> <s 1>le directeur</s>, qui pilote la cellule de crise.", []),
        ("<s 1>Le directeur</s>, joint par téléphone à Rome, <q 1>dément</q> <c 1>toute fuite</c>.", []),
        ("<s 1>Le directeur</s> <q 1>dément</q> <c 1>toute fuite</c> ; l’entreprise n’a pas répondu aux questions.",
         ["l’entreprise n’a pas répondu aux questions"]),
        ("<s 1>Le directeur</s> a quitté la salle du conseil, <q 1>assurant</q> <c 1>que tout va bien</c>.", []),
    ],
)  # fmt: skip
def test_a_rest_of_a_sentence_is_a_claim_when_it_is_a_clause(sentence: str, own: list[str]) -> None:
    claims = claims_of(sentence)
    assert [text for c in claims if c.chain == ("publisher",) for text in texts(c)] == own


def test_a_weekday_in_something_planned_lies_ahead() -> None:
    (claim,) = claims_of("Une séance gratuite aura lieu samedi au gymnase.", published="2024-04-18")
    assert [(d.text, d.first) for d in claim.dates] == [("samedi", "2024-04-20")]


def test_links_carry_the_stance() -> None:
    (claim,) = claims_of("<s 1>La mairie</s> <q 1>dément</q> <c 1>toute fuite d’eau</c>.")
    assert [(link.role, link.stance) for link in claim.links] == [("publisher", "neutral"), ("source", "denied")]


def test_english() -> None:
    claims = claims_of(
        "LONDON (Reuters) - <c 1>The mayor of Brackwell resigned on Monday after <s 2>a report</s> <q 2>found</q> "
        "<c 2>that money was missing in France</c></c>, <s 1>two officials</s> <q 1>said</q>. "
        "The council meets next Tuesday.",
        "en", "2024-05-14", France="FR",
    )  # fmt: skip
    assert [texts(c) for c in claims] == [
        ["The mayor of Brackwell resigned on Monday after"],
        ["that money was missing in France"],
        ["The council meets next Tuesday."],
    ]  # fmt: skip
    assert [d.first for c in claims for d in c.dates] == ["2024-05-13", "2024-05-21"]
    assert [p.country for c in claims for p in c.places] == ["FR"]


@pytest.mark.parametrize("text", ["", "\n\n", "…", "« »", "«"])
def test_nothing_to_claim(text: str) -> None:
    assert claims_of(text) == ()


def test_a_language_without_profile_still_gives_claims() -> None:
    claims = claims_of("<s 1>Starosta</s> <q 1>řekl</q>, <c 1>že most drží</c>. Déšť v noci ustal.", "cs")
    assert [texts(c) for c in claims] == [["že most drží"], ["Déšť v noci ustal."]]


WORDS = (
    *(
        "le",
        "maire",
        "qui",
        "aurait",
        "dit",
        "que",
        "«",
        "on",
        "ferme",
        "»",
        "samedi,",
        "hier",
        ".",
        "?",
        "\n",
        "L’usine",
    ),
    *("n’a", "pas", "cédé", "en", "2015", ";", "si", "will", "not", "may", "said"),
)


@st.composite
def readings(draw: st.DrawFn) -> str:
    """Marked texts of any nesting, of words that mean something to the rules."""

    def piece(depth: int, numbers: list[int]) -> str:
        plain = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=8)))
        if depth == 0 or not draw(st.booleans()):
            return plain
        number = len(numbers) + 1
        numbers.append(number)
        source = f"<s {number}>Un élu</s> " if draw(st.booleans()) else ""
        inner = piece(depth - 1, numbers) or "rien"
        return f"{plain} {source}<q {number}>a dit</q> <c {number}>que {inner}</c> {piece(depth - 1, numbers)}"

    return piece(3, [])


@pytest.mark.parametrize(
    ("code", "source", "expected"),
    [
        ("ru", "<s 1>Мэр</s> <q 1>сказал</q> <c 1>что мост открыт</c>.", "planned"),
        ("ru", "<s 1>Мэр</s> <q 1>сказал</q> <c 1>что мост якобы открыт</c>.", "conditional"),
        ("en", "<s 1>Roe</s> <q 1>said</q> <c 1>the bridge is open</c>.", "asserted"),
    ],
)
def test_the_tagger_is_asked_where_the_words_of_a_thin_profile_see_no_mark(
    code: str, source: str, expected: str
) -> None:
    text, attributions = marked(source)
    thought = Traits((), 0.0, (), tuple(0.9 if kind == "planned" else 0.02 for kind in MODALITIES))
    paths = paths_of(attributions)
    (claim,) = build_claims(Article("x", text, code), attributions, paths, language(code), Places(), {"a1": thought})
    assert claim.modality == expected


def spans_of(attribution: Attribution) -> set[tuple[int, int]]:
    spans = (*attribution.cue, *attribution.content, *((attribution.source,) if attribution.source else ()))
    return {(span.start, span.end) for span in spans}


@given(readings(), st.sampled_from([*codes(), "cs"]))
def test_claims_are_slices_that_leave_nested_attributions_out(source: str, code: str) -> None:
    text, attributions = marked(source)
    article = Article("x", text, code, published="2024-02-29")
    claims = build_claims(article, attributions, paths_of(attributions), language(code), Places(maire="FR"))
    by_id = {a.id: a for a in attributions}
    assert [c.id for c in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    assert [c.spans[0].start for c in claims] == sorted(c.spans[0].start for c in claims)
    for claim in claims:
        for span in (*claim.spans, *claim.dates, *claim.places):
            assert span.text == text[span.start : span.end]
        outside = [a for a in by_id.values() if a.id not in claim.attributions]
        nested = [a for a in outside if not claim.attributions or a.parent == claim.attributions[-1]]
        taken = [place for a in nested for place in spans_of(a)]
        assert not [s for s in claim.spans for start, end in taken if s.start < end and start < s.end]
    told = {c.attributions[-1] for c in claims if c.attributions}
    parents = {a.parent for a in attributions}
    assert {a.id for a in attributions if a.id not in parents} <= told
