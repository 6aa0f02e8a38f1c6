"""The annotated articles as frozen records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selon.corpus.markup import convert
from selon.corpus.split import CorpusError, Part, article_files
from selon.records import Modality, SourceType, Span, Stance


@dataclass(frozen=True, slots=True)
class CorpusAttribution:
    """One annotated attribution; spans in order of the text.

    ``id``: "a1", "a2", …; ``parent``: id of the attribution in whose content this one lies, None at the top; ``source``
    and ``addressee``: empty without one; ``resolved``: whom the source stands for in this article, ``type``: what that
    is, both None where nobody is meant; ``chain``: names after the publisher, outermost first.
    """

    id: str
    parent: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: tuple[Span, ...]
    resolved: str | None
    type: SourceType | None
    anonymous: bool
    stance: Stance
    modality: Modality
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    """One annotated article.

    ``language``: ISO 639-1; ``published``: ISO 8601; offsets are code points into ``text``, whose headings and datelines
    belong to it. ``url``, ``author`` and ``register`` are None where the file does not give them.
    """

    id: str
    language: str
    part: Part
    publisher: str
    published: str
    title: str
    text: str
    attributions: tuple[CorpusAttribution, ...]
    url: str | None = None
    author: str | None = None
    register: str | None = None


def corpus_folder() -> Path:
    """Where the articles are: beside this file in an installed package, at the top of a checkout."""
    here = Path(__file__).parent
    installed = here / "articles"
    return installed if installed.is_dir() else here.parents[2] / "corpus"


def load(language: str | None = None, part: Part | None = None) -> tuple[CorpusArticle, ...]:
    """The articles of a language (ISO 639-1) and a part, or of all; sorted by language and id.

    Raises CorpusError when there are none such, or when the list of parts names an article that has no file; MarkupError
    when a file is not well formed.
    """
    folder = corpus_folder()
    if not folder.is_dir():
        raise CorpusError(f"{folder}: no such folder; the articles are neither in the package nor in a checkout")
    found = tuple(
        read_article(path, its_part)
        for path, its_part in article_files(folder).values()
        if language in (None, path.parent.name) and part in (None, its_part)
    )
    if not found:
        raise CorpusError(f"{folder}: no articles with language {language or 'any'} and part {part or 'any'}")
    return found


def read_article(path: Path, part: Part) -> CorpusArticle:
    """One marked-up file. Raises MarkupError, and CorpusError where its name, folder and header do not agree."""
    gold = convert(path.read_text(encoding="utf-8"), str(path))
    if (gold["id"], gold["language"]) != (path.stem, path.parent.name):
        raise CorpusError(f"{path}: the header's id and language are not the file's name and folder")
    gold["attributions"] = tuple(_attribution(item, gold["text"]) for item in gold["attributions"])
    return CorpusArticle(part=part, **gold)


def _attribution(item: dict[str, Any], text: str) -> CorpusAttribution:
    spans = {
        role: tuple(Span(start, end, text[start:end]) for start, end in item[role])
        for role in ("source", "cue", "content", "addressee")
    }
    return CorpusAttribution(**{**item, **spans, "chain": tuple(item["chain"])})
