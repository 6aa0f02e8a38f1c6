"""The server and its examples."""

from __future__ import annotations

from pydantic import BaseModel, Field

from selon.pipeline.archives import Counts


class Language(BaseModel):
    """A language that is read. ``name``: in its own words; ``complete``: whether its profile is, else it is thin."""

    code: str
    name: str
    complete: bool


class Limits(BaseModel):
    """Most bytes of a text and of an upload."""

    text: int
    upload: int


class Who(BaseModel):
    """Who asks."""

    name: str
    role: str


class Meta(BaseModel):
    """The server: its version, what it reads, what it holds, who asks."""

    version: str
    schema_: str = Field(alias="schema", examples=["selon/reading/1"])
    languages: list[Language]
    counts: Counts | None
    limits: Limits
    login: bool
    user: Who | None
    csrf: str | None


class ExampleRow(BaseModel):
    """An article that comes with the program."""

    id: str = Field(examples=["dispatch-fr"])
    title: str
    language: str


class Example(ExampleRow):
    """The same with its text."""

    text: str
    publisher: str | None
    published: str | None
    url: str | None
