"""The room costs next to nothing until it is used."""

import subprocess
import sys

HEAVY = (
    "httpx httpcore trafilatura htmldate lxml py3langid numpy ftfy protego babel charset_normalizer "
    "feedparser fastwarc pyarrow"
)


def loaded(code: str) -> set[str]:
    """Which of the heavy packages are loaded after ``code``."""
    script = f"import sys\n{code}\nprint(*[name for name in {HEAVY.split()} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stderr == ""
    return set(done.stdout.split())


def test_importing_loads_nothing_heavy() -> None:
    assert loaded("import selon.articles") == set()


def test_a_text_in_a_given_language_loads_no_model() -> None:
    code = "import io\nfrom selon.articles.plain import read_plain\nfrom selon.articles.building import Given\n"
    assert loaded(code + "list(read_plain(io.BytesIO('L’été'.encode()), '-', Given('fr')))") == {"ftfy"}


def test_nothing_is_printed_for_a_page_without_text() -> None:
    code = "import io\nfrom selon.articles.html import read_html\nfrom selon.articles.building import Given\n"
    assert "trafilatura" in loaded(code + "list(read_html(io.BytesIO(b'<html><p>a</p></html>'), '-', Given()))")
