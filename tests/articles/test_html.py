"""HTML pages."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.articles.building import Given
from selon.articles.html import MAX_ELEMENTS, find_in_html, read_html
from selon.records import Article, Failure

BODY = (
    "<article><p>La préfète de Kerlann a annoncé mardi la réouverture du port après trois semaines de travaux sur la "
    "digue"
    " principale.</p><p>Selon les pêcheurs, « il reste deux points à régler » avant le début de la saison, en juin, "
    "et rien"
    " n’est prêt.</p></article>"
)
LD = '<script type="application/ld+json">{}</script>'


def read(data: bytes, known: Given | None = None) -> Article | Failure:
    (only,) = read_html(io.BytesIO(data), "page.html", known or Given())
    return only


def page(head: str = "", body: str = BODY, attributes: str = "") -> str:
    return f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize(
    "form", ['<meta charset="{}">', '<meta http-equiv=content-type content="text/html; charset={}">']
)
def test_declared_charset(charset: str, form: str) -> None:
    article = read(page(form.format(charset)).encode("cp1252" if charset == "iso-8859-1" else charset))
    assert isinstance(article, Article)
    assert "« il reste deux points à régler »" in article.text
    assert "n’est" in article.text


def test_the_header_names_the_charset() -> None:
    article = read(page().encode("cp1252"), Given(charset="windows-1252"))
    assert isinstance(article, Article)
    assert "préfète" in article.text


def test_an_xml_declaration_does_not_mislead() -> None:
    article = read(b'<?xml version="1.0" encoding="iso-8859-1"?>' + page().encode())
    assert isinstance(article, Article)
    assert "préfète" in article.text


def test_furniture_is_left_out() -> None:
    furniture = (
        "<div id='cookie-consent'><p>Nous utilisons des cookies, acceptez-les toutes.</p></div><nav><a "
        "href='/'>Accueil</a>"
        "</nav>{}<aside><p>À lire aussi : <a href='/2'>la criée change de mains</a></p></aside>"
        "<script>var a = '<p>piège</p>';</script><footer><p>Tous droits réservés</p></footer>"
    )
    text = find_in_html(page(body=furniture.format(BODY))).text
    assert text.startswith("La préfète")
    assert not any(trap in text for trap in ("cookies", "Accueil", "criée", "piège", "droits"))


def test_blocks_are_lines_and_the_headline_is_not_text() -> None:
    body = BODY.replace(
        "</p><p>",
        "</p><h2>Une digue</h2><blockquote><p>« Une phrase citée par elle. »</p><p>Une autre, citée "
        "aussi.</p></blockquote>"
        "<ul><li>le quai nord, promis ;</li><li>le chenal.</li></ul><p>",
        1,
    ).replace("<article>", "<article><h1>Le port rouvre</h1>")
    found = find_in_html(page("<title>Le port rouvre</title>", body))
    assert found.title == "Le port rouvre"
    assert found.text.split("\n")[1:6] == [
        "Une digue",
        "« Une phrase citée par elle. »",
        "Une autre, citée aussi.",
        "le quai nord, promis ;",
        "le chenal.",
    ]
    assert "Le port rouvre" not in found.text


def test_a_first_rank_heading_is_the_headline_whatever_the_title_says() -> None:
    body = BODY.replace("<article>", "<article><h1>Le port rouvre enfin</h1>")
    found = find_in_html(page(LD.format('{"@type": "NewsArticle", "headline": "Réouverture du port"}'), body))
    assert found.title == "Réouverture du port"
    assert found.text.startswith("La préfète")


def test_a_page_of_endless_elements_is_refused() -> None:
    failure = read(page(body="<p>" + "<i>a</i>" * MAX_ELEMENTS).encode())
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("too large: 50,0")


def test_deep_nesting_is_survived() -> None:
    for tag in ("div", "blockquote", "q", "ul><li"):
        assert isinstance(read(page(body=f"<{tag}>" * 5000 + BODY).encode()), Article | Failure)


def test_line_breaks_part_paragraphs_only_where_sentences_end() -> None:
    found = find_in_html(page(body=BODY.replace("mardi la", "mardi<br>la").replace("<p>Selon", "<p>Avant.<br>Selon")))
    assert "a annoncé mardi la réouverture" in found.text
    assert "Avant.\nSelon les pêcheurs" in found.text


def test_q_elements_get_their_marks() -> None:
    body = BODY.replace("« il reste deux points à régler »", "<q>il reste <q>deux</q> points</q>")
    assert "«\u00a0il reste “deux” points\u00a0»" in find_in_html(page(body=body, attributes=' lang="fr"')).text
    assert "“il reste ‘deux’ points”" in find_in_html(page(body=body, attributes=' lang="en"')).text


def test_json_ld_graph_with_references() -> None:
    data = (
        '{"@graph":[{"@type":"Organization","@id":"#o","name":"Le Courrier du Golfe"},{"@type":"WebPage","name":"x"},'
        '{"@type":["NewsArticle"],"headline":"Le port rouvre","datePublished":"2024-06-05T08:30:00.120+02:00",'
        '"publisher":{"@id":"#o"},"author":[{"name":"Anne Kerlann"},"Yves Le Dantec"]}]}'
    )
    found = find_in_html(page(LD.format(data) + '<meta property="og:site_name" content="Autre">'))
    assert (found.title, found.author) == ("Le port rouvre", "Anne Kerlann, Yves Le Dantec")
    assert (found.publisher, found.published) == ("Le Courrier du Golfe", "2024-06-05T08:30:00+02:00")


def test_several_described_articles_need_the_canonical_one() -> None:
    data = '[{"@type":"Article","url":"https://a.example/1","headline":"Un"},{"@type":"Article","headline":"Deux"}]'
    head = LD.format(data) + '<meta property="og:title" content="Trois">'
    assert find_in_html(page(head)).title == "Trois"
    assert find_in_html(page(head + '<link rel="canonical" href="https://a.example/1">')).title == "Un"


@pytest.mark.parametrize(
    "broken", ["{", "[1, null]", '{"@type": "Article", "author": 3, "publisher": [1, 2]}', "[" * 9999]
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    found = find_in_html(page(LD.format(broken) + '<meta property="og:site_name" content="Le Courrier">'))
    assert found.publisher == "Le Courrier"
    assert found.text.startswith("La préfète")


def test_meta_elements() -> None:
    head = (
        '<meta property="og:title" content="Le port rouvre | Le Courrier">'
        '<meta property="og:site_name" content="Le Courrier">'
        '<meta name="author" content="Anne Kerlann"><meta property="article:author" content="https://social.example/x">'
        '<meta property="article:published_time" content="2024-06-05T06:30:00Z"><link rel=canonical href="/a/1">'
    )
    found = find_in_html(page(head), "https://www.courrier.example/a/1?from=x")
    assert (found.title, found.publisher, found.author) == ("Le port rouvre", "Le Courrier", "Anne Kerlann")
    assert (found.published, found.url) == ("2024-06-05T06:30:00+00:00", "https://www.courrier.example/a/1")


def test_nothing_is_invented() -> None:
    found = find_in_html(page())
    assert (found.author, found.publisher, found.published, found.url) == (None, None, None, None)


def test_a_copy_keeps_its_own_address() -> None:
    head = '<link rel="canonical" href="https://original.example/a">'
    assert find_in_html(page(head), "https://copy.example/b").url is None
    assert find_in_html(page(head), "https://m.original.example/b").url == "https://original.example/a"
    assert find_in_html(page(head)).url == "https://original.example/a"
    article = read(page(head).encode(), Given(url="https://copy.example/b"))
    assert isinstance(article, Article)
    assert article.url == "https://copy.example/b"


@pytest.mark.parametrize(
    "empty", [b"", b" \n", b"<html></html>", page(body="<script>var a = 1;</script>").encode(), b"<!---->"]
)
def test_an_empty_page_is_said_to_be_empty(empty: bytes) -> None:
    assert read(empty) == Failure("page.html", "empty: no article text found in the page")


def test_a_picture_is_no_page() -> None:
    assert read(b"\x89PNG\r\n\x1a\n") == Failure("page.html", "not HTML: it looks like a PNG picture")


@given(
    st.one_of(st.binary(max_size=300), st.text("<>/=\"'!-[]&;#x \0qpbliraedivscoumt{}", max_size=200).map(str.encode))
)
def test_no_bytes_break_the_reader(data: bytes) -> None:
    for whole in (data, page(body="{}").encode().replace(b"{}", data)):
        assert isinstance(read(whole, Given("fr")), Article | Failure)
