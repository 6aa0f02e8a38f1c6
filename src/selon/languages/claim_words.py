"""The words by which a language's press marks stances and modalities, and what makes a clause. Data only; all of it
optional.

Every pattern is a regular expression for folded text: lower case, straight apostrophes (``selon.reading.folding``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from selon.languages.date_words import DateWords


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Patterns for the cue. ``negation``: undoes what the verb says ("n'a pas démenti", "declined to confirm");
    ``admission``: endorses in spite of its negation ("ne cache pas"); ``neutral``: exceptions, tried on the cue with
    the first words of the content ("claimed responsibility"); ``so_called``: in the cue or the source; ``untrue``: what
    calls a claim false, tried on the cue, " | " and the content ("qualifie | ces propos de mensonges").
    """

    endorsed: str | None = None
    distanced: str | None = None
    denied: str | None = None
    negation: str | None = None
    admission: str | None = None
    neutral: str | None = None
    so_called: str | None = None
    untrue: str | None = None


@dataclass(frozen=True, slots=True)
class CueWords:
    """Patterns for the cue which tell something of its content's modality. They are tried on the cue, " | " and the
    first words of the content, and have to begin in the cue.

    ``past``: a past tense or participle, under which ``mood`` is a future; ``complementizer``: begins the content then,
    or may be missing (``bare``);
    ``hearsay``: verbs that hand on what others say, under which ``mood`` hedges whatever the tense; ``possible``,
    ``planned``, ``negated``: verbs that make their content so; ``asking`` with ``whether`` before the content: a
    question.
    """

    past: str | None = None
    complementizer: str | None = None
    bare: bool = False
    hearsay: str | None = None
    possible: str | None = None
    planned: str | None = None
    negated: str | None = None
    asking: str | None = None
    whether: str | None = None


@dataclass(frozen=True, slots=True)
class ModalityWords:
    """Patterns for the claim. ``hedge``: hearsay by words ("reportedly"); ``mood``: verbs of a mood that hedges,
    foretells or supposes (the French conditional); ``otherwise``: what it does where nothing else is known;
    ``perfect``: its compound tenses, never a future; ``standing``: what makes it tell of a state that lasts ("souffrirait",
    "serait déjà"), no future either; ``polite``: its uses that say nothing of the kind;
    ``supposing``: an if-clause in the sentence.

    ``future``: verb forms of the future, beside ``planned``; ``mood_ending``, ``future_ending``: how their words
    end, to find them quickly; ``coordination``: where a further main clause begins, whose negation is not the claim's;
    ``subordinate``: clauses that are not the main one, from their first word to where the match ends; a match of the
    group ``keep`` is no such clause.
    """

    hedge: str | None = None
    mood: str | None = None
    mood_ending: str | None = None
    otherwise: Literal["conditional", "possible"] = "conditional"
    perfect: str | None = None
    standing: str | None = None
    polite: str | None = None
    supposing: str | None = None
    possible: str | None = None
    planned: str | None = None
    future: str | None = None
    future_ending: str | None = None
    negated: str | None = None
    coordination: str | None = None
    subordinate: str | None = None


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """What a claim consists of. ``finite``: finite verb forms; ``adjunct``: how a part of a sentence begins that is no
    clause ("lors d'une conférence"); ``subjectless``: how one begins whose subject stands elsewhere; ``function``:
    words that carry no content; ``furniture``: lines that say nothing ("Lire aussi", by-lines).
    """

    finite: str | None = None
    adjunct: str | None = None
    subjectless: str | None = None
    function: frozenset[str] = frozenset()
    furniture: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """What a language's profile says of claims. ``places``: nouns for what a place is ("town", "river"), in their forms;
    ``where``: prepositions behind which a name is a place's.
    """

    stances: StanceWords = field(default_factory=StanceWords)
    cues: CueWords = field(default_factory=CueWords)
    modality: ModalityWords = field(default_factory=ModalityWords)
    clauses: ClauseWords = field(default_factory=ClauseWords)
    dates: DateWords = field(default_factory=DateWords)
    places: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
