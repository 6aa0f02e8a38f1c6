"""What requests bring."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Line = Annotated[str | None, Field(max_length=2000)]
_LANGUAGE = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$"


class ArticleIn(BaseModel):
    """An article to be read: its text, its page's HTML, or the address of its page, and what is known of it."""

    model_config = ConfigDict(extra="forbid")
    text: str | None = None
    html: str | None = None
    url: Line = None
    language: str | None = Field(
        None, max_length=35, pattern=_LANGUAGE, description="ISO 639-1, as fr; found out when it is not given."
    )
    title: Line = None
    publisher: Line = None
    published: str | None = Field(None, max_length=40, description="ISO 8601 date or date-time.")

    @field_validator("language", "title", "publisher", "published", "url", mode="before")
    @classmethod
    def _nothing(cls, value: object) -> object:
        """An empty field of a form says nothing."""
        return None if isinstance(value, str) and not value.strip() else value

    @field_validator("language")
    @classmethod
    def _plain(cls, value: str | None) -> str | None:
        return value and value.lower().replace("_", "-").partition("-")[0]

    @field_validator("published")
    @classmethod
    def _dated(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                datetime.fromisoformat(value.strip())
            except ValueError as error:
                raise ValueError("this is no date such as 2026-03-02 or 2026-03-02T09:00:00Z") from error
        return value and value.strip()

    @model_validator(mode="after")
    def _something(self) -> ArticleIn:
        if self.text is not None and self.html is not None:
            raise ValueError("give either text or html")
        if self.text is None and self.html is None and self.url is None:
            raise ValueError("give text, html or url")
        return self
