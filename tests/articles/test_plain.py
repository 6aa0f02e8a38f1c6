"""Plain text."""

import io
import textwrap

from hypothesis import given
from hypothesis import strategies as st

from selon.articles.building import MAX_BYTES, MAX_CHARACTERS, Given
from selon.articles.plain import read_plain, unwrap
from selon.records import Article, Failure

PARAGRAPHS = [
    "Le syndicat des pêcheurs de Kerlann a déclaré lundi que la saison était perdue, et que la préfecture le savait "
    "depuis "
    "le mois de mars.",
    "Selon son président, « personne n’a répondu aux lettres » envoyées par les patrons du port, qui demandaient des "
    "aides "
    "et un calendrier.",
]


def read(data: bytes, known: Given | None = None) -> Article | Failure:
    (only,) = read_plain(io.BytesIO(data), "essai.txt", known or Given("fr"))
    return only


def test_everything_is_kept_and_no_title_is_guessed() -> None:
    article = read("Un titre peut-être\r\n\r\nLe texte.\r\n".encode())
    assert isinstance(article, Article)
    assert (article.text, article.title, article.language) == ("Un titre peut-être\n\nLe texte.\n", None, "fr")
    assert article.id.startswith("sha256:")
    assert len(article.id) == 71


def test_the_id_is_that_of_the_clean_text() -> None:
    same = {
        getattr(read(data), "id", None) for data in (b"Un.\nDeux.\n", b"\xef\xbb\xbfUn.\r\nDeux.\r\n", b"Un.\rDeux.\r")
    }
    assert len(same) == 1
    assert same != {getattr(read(b"Un. Deux."), "id", None)}


def test_failures_say_what_is_wrong() -> None:
    assert read(b" \n\xc2\xad ") == Failure("essai.txt", "empty: no text in it")
    assert read(b"%PDF-1.4 ...") == Failure("essai.txt", "not text: it looks like a PDF")
    assert read(b"a" * (MAX_CHARACTERS + 1)) == Failure(
        "essai.txt", "too long: 2,000,001 characters, the limit is 2,000,000"
    )
    assert read(b"a " * MAX_BYTES) == Failure("essai.txt", "too long: more than 32,000,000 bytes")
    assert isinstance(read(b"a" * MAX_CHARACTERS), Article)


def test_wrapped_paragraphs_become_lines() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    assert unwrap(wrapped) == "\n\n".join(PARAGRAPHS)


def test_lines_that_are_paragraphs_stay() -> None:
    short = "Un homme a été blessé lundi.\nLa police enquête.\nSelon elle, rien ne presse.\nLe maire se tait.\nFin."
    for text in ("\n".join(PARAGRAPHS), short, PARAGRAPHS[0], ""):
        assert unwrap(text) == text


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=4), st.integers(45, 90))
def test_unwrapping_undoes_wrapping(paragraphs: list[str], width: int) -> None:
    wrapped = "\n\n".join(
        textwrap.fill(one, width, break_long_words=False, break_on_hyphens=False) for one in paragraphs
    )
    assert unwrap(wrapped) in {"\n\n".join(paragraphs), wrapped}
    if width <= 65:
        assert unwrap(wrapped) == "\n\n".join(paragraphs)
