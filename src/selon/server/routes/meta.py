"""What the server is, and the articles that come with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path as FilePath
from typing import Annotated

from fastapi import APIRouter, Path, Request

from selon import __version__
from selon.pipeline import languages
from selon.records import SCHEMA
from selon.server.asking import Work
from selon.server.labels import language_name
from selon.server.models import Example, ExampleRow, Language, Limits, Meta, Who
from selon.server.problems import Problem
from selon.server.safety.access import AsAnyone, AsReader, csrf_token

router = APIRouter(tags=["meta"])
_EXAMPLES = {"dispatch-fr": ("La Russie dénonce un recrutement de mercenaires", "fr")}


@router.get("/meta")
def meta(request: Request, work: Work, user: AsAnyone) -> Meta:
    """The server's version, what it reads and holds, and who asks; open to everybody, but counts only to who may read."""
    return Meta(
        version=__version__,
        schema=SCHEMA,
        languages=[Language(code=code, name=language_name(code), complete=complete) for code, complete in languages()],
        counts=work.archive.view().counts() if user else None,
        limits=Limits(text=work.settings.max_text, upload=work.settings.max_upload),
        login=work.settings.login,
        user=Who(name=user.name, role=user.role) if user else None,
        csrf=csrf_token(request),
    )


@router.get("/examples")
def examples(_user: AsReader) -> list[ExampleRow]:
    """The articles that come with the program."""
    return [ExampleRow(id=name, title=title, language=language) for name, (title, language) in _EXAMPLES.items()]


@router.get("/examples/{name}")
def example(name: Annotated[str, Path(max_length=40, examples=["dispatch-fr"])], _user: AsReader) -> Example:
    """One of them with its text."""
    if name not in _EXAMPLES:
        raise Problem(404, "unknown-example", f"there is no example {name!r}")
    title, language = _EXAMPLES[name]
    return Example(id=name, title=title, language=language, text=_text(name), publisher=None, published=None, url=None)


@cache
def _text(name: str) -> str:
    """From beside the server in an installed package, from the top of a checkout."""
    here = FilePath(__file__).parents[1] / "examples" / f"{name}.txt"
    found = here if here.is_file() else FilePath(__file__).parents[4] / "examples" / f"{name}.txt"
    return found.read_text(encoding="utf-8")
