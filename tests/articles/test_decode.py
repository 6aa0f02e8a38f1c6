"""Bytes to characters."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.articles.clean import clean_text
from selon.articles.decode import binary_kind, decode, known_charset

FRENCH = "Le préfet a annoncé : “C’est où, l’été ?” « À Nîmes », répond le chœur…"
SAMPLES = {
    FRENCH: ["cp1252", "mac-roman"],
    "L'été à Noël coûte 12 €, selon le chœur": ["cp1252", "iso8859-15", "mac-roman"],
    "L'été à Noël, selon la préfecture": ["cp1252", "iso8859-15", "mac-roman", "cp850"],
    "The café owner said: “it’s over” — and left": ["cp1252", "mac-roman"],
    "Der Präsident erklärte, für die Bürger ändere sich nichts, hieß es": ["cp1252", "cp850"],
    "El ministro señaló que «no habrá más» este año": ["cp1252", "mac-roman"],
    "Ministr řekl, že jednání byla přerušena do konce léta": ["cp1250", "iso8859-2"],
    "Rozmowy zostały zawieszone, dodała przewodnicząca sejmiku": ["cp1250", "iso8859-2"],
    "Bakan görüşmelerin yaz sonuna kadar askıya alındığını söyledi": ["cp1254"],
    "Министр заявил в понедельник, что переговоры приостановлены": ["cp1251", "koi8-r"],
}


@pytest.mark.parametrize(("text", "charset"), [(text, charset) for text, all_ in SAMPLES.items() for charset in all_])
def test_charset_is_inferred(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_wins(mark: bytes, charset: str) -> None:
    assert decode(mark + FRENCH.encode(charset), "koi8-r") == FRENCH


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark(charset: str) -> None:
    data = FRENCH.encode(charset)
    assert decode(data) == FRENCH
    assert binary_kind(data) is None


def test_declared_charset_is_used_unless_the_bytes_are_utf8() -> None:
    assert decode("Ευχαριστώ".encode("iso8859-7"), "ISO-8859-7") == "Ευχαριστώ"
    assert decode("été".encode(), "ISO-8859-1") == "été"
    assert decode("“l’été”".encode("cp1252"), "iso-8859-1") == "“l’été”"
    assert decode("日本".encode("iso2022_jp"), "iso-2022-jp") == "日本"
    assert decode("日本語".encode("cp932"), "shift_jis") == "日本語"


def test_a_stray_byte_does_not_spoil_utf8() -> None:
    data = FRENCH.encode() + b" \x93fin\x94 " + FRENCH.encode()
    assert decode(data) == f"{FRENCH} “fin” {FRENCH}"
    assert decode(FRENCH.encode()[:-1]).startswith(FRENCH[:-1])


@pytest.mark.parametrize("label", ["", None, "no-such", "base64", "rot13", "utf-7", "unicode_escape", "idna", "a\0b"])
def test_what_is_no_charset(label: str | None) -> None:
    assert known_charset(label) is None
    assert decode(b"abc", label) == "abc"


@pytest.mark.parametrize(
    ("data", "kind"), [(b"%PDF-1.7 \xe2", "a PDF"), (b"PK\x03\x04", "a ZIP"), (b"a\0\0\0b\x01" * 9, "binary data")]
)
def test_binary_is_told(data: bytes, kind: str) -> None:
    assert (binary_kind(data) or "").startswith(kind)


def test_text_is_not_binary() -> None:
    assert binary_kind(FRENCH.encode()) is None
    assert binary_kind(FRENCH.encode("cp1252")) is None


@given(
    st.binary(max_size=400), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "cp932", "iso-2022-jp", "hz", "\0"])
)
def test_any_bytes_give_a_clean_text(data: bytes, declared: str | None) -> None:
    text = clean_text(decode(data, declared))
    assert clean_text(text) == text
    assert text.encode().decode() == text


@given(st.text().filter(lambda text: not text.startswith("\ufeff")))
def test_utf8_is_kept(text: str) -> None:
    if "\0" not in text:
        assert decode(text.encode()) == text
