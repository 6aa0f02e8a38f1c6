"""Why a mention stands for the source that it was taken to stand for. Beside a reading, not a part of its JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from selon.records.reading import Reading, Span

Step = Literal[
    # Somebody before, by the words
    "outlet", "name", "part", "acronym", "words", "description", "possessed", "introduced", "trade",
    # somebody before, by the place
    "pointed", "pronoun", "opening", "subject", "speaker", "understood", "ahead", "shared", "relative",
    # somebody before, by the tagger
    "tagger",
    # somebody new
    "new", "indefinite", "another", "his", "one_of", "known_outlet", "state",
    # nobody
    "unclear", "no_antecedent", "other_subject", "impersonal", "silent",
]  # fmt: skip
"""The step of resolution that decided.

Somebody before: the same *outlet* of the gazetteer; the same whole *name*, a *part* of it, an *acronym*; the same *words*; a
*description* that fits; something *possessed* by the same; somebody *introduced* by name in running text; a named person by
their *trade*. "This officer" and the like *pointed* at whom a *pronoun* would take up; a pronoun: the speaker of the nearest
sentence that has one, whom an *opening* just before brought in, the *subject* of a sentence between, the *speaker* himself
("nous"). Unsaid: *understood* from the subject before, or *ahead*; a source span *shared* with another cue; a *relative*
pronoun. The *tagger* holds it to be the same.

Somebody new: *new* as nothing before fits; *indefinite*; *another*; *his* lawyer; *one_of* several; a *known_outlet* of the
gazetteer; a *state*'s body. Nobody: *unclear* between several, *no_antecedent*, an *other_subject* between who is no known
source, *impersonal*, *silent*.
"""


@dataclass(frozen=True, slots=True)
class SourceReason:
    """``step``: what decided; ``earlier``: the mention of the same source before, where there is one."""

    step: Step
    earlier: Span | None


@dataclass(frozen=True, slots=True)
class Explained:
    """A reading and how its sources were resolved. ``attributions``: by id; ``mentions``: by (start, end)."""

    reading: Reading
    attributions: Mapping[str, SourceReason]
    mentions: Mapping[tuple[int, int], SourceReason]
